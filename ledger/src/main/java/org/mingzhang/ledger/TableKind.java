package org.mingzhang.ledger;

/** The kinds of table that an office hands in (contract, section 2). */
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
  WORKORDERS,
  /** 房号对照 */
  UNIT_ALIASES,
  /** 维修工程 */
  PROJECTS,
  /** 设备与公共资产 */
  ASSETS,
  /** 维修资金分户 */
  SUBACCOUNTS,
  /** 银行对账单 */
  BANK_LINES,
  /** 收缴汇总 */
  FEE_SUMMARIES,
  /** 问卷题目 */
  QUESTIONS,
  /** 服务项目 */
  SERVICES,
  /** 需求调查 */
  DEMAND,
  /** 巡检 */
  INSPECTIONS,
  /** 证书 */
  CERTIFICATES,
  /** 活动 */
  EVENTS,
  /** 质询与异议 */
  INQUIRIES,
  /** 酬金约定 */
  COMMISSIONS,
  /** 整改措施 */
  ACTIONS;

  /** Whether its rows hold free texts about or by persons. */
  public boolean holdsTexts() {
    return this == SURVEY || this == WORKORDERS || this == INQUIRIES || this == ACTIONS;
  }

  /** When it is read and posted: what others refer to comes first. */
  public Ledger.Phase phase() {
    return switch (this) {
      case COMMUNITIES -> Ledger.Phase.COMMUNITIES;
      case UNITS, UNIT_ALIASES, SURVEY_ROUNDS, QUESTIONS, PROJECTS, ASSETS, SERVICES, COMMISSIONS ->
          Ledger.Phase.REGISTERS;
      case FEES,
          ENTRIES,
          BALANCES,
          BUDGETS,
          SURVEY,
          WORKORDERS,
          SUBACCOUNTS,
          BANK_LINES,
          FEE_SUMMARIES,
          DEMAND,
          INSPECTIONS,
          CERTIFICATES,
          EVENTS,
          INQUIRIES,
          ACTIONS ->
          Ledger.Phase.FACTS;
    };
  }
}
