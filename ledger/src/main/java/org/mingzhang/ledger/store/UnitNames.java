package org.mingzhang.ledger.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.mingzhang.ledger.Ledger.Phase;
import org.mingzhang.ledger.SourceFile;
import org.mingzhang.ledger.UnitMatch;
import org.mingzhang.ledger.UnitRegister;

/**
 * The register of units as the ledger keeps it, and the names of units in facts posted before it.
 */
final class UnitNames {

  private static final List<String> TABLES =
      List.of("fee", "answer", "work_order", "subaccount", "demand_answer");

  private UnitNames() {}

  static UnitRegister register(Session session, String communityId) {
    Map<String, String> aliases = new HashMap<>();
    session
        .sql("SELECT alias, unit FROM unit_alias WHERE community_id = :community")
        .param("community", communityId)
        .query(
            rs -> {
              aliases.put(rs.getString(1), rs.getString(2));
            });
    List<UnitRegister.Entry> units =
        session
            .sql("SELECT unit, unit_key, unit_kind FROM house_unit WHERE community_id = :community")
            .param("community", communityId)
            .query(
                (rs, n) ->
                    new UnitRegister.Entry(rs.getString(1), rs.getString(2), rs.getString(3)))
            .list();
    String name =
        session
            .sql("SELECT name FROM community WHERE community_id = :community")
            .param("community", communityId)
            .query(String.class)
            .optional()
            .orElse("");
    return UnitRegister.of(name, units, aliases);
  }

  /**
   * Facts that were posted before the register, or before someone decided what a writing means, are
   * given the unit they name by it now: the figures do not depend on which file came first.
   */
  static void follow(Session session, SourceFile file, Phase phase) throws SQLException {
    if (phase != Phase.REGISTERS) {
      return;
    }
    List<String> communities =
        session
            .sql("SELECT community_id FROM file_community WHERE file_id = :file ORDER BY 1")
            .param("file", file.id())
            .query(String.class)
            .list();
    for (String community : communities) {
      follow(session, community);
    }
  }

  private static void follow(Session session, String communityId) throws SQLException {
    List<String> unlisted =
        session
            .sql(
                """
                SELECT DISTINCT unit FROM (
                  SELECT unit FROM fee WHERE community_id = :community
                  UNION ALL SELECT unit FROM answer WHERE community_id = :community
                  UNION ALL SELECT unit FROM work_order WHERE community_id = :community
                  UNION ALL SELECT unit FROM subaccount WHERE community_id = :community
                  UNION ALL SELECT unit FROM demand_answer WHERE community_id = :community) n
                WHERE unit <> '' AND NOT EXISTS (SELECT 1 FROM house_unit h
                  WHERE h.community_id = :community AND h.unit_key = n.unit)
                ORDER BY unit""")
            .param("community", communityId)
            .query(String.class)
            .list();
    if (unlisted.isEmpty()) {
      return;
    }
    UnitRegister register = register(session, communityId);
    boolean any = false;
    try (DuckDBAppender appender = session.appender("renamed_unit")) {
      for (String unit : unlisted) {
        UnitMatch match = register.find(unit);
        if (match instanceof UnitMatch.Registered found) {
          appender.beginRow().append(communityId).append(unit).append(found.key()).endRow();
          any = true;
        } else if (match instanceof UnitMatch.Unlisted named && !named.name().equals(unit)) {
          appender.beginRow().append(communityId).append(unit).append(named.name()).endRow();
          any = true;
        }
      }
    }
    if (any) {
      for (String table : TABLES) {
        session.execute(
            """
            UPDATE %s AS f SET unit = r.unit_key FROM renamed_unit r
            WHERE r.community_id = f.community_id AND r.unit = f.unit"""
                .formatted(table));
      }
      session.execute("DELETE FROM renamed_unit");
    }
  }
}
