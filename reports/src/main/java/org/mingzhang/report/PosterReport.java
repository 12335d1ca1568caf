package org.mingzhang.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.FigureSet;

/**
 * 张贴海报: the paper for all owners on one large sheet for the lift lobby. Its numbers are those that
 * the disclosure opens with, each with its unit and its base, so that both say the same; who wants
 * more is told where it hangs, until when to object, and the code by which it is proved.
 */
public final class PosterReport {

  /** The document's id. */
  public static final String ID = "poster";

  private static final By PUBLIC = By.of("fund", "public");

  /** How much of a tile is read from two metres. */
  private static final int LINES = 2;

  private static final int MOST_FUNDS = 4;

  private final Words words;
  private final ReportInput input;

  private PosterReport(ReportInput input) {
    this.input = input;
    this.words = Words.of(input.locale());
  }

  /**
   * The document {@code poster}.
   *
   * @param input as of the disclosure, with its code
   * @param figures what owners may see
   * @param disclosure the paper that it is taken from
   */
  public static Document of(ReportInput input, FigureSet figures, Document disclosure) {
    return new PosterReport(input).poster(figures, disclosure);
  }

  private Document poster(FigureSet figures, Document disclosure) {
    boolean known = input.publication().rules().isCivilCode();
    List<Block.Tile> tiles = new ArrayList<>(known ? List.of() : funds(figures));
    disclosure.blocks().stream()
        .filter(Block.Tiles.class::isInstance)
        .map(Block.Tiles.class::cast)
        .findFirst()
        .ifPresent(first -> first.tiles().forEach(tile -> tiles.add(large(tile))));
    Block.Tile fund = known ? publicFund(figures) : null;
    if (fund != null) {
      tiles.add(Math.min(1, tiles.size()), fund);
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Tiles(tiles));
    if (tiles.stream().anyMatch(tile -> tile.value().equals(Numbers.HIDDEN))) {
      blocks.add(new Block.Paragraph(words.say("poster.hidden"), Block.Tone.MUTED));
    }
    blocks.add(new Block.Particulars(particulars()));
    blocks.add(new Block.Paragraph(words.say("poster.code"), Block.Tone.MUTED));
    disclosure.blocks().stream().filter(Block.Code.class::isInstance).forEach(blocks::add);
    return new Document(
        ID,
        words.locale(),
        known ? disclosure.title() : words.say("accounts.poster.title"),
        words.say("poster.to", PublicText.clean(input.slice().community().name())),
        disclosure.headLeft(),
        disclosure.headRight(),
        disclosure.footLeft(),
        disclosure.footCentre(),
        disclosure.pageLabel(),
        blocks);
  }

  /** The number with its base and no more. */
  private Block.Tile large(Block.Tile tile) {
    Cell.Numeral number = tile.number();
    boolean money = number != null && number.value() != null && number.form() == Cell.Form.MONEY;
    return new Block.Tile(
        money ? words.say("poster.yuan", tile.label()) : tile.label(),
        tile.status(),
        tile.statusText(),
        tile.value(),
        tile.lines().subList(0, Math.min(money ? LINES : 1, tile.lines().size())),
        number);
  }

  /** Of a place with another law: what is left of each of its funds, under its own names. */
  private List<Block.Tile> funds(FigureSet figures) {
    Draft draft = Draft.of(input);
    StatutoryAccounts accounts = new StatutoryAccounts(draft);
    FigureText text = new FigureText(words, Targets.of(input));
    return FundsSection.funds(draft).stream()
        .limit(MOST_FUNDS)
        .map(
            fund -> {
              By by = By.of("fund", fund);
              Figure closing = figures.find("funds.closing", by).orElse(null);
              return new Block.Tile(
                  words.say("accounts.column", accounts.name(fund), accounts.currency()),
                  Block.Status.NONE,
                  "",
                  text.print(closing),
                  List.of(
                      words.say(
                          "accounts.tile.income",
                          text.print(figures.find("funds.income", by).orElse(null))),
                      words.say(
                          "accounts.tile.expenditure",
                          text.print(figures.find("funds.expense", by).orElse(null)))),
                  text.cell(closing, false));
            })
        .toList();
  }

  /** 公共收益, which is the owners' own; nothing where there is none. */
  private Block.@Nullable Tile publicFund(FigureSet figures) {
    Figure closing = figures.find("funds.closing", PUBLIC).orElse(null);
    if (closing == null || closing.value() == null || closing.value().signum() == 0) {
      return null;
    }
    FigureText text = new FigureText(words, Targets.of(input));
    return new Block.Tile(
        words.say("poster.yuan", words.say("poster.public")),
        Block.Status.NONE,
        "",
        text.print(closing),
        List.of(
            words.say(
                "tile.closing.income",
                text.print(figures.find("funds.income", PUBLIC).orElse(null))),
            words.say(
                "tile.closing.expense",
                text.print(figures.find("funds.expense", PUBLIC).orElse(null)))),
        text.cell(closing, false));
  }

  private List<Block.Particular> particulars() {
    Publication days = input.publication();
    String company = PublicText.of(input.slice().community().company());
    String place = PublicText.clean(days.rules().contact().in(words.locale()).strip());
    return List.of(
        new Block.Particular(
            words.say("poster.display"),
            words.say("from-to", days.displayFrom().toString(), days.displayTo().toString())),
        new Block.Particular(
            words.say("poster.objection"),
            days.rules().isCivilCode()
                ? words.say("poster.objection.until", days.objectionUntil().toString())
                : words.say("accounts.poster.until", days.objectionUntil().toString())),
        new Block.Particular(
            words.say("poster.contact"),
            !place.isEmpty()
                ? place
                : company.isEmpty()
                    ? words.say("poster.contact.place")
                    : words.say("poster.contact.of", company)),
        new Block.Particular(
            words.say("poster.whole"),
            words.say(
                days.rules().isCivilCode() ? "poster.whole.where" : "accounts.poster.where")));
  }
}
