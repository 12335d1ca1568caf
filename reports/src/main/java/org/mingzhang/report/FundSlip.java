package org.mingzhang.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.HouseUnit;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Project;
import org.mingzhang.ledger.Subaccount;
import org.mingzhang.ledger.UnitType;
import org.mingzhang.measure.FundAllocation.Shared;
import org.mingzhang.measure.ProjectCheck;
import org.mingzhang.measure.ReserveUse;
import org.mingzhang.measure.SubaccountStatement;

/**
 * 维修资金分户单 of one unit (duties S36; 办法 §30, third block): its part of the fund as the bank states
 * it, its share of each project, and how the two agree. Holds nothing of another unit.
 */
final class FundSlip {

  private static final BigDecimal THIRTY_PERCENT = new BigDecimal("0.30");

  private final Draft draft;
  private final HouseUnit unit;
  private final SubaccountStatement statement;
  private final List<Shared> projects;
  private final List<Shared> pending;

  /**
   * A slip.
   *
   * @param projects those that the unit bears a share of
   * @param pending those that it may have to bear, whose cost is not divided yet
   */
  FundSlip(
      Draft draft,
      HouseUnit unit,
      SubaccountStatement statement,
      List<Shared> projects,
      List<Shared> pending) {
    this.draft = draft;
    this.unit = unit;
    this.statement = statement;
    this.projects = projects;
    this.pending = pending;
  }

  private String say(String key, String... args) {
    return draft.say(key, args);
  }

