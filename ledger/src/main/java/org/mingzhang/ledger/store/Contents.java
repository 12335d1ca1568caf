package org.mingzhang.ledger.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.mingzhang.ledger.TableKind;

/**
 * A digest of what the books say, whoever said it and in which order: the sum of every fact's MD5
 * by table, in two halves, folded into one SHA-256. It tells equal books from different ones; it is
 * no seal against someone who forges them.
 */
final class Contents {

  private Contents() {}

  static String digest(Session session) {
    StringBuilder sums = new StringBuilder();
    for (TableKind kind : TableKind.values()) {
      Shape shape = Shape.of(kind);
      sums.append(kind).append(' ').append(sum(session, shape)).append('\n');
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(sums.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static String sum(Session session, Shape shape) {
    String fact =
        shape.columns().stream()
            // The number of a voucher's line says where it stood, not what it says.
            .filter(c -> !c.name().equals("line"))
            .map(c -> spelt(c.name()))
            .collect(Collectors.joining(" || "));
    return session
        .sql(
            """
            SELECT count(*) || ' ' || coalesce(sum(CAST(md5_number_lower(fact) AS HUGEINT)), 0)
              || ' ' || coalesce(sum(CAST(md5_number_upper(fact) AS HUGEINT)), 0)
            FROM (SELECT %s AS fact FROM %s)"""
                .formatted(fact, shape.table()))
        .query(String.class)
        .single();
  }

  /** With its length in front, so that no two rows are spelt alike. */
  private static String spelt(String column) {
    return "coalesce(length(CAST(%1$s AS VARCHAR)) || ':' || CAST(%1$s AS VARCHAR), '-')"
        .formatted(column);
  }
}
