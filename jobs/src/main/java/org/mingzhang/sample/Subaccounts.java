package org.mingzhang.sample;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.HouseUnit;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Subaccount;
import org.mingzhang.measure.AreaShares;
import org.mingzhang.measure.ProjectScope;

/**
 * Each unit's part of the reserve fund 维修资金分户, as its bank would keep it: at the end of the last
 * two quarters and the day before. They add up to the fund's balance to the fen: what comes in is
 * divided by area, what a project costs among those who bear it.
 */
final class Subaccounts {

  private static final int KEPT = 3;

  private final Estate estate;
  private final List<HouseUnit> units;
  private final SortedMap<String, String> scopes = new TreeMap<>();
  private final SortedMap<String, Long> projects = new TreeMap<>();
  private final List<Statement> statements = new ArrayList<>();
  private long paidIn;
  private long yield;
  private long used;

  /** What is stated of all units at the end of a day; the movements are null at the first. */
  private record Statement(
      LocalDate day,
      Map<String, Money> balances,
      @Nullable Map<String, Money> paidIn,
      @Nullable Map<String, Money> yield,
      @Nullable Map<String, Money> used) {}

  Subaccounts(Estate estate) {
    this.estate = estate;
    units = estate.homes().stream().filter(h -> !h.isParking()).map(Home::unit).toList();
  }

  /** A line of a voucher of the fund. */
  void moved(String direction, Cashbook.Line line) {
    if (direction.equals("income")) {
      if (line.category().equals("增值收益")) {
        yield += line.fen();
      } else {
        paidIn += line.fen();
      }
    } else if (line.project().isEmpty()) {
      used += line.fen();
    } else {
      projects.merge(line.project(), line.fen(), Long::sum);
    }
  }

  void bears(String project, String scope) {
    scopes.put(project, scope);
  }

  /** States every unit's part at the end of a day. */
  void state(LocalDate day, long balance) {
    if (statements.isEmpty()) {
      statements.add(new Statement(day, byArea(balance), null, null, null));
    } else {
      Map<String, Money> in = byArea(paidIn);
      Map<String, Money> earned = byArea(yield);
      Map<String, Money> spent = byArea(used);
      projects.forEach(
          (project, fen) ->
              AreaShares.of(
                      Money.ofFen(fen),
                      ProjectScope.of(scopes.getOrDefault(project, ""), units).units())
                  .forEach((unit, share) -> spent.merge(unit, share, Money::plus)));
      Map<String, Money> balances = new TreeMap<>(statements.get(statements.size() - 1).balances());
      in.forEach((unit, part) -> balances.merge(unit, part, Money::plus));
      earned.forEach((unit, part) -> balances.merge(unit, part, Money::plus));
      spent.forEach((unit, part) -> balances.merge(unit, part.negate(), Money::plus));
      statements.add(new Statement(day, balances, in, earned, spent));
    }
    if (statements.size() > KEPT) {
      statements.remove(0);
    }
    paidIn = 0;
    yield = 0;
    used = 0;
    projects.clear();
  }

  private Map<String, Money> byArea(long fen) {
    return new TreeMap<>(AreaShares.of(Money.ofFen(fen), units));
  }

  void file(Filing filing) throws IOException {
    for (Statement statement : statements) {
      for (HouseUnit unit : units) {
        String key = unit.key();
        filing.put(
            new Subaccount(
                Estate.MADE_UP,
                estate.id(),
                unit.unit(),
                statement.day(),
                statement.balances().getOrDefault(key, Money.ZERO),
                Money.ofFen(unit.areaM2().unscaledValue().longValue() * 150),
                part(statement.paidIn(), key),
                part(statement.yield(), key),
                part(statement.used(), key)),
            "");
      }
    }
  }

  private static @Nullable Money part(@Nullable Map<String, Money> parts, String key) {
    return parts == null ? null : parts.getOrDefault(key, Money.ZERO);
  }
}
