package org.mingzhang.read.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingzhang.ledger.TableKind;

/**
 * A recognised header row: which column of the file stands for which column of the layout.
 * Immutable.
 */
public final class Header {

  /** In the place of a slot: a question that the file alone shows to be one. */
  public static final int FURTHER = -1;

  /** In the place of a slot: a column that nothing is read from unless a question set names it. */
  public static final int UNUSED = -2;

  private final Layout layout;
  private final List<String> texts;
  private final int[] positions;
  private final int[] powers;
  private final int unit;
  private final SortedMap<Integer, String> questions;

  private Header(
      Layout layout,
      List<String> texts,
      int[] positions,
      SortedMap<Integer, String> questions,
      int unit) {
    this.layout = layout;
    this.texts = texts;
    this.positions = positions;
    this.questions = questions;
    this.unit = unit;
    powers = texts.stream().mapToInt(text -> HeaderText.power(text).orElse(unit)).toArray();
  }

  static Header of(Layout layout, List<String> texts, int[] positions) {
    return new Header(layout, List.copyOf(texts), positions.clone(), new TreeMap<>(), 0);
  }

  /**
   * A header that a profile makes: every column stands for one of the layout.
   *
   * @param slots the slot of each column, each at most once; {@link #FURTHER} for a further
   *     question, {@link #UNUSED} for a column that only a question set makes one
   * @param texts what the file calls it, for messages
   */
  public static Header mapped(Layout layout, List<Integer> slots, List<String> texts) {
    int[] positions = new int[layout.columns().size()];
    Arrays.fill(positions, -1);
    List<Integer> questions = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      if (slots.get(i) == FURTHER) {
        questions.add(i);
      } else if (slots.get(i) >= 0) {
        positions[slots.get(i)] = i;
      }
    }
    return of(layout, texts, positions).withQuestions(questions);
  }

  /**
   * The same header with the unknown columns at these positions taken as questions of the survey.
   */
  public Header withQuestions(List<Integer> columns) {
    SortedMap<Integer, String> found = new TreeMap<>();
    for (int column : columns) {
      found.put(column, HeaderText.question(texts.get(column)));
    }
    return new Header(layout, texts, positions, Collections.unmodifiableSortedMap(found), unit);
  }

  public TableKind kind() {
    return layout.kind();
  }

  public Layout layout() {
    return layout;
  }

  /** The headers as the file spells them. */
  public List<String> texts() {
    return texts;
  }

  /** How many cells a row may have. */
  public int width() {
    return texts.size();
  }

  /** Where the file has the column of a slot, or -1. */
  public int position(int slot) {
    return positions[slot];
  }

  /** The header of a slot as the file spells it; its canonical name where the file lacks it. */
  public String text(int slot) {
    int position = positions[slot];
    return position < 0 ? layout.columns().get(slot).name() : texts.get(position);
  }

  public String name(int slot) {
    return layout.columns().get(slot).name();
  }

  /** The same header where the table's title gives a unit for columns that give none. */
  public Header inUnit(int power) {
    return new Header(layout, texts, positions, questions, power);
  }

  /** The power of ten that the table's title gives, 0 where it gives none. */
  public int unit() {
    return unit;
  }

  /** The power of ten of a column's unit: 4 for 万元, 0 for yuan. */
  public int power(int position) {
    return powers[position];
  }

  /** Extra questions by their column in the file. */
  public SortedMap<Integer, String> questions() {
    return questions;
  }

  /** Whether the file's column stands for one of the layout. */
  public boolean isOfLayout(int position) {
    for (int used : positions) {
      if (used == position) {
        return true;
      }
    }
    return false;
  }

  /** Whether the file's column is used for anything. */
  public boolean isUsed(int position) {
    return isOfLayout(position) || questions.containsKey(position);
  }

  /** Unused columns that could be a question, by what their headers say. */
  public List<Integer> questionCandidates() {
    List<Integer> candidates = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String normal = HeaderText.normal(texts.get(i));
      boolean counter = normal.equals("序号") || normal.equals("编号") || normal.equals("总分");
      if (!normal.isEmpty() && !counter && !isUsed(i)) {
        candidates.add(i);
      }
    }
    return candidates;
  }

  /** The non-blank headers that are not used, in the file's order. */
  public List<String> unknown() {
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if (!texts.get(i).isBlank() && !isUsed(i)) {
        unknown.add(texts.get(i));
      }
    }
    return List.copyOf(unknown);
  }

  /** Whether the file's column is dropped as personal data, so that not even a refusal shows it. */
  public boolean isPersonal(int position) {
    return position < texts.size()
        && !isUsed(position)
        && HeaderText.isPersonal(texts.get(position));
  }

  /** Whether a row is this header again, in the same or another spelling. */
  public boolean isRepeatedIn(List<String> cells) {
    for (int slot = 0; slot < positions.length; slot++) {
      int position = positions[slot];
      if (position >= 0) {
        Integer found = position < cells.size() ? layout.find(cells.get(position)) : null;
        if (found == null || found != slot) {
          return false;
        }
      }
    }
    return true;
  }
}
