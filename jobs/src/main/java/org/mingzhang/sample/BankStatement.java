package org.mingzhang.sample;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingzhang.ledger.Balance;
import org.mingzhang.ledger.BankLine;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Money;

/**
 * Adds what the bank says of one fund in one quarter to what is filed. It credits a day's takings
 * as one sum, those of a month's last day on the next; it pays a voucher of several lines in one
 * transfer the day after, and the guards in two. Interest and a fee are on the statement and not in
 * the books; what the last day brought is in the books and not on the statement.
 */
final class BankStatement implements Filing {

  private static final String IN_TWO = "秩序维护外包";

  private final Filing filing;
  private final String community;
  private final String fund;
  private final String quarter;
  private final SortedMap<LocalDate, Long> balances = new TreeMap<>();
  private final Map<String, List<Entry>> vouchers = new LinkedHashMap<>();

  BankStatement(Filing filing, String community, String fund, String quarter) {
    this.filing = filing;
    this.community = community;
    this.fund = fund;
    this.quarter = quarter;
  }

  @Override
  public void put(Fact fact, String label) throws IOException {
    if (fact instanceof Balance balance && isIts(balance.communityId(), balance.fund())) {
      balances.put(balance.date(), balance.balance().fen());
    } else if (fact instanceof Entry entry
        && isIts(entry.communityId(), entry.fund())
        && label.equals(quarter)) {
      vouchers.computeIfAbsent(entry.voucherNo(), number -> new ArrayList<>()).add(entry);
    }
    filing.put(fact, label);
  }

  private boolean isIts(String communityId, String ofFund) {
    return communityId.equals(community) && ofFund.equals(fund);
  }

  private record Move(LocalDate on, long fen, String counterparty, String description) {}

  @Override
  public void done(String communityId) throws IOException {
    if (communityId.equals(community)) {
      LocalDate last = balances.lastKey();
      LocalDate first = last.withDayOfMonth(1).minusMonths(2);
      long balance = balances.headMap(first).values().stream().reduce(0L, (a, b) -> b);
      Map<LocalDate, Integer> ofDay = new TreeMap<>();
      for (Move move : moves(last)) {
        balance += move.fen();
        int number = ofDay.merge(move.on(), 1, Integer::sum);
        filing.put(line(move, number, balance), quarter);
      }
    }
    filing.done(communityId);
  }

  private List<Move> moves(LocalDate last) {
    List<Move> moves = new ArrayList<>();
    SortedMap<LocalDate, Long> takings = new TreeMap<>();
    for (List<Entry> voucher : vouchers.values()) {
      Entry entry = voucher.get(0);
      long fen = voucher.stream().mapToLong(e -> e.amount().fen()).sum();
      if (entry.direction().equals("income")) {
        boolean monthEnds = entry.date().equals(last(entry.date()));
        takings.merge(monthEnds ? entry.date().plusDays(1) : entry.date(), fen, Long::sum);
      } else if (voucher.size() > 1) {
        moves.add(new Move(entry.date().plusDays(1), -fen, "代发工资及社保", entry.description()));
      } else if (entry.description().equals(IN_TWO)) {
        moves.add(new Move(entry.date(), -fen / 2, entry.counterparty(), IN_TWO + "（一）"));
        moves.add(new Move(entry.date(), fen / 2 - fen, entry.counterparty(), IN_TWO + "（二）"));
      } else {
        moves.add(new Move(entry.date(), -fen, entry.counterparty(), entry.description()));
      }
    }
    takings.forEach((on, fen) -> moves.add(new Move(on, fen, "", "批量代收、扫码入账")));
    moves.add(new Move(last.withDayOfMonth(21), 5_812, "", "结息"));
    moves.add(new Move(last.withDayOfMonth(22), -3_650, "", "账户管理费"));
    moves.removeIf(move -> move.on().isAfter(last));
    moves.sort(Comparator.comparing(Move::on));
    return moves;
  }

  private static LocalDate last(LocalDate day) {
    return day.withDayOfMonth(day.lengthOfMonth());
  }

  private BankLine line(Move move, int number, long balance) {
    return new BankLine(
        Estate.MADE_UP,
        community,
        fund,
        String.format(Locale.ROOT, "%s%03d", move.on().toString().replace("-", ""), number),
        move.on(),
        move.fen() > 0 ? "income" : "expense",
        Money.ofFen(Math.abs(move.fen())),
        Money.ofFen(balance),
        move.counterparty(),
        move.description());
  }

  @Override
  public void close() throws IOException {
    filing.close();
  }
}
