package org.mingzhang.write.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.Result;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Block;
import org.mingzhang.document.Document;
import org.mingzhang.write.font.MissingGlyphs;

class PosterWriterTest {

  /** 297 × 420 mm at 72 points an inch. */
  private static final double WIDTH = 297 * 72 / 25.4;

  private static final double HEIGHT = 420 * 72 / 25.4;

  private static Document poster(String whose, String value) {
    return new Document(
        "poster",
        Locale.SIMPLIFIED_CHINESE,
        "2026年第三季度收支公示",
        whose,
        "翠湖花园 · 物业服务收支公示",
        "2026年第三季度（2026-07-01 至 2026-09-30）",
        "第 2026-Q3-C001 号 · 第 1 版",
        "校验码 7f3a 91c2 d004 5be8",
        "第 {0} 页 / 共 {1} 页",
        List.of(
            new Block.Tiles(
                List.of(
                    new Block.Tile(
                        "物业服务资金期末余额（元）",
                        Block.Status.NONE,
                        "",
                        value,
                        List.of("收入 612,480.00 元", "支出 548,270.00 元")),
                    new Block.Tile(
                        "维修及时率",
                        Block.Status.MET,
                        "达标",
                        "91.26%",
                        List.of("376 / 412 件，目标 ≥ 90%")))),
            new Block.Particulars(
                List.of(
                    new Block.Particular("公示期", "2026-10-31 至 2026-11-30"),
                    new Block.Particular("联系", whose))),
            new Block.Paragraph("凭校验码可核对。", Block.Tone.MUTED)));
  }

  private static byte[] written(PosterWriter writer, Document document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(document, out);
    return out.toByteArray();
  }

  /** Four funds with names of two lines: none is cut, and none pushes its expenses out. */
  @Test
  void aLongNameLeavesRoomForIncomeAndExpenses() throws IOException {
    List<Block.Tile> tiles = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      tiles.add(
          new Block.Tile(
              "Repair reserve account, number " + i + " (shuzen tsumitatekin) (JPY)",
              Block.Status.NONE,
              "",
              "18,398,684.88",
              List.of("Income 139,387.25", "Expenditure 72,218.2" + i)));
    }
    Document plain = poster("all owners", "1");
    Document long4 =
        plain.with(List.of(new Block.Tiles(tiles), plain.blocks().get(1), plain.blocks().get(2)));
    String text;
    try (PDDocument pdf = Loader.loadPDF(written(new PosterWriter(), long4))) {
      text = new PDFTextStripper().getText(pdf);
    }
    for (int i = 1; i <= 4; i++) {
      assertThat(text).contains(i + " (shuzen tsumitatekin) (JPY)", "Expenditure 72,218.2" + i);
    }
    assertThat(text).doesNotContain("…");
  }

  @Test
  void saysAllOnOneSheetThatIsReadFromTwoMetres() throws IOException {
    byte[] pdf = written(new PosterWriter(), poster("致翠湖花园全体业主", "147,622.20"));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat((double) document.getPage(0).getMediaBox().getWidth())
          .isCloseTo(WIDTH, org.assertj.core.data.Offset.offset(0.1));
      assertThat((double) document.getPage(0).getMediaBox().getHeight())
          .isCloseTo(HEIGHT, org.assertj.core.data.Offset.offset(0.1));
    }
    assertThat(Read.pages(pdf).get(0))
        .contains("致翠湖花园全体业主", "2026年第三季度收支公示", "147,622.20", "收入 612,480.00 元")
        .contains("● 达标", "376 / 412 件，目标 ≥ 90%", "2026-10-31 至 2026-11-30")
        .contains("校验码 7f3a 91c2 d004 5be8", "第 2026-Q3-C001 号 · 第 1 版");
    // An ideograph is as wide as its size. 18 points are 6.4 mm: read at two metres and more.
    assertThat(Read.drawn(pdf))
        .filteredOn(drawn -> Character.isIdeographic(drawn.text().codePointAt(0)))
        .isNotEmpty()
        .allMatch(drawn -> drawn.width() >= 18);
    // A digit is little more than half as wide as its size: the numbers are of 60 points and more.
    assertThat(Read.drawn(pdf))
        .filteredOn(drawn -> drawn.text().equals("4") && drawn.width() > 33)
        .hasSize(1);
  }

  /** A name without end and a number without end stay on the sheet, and say that they were cut. */
  @Test
  void whatIsTooLongIsCutWithinTheSheet() throws IOException {
    byte[] pdf =
        written(new PosterWriter(), poster("长".repeat(10_000), "1,234,567,890,123,456.78"));
    assertThat(Read.pages(pdf)).hasSize(1);
    assertThat(Read.pages(pdf).get(0)).contains("长…", "1,234,567,890,123,456.78");
    assertThat(Read.drawn(pdf))
        .allMatch(drawn -> drawn.x() >= 0 && drawn.x() + drawn.width() <= WIDTH)
        .allMatch(drawn -> drawn.y() >= 0 && drawn.y() <= HEIGHT);
  }

  /** The symbol is 38 mm on A4, which A3 enlarges by √2: a phone reads it across a lobby. */
  @Test
  void aCameraReadsTheCode() throws Exception {
    Document plain = poster("致全体业主", "1.00");
    List<Block> blocks = new ArrayList<>(plain.blocks());
    blocks.add(new Block.Code(Papers.CODE, "校验码", List.of()));
    try (PDDocument pdf = Loader.loadPDF(written(new PosterWriter(), plain.with(blocks)))) {
      BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 72);
      int right = page.getWidth() / 2;
      int low = page.getHeight() / 2;
      Result read =
          Read.code(page.getSubimage(right, low, page.getWidth() - right, page.getHeight() - low));
      assertThat(read.getText()).isEqualTo(Papers.CODE);
    }
  }

  @Test
  void isPdfA3bInTheEyesOfVeraPdf() throws Exception {
    VeraPdf.assertIsPdfA3b(
        "poster", written(new PosterWriter(), poster("致翠湖花园全体业主", "147,622.20")));
  }

  @Test
  void theSameBytesAgainAndNoneWhereAFontLacksACharacter() throws IOException {
    Document document = poster("致翠湖花园全体业主", "147,622.20");
    assertThat(written(new PosterWriter(), document))
        .isEqualTo(written(new PosterWriter(), document));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThatThrownBy(() -> new PosterWriter().write(poster("🏠", "1.00"), out))
        .isInstanceOf(MissingGlyphs.class);
    assertThat(out.size()).isZero();
  }
}
