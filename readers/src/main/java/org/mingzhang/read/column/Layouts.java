package org.mingzhang.read.column;

import java.util.List;
import org.mingzhang.ledger.TableKind;

/** The kinds of table with their canonical columns and Chinese headers (contract section 2). */
public final class Layouts {

  private static final String[] COMMUNITY_ID = {"小区编号", "小区编码", "项目编号"};
  private static final String[] COMMUNITY_NAME = {"小区名称", "小区", "项目名称"};
  private static final String[] UNIT = {"房号", "房屋", "房间", "房屋编码"};

  private static final String[] SERVICE = {"服务项目", "服务名称"};
  private static final String[] TIER = {"档次", "服务等级", "服务档次"};

  private static final Layout COMMUNITIES =
      Layout.of(TableKind.COMMUNITIES)
          .required("community_id", COMMUNITY_ID)
          .required("name", COMMUNITY_NAME)
          .optional("city", "城市")
          .optional("district", "区县", "行政区")
          .optional("street", "街道")
          .optional("jurisdiction", "法规地区", "管辖")
          .required("charging_mode", "收费方式", "计费方式")
          .optional("area_m2", "建筑面积", "面积", "收费面积", "专有面积")
          .required("households", "总户数", "户数")
          .optional("occupied_households", "入住户数", "已入住户数")
          .optional("company", "物业公司", "服务单位")
          .optional("manager", "项目负责人", "项目经理")
          .optional("contract_start", "合同开始", "合同开始日期")
          .optional("contract_end", "合同结束", "合同到期日期")
          .optional("first_fund_deposit", "首期维修资金")
          .identifiedBy("community_id");

  private static final Layout UNITS =
      inCommunity(TableKind.UNITS)
          .required("unit", UNIT)
          .optional("building", "楼栋", "栋号", "楼号")
          .required("area_m2", "建筑面积", "面积", "收费面积", "专有面积")
          .optional("kind", "房屋类型", "类型")
          .optional("occupied", "是否入住", "入住")
          .optional("owner_ref", "业主编号")
          .optional("monthly_fee_per_m2", "物业费单价", "收费单价")
          .identifiedBy("unit");

  private static final Layout FEES =
      inCommunity(TableKind.FEES)
          .required("unit", UNIT)
          .required("fee_item", "费用项", "收费项目", "费用名称")
          .required(
              "service_from",
              "费用开始时间",
              "开始时间",
              "计费开始",
              "计费期间开始",
              "费用期间开始",
              "收费期间开始",
              "计费期间起",
              "费用期间起",
              "收费期间起")
          .required(
              "service_to",
              "费用结束时间",
              "结束时间",
              "计费结束",
              "计费期间结束",
              "费用期间结束",
              "收费期间结束",
              "计费期间止",
              "费用期间止",
              "收费期间止")
          .required("due", "应收金额", "应缴金额", "应缴/应收金额", "应收")
          .required("paid", "实收金额", "实收", "已收", "实缴金额")
          .optional("discount", "优惠金额", "优惠")
          .optional("waived", "减免金额", "减免")
          .optional("paid_on", "缴费时间", "收款日期", "缴费日期")
          .required("bill_no", "账单号", "费用编号", "订单号")
          .optional("receipt_no", "收据号", "票据号", "收款单号")
          .optional("method", "支付方式", "缴费方式")
          .optional("fund", "资金", "资金类型")
          .optional("gift", "赠送金额", "赠送")
          .optional("account_offset", "账户抵扣", "账户抵扣金额")
          .identifiedBy("bill_no");

  private static final Layout ENTRIES =
      inCommunity(TableKind.ENTRIES)
          .required("voucher_no", "凭证号", "凭证编号")
          .required("date", "日期", "记账日期")
          .required("fund", "资金", "资金类型")
          .required("direction", "收支", "收/支", "收支方向")
          .required("category", "类别", "科目", "费用类别")
          .required("amount", "金额")
          .optional("counterparty", "对方", "收款单位", "往来单位", "对方户名")
          .optional("description", "摘要", "说明", "用途")
          .optional("project_id", "工程编号", "项目号")
          .identifiedBy("voucher_no");

  private static final Layout BALANCES =
      inCommunity(TableKind.BALANCES)
          .required("fund", "资金", "资金类型")
          .required("date", "日期", "记账日期")
          .required("balance", "余额", "账户余额")
          .identifiedBy("date");

  private static final Layout BUDGETS =
      inCommunity(TableKind.BUDGETS)
          .required("year", "年度", "年份")
          .required("fund", "资金", "资金类型")
          .required("direction", "收支", "收/支", "收支方向")
          .required("category", "类别", "科目", "费用类别")
          .required("amount", "金额")
          .optional("note", "说明", "差异说明", "差异原因")
          .identifiedBy("year");

