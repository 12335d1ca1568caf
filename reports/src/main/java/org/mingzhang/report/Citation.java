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
  PASS_THROUGH("regulations", "44"),
  /** At the end of the contract the company leaves, hands over and tells how things stand. */
  HANDOVER("civil-code", "949"),
  /** Which documents are handed over, and the management rooms with them. */
  HANDOVER_DOCUMENTS("regulations.several", "29 37 38"),
  /** What was paid ahead and not served is returned. */
  PREPAID_RETURNED("service-disputes", "3");

  private final String source;
  private final String articles;

  Citation(String source, String articles) {
    this.source = source;
    this.articles = articles;
  }

  /** {@code 《民法典》第943条} */
  String text(Words words) {
    return words.say("cite." + source, articles.split(" "));
  }
}
