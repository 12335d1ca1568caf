package org.mingzhang.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Period;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.FigureSet;
import org.mingzhang.measure.Held;

/**
 * Who needs attention first; all communities side by side, in order of their ids; by satisfaction
 * only in bands that differ by more than chance. Then the whole, recomputed from sums.
 */
public final class PortfolioReport {

  private static final By SERVICE = By.of("fund", "service");
  private static final String COMPLAINTS = "complaints.per_1000_households";
  private static final List<String> WHOLE =
      List.of(
          "fees.collection_rate",
          "fees.household_collection_rate",
          "fees.overall_collection_rate",
          "repairs.on_time_rate",
          "complaints.reported",
          COMPLAINTS,
          "complaints.resolved_rate");

  private final Period period;
  private final List<Member> members;
  private final @Nullable FigureSet merged;
  private final Words words;
  private final FigureText text;
  private final SatisfactionBands bands;
  private final Attention attention;

  private PortfolioReport(
      Period period, List<Member> members, @Nullable FigureSet merged, Words words) {
    this.period = period;
    this.members =
        members.stream().sorted(Comparator.comparing(m -> m.community().communityId())).toList();
    this.merged = merged;
    this.words = words;
    this.text = new FigureText(words, Targets.ofAll(counted(), period));
    this.bands = SatisfactionBands.of(words, this.members);
    this.attention = Attention.of(words, period, this.members, bands);
  }

  /**
   * The document {@code portfolio}.
   *
   * @param members in any order
   * @param merged the figures of all communities that are not blocked taken together, null where
   *     there are none
   */
  public static Document of(
      Period period, List<Member> members, @Nullable FigureSet merged, Locale locale) {
    return new PortfolioReport(period, members, merged, Words.of(locale)).document();
  }

  /** Those whose figures stand in the tables; all where there are none. */
  private List<Member> counted() {
    List<Member> open = members.stream().filter(m -> !m.blocked()).toList();
    return open.isEmpty() ? members : open;
  }

  private Document document() {
    String name = Draft.periodName(words, period);
    SatisfactionFunnel funnel = SatisfactionFunnel.of(words, bands, members);
    return new Document(
        "portfolio",
        words.locale(),
        words.say(
            "portfolio.title",
            Numbers.count(members.size()),
            funnel.finding(
                bands.places().stream().mapToInt(SatisfactionBands.Place::higher).sum())),
        words.say("portfolio.subtitle"),
        words.say("portfolio.head"),
        words.say("period.days", name, period.start().toString(), period.lastDay().toString()),
        words.say("portfolio.foot"),
        "",
        words.pattern("page"),
        Blocks.join(
            blocked(),
            attention.blocks(),
            List.of(
                Blocks.section(
                    "communities",
                    words.say("portfolio.communities"),
                    words.say("portfolio.communities.note")),
                Blocks.table(table())),
            funnel.blocks(),
            bands.blocks(),
            attention.rest(),
            List.of(
                Blocks.section("money", words.say("portfolio.money"), ""), Blocks.table(money())),
            NeedsByCommunity.of(words, members, merged),
            ValueMap.of(words, members),
            whole(),
            List.of(
                Blocks.section("notes", words.say("service.notes"), ""),
                new Block.Notes(notes()))));
  }

  /** A total of one would say the same twice. */
  private @Nullable FigureSet total() {
    return counted().size() > 1 ? merged : null;
  }

  private Table table() {
    List<Table.Row> rows = new ArrayList<>();
    for (Member member : members) {
      Cell standing = Standings.cell(words, attention.status(member));
      rows.add(
          new Table.Row(
              Table.Emphasis.NONE,
              cells(
                  name(member),
                  figures(member),
                  member,
                  standing instanceof Cell.Standing
                      ? new Cell.Standing(attention.status(member), attention.standing(member))
                      : standing,
                  state(member))));
    }
    FigureSet total = total();
    if (total != null) {
      rows.add(
          new Table.Row(
              Table.Emphasis.TOTAL,
              cells(words.say("portfolio.all"), total, null, Cells.words(""), Cells.words(""))));
    }
    return new Table(
        "communities",
        words.say("portfolio.communities"),
        List.of(
            Cells.left(words.say("column.community"), 17),
            Cells.right(words.say("tile.satisfaction"), 20),
            Cells.right(words.say("column.satisfied-of"), 11),
            Cells.right(words.say("tile.on-time"), 10),
            Cells.right(words.say("column.on-time-of-due"), 11),
            Cells.right(words.say("column.complaints"), 10),
            Cells.left(words.say("column.target"), 12),
            Cells.left(words.say("column.papers"), 9)),
        rows,
        bands.definition().note(words, members));
  }

  private String name(Member member) {
    return words.say(
        "portfolio.community",
        member.community().communityId(),
        PublicText.clean(member.community().name()));
  }

  private static @Nullable FigureSet figures(Member member) {
    return member.blocked() ? null : member.figures();
  }

  private FigureText text(@Nullable Member member) {
    return member == null ? text : new FigureText(words, member.targets(period));
  }

