package org.mingzhang.read;

import java.util.Arrays;
import org.apache.poi.hssf.model.HSSFFormulaParser;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.util.RKUtil;
import org.apache.poi.ss.formula.Formula;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.StringPtg;
import org.apache.poi.ss.usermodel.FormulaError;

/** Turns the records of cells into texts. */
final class BiffCells {

  private static final int NUMBER = 0x203;
  private static final int LABEL = 0x204;
  private static final int TRUTH_OR_ERROR = 0x205;
  private static final int RICH_LABEL = 0xD6;
  private static final int SHARED_LABEL = 0xFD;
  private static final int SHORT_NUMBER = 0x27E;
  private static final int SHORT_NUMBERS = 0xBD;
  private static final int FORMULA = 0x06;
  private static final int RESULT = 0x207;

  /** Set where a program leaves it to the next one to calculate. */
  private static final int CALCULATE_ON_LOAD = 2;

  private final BiffBook book;
  private final Sink sink;

  /** A formula whose text is to follow. */
  private int row = -1;

  private int column;
  private String formula = "";

  BiffCells(BiffBook book, Sink sink) {
    this.book = book;
    this.sink = sink;
  }

  /** Takes a cell's text. Rows and columns count from 0. */
  interface Sink {
    void cell(int row, int column, String text);
  }

  static boolean isCell(int type) {
    return switch (type) {
      case NUMBER,
          LABEL,
          TRUTH_OR_ERROR,
          RICH_LABEL,
          SHARED_LABEL,
          SHORT_NUMBER,
          SHORT_NUMBERS,
          FORMULA ->
          true;
      default -> false;
    };
  }

  /** Reads the record, if it is a cell or belongs to one. */
  void read(BiffRecords records) {
    int type = records.type();
    if (type == RESULT && row >= 0) {
      sink.cell(row, column, book.text(records));
      row = -1;
      return;
    }
    if (!isCell(type)) {
      return;
    }
    end();
    RecordInputStream in = records.in();
    int at = in.readUShort();
    int first = in.readUShort();
    if (type == SHORT_NUMBERS) {
      for (int i = first; in.remaining() > 2; i++) {
        int style = in.readUShort();
        sink.cell(at, i, book.number(RKUtil.decodeNumber(in.readInt()), style));
      }
      return;
    }
    int style = in.readUShort();
    if (type == FORMULA) {
      readFormula(records, at, first, style);
      return;
    }
    sink.cell(
        at,
        first,
        switch (type) {
          case NUMBER -> book.number(in.readDouble(), style);
          case SHORT_NUMBER -> book.number(RKUtil.decodeNumber(in.readInt()), style);
          case SHARED_LABEL -> book.string(in.readInt());
          case TRUTH_OR_ERROR -> truthOrError(in.readUByte(), in.readUByte() != 0);
          default -> book.text(records);
        });
  }

  /** A formula that promised a text and had none was never calculated. */
  void end() {
    if (row >= 0) {
      sink.cell(row, column, formula);
      row = -1;
    }
  }

  private void readFormula(BiffRecords records, int at, int first, int style) {
    RecordInputStream in = records.in();
    byte[] result = new byte[8];
    in.readFully(result);
    int options = in.readUShort();
    boolean number = (result[6] & result[7] & 0xFF) != 0xFF;
    if (number) {
      double value =
          java.nio.ByteBuffer.wrap(result).order(java.nio.ByteOrder.LITTLE_ENDIAN).getDouble();
      boolean open = value == 0 && (options & CALCULATE_ON_LOAD) != 0;
      sink.cell(at, first, open ? formula(in) : book.number(value, style));
      return;
    }
    switch (result[0]) {
      case 0 -> {
        row = at;
        column = first;
        formula = formula(in);
      }
      case 1, 2 -> sink.cell(at, first, truthOrError(result[2] & 0xFF, result[0] == 2));
      default -> sink.cell(at, first, mayBeEmpty(in) ? "" : formula(in));
    }
  }

  private static String truthOrError(int value, boolean error) {
    if (!error) {
      return value == 0 ? "FALSE" : "TRUE";
    }
    return FormulaError.isValidCode(value) ? FormulaError.forInt((byte) value).getString() : "#N/A";
  }

  /** Whether the formula holds an empty text, so that an empty result is one. */
  private boolean mayBeEmpty(RecordInputStream in) {
    Ptg[] tokens = tokens(in);
    formula = text(tokens);
    return Arrays.stream(tokens)
        .anyMatch(token -> token instanceof StringPtg text && text.getValue().isEmpty());
  }

  private String formula(RecordInputStream in) {
    // After mayBeEmpty nothing is left to read.
    return in.remaining() == 0 ? formula : text(tokens(in));
  }

  private Ptg[] tokens(RecordInputStream in) {
    in.readInt();
    int length = in.readUShort();
    byte[] rest = in.readRemainder();
    if (!book.isBiff8()) {
      return Ptg.EMPTY_PTG_ARRAY;
    }
    try {
      return Formula.read(
              length, new org.apache.poi.util.LittleEndianByteArrayInputStream(rest), rest.length)
          .getTokens();
    } catch (RuntimeException e) {
      // What the formula says is only shown; it is never calculated.
      return Ptg.EMPTY_PTG_ARRAY;
    }
  }

  private static String text(Ptg[] tokens) {
    try {
      return "=" + (tokens.length == 0 ? "?" : HSSFFormulaParser.toFormulaString(null, tokens));
    } catch (RuntimeException e) {
      return "=?";
    }
  }
}
