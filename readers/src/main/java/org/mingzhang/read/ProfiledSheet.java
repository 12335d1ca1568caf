package org.mingzhang.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.read.profile.Binding;
import org.mingzhang.read.profile.FirstLook;
import org.mingzhang.read.profile.Mapping;
import org.mingzhang.read.profile.Profile;
import org.mingzhang.read.profile.Selection;
import org.mingzhang.read.profile.SheetProfile;
import org.mingzhang.read.value.CellText;

/** A sheet that a profile reads: its tables, or the sentence why there are none. */
final class ProfiledSheet {

  private final String path;
  private final Container.Sheet sheet;
  private final Profile profile;
  private final SheetProfile bound;
  private final long headerRow;
  private final List<List<String>> above;
  private boolean empty;

  private ProfiledSheet(
      String path,
      Container.Sheet sheet,
      Profile profile,
      SheetProfile bound,
      long headerRow,
      List<List<String>> above) {
    this.above = above;
    this.path = path;
    this.sheet = sheet;
    this.profile = profile;
    this.bound = bound;
    this.headerRow = headerRow;
  }

  static ProfiledSheet of(
      Selection.Chosen chosen, String path, Container.Sheet sheet, List<RawRow> top) {
    List<RawRow> header = top.subList(chosen.headerRow(), top.size());
    int last = Math.min(chosen.profile().headerRows(), header.size()) - 1;
    return new ProfiledSheet(
        path,
        sheet,
        chosen.profile(),
        SheetProfile.of(chosen.profile(), path, header.stream().map(RawRow::cells).toList()),
        header.get(last).row(),
        top.subList(0, chosen.headerRow() + last + 1).stream().map(RawRow::cells).toList());
  }

  /** The last row of the header, from 1. */
  long headerRow() {
    return headerRow;
  }

  /**
   * The tables that the profile makes.
   *
   * @param rows those below the header, of which as many are looked at as have to be
   * @throws FileRefused where columns are missing, or the office has to say something first
   */
  List<FoundTable> tables(RowCursor rows, boolean workbook, boolean from1904, List<Merged> merged)
      throws FileRefused {
    FirstLook look = bound.firstLook();
    RowSort sort = new RowSort(bound.kinds().get(0), -1, above);
    boolean more = true;
    while (more && rows.advance()) {
      List<String> cells = rows.row().cells();
      if (sort.of(cells) == RowSort.Sort.DATA) {
        more = look.take(cells);
      }
    }
    empty = look.isEmpty();
    Binding binding = bound.bind(look);
    if (binding instanceof Binding.Lacking lacking) {
      throw Refusals.file(
          path,
          sheet.name(),
          Reason.FILE_MISSING_COLUMN,
          headers(),
          lacking.kind().name(),
          String.join(", ", lacking.missing()));
    }
    if (!(binding instanceof Binding.Ready ready)) {
      throw refused(Reason.FILE_PROFILE_QUESTION, question(binding));
    }
    List<String> unused = SheetProfile.unused(ready.mappings());
    List<FoundTable> tables = new ArrayList<>();
    for (Mapping mapping : ready.mappings()) {
      tables.add(
          FoundTable.of(
              sheet.name(), headerRow, mapping, unused, workbook, from1904, above, merged));
    }
    return tables;
  }

  private Profile.Phrase question(Binding binding) {
    Profile.Phrase words = binding instanceof Binding.Question asked ? asked.words() : null;
    Profile.Phrase own = words == null ? profile.ask() : words;
    return own == null ? profile.title() : own;
  }

  /** That the table holds no rows, if it holds none. */
  Optional<Refusal> noData() {
    return empty
        ? Optional.of(
            Refusals.refusal(
                path, sheet.name(), Reason.FILE_NO_DATA, headers(), bound.kinds().get(0).name()))
        : Optional.empty();
  }

  /** A refusal in the profile's own words. */
  FileRefused refused(Reason reason, Profile.Phrase words) {
    return Refusals.file(
        path,
        sheet.name(),
        reason,
        headers(),
        profile.name(),
        profile.title().zh(),
        profile.title().en(),
        words.zh(),
        words.en());
  }

  private String headers() {
    return bound.headers().stream()
        .map(CellText::clean)
        .filter(h -> !h.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
