package org.mingzhang.read.profile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.read.profile.ProfileRefused.Expected;

/**
 * A column of the file as a profile names it.
 *
 * @param headers spellings, of which the sheet has one; empty where it is named by its place
 * @param nth which of several columns of that header, from 1
 * @param position its place in the sheet, from 1; 0 where it is named by its header
 * @param matching what its header has to contain; null where it is named. Two such columns are none
 */
record ColumnRef(List<String> headers, int nth, int position, @Nullable Pattern matching) {

  static ColumnRef of(Yaml yaml) throws ProfileRefused {
    if (yaml.isNumber()) {
      return new ColumnRef(List.of(), 1, yaml.number(1), null);
    }
    if (yaml.isText()) {
      return new ColumnRef(List.of(yaml.text()), 1, 0, null);
    }
    if (yaml.isList()) {
      return new ColumnRef(yaml.texts(), 1, 0, null);
    }
    if (yaml.isKeys()) {
      Map<String, Yaml> keys = yaml.keys(Set.of("header", "nth", "matching"));
      @Nullable Yaml matching = keys.get("matching");
      if (matching != null) {
        return new ColumnRef(List.of(matching.text()), 1, 0, matching.pattern());
      }
      @Nullable Yaml nth = keys.get("nth");
      return new ColumnRef(
          yaml.required("header").texts(), nth == null ? 1 : nth.number(1), 0, null);
    }
    throw yaml.refused(Expected.COLUMN);
  }

  /** As a sentence names it. */
  String label() {
    return position > 0 ? "#" + position : String.join(" / ", headers);
  }
}
