package org.mingzhang.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Reason;
import org.mingzhang.read.column.Column;
import org.mingzhang.read.column.HeaderSearch;
import org.mingzhang.read.column.HeaderText;
import org.mingzhang.read.column.Layouts;
import org.mingzhang.read.profile.Guess;
import org.mingzhang.read.value.CellText;

/**
 * A draft of a profile for a file that nobody knows: a guess of its kind and columns, with what is
 * unsure as comments. It can be used as it is, and asks for what it lacks.
 */
public final class ProfileDraft {

  private static final int FEWEST_HEADERS = 3;

  private final String name;
  private final List<String> headers;
  private final Guess guess;
  private final Words words;

  /** Says a key of the caller's bundle with its arguments. */
  @FunctionalInterface
  public interface Words {
    String say(String key, Object... args);
  }

  private ProfileDraft(String name, List<String> headers, Guess guess, Words words) {
    this.name = name;
    this.headers = headers;
    this.guess = guess;
    this.words = words;
  }

  /**
   * Of a file's first visible sheet that holds anything.
   *
   * @throws FileRefused where the file cannot be read, or has no row that could be a header
   */
  public static ProfileDraft of(Path file, String path, Words words) throws FileRefused {
    List<List<String>> top = SourceReader.top(file, path);
    List<String> header =
        top.stream()
            .limit(HeaderSearch.ROWS)
            .max(Comparator.comparingLong(ProfileDraft::likeness))
            .filter(row -> filled(row) >= FEWEST_HEADERS)
            .orElseThrow(
                () -> Refusals.file(path, "", Reason.FILE_UNREADABLE, words.say("draft.headless")));
    return new ProfileDraft(name(path), header, Guess.of(header), words);
  }

  /** Texts that differ make a header; rows of data repeat themselves and hold numbers. */
  private static long likeness(List<String> row) {
    return row.stream()
        .map(CellText::clean)
        .filter(text -> !text.isEmpty())
        .distinct()
        .mapToLong(text -> text.chars().anyMatch(Character::isDigit) ? 1 : 3)
        .sum();
  }

  private static long filled(List<String> row) {
    return row.stream().filter(cell -> !cell.isBlank()).count();
  }

  private static String name(String path) {
    String file = path.substring(path.lastIndexOf('/') + 1);
    int point = file.lastIndexOf('.');
    return "my-"
        + (point > 0 ? file.substring(0, point) : file).replaceAll("[^\\p{L}\\p{N}]+", "-");
  }

  /** The draft as YAML. */
  public String yaml() {
    List<String> lines = new ArrayList<>();
    lines.add("# " + words.say("draft.intro"));
    lines.add("profile: " + quoted(name));
    lines.add("match:");
    lines.addAll(match());
    lines.add("ask: " + quoted(words.say("draft.ask", String.join(", ", guess.missing()))));
    lines.add("tables:");
    lines.add("  # " + words.say("draft.kind"));
    lines.add("  - kind: " + guess.kind().name().toLowerCase(Locale.ROOT));
    lines.add("    columns:");
    for (Column column : Layouts.of(guess.kind()).columns()) {
      line(column, lines);
    }
    List<String> unused = unused();
    if (!unused.isEmpty()) {
      lines.add("# " + words.say("draft.unused", String.join(", ", unused)));
    }
    return String.join("\n", lines) + "\n";
  }

  private List<String> match() {
    Set<String> once = new HashSet<>();
    boolean distinct =
        headers.stream().filter(h -> !h.isBlank()).map(HeaderText::normal).allMatch(once::add);
    if (distinct) {
      return List.of(
          "  headers: ["
              + headers.stream()
                  .filter(h -> !h.isBlank())
                  .map(ProfileDraft::quoted)
                  .collect(Collectors.joining(", "))
              + "]");
    }
    List<String> lines = new ArrayList<>(List.of("  at:"));
    for (int i = 0; i < headers.size(); i++) {
      if (!headers.get(i).isBlank()) {
        lines.add("    " + (i + 1) + ": " + quoted(headers.get(i)));
      }
    }
    return lines;
  }

  private void line(Column column, List<String> lines) {
    Integer position = guess.columns().get(column.name());
    String label = column.synonyms().isEmpty() ? "" : column.synonyms().get(0);
    if (position != null) {
      boolean unsure = guess.unsure().contains(column.name());
      lines.add(
          "      %s: {column: %s}  # %s%s"
              .formatted(
                  column.name(),
                  position + 1,
                  CellText.clean(headers.get(position)).replaceAll("\\R", " "),
                  unsure ? " · " + words.say("draft.unsure") : ""));
    } else if (guess.missing().contains(column.name())) {
      lines.add(
          "      %s: {ask: true}  # %s"
              .formatted(column.name(), words.say("draft.missing", label)));
    }
  }

  private List<String> unused() {
    Set<Integer> used = new HashSet<>(guess.columns().values());
    List<String> unused = new ArrayList<>();
    for (int i = 0; i < headers.size(); i++) {
      if (!headers.get(i).isBlank() && !used.contains(i)) {
        unused.add(CellText.clean(headers.get(i)).replaceAll("\\R", " "));
      }
    }
    return unused;
  }

  private static String quoted(String text) {
    return "'" + CellText.clean(text).replaceAll("\\R", " ").replace("'", "''") + "'";
  }

  /** The columns that were guessed, by canonical name. */
  public Map<String, Integer> columns() {
    return guess.columns();
  }
}
