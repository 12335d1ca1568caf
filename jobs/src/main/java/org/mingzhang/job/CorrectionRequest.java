package org.mingzhang.job;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Why a published paper is drawn up anew.
 *
 * @param general the reason for every changed figure without one of its own, empty where there is
 *     none
 * @param reasons by figure as {@code trace} takes it, such as {@code funds.closing[fund=service]}
 */
public record CorrectionRequest(String general, SortedMap<String, String> reasons) {

  public CorrectionRequest {
    reasons = new TreeMap<>(reasons);
  }

  /** Why a figure is another now, empty where nobody said: its own, its id's, the general one. */
  String reason(String figure) {
    String ofId = reasons.getOrDefault(figure.replaceAll("\\[.*", ""), general);
    return reasons.getOrDefault(figure, ofId);
  }

  /** All of it as text, as the register keeps it. */
  public String note() {
    StringBuilder note = new StringBuilder(general);
    reasons.forEach(
        (figure, reason) -> note.append('\n').append(figure).append('=').append(reason));
    return note.toString();
  }
}
