package org.mingzhang.sample;

import java.util.List;
import java.util.Map;

/** Invented names and the phrases that offices write into their tables. */
final class Words {

  private Words() {}

  static final Map<String, String> CHINESE =
      Map.ofEntries(
          Map.entry("lump_sum", "包干制"),
          Map.entry("commission", "酬金制"),
          Map.entry("residential", "住宅"),
          Map.entry("shop", "商铺"),
          Map.entry("parking", "车位"),
          Map.entry("storage", "储藏室"),
          Map.entry("yes", "是"),
          Map.entry("no", "否"),
          Map.entry("service", "物业费"),
          Map.entry("public", "公共收益"),
          Map.entry("reserve", "维修资金"),
          Map.entry("passthrough", "代收代交"),
          Map.entry("income", "收入"),
          Map.entry("expense", "支出"),
          Map.entry("repair", "报修"),
          Map.entry("complaint", "投诉"),
          Map.entry("hazard", "隐患"),
          Map.entry("survey", "满意度调查"),
          Map.entry("meeting", "座谈"),
          Map.entry("praise", "表扬"),
          Map.entry("enquiry", "咨询"),
          Map.entry("emergency", "急修"),
          Map.entry("normal", "一般"));

  static final List<String> NAME_HEADS =
      List.of(
          "锦澜", "望溪", "梧桐", "枫林", "翠微", "听涛", "临湖", "春晓", "秋实", "沁园", "兰亭", "松月", "竹韵", "荷风", "雅颂",
          "清晖", "明德", "和泰", "嘉禾", "安澜", "景行", "紫藤", "银杏", "海棠", "南屏");
  static final List<String> NAME_TAILS = List.of("花园", "苑", "里", "小区", "家园", "府", "新村", "雅居");
  static final List<String> PHASES = List.of("", "二期", "三期", "四期", "五期", "六期", "七期", "八期", "九期");
  static final List<String> STREETS = List.of("望江街道", "清河街道", "松园街道", "临湖街道", "文昌街道", "南浦街道");
  static final List<String> DISTRICTS = List.of("东城新区", "西湖片区", "高新区", "临江区", "南山片区");
  static final List<String> CITIES = List.of("杭州市", "苏州市", "成都市", "武汉市", "青岛市");
  static final List<String> COMPANIES =
      List.of("安和物业服务有限公司", "嘉邻物业管理有限公司", "明居物业服务有限公司", "同心物业服务有限公司");
  static final List<String> SURNAMES =
      List.of(
          "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭",
          "马", "罗", "欧阳");

  static final List<String> METHODS = List.of("微信", "支付宝", "银行转账", "现金", "刷卡");

  static final List<String> REPAIRS =
      List.of("水电维修", "管道疏通", "门禁对讲", "公共照明", "电梯", "墙面渗漏", "消防设施", "道路与路面");
  static final List<String> INDOOR_REPAIRS = List.of("水电维修", "管道疏通", "墙面渗漏");
  static final List<String> REPAIR_PLACES =
      List.of("楼道", "电梯厅", "地下车库", "单元门口", "楼顶", "小区道路", "设备间");
  static final List<String> COMPLAINTS =
      List.of("停车管理", "噪音扰民", "环境卫生", "装修管理", "服务态度", "宠物管理", "高空抛物");
  static final List<String> HAZARDS = List.of("通道堵塞", "飞线充电", "井盖松动", "护栏松动");
  static final List<String> ENQUIRIES = List.of("费用咨询", "装修办理", "车位办理", "访客登记");
  static final List<String> PRAISES = List.of("服务态度", "维修及时", "拾金不昧");

  static final List<String> COMMENTS =
      List.of(
          "电梯间的灯经常不亮，请检查",
          "保洁阿姨很负责",
          "晚上地库照明太暗",
          "希望绿化补种一些花",
          "快递车进出太快，注意安全",
          "门岗服务态度不错",
          "报修后回复慢，希望有进度通知",
          "公共收益希望公开得细一些",
          "停车位紧张，请规范外来车辆",
          "总体满意，继续保持",
          "儿童乐园设施需要维护",
          "垃圾分类点味道大，请增加清洗次数");
}