  private static final Layout SURVEY_ROUNDS =
      inCommunity(TableKind.SURVEY_ROUNDS)
          .required("round", "批次", "期次")
          .required("from", "开始日期")
          .required("to", "结束日期")
          .optional("issued", "发放数", "发放份数")
          .optional("method", "调查方式")
          .optional("sampling", "抽样方式")
          .optional("contractor", "调查单位")
          .optional("excluded", "排除范围")
          .optional("incentive", "奖励")
          .optional("notes", "备注")
          .identifiedBy("round");

  private static final Layout QUESTIONS =
      inCommunity(TableKind.QUESTIONS)
          .optional("round", "批次", "期次")
          .required("question", "题目", "题号", "题目列")
          .optional("label", "题干", "题目内容", "题目全文")
          .required("type", "题型", "题目类型")
          .optional("scale", "量表", "量表级数", "分制")
          .optional("satisfied", "满意起点", "满意最低分")
          .optional("need", "需求", "对应需求", "十项需求")
          .optional("service", "服务项目", "服务线")
          .optional("ask_if", "提问条件", "筛选条件")
          .identifiedBy("question");

  private static final Layout SURVEY =
      inCommunity(TableKind.SURVEY)
          .fromContext("round", "批次", "期次")
          .optional("unit", UNIT)
          .required("submitted_at", "提交时间", "提交答卷时间")
          .optional("mode", "方式", "来源")
          .optional("seconds", "所用时间")
          .required("overall", "总体满意度", "总体评价")
          .optional("D01", "尊重")
          .optional("D02", "诚信")
          .optional("D03", "关注")
          .optional("D04", "及时沟通", "沟通")
          .optional("D05", "安全")
          .optional("D06", "环境")
          .optional("D07", "便捷")
          .optional("D08", "服务态度")
          .optional("D09", "归属感", "家的感觉")
          .optional("D10", "质价相符")
          .optional("recommend", "推荐意愿")
          .optional("comment", "意见", "建议")
          .identifiedBy("submitted_at");

  private static final Layout WORKORDERS =
      inCommunity(TableKind.WORKORDERS)
          .required("order_no", "工单号", "工单编号", "报修单号")
          .required("kind", "工单类型")
          .optional("category", "类别", "报修类型", "问题类型")
          .optional("urgency", "紧急程度")
          .optional("unit", UNIT)
          .optional("place", "位置", "地点")
          .required("reported_at", "报修时间", "受理时间", "投诉时间")
          .optional("dispatched_at", "派单时间")
          .optional("responded_at", "响应时间")
          .optional("due_at", "要求完成时间", "截止时间")
          .optional("completed_at", "完成时间")
          .optional("paused_minutes", "暂停分钟")
          .optional("closed_at", "办结时间")
          .optional("reopened", "返修次数", "重开次数")
          .optional("valid", "是否有效")
          .optional("followed_up_at", "回访时间")
          .optional("rating", "评分", "满意度评分")
          .optional("team", "班组", "维修班组", "责任班组")
          .identifiedBy("order_no");

  private static final Layout UNIT_ALIASES =
      inCommunity(TableKind.UNIT_ALIASES)
          .required("alias", "原写法", "别名")
          .required("unit", UNIT)
          .required("decided_by", "确认人", "经办人")
          .required("decided_on", "确认日期")
          .optional("note", "备注")
          .identifiedBy("alias");

  private static final Layout PROJECTS =
      inCommunity(TableKind.PROJECTS)
          .required("project_id", "工程编号", "项目号")
          .required("project_name", "工程名称")
          .required("basis", "依据", "使用依据")
          .optional("matter", "表决事项")
          .optional("voted_on", "表决日期", "表决截止日期")
          .optional("heads", "业主总数", "应表决户数")
          .optional("area", "总专有面积", "应表决面积")
          .optional("heads_voted", "参与户数", "参加表决户数")
          .optional("area_voted", "参与面积", "参加表决面积")
          .optional("heads_agreed", "同意户数")
          .optional("area_agreed", "同意面积")
          .optional("emergency_reason", "应急原因")
          .optional("started_on", "开工日期")
          .optional("estimate", "预算金额", "概算")
          .optional("contract", "合同金额", "合同价")
          .optional("settlement", "结算金额", "审定金额")
          .optional("scope", "分摊范围", "列支范围")
          .identifiedBy("project_id");