  /** One sheet. */
  List<Block> blocks() {
    String name = PublicText.clean(unit.unit());
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Sheet(
            "unit",
            name,
            say("slip.title", name),
            say(
                "slip.subtitle",
                PublicText.clean(draft.community().name()),
                draft.periodWithDays())));
    blocks.add(particulars(name));
    blocks.add(tiles());
    blocks.add(Blocks.section("account", say("slip.account"), say("slip.account.note")));
    blocks.add(statement.isGiven() ? Blocks.table(account()) : Blocks.say(say("slip.no-account")));
    blocks.add(Blocks.section("shares", say("slip.shares"), say("slip.shares.note")));
    if (!projects.isEmpty()) {
      blocks.add(Blocks.table(sharesTable()));
    } else if (pending.isEmpty()) {
      blocks.add(Blocks.say(say("slip.no-shares")));
    }
    pending.forEach(shared -> blocks.add(Blocks.warn(notDivided(shared))));
    blocks.add(Blocks.section("checks", say("slip.checks"), ""));
    blocks.add(Blocks.table(checks()));
    blocks.add(Blocks.mutter(say("slip.review", Citation.FUND_REPORT.text(draft.words()))));
    blocks.add(
        new Block.Seals(
            List.of(
                new Block.Seal(say("slip.office"), List.of(say("slip.contact"))),
                new Block.Seal(say("slip.issuer"), List.of(say("slip.issued"))))));
    return blocks;
  }

  private Block particulars(String name) {
    String building = SubaccountTable.building(unit);
    return new Block.Particulars(
        List.of(
            new Block.Particular(say("slip.unit"), name),
            new Block.Particular(
                say("slip.building"), building.isEmpty() ? Numbers.UNDEFINED : building),
            new Block.Particular(say("slip.area"), say("slip.m2", area(unit.areaM2()))),
            new Block.Particular(
                say("slip.kind"), say("slip.kind." + UnitType.ofKind(unit.unitKind()).name()))));
  }

  static String area(BigDecimal m2) {
    return Numbers.decimal(m2, Math.max(2, m2.stripTrailingZeros().scale()));
  }

  private Block tiles() {
    Subaccount latest = statement.latest();
    List<Block.Tile> tiles = new ArrayList<>();
    tiles.add(
        latest == null
            ? tile(say("slip.balance"), say("not-given"), "")
            : tile(
                say("slip.balance"),
                Numbers.money(latest.balance().toDecimal()),
                say("slip.as-of", latest.date().toString())));
    tiles.add(shareTile());
    Optional<Boolean> below = statement.below30();
    if (latest == null || below.isEmpty()) {
      tiles.add(tile(say("slip.ratio"), say("not-given"), ""));
    } else {
      boolean low = below.get();
      tiles.add(
          new Block.Tile(
              say("slip.ratio"),
              low ? Block.Status.MISSED : Block.Status.MET,
              say(low ? "slip.low" : "slip.enough"),
              percent(latest),
              List.of(say("slip.first-deposit", deposit(latest)))));
    }
    return new Block.Tiles(tiles);
  }

  /** A cost that is not divided yet is no cost of 0. */
  private Block.Tile shareTile() {
    String divided = say("slip.of-projects", Numbers.count(projects.size()));
    if (pending.isEmpty()) {
      return tile(say("slip.share"), Numbers.money(share().toDecimal()), divided);
    }
    String open = say("slip.pending-projects", Numbers.count(pending.size()));
    return new Block.Tile(
        say("slip.share"),
        Block.Status.UNDECIDED,
        say("control.incomplete"),
        projects.isEmpty() ? say("slip.pending") : Numbers.money(share().toDecimal()),
        projects.isEmpty() ? List.of(open) : List.of(divided, open));
  }

  /** Why a cost is not divided, without the units that keep it from being so: they are others'. */
  private String notDivided(Shared shared) {
    Project project = shared.project();
    return say(
        "slip.pending." + shared.state().name(),
        project == null ? PublicText.withoutIdentities(shared.projectId()) : name(project),
        Numbers.money(shared.cost().toDecimal()));
  }

  private static Block.Tile tile(String label, String value, String line) {
    return new Block.Tile(
        label, Block.Status.NONE, "", value, line.isEmpty() ? List.of() : List.of(line));
  }

  private static String deposit(Subaccount stated) {
    return Numbers.money(Objects.requireNonNull(stated.firstDeposit()).toDecimal());
  }

  /** Never rounded up to the line that it is below. */
  private static String percent(Subaccount stated) {
    BigDecimal deposit = Objects.requireNonNull(stated.firstDeposit()).toDecimal();
    BigDecimal exact = stated.balance().toDecimal().divide(deposit, 12, RoundingMode.FLOOR);
    BigDecimal percent =
        exact
            .movePointRight(2)
            .setScale(
                2, exact.compareTo(THIRTY_PERCENT) < 0 ? RoundingMode.FLOOR : RoundingMode.HALF_UP);
    return Numbers.decimal(percent, 2) + "%";
  }

  private Money share() {
    return projects.stream().map(this::shareOf).reduce(Money.ZERO, Money::plus);
  }

  private Money shareOf(Shared project) {
    return project.shares().getOrDefault(unit.key(), Money.ZERO);
  }

  private Table account() {
    return new Table(
        "account",
        say("slip.account"),
        List.of(
            Cells.right(dated("slip.opening", statement.opening()), 20),
            Cells.right(say("slip.paid-in"), 18),
            Cells.right(say("slip.yield"), 18),
            Cells.right(say("slip.used"), 18),
            Cells.right(dated("slip.closing", statement.closing()), 20)),
        List.of(
            Cells.row(
                money(SubaccountTable.balance(statement.opening())),
                money(statement.paidIn()),
                money(statement.yield()),
                money(statement.used()),
                money(SubaccountTable.balance(statement.closing())))),
        sinceNote());
  }

  private String dated(String key, @Nullable Subaccount stated) {
    return stated == null ? say(key) : say(key) + " " + stated.date();
  }

  private Cell money(@Nullable Money amount) {
    return amount == null ? Cells.muted(say("not-given")) : Cells.money(amount.toDecimal());
  }

  /** The bank may state other days than the period's own. */
  private String sinceNote() {
    LocalDate opened = statement.openedOn();
    LocalDate eve = draft.period().start().minusDays(1);
    return opened == null || opened.equals(eve) || statement.closing() == null
        ? ""
        : say("slip.since", opened.toString());
  }

  private Table sharesTable() {
    List<Table.Row> rows = new ArrayList<>();
    for (Shared shared : projects) {
      Project project = Objects.requireNonNull(shared.project());
      rows.add(
          Cells.row(
              Cells.words(name(project)),
              Cells.words(basisAndVerdict(draft, project)),
              Cells.words(scope(draft, shared)),
              Cells.money(shared.cost().toDecimal()),
              area(shared),
              new Cell.Numeral(unit.areaM2(), Cell.Form.DECIMAL_2, area(unit.areaM2()), false),
              Cells.strongMoney(shareOf(shared).toDecimal())));
    }
    Cell none = Cells.words("");
    rows.add(
        Cells.total(
            Cells.words(say("slip.total")),
            none,
            none,
            none,
            none,
            none,
            Cells.strongMoney(share().toDecimal())));
    return new Table(
        "shares",
        say("slip.shares"),
        List.of(
            Cells.left(say("projects.column.project"), 25),
            Cells.left(say("projects.column.basis"), 13),
            Cells.left(say("slip.scope"), 11),
            Cells.right(say("slip.cost"), 14),
            Cells.right(say("slip.area-of-all"), 13),
            Cells.right(say("slip.area-of-unit"), 10),
            Cells.right(say("slip.share-of-unit"), 13)),
        rows,
        say("slip.formula"));
  }

  private static Cell area(Shared shared) {
    return new Cell.Numeral(shared.area(), Cell.Form.DECIMAL_2, area(shared.area()), false);
  }

  /** A project may be named after the room where it leaked: that room is another owner's. */
  private static String name(Project project) {
    return PublicText.withoutIdentities(project.projectId()) + " " + PublicText.of(project.name());
  }

  static String basis(Draft draft, Project project) {
    if (!project.basis().equals("vote")) {
      return draft.say("projects.emergency");
    }
    LocalDate voted = project.votedOn();
    return draft.say("projects.vote", voted == null ? Numbers.UNDEFINED : voted.toString());
  }

  /**
   * The basis with what speaks against it, so that no bare day of a vote stands for its passing.
   */
  private static String basisAndVerdict(Draft draft, Project project) {
    String verdict = verdict(draft, project);
    return verdict.isEmpty()
        ? basis(draft, project)
        : draft.say("slip.basis-verdict", basis(draft, project), verdict);
  }

  /** The rules that a project breaks; empty where it breaks none. */
  static String verdict(Draft draft, Project project) {
    List<Entry> paid =
        ReserveUse.byProject(draft.input().slice().entries())
            .getOrDefault(project.projectId(), List.of());
    return ProjectCheck.of(project).with(paid).faults().stream()
        .filter(ProjectCheck.Fault::isCertain)
        .map(fault -> draft.say("slip.verdict." + fault.name()))
        .collect(Collectors.joining(draft.say("list.clause")));
  }

  static String scope(Draft draft, Shared shared) {
    Project project = shared.project();
    String said = project == null ? "" : PublicText.of(project.scope());
    return said.isEmpty() ? draft.say("slip.whole-estate") : said;
  }

  /** What the bank states beside what is worked out here. */
  private Table checks() {
    List<Table.Row> rows = new ArrayList<>();
    Money used = statement.used();
    if (used == null) {
      rows.add(check("slip.check.used", say("slip.check.not-given"), open()));
    } else {
      Money gap = used.minus(share());
      rows.add(
          check(
              "slip.check.used",
              say(
                  "slip.check.minus",
                  Numbers.money(used.toDecimal()),
                  Numbers.money(share().toDecimal()),
                  Numbers.money(gap.toDecimal())),
              !pending.isEmpty()
                  ? new Cell.Standing(Block.Status.UNDECIDED, say("control.incomplete"))
                  : gap.fen() == 0 ? agrees() : differs()));
    }
    statement
        .gap()
        .ifPresent(
            gap ->
                rows.add(
                    check(
                        "slip.check.account",
                        say("slip.check.gap", Numbers.money(gap.toDecimal())),
                        gap.fen() == 0 ? agrees() : differs())));
    Subaccount latest = statement.latest();
    Optional<Boolean> below = statement.below30();
    if (latest != null && below.isPresent()) {
      boolean low = below.get();
      rows.add(
          check(
              "slip.check.ratio",
              say(
                  low ? "slip.check.below" : "slip.check.above",
                  Numbers.money(latest.balance().toDecimal()),
                  Numbers.money(threshold(latest))),
              new Cell.Standing(
                  low ? Block.Status.MISSED : Block.Status.MET,
                  say(low ? "slip.low" : "slip.enough"))));
    } else {
      rows.add(check("slip.check.ratio", say("slip.check.not-given"), open()));
    }
    return new Table(
        "checks",
        say("slip.checks"),
        List.of(
            Cells.left(say("slip.check"), 34),
            Cells.left(say("column.evidence"), 48),
            Cells.left(say("column.finding"), 18)),
        rows,
        "");
  }

  /** 30 % of the first deposit, up to the next fen: what a balance has to reach. */
  private static BigDecimal threshold(Subaccount stated) {
    return Objects.requireNonNull(stated.firstDeposit())
        .toDecimal()
        .multiply(THIRTY_PERCENT)
        .setScale(2, RoundingMode.CEILING);
  }

  private Table.Row check(String key, String evidence, Cell finding) {
    return Cells.row(Cells.words(say(key)), Cells.words(evidence), finding);
  }

  private Cell open() {
    return new Cell.Standing(Block.Status.UNDECIDED, say("not-given"));
  }

  private Cell agrees() {
    return new Cell.Standing(Block.Status.MET, say("bank.agrees"));
  }

  private Cell differs() {
    return new Cell.Standing(Block.Status.UNDECIDED, say("slip.differs"));
  }
}
