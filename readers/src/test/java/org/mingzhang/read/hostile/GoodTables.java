package org.mingzhang.read.hostile;

import java.util.List;

/** A header and a good row of each kind of table, to spoil. */
final class GoodTables {

  /** A table: its name, header and one row, whose cells hold no separators. */
  record Table(String name, List<String> header, List<String> row) {

    static Table of(String name, String header, String row) {
      return new Table(name, List.of(header.split(",", -1)), List.of(row.split(",", -1)));
    }

    String csv(int rows) {
      return headerLine() + (String.join(",", row) + "\n").repeat(rows);
    }

    String headerLine() {
      return String.join(",", header) + "\n";
    }
  }

  static final Table BALANCES =
      Table.of("balances", "community_id,fund,date,balance", "C001,service,2026-06-30,12.50");

  static final Table FEES =
      Table.of(
          "fees",
          "小区编号,房号,费用项,费用开始时间,费用结束时间,应收金额,实收金额,优惠金额,缴费时间,账单号,收据号",
          "C001,1-1-101,物业费,2026-07-01,2026-09-30,210.00,210.00,0,2026-07-05 10:00:00,B1,R1");

  static final List<Table> ALL =
      List.of(
          Table.of(
              "communities",
              "community_id,name,charging_mode,area_m2,households,contract_start",
              "C001,金桂苑,包干制,52000.50,420,2024-01-01"),
          Table.of("units", "小区编号,房号,建筑面积,房屋类型,是否入住", "C001,1-1-101,89.50,住宅,是"),
          FEES,
          Table.of(
              "entries",
              "小区编号,凭证号,日期,资金,收支,类别,金额,摘要",
              "C001,V1,2026-07-01,物业费,支出,清洁卫生,1234.50,七月保洁"),
          BALANCES,
          Table.of(
              "budgets",
              "community_id,year,fund,direction,category,amount",
              "C001,2026,service,expense,C1,1000"),
          Table.of(
              "rounds",
              "community_id,round,from,to,issued,notes",
              "C001,2026-07,2026-07-01,2026-07-31,420,夏季"),
          Table.of(
              "survey",
              "小区编号,批次,房号,提交答卷时间,总体满意度,D01,推荐意愿,意见,电梯",
              "C001,2026-07,1-1-101,2026/07/03 12:00:00,满意,4,9,很好,5"),
          Table.of(
              "workorders",
              "小区编号,工单号,工单类型,紧急程度,房号,报修时间,完成时间,暂停分钟,评分",
              "C001,W1,报修,急修,1-1-101,2026-07-01 08:00,2026-07-01 09:30,0,5"));

  private GoodTables() {}
}
