package org.mingzhang.write.xlsx;

import java.text.MessageFormat;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.mingzhang.document.Document;

/** How a sheet is printed: A4, as wide as the page, with the document's running head and foot. */
final class Page {

  /** Excel keeps at most 255 characters for a head or foot. */
  private static final int LONGEST_PART = 70;

  private Page() {}

  static void setUp(XSSFSheet sheet, Document document, boolean landscape) {
    sheet.setDisplayGridlines(false);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
    sheet.getPrintSetup().setLandscape(landscape);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setMargin(PageMargin.LEFT, 0.5);
    sheet.setMargin(PageMargin.RIGHT, 0.5);
    sheet.setMargin(PageMargin.TOP, 0.8);
    sheet.setMargin(PageMargin.BOTTOM, 0.7);
    String pages =
        new MessageFormat(document.pageLabel(), document.locale())
            .format(new Object[] {"&P", "&N"});
    sheet.getHeader().setLeft(words(document.headLeft()));
    sheet.getHeader().setRight(words(document.headRight()));
    sheet.getFooter().setLeft(words(document.footLeft()));
    sheet.getFooter().setCenter(words(document.footCentre()));
    sheet.getFooter().setRight(small() + pages);
  }

  private static String words(String text) {
    int end = Math.min(text.length(), LONGEST_PART);
    return text.isEmpty() ? "" : small() + text.substring(0, end).replace("&", "&&");
  }

  /** The font comes after the size, so that a digit in the text is not read as part of the size. */
  private static String small() {
    return "&8&\"" + Look.FONT + ",Regular\"";
  }
}
