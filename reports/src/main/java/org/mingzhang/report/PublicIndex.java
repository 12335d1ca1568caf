package org.mingzhang.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Directory;
import org.mingzhang.ledger.PublicationRegister.Issue;
import org.mingzhang.ledger.PublicationRegister.State;
import org.mingzhang.ledger.PublicationRegister.Step;

/**
 * The page for the owners of a community: every paper that was published, and which of them hold.
 */
public final class PublicIndex {

  private PublicIndex() {}

  /**
   * A publication.
   *
   * @param published when it was, null where that is not known
   * @param folder beside the page
   */
  public record Shown(Issue issue, @Nullable Step published, String folder) {}

  /**
   * The page.
   *
   * @param shown in the order of publication; the latest stands first on the page
   */
  public static Directory of(String community, String id, List<Shown> shown, Locale locale) {
    Words words = Words.of(locale);
    List<Directory.Entry> entries = new ArrayList<>();
    for (Shown one : shown) {
      entries.add(
          0,
          new Directory.Entry(
              Draft.periodName(words, one.issue().period()),
              words.say("public.revision", String.valueOf(one.issue().revision())),
              status(one.issue().state()),
              standing(words, one, shown),
              List.of(
                  link(words, one, "disclosure.html", Directory.Use.POST),
                  link(words, one, "disclosure.pdf", Directory.Use.POST),
                  link(words, one, "summary.pdf", Directory.Use.READ),
                  link(words, one, "disclosure-large.pdf", Directory.Use.READ),
                  link(words, one, "figures.json", Directory.Use.DATA),
                  link(words, one, "tables.csv", Directory.Use.DATA),
                  link(words, one, "manifest.json", Directory.Use.DATA))));
    }
    return new Directory(
        words.say("public.title", PublicText.clean(community)),
        words.say("public.subtitle", id),
        words.locale(),
        entries,
        List.of(words.say("public.note")));
  }

  private static Block.Status status(State state) {
    return switch (state) {
      case PUBLISHED -> Block.Status.MET;
      case CORRECTED -> Block.Status.NEAR;
      default -> Block.Status.MISSED;
    };
  }

  private static String standing(Words words, Shown one, List<Shown> all) {
    Step step = one.published();
    String from = step == null || step.displayFrom() == null ? "" : step.displayFrom().toString();
    String to = step == null || step.displayTo() == null ? "" : step.displayTo().toString();
    if (one.issue().state() == State.CORRECTED) {
      int later =
          all.stream()
              .map(Shown::issue)
              .filter(i -> i.period().equals(one.issue().period()))
              .mapToInt(Issue::revision)
              .filter(revision -> revision > one.issue().revision())
              .min()
              .orElse(one.issue().revision());
      return words.say("public.CORRECTED", from, to, String.valueOf(later));
    }
    return words.say("public." + one.issue().state().name(), from, to);
  }

  private static Directory.Link link(Words words, Shown one, String file, Directory.Use use) {
    return new Directory.Link(words.say("public.file." + file), one.folder() + "/" + file, use);
  }
}
