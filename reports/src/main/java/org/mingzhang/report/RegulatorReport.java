package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.Irregularity;
import org.mingzhang.measure.ReserveBasis;
import org.mingzhang.measure.mask.OwnersFigures;

/**
 * 报备版: what the street office and the housing department are told of one community: the funds with
 * the proof of their balances, the maintenance fund in the four blocks of its yearly report, what
 * has to be disclosed by article and from when it is displayed, how fast complaints and questions
 * were answered, what is still to be rectified, and how many points are open. Every amount and
 * every rate about owners is the owners' own figure; of the office's work it has counts, and of
 * findings counts alone: no payee, no voucher, no accusation.
 */
public final class RegulatorReport {

  /** The document's id. */
  public static final String ID = "regulator";

  private static final Pattern NUMBER = Pattern.compile("^(?:[一二三四五六七八九十]+、|[0-9]+\\. )");

  private static final By RESERVE = By.of("fund", "reserve");

  /** Rates with a clock or a target, in the order of the page. */
  private static final List<String> RATES =
      List.of(
          "fees.collection_rate",
          "repairs.on_time_rate",
          "complaints.classified_rate",
          "complaints.resolved_rate",
          "complaints.follow_up_rate",
          "complaints.recurrence_rate",
          "inspections.on_time_rate",
          "certificates.rate");

  private static final List<String> HAZARDS =
      List.of("hazards.reported", "hazards.closed", "hazards.open", "hazards.overdue");

  private final Draft draft;
  private final Draft office;
  private final Completeness completeness;

  private RegulatorReport(ReportInput input, OwnersFigures owners, Completeness completeness) {
    this.draft = Draft.forOwners(input, owners);
    this.office = Draft.of(input);
    this.completeness = completeness;
  }

  /**
   * The document {@code regulator}.
   *
   * @param input with the code of the owners' edition
   */
  public static Document of(ReportInput input, OwnersFigures owners, Completeness completeness) {
    return new RegulatorReport(input, owners, completeness).document();
  }

  private Document document() {
    List<Block> blocks =
        Blocks.join(
            Exceptions.warning(draft),
            InquirySection.warning(draft),
            filing(),
            CommunityParticulars.of(draft),
            proof(),
            unnumbered(ExpenseSection.of(draft)),
            unnumbered(FundStatement.of(draft, "public")),
            reserve(),
            new CompletenessTable(draft, completeness).withoutNames(),
            clocks(),
            hazards(),
            findings(),
            closing(),
            CheckCode.of(draft));
    return Covers.document(
        draft,
        ID,
        draft.say("regulator.title", draft.periodName()),
        draft.say("regulator.subtitle", PublicText.clean(draft.community().name())),
        blocks);
  }

  /** Sections of the owners' paper without the numbers that they have there. */
  private static List<Block> unnumbered(List<Block> blocks) {
    return Block.changed(
        blocks,
        block ->
            block instanceof Block.Heading heading
                ? new Block.Heading(
                    heading.level(),
                    heading.anchor(),
                    NUMBER.matcher(heading.text()).replaceFirst(""),
                    heading.note())
                : block);
  }

