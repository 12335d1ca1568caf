package org.mingzhang.read.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.read.column.HeaderText;
import org.mingzhang.read.profile.ProfileRefused.Expected;
import org.mingzhang.read.value.CellText;

/**
 * What tells a layout from others. The name of a sheet is no part of it: programs give one name to
 * two reports.
 *
 * @param headers normal headers that must stand in the header row, each in one of its spellings
 * @param at normal headers by their place, from 1
 * @param like expressions that a header each must match
 * @param without normal headers that must not be there
 * @param preamble texts that must stand somewhere above or in the header row
 * @param path texts that the file's path must contain
 */
record Fingerprint(
    List<Set<String>> headers,
    Map<Integer, String> at,
    List<Pattern> like,
    Set<String> without,
    List<String> preamble,
    List<String> path) {

  private static final Set<String> KEYS =
      Set.of("headers", "at", "like", "without", "preamble", "path");

  static Fingerprint of(Yaml yaml) throws ProfileRefused {
    Map<String, Yaml> keys = yaml.keys(KEYS);
    List<Set<String>> headers = new ArrayList<>();
    List<Pattern> like = new ArrayList<>();
    Map<Integer, String> at = new TreeMap<>();
    Yaml headersYaml = keys.get("headers");
    if (headersYaml != null) {
      for (Yaml header : headersYaml.list()) {
        headers.add(normal(header.texts()));
      }
    }
    Yaml likeYaml = keys.get("like");
    if (likeYaml != null) {
      for (Yaml pattern : likeYaml.list()) {
        like.add(pattern.pattern());
      }
    }
    Yaml atYaml = keys.get("at");
    if (atYaml != null) {
      for (Map.Entry<String, Yaml> place : atYaml.keys().entrySet()) {
        at.put(place(place.getKey(), atYaml), HeaderText.normal(place.getValue().text()));
      }
    }
    if (headers.isEmpty() && at.isEmpty() && like.isEmpty()) {
      throw yaml.refused(Expected.KEY, "headers");
    }
    return new Fingerprint(
        List.copyOf(headers),
        at,
        List.copyOf(like),
        normal(texts(keys.get("without"))),
        texts(keys.get("preamble")),
        texts(keys.get("path")));
  }

  private static int place(String text, Yaml yaml) throws ProfileRefused {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw yaml.refused(Expected.COLUMN);
    }
  }

  private static List<String> texts(@Nullable Yaml yaml) throws ProfileRefused {
    return yaml == null ? List.of() : yaml.texts();
  }

  private static Set<String> normal(List<String> texts) {
    Set<String> normal = new HashSet<>();
    for (String text : texts) {
      normal.add(HeaderText.normal(text));
    }
    return Set.copyOf(normal);
  }

  /** A row with its texts in one spelling. */
  record Spelt(List<String> row, List<String> normal, Set<String> there) {
    static Spelt of(List<String> row) {
      List<String> normal = row.stream().map(HeaderText::normal).toList();
      return new Spelt(row, normal, Set.copyOf(new HashSet<>(normal)));
    }
  }

  /**
   * How much of a sheet's top it explains with this row as the header; -1 where it does not fit.
   *
   * @param rows the rows above, and the row itself
   * @param corrected whether it is a table of corrections, which has nothing above its header
   */
  int score(String filePath, List<Spelt> rows, Spelt candidate, boolean corrected) {
    List<String> row = candidate.row();
    List<String> spelt = candidate.normal();
    Set<String> there = candidate.there();
    for (Set<String> header : headers) {
      if (header.stream().noneMatch(there::contains)) {
        return -1;
      }
    }
    for (Map.Entry<Integer, String> place : at.entrySet()) {
      int i = place.getKey() - 1;
      if (i >= spelt.size() || i < 0 || !spelt.get(i).equals(place.getValue())) {
        return -1;
      }
    }
    for (Pattern pattern : like) {
      if (row.stream().noneMatch(text -> pattern.matcher(CellText.clean(text)).find())) {
        return -1;
      }
    }
    boolean fits =
        without.stream().noneMatch(there::contains)
            && path.stream().allMatch(CellText.fold(filePath)::contains)
            && (corrected || preamble.stream().allMatch(text -> isIn(text, rows)));
    return fits ? headers.size() + at.size() + like.size() + preamble.size() + path.size() : -1;
  }

  private static boolean isIn(String text, List<Spelt> rows) {
    return rows.stream().anyMatch(row -> row.row().stream().anyMatch(cell -> cell.contains(text)));
  }
}
