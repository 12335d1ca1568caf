package org.mingzhang.ledger.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The statements that define the sums, one file a subject. */
enum Sql {
  REGISTER,
  FEES,
  FUNDS,
  SURVEY,
  COMMENTS,
  DRIVERS,
  /** No subject: sums of products have no rows of their own. */
  MOMENTS,
  ORDERS,
  DEMAND,
  OPERATIONS,
  UNITS;

  private final String text;

  Sql() {
    String name = "sql/" + name().toLowerCase(Locale.ROOT) + ".sql";
    try (InputStream in = Sql.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The product lacks its own " + name);
      }
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  String text() {
    return text;
  }
}