  private static final Layout ASSETS =
      inCommunity(TableKind.ASSETS)
          .required("asset_no", "资产编号", "设备编号")
          .required("asset_name", "资产名称", "设备名称")
          .optional("category", "类别", "资产类别", "设备类别")
          .optional("place", "位置", "地点")
          .optional("installed_on", "投用日期", "安装日期", "启用日期")
          .optional("life_years", "使用年限", "设计使用年限")
          .optional("renewal_cost", "更新费用", "重置费用")
          .optional("contract_no", "合同号", "合同编号")
          .optional("lessee", "承租方", "使用方")
          .optional("contract_from", "合同开始", "合同开始日期")
          .optional("contract_to", "合同结束", "合同到期日期")
          .optional("annual_rent", "年租金")
          .optional("income_category", "收益类别")
          .optional("condition", "完好状况", "设备状况", "完好状态")
          .optional("inspected_on", "检验日期", "上次检验日期", "年检日期")
          .optional("next_inspection", "下次检验日期", "检验到期日期", "检验有效期至")
          .optional("manual", "操作规程", "是否有操作规程")
          .identifiedBy("asset_no");

  private static final Layout SUBACCOUNTS =
      inCommunity(TableKind.SUBACCOUNTS)
          .required("unit", UNIT)
          .required("date", "日期", "结存日期", "截止日期")
          .required("balance", "余额", "分户余额", "结存", "结存金额")
          .optional("first_deposit", "首期交存", "首期交存额", "首次交存")
          .optional("paid_in", "交存", "本期交存", "交存金额")
          .optional("yield", "增值收益", "本期增值收益", "利息")
          .optional("used", "使用", "本期使用", "使用金额")
          .identifiedBy("unit");

  private static final Layout BANK_LINES =
      inCommunity(TableKind.BANK_LINES)
          .required("fund", "资金", "资金类型")
          .required("line_no", "流水号", "银行流水号", "交易流水号")
          .required("date", "日期", "交易日期")
          .required("direction", "收支", "收/支", "收支方向")
          .required("amount", "金额", "交易金额")
          .optional("balance", "余额", "账户余额")
          .optional("counterparty", "对方", "对方户名")
          .optional("description", "摘要", "附言")
          .identifiedBy("line_no");

  private static final Layout FEE_SUMMARIES =
      inCommunity(TableKind.FEE_SUMMARIES)
          .required("building", "楼栋", "栋号", "楼号")
          .optional("date", "日期", "截止日期")
          .required("recovered", "欠费追回", "追回")
          .required("old_debt", "历史欠费")
          .optional("billed_units", "收费户")
          .optional("owing_units", "欠费户")
          .optional("due", "当期应收")
          .optional("paid", "当期实收")
          .optional("household_rate", "户收费率", "户收缴率")
          .optional("collection_rate", "收费率", "收缴率")
          .optional("recovery_rate", "清缴率")
          .identifiedBy("building");

  private static final Layout SERVICES =
      inCommunity(TableKind.SERVICES)
          .required("service", SERVICE)
          .optional("tier", TIER)
          .optional("standard", "服务标准", "标准", "服务内容")
          .optional("unit", "计价单位", "单位")
          .required("price", "价格", "单价", "收费标准")
          .optional("cost", "成本", "单位成本")
          .optional("scope", "服务类别", "服务性质")
          .optional("from", "开始日期", "生效日期", "执行日期")
          .optional("to", "结束日期", "失效日期")
          .optional("launched_on", "推出日期", "上线日期")
          .optional("stopped_on", "停办日期", "停止日期")
          .optional("note", "备注")
          .identifiedBy("service");

  private static final Layout DEMAND =
      inCommunity(TableKind.DEMAND)
          .fromContext("round", "批次", "期次")
          .optional("unit", UNIT)
          .required("service", SERVICE)
          .optional("tier", TIER)
          .optional("used", "是否使用", "使用过", "是否使用过")
          .optional("satisfaction", "满意度", "服务满意度")
          .optional("wanted", "是否需要", "是否想要")
          .optional("max_price", "愿付价格", "最高可接受价格", "可接受最高价")
          .required("submitted_at", "提交时间", "提交答卷时间")
          .identifiedBy("service");

  private static final Layout INSPECTIONS =
      inCommunity(TableKind.INSPECTIONS)
          .required("plan_no", "巡检编号", "巡检单号", "计划编号", "任务编号", "inspection_no")
          .required("kind", "巡检类型", "巡检类别", "巡检项目", "检查类型", "检查项目")
          .optional("place", "位置", "地点", "巡检地点", "巡检位置")
          .required("planned_on", "计划日期", "计划巡检日期", "应检日期")
          .optional("done_on", "完成日期", "实际日期", "巡检日期", "实检日期")
          .optional("result", "巡检结果", "检查结果", "结果", "是否合格")
          .optional("asset_no", "设备编号", "资产编号")
          .identifiedBy("plan_no");

