package org.mingzhang.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.ledger.FileReport;
import org.mingzhang.ledger.Origin;

/** The numbers by which a review cites its files: the order of 数据质量's list, from 1. */
final class FileNumbers {

  private final Map<Long, Integer> numbers = new HashMap<>();

  private FileNumbers() {}

  static FileNumbers of(Draft draft) {
    FileNumbers all = new FileNumbers();
    List<FileReport> files = draft.input().slice().files();
    for (int i = 0; i < files.size(); i++) {
      all.numbers.put(files.get(i).file().id(), i + 1);
    }
    return all;
  }

  /** File and row, such as {@code 13-45}; empty where the file is not among them. */
  String place(Origin origin) {
    Integer number = numbers.get(origin.fileId());
    return number == null ? "" : number + "-" + origin.row();
  }
}
