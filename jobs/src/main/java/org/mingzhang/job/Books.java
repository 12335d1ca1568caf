package org.mingzhang.job;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.Ledger;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.PublicationRegister;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.store.DuckDbLedger;
import org.mingzhang.ledger.store.PublicationStore;
import org.springframework.util.function.SingletonSupplier;

/** The opened home: its lock, the ledger, and the database of jobs and publications. */
public final class Books implements AutoCloseable {

  private final Home home;
  private final Settings settings;
  private final Ledger ledger;
  private final HikariDataSource database;
  private final PublicationRegister publications;
  private final SingletonSupplier<PaperTerms> terms;

  private Books(
      Home home,
      Settings settings,
      Ledger ledger,
      HikariDataSource database,
      PublicationRegister publications) {
    this.home = home;
    this.settings = settings;
    this.ledger = ledger;
    this.database = database;
    this.publications = publications;
    terms = SingletonSupplier.of(() -> PaperTerms.installed(home.folder()));
  }

  /**
   * Opens, and makes or migrates where needed.
   *
   * @throws HomeLocked where another process works with it
   */
  public static Books open(Path folder) throws HomeLocked {
    Home home = Home.open(folder);
    try {
      HikariDataSource database = new HikariDataSource();
      database.setJdbcUrl(home.registerUrl());
      database.setUsername("sa");
      database.setMaximumPoolSize(Runtime.getRuntime().availableProcessors() * 2 + 4);
      database.setMinimumIdle(1);
      migrations(database, "batch_history")
          .locations(new String[0])
          .javaMigrations(new BatchTables())
          .load()
          .migrate();
      migrations(database, "publication_history")
          .locations(PublicationStore.MIGRATIONS)
          .load()
          .migrate();
      Settings settings = new Settings(home);
      Books books =
          new Books(
              home,
              settings,
              DuckDbLedger.open(
                  home.ledgerFile(),
                  settings::themes,
                  (communityId, period) -> settings.methods().of(communityId, period)),
              database,
              PublicationStore.over(database));
      home.protect();
      return books;
    } catch (RuntimeException e) {
      home.close();
      throw e;
    }
  }

  /** Each part of the database has a history of its own: they grow apart. */
  private static FluentConfiguration migrations(DataSource database, String history) {
    return Flyway.configure()
        .dataSource(database)
        .table(history)
        .baselineOnMigrate(true)
        .baselineVersion("0");
  }

  public Home home() {
    return home;
  }

  Settings settings() {
    return settings;
  }

  /** The name of a community's folder, apart from those of all others. */
  String folderName(String communityId) {
    return Objects.requireNonNull(
        FolderName.of(ledger.communities().stream().map(Community::communityId).toList())
            .get(communityId));
  }

  /**
   * What the communities' places want of a paper.
   *
   * @throws SettingsRefused where the rules of the home cannot be understood
   */
  public PaperTerms terms() {
    return terms.obtain();
  }

  public Ledger ledger() {
    return ledger;
  }

  /**
   * A community in a period, its orders held against the clocks of {@code clocks.yaml} too, the
   * answers to its owners against those of its place.
   *
   * @throws SettingsRefused where these cannot be understood
   */
  public Slice slice(String communityId, Period period) {
    return ledger.slice(
        communityId, period, settings.clocks().counting(communityId), terms()::answers);
  }

  public PublicationRegister publications() {
    return publications;
  }

  public DataSource database() {
    return database;
  }

  @Override
  public void close() {
    ledger.close();
    database.close();
    home.close();
  }
}
