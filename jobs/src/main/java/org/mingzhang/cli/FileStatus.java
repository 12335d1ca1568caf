package org.mingzhang.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingzhang.ledger.ControlTotal;
import org.mingzhang.ledger.FileLink;
import org.mingzhang.ledger.FileLink.Relation;
import org.mingzhang.ledger.FileReport;
import org.mingzhang.ledger.Ledger;

/** Every file of the books: what became of its rows, and what it has to do with other files. */
final class FileStatus {

  /** More lines about one file would drown the others. */
  private static final int MOST_LINKS = 12;

  private final Ledger ledger;
  private final Console console;

  private FileStatus(Ledger ledger, Console console) {
    this.ledger = ledger;
    this.console = console;
  }

  static void print(Ledger ledger, Console console) {
    List<FileReport> files = ledger.files();
    console.say("status.files", files.size());
    Map<Long, List<FileLink>> links =
        ledger.links().stream().collect(Collectors.groupingBy(link -> link.file().id()));
    FileStatus status = new FileStatus(ledger, console);
    for (FileReport file : files) {
      status.print(file, links.getOrDefault(file.file().id(), List.of()));
    }
  }

  private void print(FileReport file, List<FileLink> links) {
    String name = console.words().say("status.file", file.file().id(), file.file().path());
    if (!file.blocked().isEmpty()) {
      console.line(name + console.words().say("status.blocked"));
      return;
    }
    console.line(name);
    console.line(rows(file));
    List<String> unused = ledger.unusedColumns(file.file());
    if (!unused.isEmpty()) {
      console.say("status.unused", String.join(console.words().say("unused.comma"), unused));
    }
    totals(file);
    links.stream().limit(MOST_LINKS).forEach(this::link);
    if (links.size() > MOST_LINKS) {
      console.say("status.links.more", links.size() - MOST_LINKS);
    }
  }

  /** All rows, and what became of them; what there is none of is left out. */
  private String rows(FileReport file) {
    List<String> parts = new ArrayList<>();
    add(parts, "used", file.used());
    add(parts, "duplicate", file.duplicate());
    add(parts, "superseded", file.superseded());
    add(parts, "refused", file.refused());
    add(parts, "other", file.other());
    return console
        .words()
        .say(
            "status.rows",
            file.rows(),
            String.join(console.words().say("status.rows.plus"), parts));
  }

  private void add(List<String> parts, String key, long rows) {
    if (rows > 0 || key.equals("used")) {
      parts.add(console.words().say("status.rows." + key, rows));
    }
  }

  private void totals(FileReport file) {
    List<ControlTotal> totals = ledger.totals(file.file());
    List<ControlTotal> wrong = totals.stream().filter(total -> !total.agrees()).toList();
    if (!totals.isEmpty()) {
      console.say("status.totals", totals.size() - wrong.size(), wrong.size());
    }
    for (ControlTotal total : wrong) {
      console.say(
          "status.total",
          Long.toString(total.row()),
          total.label(),
          total.column(),
          total.stated().toString(),
          total.computed().toString());
    }
  }

  private void link(FileLink link) {
    String key =
        link.relation() == Relation.REPEATS && link.other().id() == link.file().id()
            ? "status.link.REPEATS_ITSELF"
            : "status.link." + link.relation();
    console.say(
        key,
        Long.toString(link.other().id()),
        link.other().path(),
        link.rows(),
        link.amount().toString());
  }
}
