package org.mingzhang.job;

import java.util.Locale;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.RefusalWords;
import org.mingzhang.write.data.RefusedCsv;

/** The words of refused.csv in one language. */
public record CsvWords(Locale locale) implements RefusedCsv.Words {

  @Override
  public String expected(Refusal refusal) {
    return RefusalWords.of(locale).expected(refusal);
  }

  @Override
  public String advice(Refusal refusal) {
    return RefusalWords.of(locale).advice(refusal);
  }
}
