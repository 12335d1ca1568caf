package org.mingzhang.write.words;

import java.util.Locale;
import java.util.ResourceBundle;

/** The few words a workbook or a page has and a document has not. */
public final class Words {

  private final ResourceBundle bundle;

  private Words(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  public static Words of(Locale locale) {
    return new Words(
        ResourceBundle.getBundle(
            "org.mingzhang.write.words.words",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  public String of(String key) {
    return bundle.getString(key);
  }
}
