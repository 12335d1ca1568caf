package org.mingzhang.job;

import java.util.Optional;
import org.mingzhang.document.Document;
import org.mingzhang.report.RegulatorFigures;
import org.mingzhang.report.RegulatorReport;
import org.mingzhang.report.ReportInput;
import org.mingzhang.write.data.RegulatorCsv;

/**
 * What the street office and the housing department are given: a paper, and its figures as lines.
 */
record RegulatorEdition(Document document, String csv) {

  static final String CSV = "regulator.csv";

  /** None where the law is another, which names other authorities and papers. */
  static Optional<RegulatorEdition> of(ReportInput input, OwnersEdition owners) {
    if (!input.publication().rules().isCivilCode()) {
      return Optional.empty();
    }
    String code = Digests.of(owners.figuresJson());
    return Optional.of(
        new RegulatorEdition(
            RegulatorReport.of(input.withCode(code), input.owners(), owners.completeness()),
            RegulatorCsv.of(
                input.slice().community(),
                RegulatorFigures.of(input, owners.figures(), owners.completeness()),
                code)));
  }
}
