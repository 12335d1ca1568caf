package org.mingzhang.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.mingzhang.document.Block;
import org.mingzhang.document.Directory;
import org.mingzhang.ledger.Period;

/**
 * What {@code index.html} of a period shows: every community with its papers or why it has none.
 */
public final class IndexPage {

  private IndexPage() {}

  /**
   * The way into a period's papers.
   *
   * @param members in any order; printed by id
   * @param commonFiles the files about all communities, such as {@code portfolio.pdf}
   */
  public static Directory of(
      Period period, List<Member> members, List<String> commonFiles, Locale locale) {
    Words words = Words.of(locale);
    List<Directory.Entry> entries = new ArrayList<>();
    if (!commonFiles.isEmpty()) {
      entries.add(
          new Directory.Entry(
              words.say("index.common"),
              "",
              Block.Status.NONE,
              "",
              commonFiles.stream().map(file -> link(words, "", file)).toList()));
    }
    members.stream()
        .sorted(Comparator.comparing(m -> m.community().communityId()))
        .forEach(member -> entries.add(entry(words, member)));
    long blocked = members.stream().filter(Member::blocked).count();
    List<String> notes = new ArrayList<>();
    notes.add(words.say("index.note.draft"));
    if (blocked > 0) {
      notes.add(words.say("index.note.blocked", Numbers.count(blocked)));
    }
    return new Directory(
        words.say("index.title", Draft.periodName(words, period)),
        words.say(
            "index.subtitle",
            Numbers.count(members.size()),
            period.start().toString(),
            period.lastDay().toString()),
        words.locale(),
        entries,
        notes);
  }

  private static Directory.Entry entry(Words words, Member member) {
    String id = member.community().communityId();
    String text =
        member.blocked() && !member.reason().isEmpty() ? member.reason() : stateWord(words, member);
    return new Directory.Entry(
        PublicText.clean(member.community().name()),
        id,
        status(member),
        text,
        member.files().stream().map(file -> link(words, member.folder(), file)).toList());
  }

  static Block.Status status(Member member) {
    return switch (member.state()) {
      case APPROVED, PUBLISHED -> Block.Status.MET;
      case BLOCKED, WITHDRAWN -> Block.Status.MISSED;
      case CORRECTED -> Block.Status.NEAR;
      case DRAFT, FINANCE_APPROVED -> Block.Status.UNDECIDED;
    };
  }

  static String stateWord(Words words, Member member) {
    return words.say("state." + member.state().name());
  }

  private static Directory.Link link(Words words, String folder, String file) {
    return new Directory.Link(FileLabels.of(words, file), address(folder, file), use(file));
  }

  private static Directory.Use use(String file) {
    if (file.startsWith("disclosure") || file.startsWith("summary.")) {
      return Directory.Use.POST;
    }
    return file.endsWith(".json") || file.endsWith(".csv")
        ? Directory.Use.DATA
        : Directory.Use.READ;
  }

  /** Of a file in a folder beside the page; whatever its names are, it stays beside the page. */
  static String address(String folder, String file) {
    try {
      String path = folder.isEmpty() ? file : folder + "/" + file;
      // A leading slash keeps a colon in a name from being read as a scheme.
      return new URI(null, null, "/" + path, null).toASCIIString().substring(1);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          "no address can be made of '" + folder + "/" + file + "'", e);
    }
  }
}
