package org.mingzhang.report;

/** A category of vouchers as the committee reads it: C1–C9 with their short name, else as given. */
final class CategoryName {

  private CategoryName() {}

  static String of(Draft draft, String category) {
    String key = "component." + category + ".short";
    if (draft.words().has(key)) {
      return category + " " + draft.say(key);
    }
    return draft.words().has("category." + category)
        ? draft.say("category." + category)
        : PublicText.withoutIdentities(category);
  }
}
