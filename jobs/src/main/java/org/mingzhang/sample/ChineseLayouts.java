package org.mingzhang.sample;

import org.mingzhang.ledger.TableKind;

/** Tables under the Chinese headers of the contract, canonical names where it has no other. */
final class ChineseLayouts {

  private ChineseLayouts() {}

  static Layout units() {
    return CanonicalLayout.chinese(
        TableKind.UNITS,
        "小区编号",
        "房号",
        "楼栋",
        "建筑面积",
        "房屋类型",
        "是否入住",
        "owner_ref",
        "monthly_fee_per_m2");
  }

  static Layout entries() {
    return CanonicalLayout.chinese(
        TableKind.ENTRIES, "小区编号", "凭证号", "日期", "资金", "收支", "类别", "金额", "对方户名", "摘要", "工程编号");
  }

  static Layout balances() {
    return CanonicalLayout.chinese(TableKind.BALANCES, "小区编号", "资金", "日期", "余额");
  }

  static Layout bankLines() {
    return CanonicalLayout.chinese(
        TableKind.BANK_LINES, "小区编号", "资金", "流水号", "日期", "收支", "金额", "余额", "对方户名", "摘要");
  }

  static Layout budgets() {
    return CanonicalLayout.chinese(TableKind.BUDGETS, "小区编号", "年度", "资金", "收支", "类别", "金额");
  }

  static Layout commissions() {
    return CanonicalLayout.chinese(
        TableKind.COMMISSIONS, "小区编号", "约定开始日期", "约定结束日期", "酬金方式", "酬金比例", "计提基数", "酬金金额", "计酬周期");
  }

  static Layout actions() {
    return CanonicalLayout.chinese(
        TableKind.ACTIONS,
        "小区编号",
        "整改编号",
        "整改来源",
        "对应需求",
        "整改措施",
        "责任部门",
        "登记日期",
        "整改期限",
        "整改完成日期",
        "验收日期");
  }

  static Layout projects() {
    return CanonicalLayout.chinese(
        TableKind.PROJECTS,
        "小区编号",
        "工程编号",
        "工程名称",
        "依据",
        "表决事项",
        "表决日期",
        "业主总数",
        "总专有面积",
        "参与户数",
        "参与面积",
        "同意户数",
        "同意面积",
        "应急原因",
        "开工日期",
        "预算金额",
        "合同金额",
        "结算金额",
        "分摊范围");
  }

  static Layout assets() {
    return CanonicalLayout.chinese(
        TableKind.ASSETS,
        "小区编号",
        "资产编号",
        "资产名称",
        "资产类别",
        "位置",
        "启用日期",
        "使用年限",
        "更新费用",
        "合同编号",
        "承租方",
        "合同开始日期",
        "合同到期日期",
        "年租金",
        "收益类别");
  }

  static Layout survey() {
    return CanonicalLayout.chinese(
        TableKind.SURVEY,
        "小区编号",
        "批次",
        "房号",
        "提交时间",
        "方式",
        "所用时间",
        "总体满意度",
        "尊重",
        "诚信",
        "关注",
        "及时沟通",
        "安全",
        "环境",
        "便捷",
        "服务态度",
        "家的感觉",
        "质价相符",
        "推荐意愿",
        "意见");
  }

  static Layout orders() {
    return CanonicalLayout.chinese(
        TableKind.WORKORDERS,
        "小区编号",
        "工单号",
        "工单类型",
        "类别",
        "紧急程度",
        "房号",
        "位置",
        "报修时间",
        "派单时间",
        "响应时间",
        "要求完成时间",
        "完成时间",
        "暂停分钟",
        "办结时间",
        "返修次数",
        "是否有效",
        "回访时间",
        "评分");
  }
}
