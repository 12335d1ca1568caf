package org.mingzhang.report;

import java.util.HashMap;
import java.util.Map;
import org.mingzhang.ledger.Origin;

/** Where a row stands in the office's own files, as the committee reads it. */
final class RowPlaces {

  private final Draft draft;
  private final Map<Long, String> paths = new HashMap<>();

  private RowPlaces(Draft draft) {
    this.draft = draft;
  }

  static RowPlaces of(Draft draft) {
    RowPlaces places = new RowPlaces(draft);
    draft
        .input()
        .slice()
        .files()
        .forEach(file -> places.paths.put(file.file().id(), file.file().path()));
    return places;
  }

  /** {@code 梧桐里/收费.csv 第 12 行}, with the sheet where there is one. */
  String say(Origin origin) {
    String path = paths.getOrDefault(origin.fileId(), "");
    String file = origin.sheet().isEmpty() ? path : path + " · " + origin.sheet();
    return PublicText.clean(draft.say("place.row", file, Numbers.count(origin.row())));
  }
}
