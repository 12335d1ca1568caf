package org.mingzhang.schedule;

import java.io.PrintStream;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.PublicationRegister;

/** The command {@code due}: disclosures owed by law or contract: overdue, due, done. */
public final class DueCommand {

  private final List<Community> communities;
  private final PublicationRegister register;
  private final Calendar calendar;
  private final LocalDate today;
  private final PrintStream out;
  private final Locale locale;
  private final ResourceBundle words;

  /**
   * @param communities those of the ledger, or those asked for
   * @param out takes UTF-8
   */
  public DueCommand(
      List<Community> communities,
      PublicationRegister register,
      Calendar calendar,
      LocalDate today,
      PrintStream out,
      Locale locale) {
    this.communities = List.copyOf(communities);
    this.register = register;
    this.calendar = calendar;
    this.today = today;
    this.out = out;
    this.locale = locale;
    this.words = Language.words(locale);
  }

  /** Prints the list; its exit code is always 0: what is overdue is an answer, not a failure. */
  public int run() {
    List<Obligation> owed =
        DueList.of(communities, register.issues(), calendar, today).obligations();
    if (owed.isEmpty()) {
      out.println(words.getString("nothing"));
    }
    int names = communities.stream().mapToInt(c -> Language.width(called(c))).max().orElse(0);
    for (Obligation o : owed) {
      out.println(line(o, names));
    }
    if (!owed.isEmpty()) {
      out.println();
      out.println(
          format(
              "summary",
              owed.size(),
              count(owed, Obligation.Status.OVERDUE),
              count(owed, Obligation.Status.DUE),
              count(owed, Obligation.Status.UNKNOWN),
              count(owed, Obligation.Status.DONE)));
      out.println(words.getString("footnote"));
    }
    remarks().forEach(out::println);
    return 0;
  }

  private String line(Obligation o, int names) {
    return String.join(
        "  ",
        Language.padded(words.getString(o.status().name().toLowerCase(Locale.ROOT)), 10),
        words.getString("by") + " " + o.dueDate(),
        Language.padded(o.period().toString(), 7),
        Language.padded(called(o.community()), names),
        o.rule().name().in(locale)
            + " · "
            + basis(o)
            + " · "
            + words.getString("display")
            + " "
            + o.displayUntil());
  }

  private String basis(Obligation o) {
    String article = o.rule().article().in(locale);
    if (article.isEmpty()) {
      return words.getString("practice");
    }
    String text =
        format(
            "of", o.profile().text().in(locale), String.valueOf(o.profile().textDate()), article);
    String every =
        o.rule().byPractice()
            ? words.getString("separator") + words.getString("everyByPractice")
            : "";
    return o.rule().due().byLaw()
        ? text + words.getString("separator") + words.getString("byLaw")
        : text + every;
  }

  private static String called(Community community) {
    return community.communityId() + " " + community.name();
  }

  /** Where the default stands in for a local rule, and where a profile wants a new look. */
  private Set<String> remarks() {
    Set<String> remarks = new LinkedHashSet<>();
    for (Community community : communities) {
      Profile profile = calendar.of(community.jurisdiction(), today);
      if (calendar.isDefault(profile)) {
        String jurisdiction = community.jurisdiction();
        remarks.add(
            jurisdiction.isBlank()
                ? format("remark", called(community), words.getString("default"))
                : format(
                    "remarkMore",
                    called(community),
                    words.getString("default"),
                    format("unknownRule", jurisdiction)));
      }
      LocalDate reviewBy = profile.reviewBy();
      if (reviewBy != null && today.isAfter(reviewBy)) {
        remarks.add(
            format(
                "remarkMore",
                profile.name().in(locale),
                words.getString("review"),
                reviewBy.toString()));
      }
    }
    return remarks;
  }

  private static int count(List<Obligation> owed, Obligation.Status status) {
    return (int) owed.stream().filter(o -> o.status() == status).count();
  }

  private String format(String key, Object... arguments) {
    return new MessageFormat(words.getString(key), locale).format(arguments);
  }
}
