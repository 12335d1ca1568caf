package org.mingzhang.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.ChargingMode;
import org.mingzhang.ledger.CommissionAgreement;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.SourceFile;

/**
 * Agreements on a commission: a later sighting of a community's first day replaces. On each day at
 * most one agreement holds, and none where the contract is a lump sum.
 */
final class CommissionPosting {

  private final SourceFile file;
  private final Set<String> lumpSum;
  private final Set<Key> renewed = new HashSet<>();
  private final Map<Key, CommissionAgreement> holding = new LinkedHashMap<>();
  private final List<Refusal> refused = new ArrayList<>();

  private CommissionPosting(SourceFile file, Set<String> lumpSum) {
    this.file = file;
    this.lumpSum = lumpSum;
  }

  static Tally post(Session session, SourceFile file) {
    CommissionPosting posting = new CommissionPosting(file, lumpSum(session));
    List<CommissionAgreement> staged = staged(session, file);
    staged.forEach(agreement -> posting.renewed.add(Key.of(agreement)));
    for (CommissionAgreement known :
        session
            .sql("SELECT * FROM commission ORDER BY community_id, from_day")
            .query((rs, n) -> RowFact.commission(rs))
            .list()) {
      if (!posting.renewed.contains(Key.of(known))) {
        posting.holding.put(Key.of(known), known);
      }
    }
    staged.forEach(posting::judge);
    for (Refusal refusal : posting.refused) {
      session
          .sql(
              """
              DELETE FROM staged_commission
              WHERE file_id = :file AND sheet = :sheet AND row_no = :row""")
          .param("file", file.id())
          .param("sheet", refusal.sheet())
          .param("row", refusal.row())
          .update();
    }
    return Tally.refused(posting.refused).plus(LatestWins.post(session, Shape.COMMISSIONS, file));
  }

  private static Set<String> lumpSum(Session session) {
    return Set.copyOf(
        session
            .sql("SELECT community_id FROM community WHERE charging_mode = :mode")
            .param("mode", ChargingMode.LUMP_SUM.name())
            .query(String.class)
            .list());
  }

  private static List<CommissionAgreement> staged(Session session, SourceFile file) {
    return session
        .sql(
            """
            SELECT * FROM staged_commission WHERE file_id = :file
              AND community_id IN (SELECT community_id FROM known_community)
            ORDER BY sheet, row_no""")
        .param("file", file.id())
        .query(CommissionPosting::row)
        .list();
  }

  private static CommissionAgreement row(ResultSet rs, int n) throws SQLException {
    return RowFact.commission(rs);
  }

  private void judge(CommissionAgreement agreement) {
    if (lumpSum.contains(agreement.communityId())) {
      refuse(agreement, "charging_mode", "lump_sum", Reason.COMMISSION_LUMP_SUM, List.of());
      return;
    }
    Optional<CommissionAgreement> other =
        holding.values().stream()
            .filter(held -> held.communityId().equals(agreement.communityId()))
            .filter(held -> !held.from().equals(agreement.from()))
            .filter(agreement::overlaps)
            .findFirst();
    if (other.isPresent()) {
      refuse(
          agreement,
          "from",
          agreement.from().toString(),
          Reason.COMMISSION_OVERLAP,
          List.of(other.get().from().toString(), day(other.get().to())));
      return;
    }
    holding.put(Key.of(agreement), agreement);
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "…" : day.toString();
  }

  private void refuse(
      CommissionAgreement agreement,
      String column,
      String found,
      Reason reason,
      List<String> args) {
    refused.add(
        new Refusal(
            file.path(),
            agreement.origin().sheet(),
            agreement.origin().row(),
            agreement.communityId(),
            column,
            found,
            reason,
            args,
            ""));
  }

  private record Key(String communityId, LocalDate from) {
    static Key of(CommissionAgreement agreement) {
      return new Key(agreement.communityId(), agreement.from());
    }
  }
}
