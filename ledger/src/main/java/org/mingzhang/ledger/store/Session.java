package org.mingzhang.ledger.store;

import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One connection with named parameters and plain transactions. For one thread. */
final class Session implements AutoCloseable {

  private final DuckDBConnection connection;
  private final JdbcClient client;

  Session(DuckDBConnection connection) {
    this.connection = connection;
    this.client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
  }

  JdbcClient.StatementSpec sql(String text) {
    return client.sql(text);
  }

  /** Runs one statement without parameters. */
  void execute(String text) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(text);
    } catch (SQLException e) {
      throw new IllegalStateException("The ledger refused: " + text, e);
    }
  }

  /**
   * All or nothing. The transaction is begun by hand: after {@code setAutoCommit(false)} the driver
   * begins it with the next query only, and an Appender before that commits every 2,048 rows.
   */
  <T> T inTransaction(Work<T> work) {
    execute("BEGIN TRANSACTION");
    boolean done = false;
    try {
      T result = work.run();
      execute("COMMIT");
      done = true;
      return result;
    } catch (SQLException e) {
      throw new IllegalStateException("The ledger refused a block of rows", e);
    } finally {
      if (!done) {
        rollback();
      }
    }
  }

  private void rollback() {
    try (Statement statement = connection.createStatement()) {
      statement.execute("ROLLBACK");
    } catch (SQLException e) {
      // A failed commit has rolled back already; what failed first is on its way up.
      return;
    }
  }

  DuckDBAppender appender(String table) throws SQLException {
    return connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table);
  }

  /** For a temporary table of this connection. */
  DuckDBAppender temporary(String table) throws SQLException {
    return connection.createAppender("temp", DuckDBConnection.DEFAULT_SCHEMA, table);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("A connection of the ledger cannot be closed", e);
    }
  }

  /** What is done in a transaction. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws SQLException;
  }
}
