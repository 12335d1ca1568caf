package org.mingzhang.report;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Board;
import org.mingzhang.document.Directory;
import org.mingzhang.document.Feed;
import org.mingzhang.ledger.Period;

/**
 * What the pages for the owners show of all that was published, and the feeds that tell of it: of a
 * community every publication by period, and of all communities the last one of each. What was
 * displayed long enough stands in the archive, what was corrected or withdrawn says so and why.
 *
 * <p>"Now" is the day of the last change on the page: the same publications make the same page on
 * any day.
 */
public final class PublicBoard {

  /** The file beside the page that tells of changes. */
  public static final String FEED = "feed.xml";

  private static final String PAGE = "index.html";

  /** What is offered of a publication's files, in this order. */
  private static final List<String> OFFERED =
      List.of(
          "disclosure.html",
          "disclosure.pdf",
          "summary.pdf",
          "disclosure-large.pdf",
          "poster.pdf",
          "messenger.zip",
          "figures.json",
          "tables.csv",
          "manifest.json");

  private static final Comparator<Period> LATEST_FIRST =
      Comparator.comparing(Period::end).thenComparingInt(Period::months).reversed();

  private final Words words;
  private final ZoneId zone;
  private final List<Posted> all;
  private final LocalDate asOf;

  /**
   * A board of these publications.
   *
   * @param all of one community, or the last ones of all
   * @param zone whose days are the days of the changes
   */
  public PublicBoard(List<Posted> all, Locale locale, ZoneId zone) {
    this.words = Words.of(locale);
    this.zone = zone;
    this.all = List.copyOf(all);
    this.asOf =
        all.stream().map(one -> one.changed(zone)).max(LocalDate::compareTo).orElse(LocalDate.MIN);
  }

  /** Which text an office gave as a reason may be shown to everyone. */
  public static String reason(String text) {
    return PublicText.of(text.replaceAll("\\R+", "；"));
  }

  /** A name as every page prints it. */
  public static String name(String text) {
    return PublicText.clean(text);
  }

  /** Of which period the later publication is, then which revision is the higher. */
  public static Comparator<Posted> inOrder() {
    return Comparator.comparing(Posted::period, LATEST_FIRST)
        .thenComparing(Comparator.comparingInt(Posted::revision).reversed());
  }

  /**
   * The page of one community.
   *
   * @param unread folders whose manifests cannot be read
   */
  public Board ofCommunity(String id, List<String> unread) {
    TreeMap<Period, List<Posted>> periods = new TreeMap<>(LATEST_FIRST);
    all.stream()
        .sorted(inOrder())
        .forEach(one -> periods.computeIfAbsent(one.period(), p -> new ArrayList<>()).add(one));
    List<Board.Group> now = new ArrayList<>();
    TreeMap<Integer, List<Board.Group>> archive = new TreeMap<>(Comparator.reverseOrder());
    periods.forEach(
        (period, revisions) -> {
          Board.Group group = group(period, revisions);
          if (isShown(revisions.get(0))) {
            now.add(group);
          } else {
            archive.computeIfAbsent(period.first().getYear(), y -> new ArrayList<>()).add(group);
          }
        });
    List<Board.Section> sections = new ArrayList<>();
    if (!now.isEmpty()) {
      sections.add(
          new Board.Section(
              "now", words.say("board.now"), words.say("board.as-of", asOf.toString()), now));
    }
    archive.forEach(
        (year, groups) ->
            sections.add(
                new Board.Section(
                    "y" + year,
                    words.say("period.year", String.valueOf(year)),
                    words.say("board.archive"),
                    groups)));
    return board(
        words.say("public.title", all.get(0).name()),
        words.say("public.subtitle", id),
        sections,
        unread);
  }

  private boolean isShown(Posted one) {
    return !one.displayTo().isBefore(asOf);
  }

  private Board.Group group(Period period, List<Posted> revisions) {
    return new Board.Group(
        period.toString(),
        Draft.periodName(words, period),
        words.say("from-to", period.start().toString(), period.lastDay().toString()),
        revisions.stream().map(one -> paper(one, OFFERED)).toList());
  }

  private Board.Paper paper(Posted one, List<String> offered) {
    Optional<Posted> later = later(one);
    return new Board.Paper(
        words.say("public.revision", String.valueOf(one.revision())),
        one.withdrawal() != null
            ? Block.Status.MISSED
            : later.isPresent() ? Block.Status.NEAR : Block.Status.MET,
        standing(one, later),
        later.map(this::instead).orElse(null),
        lines(one, later),
        offered.stream()
            .filter(file -> file.equals("manifest.json") || one.files().containsKey(file))
            .map(file -> link(one, file))
            .toList());
  }

  /** The revision that corrects this one, if there is one on the board. */
  private Optional<Posted> later(Posted one) {
    return all.stream()
        .filter(o -> o.community().equals(one.community()) && o.period().equals(one.period()))
        .filter(o -> o.revision() > one.revision())
        .min(Comparator.comparingInt(Posted::revision));
  }

  private Directory.Link instead(Posted later) {
    return new Directory.Link(
        words.say("board.instead", String.valueOf(later.revision())),
        IndexPage.address(later.folder(), "disclosure.html"),
        Directory.Use.POST);
  }

  private String standing(Posted one, Optional<Posted> later) {
    String from = one.displayFrom().toString();
    String to = one.displayTo().toString();
    if (one.withdrawal() != null) {
      return words.say("public.WITHDRAWN", from, to);
    }
    return later
        .map(other -> words.say("public.CORRECTED", from, to, String.valueOf(other.revision())))
        .orElseGet(() -> words.say(isShown(one) ? "public.PUBLISHED" : "board.expired", from, to));
  }

