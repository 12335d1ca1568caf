package org.mingzhang.ledger.store;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.duckdb.DuckDBConnection;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** The DuckDB file: opened once a process, migrated, with a connection for whoever asks. */
final class Database implements AutoCloseable {

  private static final String MIGRATIONS = "classpath:org/mingzhang/ledger/store/duckdb";

  private final DuckDBConnection root;

  private Database(DuckDBConnection root) {
    this.root = root;
  }

  static Database open(Path file, int memoryMegabytes, int threads) {
    Properties settings = new Properties();
    settings.setProperty("memory_limit", memoryMegabytes + "MB");
    settings.setProperty("threads", Integer.toString(threads));
    // Each staged block is a commit; a checkpoint every 16 MB of them would double the writing.
    settings.setProperty("checkpoint_threshold", "256MB");
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    try {
      Path parent = file.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Connection connection =
          DriverManager.getConnection("jdbc:duckdb:" + file.toAbsolutePath(), settings);
      Database database = new Database(connection.unwrap(DuckDBConnection.class));
      database.migrate();
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException("The ledger " + file + " cannot be created", e);
    } catch (SQLException e) {
      if (String.valueOf(e.getMessage()).contains("lock")) {
        throw new IllegalStateException(
            "The ledger "
                + file
                + " is in use by another process; wait until that one has ended, then try again",
            e);
      }
      throw new IllegalStateException("The ledger " + file + " cannot be opened", e);
    }
  }

  private void migrate() {
    Flyway.configure()
        .dataSource(new Connections(root))
        .locations(MIGRATIONS)
        .group(true)
        .load()
        .migrate();
  }

  /** A connection of its own: for one thread, closed by it. */
  Session session() {
    try {
      return new Session(root.duplicate());
    } catch (SQLException e) {
      throw new IllegalStateException("The ledger takes no further connection", e);
    }
  }

  @Override
  public void close() {
    try {
      root.close();
    } catch (SQLException e) {
      throw new IllegalStateException("The ledger cannot be closed", e);
    }
  }

  /** Duplicates of one connection, for Flyway: the file itself can be opened only once. */
  private record Connections(DuckDBConnection root) implements DataSource {

    @Override
    public Connection getConnection() throws SQLException {
      return root.duplicate();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      return root.duplicate();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
      return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
      return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
      throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
      throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
      return false;
    }
  }
}
