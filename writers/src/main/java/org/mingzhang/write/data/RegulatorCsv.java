package org.mingzhang.write.data;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Community;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.FigureSet;

/**
 * {@code regulator.csv}: one line a figure, each with its place, so that the files of many
 * communities can be put one below the other and added up by street, district or city. Amounts in
 * yuan, rates as fractions of one; {@code withheld} says why a value is empty. As other files for
 * Excel it begins with a byte order mark and its lines end with CR LF.
 */
public final class RegulatorCsv {

  private static final String HEAD =
      "period,city,district,street,community_id,community,revision,figure,keys,unit,value,"
          + "numerator,denominator,withheld,owners_sha256";

  private RegulatorCsv() {}

  /**
   * The file as text.
   *
   * @param code SHA-256 of the owners' figures.json
   */
  public static String of(Community community, FigureSet figures, String code) {
    StringBuilder text = new StringBuilder("\uFEFF").append(HEAD).append("\r\n");
    for (Figure figure : figures.figures()) {
      text.append(
              CsvText.line(
                  figures.period().toString(),
                  community.city(),
                  community.district(),
                  community.street(),
                  community.communityId(),
                  community.name(),
                  String.valueOf(figures.revision()),
                  figure.id(),
                  figure.by().toString(),
                  figure.unit().word(),
                  number(figure.value()),
                  number(figure.numerator()),
                  number(figure.denominator()),
                  figure.withheld(),
                  code))
          .append("\r\n");
    }
    return text.toString();
  }

  private static String number(@Nullable BigDecimal number) {
    return number == null ? "" : number.toPlainString();
  }
}
