package org.mingzhang.write.xlsx;

import java.util.Locale;
import java.util.ResourceBundle;

/** The few words a workbook has and a document has not. */
final class Words {

  private final ResourceBundle bundle;

  private Words(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  static Words of(Locale locale) {
    return new Words(
        ResourceBundle.getBundle(
            "org.mingzhang.write.xlsx.words",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  String of(String key) {
    return bundle.getString(key);
  }
}
