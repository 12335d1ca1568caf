package org.mingzhang.report;

/**
 * The provisions that a paper may cite by article: only those whose wording was compared with the
 * published text. All in force since before the first period this product handles.
 */
enum Citation {
  /** 物业服务人 disclose eight items to owners. */
  DISCLOSURE("civil-code", "943"),
  /** The maintenance fund belongs to the owners. */
  RESERVE_FUND("civil-code", "281"),
  /** Income from common parts less reasonable cost belongs to the owners. */
  PUBLIC_REVENUE("civil-code", "282"),
  /** Owners' questions are answered in time. */
  ANSWERS("civil-code", "285"),
  /** The nine components of the service cost. */
  COST_COMPONENTS("fee-rules", "11"),
  /** Joint decisions: quorum and majorities. */
  VOTES("civil-code", "278"),
  /** The maintenance fund is reported once a year; an owner may have the report checked. */
  FUND_REPORT("fund-measures", "30"),
  /** No handling fee for collecting other people's money. */
  PASS_THROUGH("regulations", "44");

  private final String source;
  private final String article;

  Citation(String source, String article) {
    this.source = source;
    this.article = article;
  }

  /** {@code 《民法典》第943条} */
  String text(Words words) {
    return words.say("cite." + source, article);
  }
}
