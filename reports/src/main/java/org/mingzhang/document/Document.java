package org.mingzhang.document;

import java.util.List;
import java.util.Locale;

/**
 * A paper as data; every format is made of this one object.
 *
 * @param id file name without ending: {@code disclosure}, {@code review}, {@code service}, {@code
 *     portfolio}
 * @param title the one large line
 * @param subtitle the line below it
 * @param headLeft running head, left: whose and what
 * @param headRight running head, right: which period
 * @param footLeft running foot, left: issue number and revision
 * @param footCentre running foot, centre: the code, or empty
 * @param pageLabel running foot, right: a MessageFormat pattern of page and pages
 */
public record Document(
    String id,
    Locale locale,
    String title,
    String subtitle,
    String headLeft,
    String headRight,
    String footLeft,
    String footCentre,
    String pageLabel,
    List<Block> blocks) {

  public Document {
    blocks = List.copyOf(blocks);
  }

  /** The same paper under another name and with another line below its title. */
  public Document as(String otherId, String otherSubtitle) {
    return new Document(
        otherId,
        locale,
        title,
        otherSubtitle,
        headLeft,
        headRight,
        footLeft,
        footCentre,
        pageLabel,
        blocks);
  }

  /** The same paper with other blocks. */
  public Document with(List<Block> others) {
    return new Document(
        id, locale, title, subtitle, headLeft, headRight, footLeft, footCentre, pageLabel, others);
  }
}
