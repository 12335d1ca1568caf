package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.measure.AreaSharesTest.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.HouseUnit;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.Project;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.Subaccount;
import org.mingzhang.measure.FundAllocation.State;

class FundAllocationTest {

  private static final List<HouseUnit> REGISTER =
      List.of(
          unit("1-1-101", "1", "90.00", "residential"),
          unit("1-2-101", "1", "60.00", "residential"),
          unit("3-1-101", "3号楼", "80.00", ""),
          unit("5-0-101", "5", "70.00", "residential"),
          unit("12-0-101", "", "50.00", "residential"),
          unit("商铺 1", "", "40.00", "shop"),
          unit("车位 B1-001", "B1", "13.00", "parking"),
          unit("储藏室 7", "3", "5.00", "storage"),
          unit("3-1-999", "3", "0.00", "residential"));

  static Project project(String id, String scope) {
    return new Project(
        new Origin(1, "", 2),
        "C001",
        id,
        "屋面防水",
        "vote",
        "use_fund",
        LocalDate.of(2026, 1, 2),
        null,
        null,
        null,
        null,
        null,
        null,
        "",
        null,
        null,
        null,
        null,
        scope);
  }

  static Entry paid(String project, String fund, String direction, String yuan) {
    return new Entry(
        new Origin(1, "", 9),
        "C001",
        "记-1",
        1,
        LocalDate.of(2026, 7, 1),
        fund,
        direction,
        "维修工程",
        Money.of(yuan),
        "",
        "",
        project);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "''|1-1-101 1-2-101 3-1-101 5-0-101 12-0-101 商铺 1",
        "全小区|1-1-101 1-2-101 3-1-101 5-0-101 12-0-101 商铺 1",
        "3号楼|3-1-101",
        "３幢|3-1-101",
        "03栋|3-1-101",
        "三号楼|3-1-101",
        "第3座|3-1-101",
        "3栋、5栋|3-1-101 5-0-101",
        "3号楼，5号楼和12号楼|3-1-101 5-0-101 12-0-101",
        "十二幢|12-0-101",
        "Building 5|5-0-101",
        "1号楼1单元|1-1-101",
        "1-1-101；3-1-101室|1-1-101 3-1-101",
        "商铺 1、5栋|5-0-101 商铺 1",
        "1栋二单元|1-2-101",
        "1号楼、1号楼2单元|1-1-101 1-2-101",
        "3号楼（含储藏室）|3-1-101 储藏室 7",
        "3号楼含储藏室|3-1-101 储藏室 7",
        "含车位|1-1-101 1-2-101 3-1-101 5-0-101 12-0-101 商铺 1 车位 B1-001"
      })
  void homesAndShopsOfTheScopeBearIt(String scope, String bearers) {
    ProjectScope read = ProjectScope.of(scope, REGISTER);
    assertThat(read.unknown()).isEmpty();
    assertThat(String.join(" ", read.units().stream().map(HouseUnit::key).toList()))
        .isEqualTo(bearers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "6号楼|6号楼",
        "1号楼3单元|1号楼3单元",
        "1-1-101、1-1-901|1-1-901",
        "3号楼、6栋|6栋",
        "3-5号楼|3-5号楼",
        "地下车位|地下车位",
        "东区|东区",
        "13号楼|13号楼",
        "3号楼不含车位|3号楼不含车位"
      })
  void aPlaceThatTheRegisterLacksIsNeverGuessed(String scope, String unknown) {
    ProjectScope read = ProjectScope.of(scope, REGISTER);
    assertThat(read.unknown()).isEqualTo(unknown);
    assertThat(read.units()).isEmpty();
  }

  @Test
  void sharesAndWhatIsNotAllocatedAreTheExpenseOfTheFund() {
    FundAllocation all =
        FundAllocation.of(
            List.of(
                paid("WX-1", "reserve", "expense", "1000.00"),
                paid("WX-1", "reserve", "expense", "-100.00"),
                paid("WX-1", "reserve", "income", "7.00"),
                paid("WX-1", "service", "expense", "5.00"),
                paid("WX-2", "reserve", "expense", "20.01"),
                paid("WX-3", "reserve", "expense", "30.02"),
                paid("WX-4", "reserve", "expense", "3.00"),
                paid("WX-5", "reserve", "expense", "6.00"),
                paid("", "reserve", "expense", "40.04")),
            List.of(
                project("WX-1", "1号楼"),
                project("WX-3", "9号楼"),
                project("WX-4", "B1"),
                project("WX-5", "3号楼")),
            REGISTER,
            List.of());
    assertThat(all.projects())
        .extracting(p -> p.projectId() + " " + p.state() + " " + p.cost() + " " + p.shares())
        .containsExactly(
            // 900.00 over 90 and 60 m²
            "WX-1 ALLOCATED 900.00 {1-1-101=540.00, 1-2-101=360.00}",
            "WX-2 NOT_REGISTERED 20.01 {}",
            "WX-3 PLACE_UNKNOWN 30.02 {}",
            "WX-4 NO_BEARERS 3.00 {}",
            // 3-1-999 has no area: 3-1-101 is not to bear all of it
            "WX-5 AREA_MISSING 6.00 {}");
    assertThat(all.withoutProject()).isEqualTo(Money.of("40.04"));
    assertThat(all.unallocated()).isEqualTo(Money.of("99.07"));
    assertThat(all.allocated()).isEqualTo(Money.of("900.00"));
    assertThat(all.projects().get(4).scope().withoutArea())
        .extracting(HouseUnit::key)
        .containsExactly("3-1-999");
    assertThat(all.isComplete()).isFalse();
  }

  /** Storage has no area either, but does not bear unless the scope says so. */
  @Test
  void onlyUnitsThatWouldBearItHaveToHaveAnArea() {
    List<HouseUnit> register =
        List.of(unit("1-1-101", "1", "90.00", "residential"), unit("储 1", "1", "0.00", "storage"));
    List<Entry> entries = List.of(paid("WX-1", "reserve", "expense", "10.00"));
    FundAllocation without =
        FundAllocation.of(entries, List.of(project("WX-1", "1号楼")), register, List.of());
    assertThat(without.projects().get(0).state()).isEqualTo(State.ALLOCATED);
    assertThat(without.isComplete()).isTrue();
    FundAllocation with =
        FundAllocation.of(entries, List.of(project("WX-1", "1号楼含储藏室")), register, List.of());
    assertThat(with.projects().get(0).state()).isEqualTo(State.AREA_MISSING);
    assertThat(
            FundAllocation.of(
                    entries, List.of(project("WX-1", "1号楼")), register, List.of(withoutArea()))
                .isComplete())
        .isFalse();
  }

  private static Refusal withoutArea() {
    return new Refusal(
        "units.csv", "", 7, "C001", "面积", "", Reason.VALUE_MISSING, List.of("area_m2"), "C001,x");
  }

  @Test
  void theFindingsNameWhatHindersTheDivision() {
    SliceFixture slice =
        SliceFixture.of("C001", "2026-Q3", 3, null)
            .paid("WX-1", "2026-07-01", "10.00")
            .paid("WX-2", "2026-07-02", "20.00")
            .paid("WX-3", "2026-07-03", "30.00")
            .paid("WX-4", "2026-07-04", "40.00")
            .project(project("WX-1", "9号楼"))
            .project(project("WX-2", "B1"))
            .project(project("WX-3", "3号楼"))
            .project(project("WX-4", "1号楼"))
            .units(REGISTER)
            .refused(withoutArea());
    assertThat(ScopeRule.of(slice))
        .extracting(one -> one.kind() + " " + one.amount() + " " + one.detail() + " " + one.rows())
        .containsExactly(
            "PROJECT_SCOPE 10.00 9号楼 []",
            "PROJECT_NO_BEARERS 20.00 B1 []",
            "PROJECT_AREA_MISSING 30.00 3-1-999 [Origin[fileId=1, sheet=, row=2]]",
            "UNITS_WITHOUT_AREA 0.00 1 []");
    assertThat(ScopeRule.of(slice)).allMatch(one -> one.kind().isCertain());
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33})
  void whateverTheProjectsScopesAndAreasEachCostIsBorneToTheFen(long seed) {
    Random random = new Random(seed);
    Set<State> states = EnumSet.noneOf(State.class);
    List<String> scopes = List.of("", "1号楼", "2栋、3栋", "3号楼2单元", "1号楼、含车位", "9号楼", "含储藏室");
    for (int round = 0; round < 40; round++) {
      List<HouseUnit> register = new ArrayList<>();
      int count = 12 + random.nextInt(120);
      for (int n = 0; n < count; n++) {
        int building = n % 3 + 1;
        String key = String.format(Locale.ROOT, "%d-%d-%d", building, n / 3 % 2 + 1, 101 + n);
        String kind = List.of("residential", "shop", "parking", "storage").get(n % 4);
        String area = String.valueOf(random.nextInt(200) == 0 ? 0 : random.nextInt(20_000) / 100.0);
        register.add(unit(key, building + "号楼", area, kind));
      }
      List<Entry> entries = new ArrayList<>();
      List<Project> projects = new ArrayList<>();
      Money expense = Money.ZERO;
      for (int p = 0; p < scopes.size(); p++) {
        projects.add(project("WX-" + p, scopes.get(p)));
        for (int i = random.nextInt(3); i >= 0; i--) {
          Money amount = Money.ofFen(random.nextLong(-500_000, 90_000_000));
          expense = expense.plus(amount);
          String named = random.nextInt(5) == 0 ? "" : "WX-" + p;
          entries.add(paid(named, "reserve", "expense", amount.toString()));
        }
      }
      FundAllocation all = FundAllocation.of(entries, projects, register, List.of());
      for (FundAllocation.Shared shared : all.projects()) {
        states.add(shared.state());
        Money sum = shared.shares().values().stream().reduce(Money.ZERO, Money::plus);
        assertThat(sum)
            .as("seed %s, %s", seed, shared.projectId())
            .isEqualTo(shared.state() == State.ALLOCATED ? shared.cost() : Money.ZERO);
      }
      assertThat(all.allocated().plus(all.unallocated())).as("seed %s", seed).isEqualTo(expense);
    }
    assertThat(states).contains(State.ALLOCATED, State.AREA_MISSING, State.PLACE_UNKNOWN);
  }

  private static Subaccount stated(
      String date, String balance, String deposit, String... movements) {
    return new Subaccount(
        new Origin(1, "", 2),
        "C001",
        "1-1-101",
        LocalDate.parse(date),
        Money.of(balance),
        deposit.isEmpty() ? null : Money.of(deposit),
        movements.length == 0 ? null : Money.of(movements[0]),
        movements.length == 0 ? null : Money.of(movements[1]),
        movements.length == 0 ? null : Money.of(movements[2]));
  }

  private static SubaccountStatement over(Subaccount... rows) {
    return SubaccountStatement.of(List.of(rows), Period.parse("2026-Q3"));
  }

  @Test
  void aStatementIsWhatTheBankSaysBetweenTwoDays() {
    SubaccountStatement all =
        over(
            stated("2026-03-31", "1.00", ""),
            stated("2026-06-30", "1000.00", "2000.00"),
            stated("2026-07-31", "1010.00", "2000.00", "0.00", "10.00", "0.00"),
            stated("2026-09-30", "960.00", "2000.00", "50.00", "0.00", "100.00"));
    assertThat(all.openedOn()).isEqualTo(LocalDate.of(2026, 6, 30));
    assertThat(all.paidIn()).isEqualTo(Money.of("50.00"));
    assertThat(all.yield()).isEqualTo(Money.of("10.00"));
    assertThat(all.used()).isEqualTo(Money.of("100.00"));
    assertThat(all.gap()).contains(Money.ZERO);
    assertThat(all.below30()).contains(false);
  }

  @Test
  void whatTheBankDoesNotSayIsNotComputed() {
    SubaccountStatement rolled =
        over(
            stated("2026-03-31", "1000.00", "2000.00"),
            stated("2026-09-30", "905.00", "2000.00", "0.00", "5.00", "100.01"));
    assertThat(rolled.openedOn()).isEqualTo(LocalDate.of(2026, 3, 31));
    assertThat(rolled.gap()).contains(Money.of("0.01"));
    SubaccountStatement partly =
        over(
            stated("2026-07-31", "1010.00", "", "0.00", "10.00", "0.00"),
            stated("2026-09-30", "960.00", ""));
    assertThat(partly.opening()).isNull();
    assertThat(partly.used()).isNull();
    assertThat(partly.gap()).isEmpty();
    assertThat(partly.below30()).isEmpty();
    assertThat(over().isGiven()).isFalse();
    assertThat(over().used()).isNull();
  }

  /** 29.999…% is below, 30 % is not: 600.00 of 2,000.00 and 599.99 of 2,000.00. */
  @Test
  void belowThirtyPercentIsNeverRounded() {
    assertThat(over(stated("2026-09-30", "600.00", "2000.00")).below30()).contains(false);
    assertThat(over(stated("2026-09-30", "599.99", "2000.00")).below30()).contains(true);
    assertThat(over(stated("2026-06-30", "599.99", "2000.00")).below30()).contains(true);
    assertThat(over(stated("2026-09-30", "-1.00", "0.01")).below30()).contains(true);
    assertThat(over(stated("2026-09-30", "5.00", "0.00")).below30()).isEmpty();
  }
}
