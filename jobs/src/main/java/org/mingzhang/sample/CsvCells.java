package org.mingzhang.sample;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A CSV file (RFC 4180, lines end with LF), written as it grows. */
final class CsvCells implements Cells {

  private static final int FLUSH_AT = 1 << 16;

  private final OutputStream out;
  private final Charset charset;
  private final StringBuilder line = new StringBuilder(FLUSH_AT + 1024);
  private boolean atStart = true;

  private CsvCells(OutputStream out, Charset charset) {
    this.out = out;
    this.charset = charset;
  }

  static CsvCells create(Path file, Charset charset, boolean byteOrderMark) throws IOException {
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), FLUSH_AT);
    if (byteOrderMark) {
      out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
    }
    return new CsvCells(out, charset);
  }

  private StringBuilder cell() {
    if (!atStart) {
      line.append(',');
    }
    atStart = false;
    return line;
  }

  @Override
  public void text(@Nullable String value) {
    StringBuilder cell = cell();
    if (value == null) {
      return;
    }
    if (value.indexOf(',') < 0 && value.indexOf('"') < 0 && value.indexOf('\n') < 0) {
      cell.append(value);
    } else {
      cell.append('"').append(value.replace("\"", "\"\"")).append('"');
    }
  }

  @Override
  public void money(long fen) {
    StringBuilder cell = cell();
    if (fen < 0) {
      cell.append('-');
    }
    long abs = Math.abs(fen);
    cell.append(abs / 100).append('.');
    twoDigits(cell, (int) (abs % 100));
  }

  @Override
  public void number(@Nullable Long value) {
    StringBuilder cell = cell();
    if (value != null) {
      cell.append(value.longValue());
    }
  }

  @Override
  public void decimal(@Nullable BigDecimal value) {
    StringBuilder cell = cell();
    if (value != null) {
      cell.append(value.toPlainString());
    }
  }

  @Override
  public void date(@Nullable LocalDate value) {
    StringBuilder cell = cell();
    if (value != null) {
      day(cell, value);
    }
  }

  @Override
  public void time(@Nullable LocalDateTime value) {
    StringBuilder cell = cell();
    if (value != null) {
      day(cell, value.toLocalDate());
      cell.append(' ');
      twoDigits(cell, value.getHour());
      cell.append(':');
      twoDigits(cell, value.getMinute());
      cell.append(':');
      twoDigits(cell, value.getSecond());
    }
  }

  private static void day(StringBuilder cell, LocalDate day) {
    cell.append(day.getYear()).append('-');
    twoDigits(cell, day.getMonthValue());
    cell.append('-');
    twoDigits(cell, day.getDayOfMonth());
  }

  private static void twoDigits(StringBuilder cell, int number) {
    cell.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }

  @Override
  public void endRow() throws IOException {
    line.append('\n');
    atStart = true;
    if (line.length() >= FLUSH_AT) {
      flushLines();
    }
  }

  private void flushLines() throws IOException {
    out.write(line.toString().getBytes(charset));
    line.setLength(0);
  }

  @Override
  public void close() throws IOException {
    flushLines();
    out.close();
  }
}
