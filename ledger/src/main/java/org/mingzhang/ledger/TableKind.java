package org.mingzhang.ledger;

/** The nine kinds of table that an office hands in (contract, section 2). */
public enum TableKind {
  /** 小区 */
  COMMUNITIES,
  /** 房屋 */
  UNITS,
  /** 收费 */
  FEES,
  /** 收支 */
  ENTRIES,
  /** 余额 */
  BALANCES,
  /** 预算 */
  BUDGETS,
  /** 问卷批次 */
  SURVEY_ROUNDS,
  /** 问卷 */
  SURVEY,
  /** 工单 */
  WORKORDERS;

  /** The kinds that others refer to; they are read and posted first. */
  public boolean isRegister() {
    return this == COMMUNITIES || this == UNITS || this == SURVEY_ROUNDS;
  }
}
