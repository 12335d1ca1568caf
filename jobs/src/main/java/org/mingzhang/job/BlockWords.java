package org.mingzhang.job;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.mingzhang.ledger.Community;
import org.mingzhang.measure.Imbalance;

/** Why a community's documents are held back, in one sentence each. */
final class BlockWords {

  private final ResourceBundle bundle;

  BlockWords(Locale locale) {
    bundle =
        ResourceBundle.getBundle(
            "org.mingzhang.job.blocks",
            locale,
            ResourceBundle.Control.getNoFallbackControl(
                ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  String imbalance(Community community, Imbalance imbalance) {
    return say(
        imbalance.check(),
        community.communityId(),
        community.name(),
        fund(imbalance.fund()),
        imbalance.stated().toString(),
        imbalance.computed().toString(),
        imbalance.stated().minus(imbalance.computed()).toString());
  }

  String glyphs(Community community, Set<String> missing) {
    return say(
        "glyphs", community.communityId(), community.name(), String.join(" ", missing));
  }

  private String fund(String fund) {
    String key = "fund." + fund;
    return bundle.containsKey(key) ? bundle.getString(key) : fund;
  }

  private String say(String key, Object... args) {
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(args);
  }
}