  private List<String> lines(Posted one, Optional<Posted> later) {
    List<String> lines = new ArrayList<>();
    Posted.Withdrawal withdrawal = one.withdrawal();
    if (withdrawal != null) {
      lines.add(
          words.say(
              "board.withdrawn",
              withdrawal.at().atZoneSameInstant(zone).toLocalDate().toString(),
              given(withdrawal.reason())));
    }
    later
        .filter(other -> !other.reason().isEmpty())
        .ifPresent(other -> lines.add(words.say("board.corrected", other.reason())));
    if (!one.reason().isEmpty()) {
      lines.add(words.say("board.corrects", String.valueOf(one.revision() - 1), one.reason()));
    }
    lines.add(words.say("foot.code", one.code().replaceAll("(.{4})(?=.)", "$1 ")));
    return lines;
  }

  private String given(String text) {
    return text.isEmpty() ? words.say("not-given") : text;
  }

  private Directory.Link link(Posted one, String file) {
    Directory.Use use =
        file.startsWith("disclosure.")
            ? Directory.Use.POST
            : file.endsWith(".json") ? Directory.Use.DATA : Directory.Use.READ;
    return new Directory.Link(
        words.say("public.file." + file), IndexPage.address(one.folder(), file), use);
  }

  /**
   * The page of all communities.
   *
   * @param communities by folder beside the page, how many publications each has
   */
  public Board ofAll(SortedMap<String, Integer> communities, List<String> unread) {
    List<Board.Group> groups = new ArrayList<>();
    all.stream()
        .sorted(
            Comparator.comparing(Posted::community)
                .thenComparing(Posted::folder)
                .thenComparing(inOrder()))
        .filter(one -> later(one).isEmpty())
        .forEach(one -> groups.add(community(one, communities)));
    return board(
        words.say("board.title"),
        words.say("board.subtitle", Numbers.count(groups.size()), asOf.toString()),
        groups.isEmpty()
            ? List.of()
            : List.of(new Board.Section("communities", words.say("board.communities"), "", groups)),
        unread);
  }

  private Board.Group community(Posted one, SortedMap<String, Integer> communities) {
    String folder = one.folder().substring(0, one.folder().indexOf('/'));
    Board.Paper paper = paper(one, OFFERED.subList(0, 2));
    List<Directory.Link> links = new ArrayList<>(paper.links());
    links.add(
        new Directory.Link(
            words.say("board.all", Numbers.count(communities.getOrDefault(folder, 0))),
            IndexPage.address(folder, PAGE),
            Directory.Use.READ));
    return new Board.Group(
        "c" + UUID.nameUUIDFromBytes(folder.getBytes(StandardCharsets.UTF_8)),
        one.name(),
        one.community(),
        List.of(
            new Board.Paper(
                words.say("board.latest", Draft.periodName(words, one.period()), paper.name()),
                paper.status(),
                paper.standing(),
                null,
                paper.lines(),
                links)));
  }

  private Board board(
      String title, String subtitle, List<Board.Section> sections, List<String> unread) {
    List<String> notes = new ArrayList<>();
    unread.forEach(folder -> notes.add(words.say("board.unread", PublicText.clean(folder))));
    notes.add(words.say("public.note"));
    return new Board(
        words.locale(),
        title,
        subtitle,
        new Directory.Link(words.say("board.feed"), FEED, Directory.Use.DATA),
        sections,
        notes);
  }

  /**
   * What changed, the latest first.
   *
   * @param id of the community, null for all
   */
  public Feed feed(@Nullable String id) {
    String title =
        id == null ? words.say("board.title") : words.say("public.title", all.get(0).name());
    String author = id == null ? words.say("board.author") : all.get(0).name();
    return new Feed(
        words.locale(),
        urn(id == null ? "all" : "community\n" + id),
        title,
        author,
        PAGE,
        all.stream()
            .map(this::entry)
            .sorted(
                Comparator.comparing(Feed.Entry::updated, OffsetDateTime.timeLineOrder())
                    .reversed()
                    .thenComparing(Feed.Entry::id))
            .toList());
  }

  private Feed.Entry entry(Posted one) {
    Optional<Posted> later = later(one);
    Posted.Withdrawal withdrawal = one.withdrawal();
    OffsetDateTime updated = later.map(Posted::published).orElse(one.published());
    if (withdrawal != null && withdrawal.at().isAfter(updated)) {
      updated = withdrawal.at();
    }
    List<String> summary = new ArrayList<>(List.of(standing(one, later)));
    summary.addAll(lines(one, later));
    return new Feed.Entry(
        urn("publication\n" + one.community() + "\n" + one.period() + "\n" + one.revision()),
        words.say(
            "board.entry",
            one.name(),
            Draft.periodName(words, one.period()),
            words.say("public.revision", String.valueOf(one.revision()))),
        one.published(),
        updated,
        String.join(words.say("board.stop"), summary),
        IndexPage.address(one.folder(), "disclosure.html"),
        IndexPage.address(one.folder(), "disclosure.pdf"),
        one.files().getOrDefault("disclosure.pdf", 0L));
  }

  /** Made of the name alone, so that it stays whatever happens later. */
  private static String urn(String name) {
    return "urn:uuid:"
        + UUID.nameUUIDFromBytes(("mingzhang\n" + name).getBytes(StandardCharsets.UTF_8));
  }
}
