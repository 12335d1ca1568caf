package org.mingzhang.read;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.mingzhang.read.column.HeaderText;
import org.mingzhang.read.value.CellText;

/**
 * Rows that the program which wrote them has crossed out: a column 状态 that is not read for anything
 * else says 作废 or 已退费. What such a row is worth only the office knows, so it is never taken.
 */
final class RowStates {

  private static final Set<String> HEADERS =
      Set.of(
          "状态", "费用状态", "账单状态", "单据状态", "凭证状态", "缴费状态", "支付状态", "收款状态", "工单状态", "报修状态", "处理状态",
          "订单状态", "记录状态", "审核状态", "票据状态", "status", "state");

  private static final Set<String> CROSSED_OUT =
      Set.of(
          "作废",
          "已作废",
          "撤销",
          "已撤销",
          "撤单",
          "已撤单",
          "取消",
          "已取消",
          "删除",
          "已删除",
          "退费",
          "已退费",
          "退费中",
          "退费审核中",
          "退款",
          "已退款",
          "退款中",
          "冲红",
          "已冲红",
          "红冲",
          "已红冲",
          "冲销",
          "已冲销",
          "void",
          "voided",
          "cancelled",
          "canceled",
          "refunded",
          "reversed");

  private final int[] columns;
  private final List<String> headers;

  private RowStates(int[] columns, List<String> headers) {
    this.columns = columns;
    this.headers = headers;
  }

  /** Whether a header is that of a column which may cross its row out. */
  static boolean isState(String header) {
    return HEADERS.contains(HeaderText.normal(header));
  }

  static RowStates of(FoundTable table) {
    List<String> headers = table.headers();
    return new RowStates(
        IntStream.range(0, headers.size())
            .filter(i -> isState(headers.get(i)))
            .filter(i -> table.unknownColumns().contains(headers.get(i)))
            .toArray(),
        headers);
  }

  /** The column of the file that crosses the row out, or -1. */
  int crossedOut(List<String> cells) {
    for (int column : columns) {
      if (column < cells.size()) {
        String text = CellText.fold(CellText.clean(cells.get(column)));
        if (!text.isEmpty() && CROSSED_OUT.contains(text.replaceFirst("[(:].*", ""))) {
          return column;
        }
      }
    }
    return -1;
  }

  String header(int column) {
    return headers.get(column);
  }
}
