package org.mingzhang.job;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** The job repository's tables, made by Flyway from the script that Spring Batch brings. */
final class BatchTables implements JavaMigration {

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("1");
  }

  @Override
  public String getDescription() {
    return "spring batch";
  }

  @Override
  public Integer getChecksum() {
    return 6;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) {
    ScriptUtils.executeSqlScript(
        context.getConnection(),
        new ClassPathResource("org/springframework/batch/core/schema-h2.sql"));
  }
}