  private List<Block> filing() {
    Publication publication = draft.input().publication();
    String place =
        Stream.of(
                draft.community().city(), draft.community().district(), draft.community().street())
            .map(PublicText::clean)
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(" "));
    List<Block.Particular> items =
        List.of(
            item("place", place.isEmpty() ? draft.say("not-given") : place),
            item(
                "displayed",
                draft.say(
                    "from-to",
                    publication.displayFrom().toString(),
                    publication.displayTo().toString())),
            item("objections", publication.objectionUntil().toString()),
            item("state", draft.say("regulator.state.draft")));
    return List.of(
        Blocks.section("filing", draft.say("regulator.filing"), draft.say("regulator.filing.note")),
        new Block.Particulars(items));
  }

  private Block.Particular item(String key, String value) {
    return new Block.Particular(draft.say("regulator." + key), value);
  }

  /** Opening + income − expense beside the closing, and whether the bank agrees. */
  private List<Block> proof() {
    Block heading =
        Blocks.section("funds", draft.say("regulator.proof"), draft.say("regulator.proof.note"));
    List<String> funds = FundsSection.funds(draft);
    if (funds.isEmpty()) {
      return List.of(heading, Blocks.say(draft.say("none")));
    }
    List<Table.Row> rows = new ArrayList<>();
    for (String fund : funds) {
      By by = By.of("fund", fund);
      rows.add(
          Cells.row(
              Cells.words(FundsSection.nameWithOwner(draft, fund)),
              draft.cell(draft.figure("funds.opening", by)),
              draft.cell(draft.figure("funds.income", by)),
              draft.cell(draft.figure("funds.expense", by)),
              draft.cell(draft.figure("funds.closing", by), true),
              difference(by),
              FundsSection.reconciled(draft, fund)));
    }
    return List.of(
        heading,
        Blocks.table(
            new Table(
                "proof",
                draft.say("regulator.proof"),
                List.of(
                    Cells.left(draft.say("column.fund"), 20),
                    Cells.right(draft.say("column.opening"), 14),
                    Cells.right(draft.say("column.income"), 14),
                    Cells.right(draft.say("column.expense"), 14),
                    Cells.right(draft.say("column.closing"), 14),
                    Cells.right(draft.say("regulator.difference"), 10),
                    Cells.left(draft.say("column.bank"), 14)),
                rows,
                "")));
  }

  private Cell difference(By by) {
    boolean known =
        Stream.of("funds.opening", "funds.income", "funds.expense", "funds.closing")
            .map(id -> draft.figure(id, by))
            .allMatch(figure -> figure != null && figure.value() != null);
    return known
        ? Cells.money(
            draft
                .amount("funds.opening", by)
                .add(draft.amount("funds.income", by))
                .subtract(draft.amount("funds.expense", by))
                .subtract(draft.amount("funds.closing", by)))
        : Cells.dash();
  }

  /** The four blocks of 住宅专项维修资金管理办法 第30条; single owners' parts are on their slips alone. */
  private List<Block> reserve() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Blocks.section(
            "reserve", draft.say("regulator.reserve"), Citation.FUND_REPORT.text(draft.words())));
    if (!FundsSection.funds(draft).contains("reserve")) {
      blocks.add(Blocks.say(draft.say("none")));
      return blocks;
    }
    blocks.add(Blocks.part("reserve-totals", draft.say("regulator.reserve.totals"), ""));
    blocks.add(Blocks.table(totals()));
    blocks.add(Blocks.part("reserve-projects", draft.say("regulator.reserve.projects"), ""));
    List<Block> projects = AllocationTable.of(draft);
    blocks.addAll(projects.isEmpty() ? List.of(Blocks.say(draft.say("none"))) : projects);
    blocks.add(Blocks.part("reserve-parts", draft.say("regulator.reserve.parts"), ""));
    blocks.addAll(FundStatement.subaccounts(draft));
    blocks.add(Blocks.say(draft.say("regulator.reserve.slips")));
    blocks.add(Blocks.part("reserve-other", draft.say("regulator.reserve.other"), ""));
    List<Block> deposit = FundStatement.firstDeposit(draft);
    blocks.addAll(deposit);
    blocks.add(
        Blocks.say(
            draft.say(
                "regulator.reserve.open",
                Numbers.count(
                    draft.input().irregularities().stream()
                        .filter(one -> isOfReserve(one.kind()))
                        .count()))));
    return blocks;
  }

  private static boolean isOfReserve(Irregularity.Kind kind) {
    return kind.name().startsWith("PROJECT_") || kind.name().startsWith("SUBACCOUNT");
  }

  private Table totals() {
    BigDecimal yield =
        draft.all("income.amount").stream()
            .filter(figure -> figure.by().get("fund").equals("reserve"))
            .filter(figure -> ReserveBasis.isYield(figure.by().get("category")))
            .map(Draft::valueOf)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    Figure income = draft.figure("funds.income", RESERVE);
    boolean known = income != null && income.value() != null;
    Cell paidIn = known ? Cells.money(Draft.valueOf(income).subtract(yield)) : Cells.dash();
    List<Table.Row> rows =
        List.of(
            Cells.row(
                Cells.words(draft.say("column.opening")),
                draft.cell(draft.figure("funds.opening", RESERVE))),
            Cells.row(Cells.words(draft.say("regulator.reserve.paid-in")), paidIn),
            Cells.row(
                Cells.words(draft.say("regulator.reserve.yield")),
                known ? Cells.money(yield) : Cells.dash()),
            Cells.row(
                Cells.words(draft.say("regulator.reserve.used")),
                draft.cell(draft.figure("funds.expense", RESERVE))),
            Cells.total(
                Cells.words(draft.say("statement.reserve.closing")),
                draft.cell(draft.figure("funds.closing", RESERVE), true)));
    return new Table(
        "reserve-totals",
        draft.say("regulator.reserve.totals"),
        List.of(
            Cells.left(draft.say("column.item"), 62), Cells.right(draft.say("column.amount"), 38)),
        rows,
        "");
  }

  private List<Block> clocks() {
    List<Table.Row> rows = new ArrayList<>();
    for (String id : RATES) {
      Figure figure = draft.figure(id);
      if (figure != null) {
        rows.add(
            Cells.row(
                Cells.words(draft.say("figure." + id)),
                draft.printsFraction(id) || !id.startsWith("fees.")
                    ? draft.parts(figure)
                    : Cells.dash(),
                draft.cell(figure, true),
                Cells.words(draft.targets().text(id)),
                Standings.cell(draft.words(), draft.targets().status(figure))));
      }
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Blocks.section(
            "clocks", draft.say("regulator.clocks"), draft.say("regulator.clocks.note")));
    if (rows.isEmpty()) {
      blocks.add(Blocks.say(draft.say("none")));
    } else {
      blocks.add(
          Blocks.table(
              new Table(
                  "clocks",
                  draft.say("regulator.clocks"),
                  List.of(
                      Cells.left(draft.say("column.measure"), 36),
                      Cells.right(draft.say("column.fraction"), 24),
                      Cells.right(draft.say("column.result"), 14),
                      Cells.left(draft.say("column.target"), 12),
                      Cells.left(draft.say("column.status"), 14)),
                  rows,
                  "")));
    }
    blocks.addAll(draft.footnote("fees.", "repairs.", "complaints."));
    blocks.addAll(InquirySection.forRegulator(draft));
    return blocks;
  }

  /** Counts of the office's own work, which are nobody's: not held back. */
  private List<Block> hazards() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Blocks.section(
            "hazards", draft.say("regulator.hazards"), draft.say("service.safety.note")));
    if (HAZARDS.stream().noneMatch(id -> office.has(id, By.ALL))) {
      blocks.add(Blocks.say(draft.noOrders()));
      return blocks;
    }
    List<Cell> cells = new ArrayList<>();
    cells.add(Cells.words(draft.say("hazards.total")));
    HAZARDS.forEach(id -> cells.add(office.cell(office.figure(id))));
    cells.add(OrderLists.rate(office, office.figure("hazards.rectified_rate"), false));
    blocks.add(
        Blocks.table(
            new Table(
                "hazards",
                draft.say("regulator.hazards"),
                List.of(
                    Cells.left(draft.say("column.category"), 28),
                    Cells.right(draft.say("column.found-hazards"), 12),
                    Cells.right(draft.say("column.accepted"), 12),
                    Cells.right(draft.say("column.open"), 14),
                    Cells.right(draft.say("column.overdue"), 12),
                    Cells.right(draft.say("column.rectified"), 22)),
                List.of(Cells.row(cells)),
                "")));
    if (office.has("hazards.overdue", By.ALL)) {
      blocks.add(
          Blocks.warn(
              draft.say(
                  "regulator.hazards.overdue", office.print(office.figure("hazards.overdue")))));
    }
    return blocks;
  }

  /** How many points of each kind the rules found. */
  static Map<Irregularity.Kind, Long> counted(ReportInput input) {
    Map<Irregularity.Kind, Long> counted = new EnumMap<>(Irregularity.Kind.class);
    input.irregularities().forEach(one -> counted.merge(one.kind(), 1L, Long::sum));
    return counted;
  }

  private List<Block> findings() {
    Block heading =
        Blocks.section(
            "findings", draft.say("regulator.findings"), draft.say("regulator.findings.note"));
    Map<Irregularity.Kind, Long> counted = counted(draft.input());
    if (counted.isEmpty()) {
      return List.of(heading, Blocks.say(draft.say("none")));
    }
    List<Table.Row> rows = new ArrayList<>();
    counted.forEach(
        (kind, count) ->
            rows.add(
                Cells.row(
                    Cells.words(draft.say("regulator.finding." + kind.name())),
                    Cells.words(
                        draft.say(kind.isCertain() ? "regulator.rule" : "regulator.question")),
                    Cells.count(count))));
    return List.of(
        heading,
        Blocks.table(
            new Table(
                "findings",
                draft.say("regulator.findings"),
                List.of(
                    Cells.left(draft.say("column.finding"), 60),
                    Cells.left(draft.say("regulator.nature"), 24),
                    Cells.right(draft.say("regulator.count"), 16)),
                rows,
                "")));
  }

  private List<Block> closing() {
    List<String> notes =
        List.of(
            draft.say("note.cut-off", draft.period().lastDay().toString()),
            draft.say("regulator.note.figures"),
            draft.say("regulator.note.state"),
            draft.say("note.privacy"));
    return List.of(
        Blocks.section("notes", draft.say("regulator.notes"), ""),
        new Block.Notes(notes),
        new Block.Seals(
            List.of(
                seal("provider", "seal.provider", "seal.provider.sign"),
                seal("committee", "seal.committee", "seal.committee.sign"),
                seal("received", "regulator.received", "regulator.received.sign"))));
  }

  private Block.Seal seal(String who, String title, String sign) {
    return new Block.Seal(
        draft.say(title),
        who.equals("received")
            ? List.of("", draft.say(sign))
            : List.of(draft.say("regulator.approved.on"), draft.say(sign)));
  }
}
