package org.mingzhang.ledger;

/** How a question of a survey is answered. */
public enum QuestionType {
  /** 量表: a point of a scale from 1 upwards, or a word for one. */
  SCALE,
  /** 单选: one option. */
  CHOICE,
  /** 多选: any number of options. */
  MULTIPLE,
  /** 排序: options in order, the first one first. */
  RANKING,
  /** 文字: what a person writes; never counted, never for all owners. */
  TEXT;

  /** Whether its answers are options. */
  public boolean hasOptions() {
    return this == CHOICE || this == MULTIPLE || this == RANKING;
  }
}