  private List<Cell> cells(
      String name, @Nullable FigureSet set, @Nullable Member member, Cell standing, Cell state) {
    Figure satisfaction = find(set, "survey.satisfaction", HeadlineTiles.OVERALL);
    Figure onTime = find(set, "repairs.on_time_rate", By.ALL);
    FigureText own = text(member);
    Cell.Numeral rate = own.cell(satisfaction, false);
    return List.of(
        Cells.words(name),
        new Cell.Numeral(
            rate.value(),
            rate.form(),
            bands.definition().mark(words, member, own.withInterval(satisfaction)),
            false),
        own.parts(satisfaction),
        own.cell(onTime, false),
        own.parts(onTime),
        complaints(set),
        standing,
        state);
  }

  /** What was collected and what the service has left. */
  private Table money() {
    List<Table.Row> rows = new ArrayList<>();
    for (Member member : members) {
      rows.add(
          new Table.Row(
              Table.Emphasis.NONE,
              money(name(member), member.community().households(), figures(member), text(member))));
    }
    FigureSet total = total();
    if (total != null) {
      long households =
          members.stream()
              .filter(m -> !m.blocked())
              .mapToLong(m -> m.community().households())
              .sum();
      rows.add(
          new Table.Row(
              Table.Emphasis.TOTAL, money(words.say("portfolio.all"), households, total, text)));
    }
    return new Table(
        "money",
        words.say("portfolio.money"),
        List.of(
            Cells.left(words.say("column.community"), 22),
            Cells.right(words.say("column.households"), 10),
            Cells.right(words.say("figure.fees.collection_rate"), 14),
            Cells.right(words.say("column.paid-of-due"), 34),
            Cells.right(words.say("column.service-closing"), 20)),
        rows,
        "");
  }

  private static List<Cell> money(
      String name, long households, @Nullable FigureSet set, FigureText text) {
    Figure collected = find(set, "fees.collection_rate", By.ALL);
    return List.of(
        Cells.words(name),
        Cells.count(households),
        text.cell(collected, false),
        text.parts(collected),
        text.cell(find(set, "funds.closing", SERVICE), false));
  }

  /** Nobody complained is another thing than nobody handed in the work orders. */
  private Cell complaints(@Nullable FigureSet set) {
    return set != null && Held.withoutOrders(set.months())
        ? Cells.words(words.say("orders.not-given"))
        : text.cell(find(set, COMPLAINTS, By.ALL), false);
  }

  private static @Nullable Figure find(@Nullable FigureSet set, String id, By by) {
    return set == null ? null : set.find(id, by).orElse(null);
  }

  private Cell state(Member member) {
    return new Cell.Standing(IndexPage.status(member), IndexPage.stateWord(words, member));
  }

  private List<Block> blocked() {
    return members.stream()
        .filter(Member::blocked)
        .map(
            member ->
                Blocks.warn(
                    words.say(
                        "portfolio.blocked",
                        member.community().communityId(),
                        PublicText.clean(member.community().name()),
                        member.reason())))
        .collect(Collectors.toList());
  }

  private List<Block> whole() {
    if (merged == null) {
      return List.of();
    }
    List<Table.Row> rates = new ArrayList<>();
    for (String id : WHOLE) {
      Figure figure = find(merged, id, By.ALL);
      if (figure != null) {
        rates.add(
            Cells.row(
                Cells.words(words.say("figure." + id)),
                text.parts(figure),
                text.cell(figure, true)));
      }
    }
    Table measures =
        new Table(
            "whole",
            words.say("portfolio.whole"),
            List.of(
                Cells.left(words.say("column.measure"), 38),
                Cells.right(words.say("column.fraction"), 40),
                Cells.right(words.say("column.result"), 22)),
            rates,
            "");
    return List.of(
        Blocks.section("whole", words.say("portfolio.whole"), words.say("portfolio.whole.note")),
        Blocks.table(measures),
        funds(merged));
  }

  private Block funds(FigureSet all) {
    List<Table.Row> rows = new ArrayList<>();
    Set<String> funds =
        all.all("funds.closing").stream().map(f -> f.by().get("fund")).collect(Collectors.toSet());
    for (String fund : FundsSection.ordered(funds)) {
      By by = By.of("fund", fund);
      rows.add(
          Cells.row(
              Cells.words(words.name("fund", fund)),
              text.cell(find(all, "funds.opening", by), false),
              text.cell(find(all, "funds.income", by), false),
              text.cell(find(all, "funds.expense", by), false),
              text.cell(find(all, "funds.closing", by), true)));
    }
    if (rows.isEmpty()) {
      return Blocks.say(
          words.say("portfolio.funds.none", words.say("section.funds.title"), words.say("none")));
    }
    return Blocks.table(
        new Table(
            "whole-funds",
            words.say("section.funds.title"),
            List.of(
                Cells.left(words.say("column.fund"), 24),
                Cells.right(words.say("column.opening"), 19),
                Cells.right(words.say("column.income"), 19),
                Cells.right(words.say("column.expense"), 19),
                Cells.right(words.say("column.closing"), 19)),
            rows,
            ""));
  }

  private List<String> notes() {
    return List.of(
        words.say("note.cut-off", period.lastDay().toString()),
        words.say("portfolio.note.funnel"),
        words.say("portfolio.note.test"),
        words.say("portfolio.note.definition"),
        words.say("portfolio.note.sums"),
        words.say("portfolio.note.satisfaction", SatisfiedWords.among(words, members)),
        words.say("note.collection"),
        words.say("note.on-time", Targets.among(words, counted(), period, "repairs.on_time_rate")));
  }
}
