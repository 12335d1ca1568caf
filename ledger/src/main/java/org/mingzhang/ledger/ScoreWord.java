package org.mingzhang.ledger;

/**
 * A word that was taken for a score of a question.
 *
 * @param score 0 for not applicable
 * @param answers how many wrote it
 */
public record ScoreWord(String question, String word, int score, long answers) {}