  private static final Layout CERTIFICATES =
      inCommunity(TableKind.CERTIFICATES)
          .required("holder_no", "工号", "人员编号", "员工编号", "持证人编号")
          .required("trade", "工种", "岗位", "持证工种")
          .optional("required", "是否须持证", "是否需持证", "应持证")
          .optional("certificate_no", "证书编号", "证书号", "证号", "证书号码")
          .optional("valid_from", "发证日期", "有效期自", "有效期起", "生效日期")
          .required("valid_to", "有效期至", "有效期止", "证书到期日期", "到期日期")
          .identifiedBy("holder_no");

  private static final Layout EVENTS =
      inCommunity(TableKind.EVENTS)
          .required("event", "活动", "活动名称", "活动主题")
          .required("date", "活动日期", "活动时间", "举办日期", "日期")
          .optional("place", "位置", "地点", "活动地点")
          .optional("cost", "活动费用", "活动经费", "花费")
          .optional("funding", "经费来源", "资金来源")
          .optional("attendance", "参加人数", "参与人数", "到场人数")
          .identifiedBy("event");

  /** {@code text} is known so that nobody wonders, and not read: only the office's file has it. */
  private static final Layout INQUIRIES =
      inCommunity(TableKind.INQUIRIES)
          .required("inquiry_no", "质询编号", "异议编号", "询问编号", "质询单号", "质询异议编号")
          .required("kind", "质询类型", "质询类别", "异议类型", "来件类型")
          .required("received_at", "收到时间", "收到日期", "提出时间", "提出日期", "收件日期")
          .optional("period", "所涉公示", "所涉公示期", "公示期", "公示期间")
          .optional("topic", "质询主题", "质询事项", "异议事项", "主题")
          .optional("text", "质询内容", "异议内容", "问题内容", "提问内容")
          .optional("answered_at", "答复时间", "答复日期", "回复时间", "回复日期")
          .optional("answer", "答复", "答复内容", "回复内容")
          .optional("published", "是否公布", "是否公开", "是否公示")
          .identifiedBy("inquiry_no");

  private static final Layout COMMISSIONS =
      inCommunity(TableKind.COMMISSIONS)
          .required("from", "开始日期", "生效日期", "约定开始日期", "约定起始日期")
          .optional("to", "结束日期", "失效日期", "约定结束日期", "约定截止日期")
          .required("commission_method", "酬金方式", "酬金计提方式", "酬金约定方式", "计酬方式")
          .optional("commission_rate", "酬金比例", "酬金费率", "酬金率", "计提比例")
          .optional("commission_base", "计提基数", "酬金基数", "酬金计提基数")
          .optional("commission_amount", "酬金金额", "酬金数额", "固定酬金")
          .optional("commission_per", "酬金周期", "计酬周期", "计提周期")
          .identifiedBy("commission_method");

  /** {@code problem} is known so that nobody wonders, and not read: it may be an owner's words. */
  private static final Layout ACTIONS =
      inCommunity(TableKind.ACTIONS)
          .required("action_no", "整改编号", "整改单号", "整改序号", "措施编号")
          .optional("source", "整改来源", "问题来源")
          .optional("question", "对应需求", "涉及需求", "对应题目")
          .optional("problem", "存在问题", "问题描述", "不满事项")
          .required("measure", "整改措施", "改进措施", "整改内容", "整改方案")
          .optional("owner", "整改责任人", "责任人", "整改责任部门", "责任部门")
          .required("opened_on", "登记日期", "整改登记日期", "立项日期")
          .required("due_on", "整改期限", "整改时限", "计划完成日期", "要求完成日期")
          .optional("done_on", "整改完成日期", "实际完成日期", "完成日期")
          .optional("accepted_on", "验收日期", "销号日期", "验收销号日期")
          .identifiedBy("action_no");

  private static final List<Layout> ALL =
      List.of(
          COMMUNITIES,
          UNITS,
          FEES,
          ENTRIES,
          BALANCES,
          BUDGETS,
          SURVEY_ROUNDS,
          QUESTIONS,
          SURVEY,
          WORKORDERS,
          UNIT_ALIASES,
          PROJECTS,
          ASSETS,
          SUBACCOUNTS,
          BANK_LINES,
          FEE_SUMMARIES,
          SERVICES,
          DEMAND,
          INSPECTIONS,
          CERTIFICATES,
          EVENTS,
          INQUIRIES,
          COMMISSIONS,
          ACTIONS);

  private Layouts() {}

  private static Layout.Builder inCommunity(TableKind kind) {
    return Layout.of(kind)
        .fromContext("community_id", COMMUNITY_ID)
        .optional("name", COMMUNITY_NAME);
  }

  /** One layout for each kind, in the kinds' order. */
  public static List<Layout> all() {
    return ALL;
  }

  public static Layout of(TableKind kind) {
    return ALL.stream().filter(layout -> layout.kind() == kind).findFirst().orElseThrow();
  }
}
