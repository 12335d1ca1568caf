package org.mingzhang.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.UnicodePathExtraField;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken of folders and zips as offices have them, and as attackers make them. */
class InputsTest {

  private static final Charset GBK = Charset.forName("GBK");
  private static final String TABLE =
      "community_id,fund,date,balance\nC001,service,2026-06-30,1.00\n";

  private Path input = Path.of("");
  private Archive archive = new Archive(Path.of(""));

  @BeforeEach
  void makeFolders(@TempDir Path temporary) throws IOException {
    input = Files.createDirectories(temporary.resolve("input"));
    archive = new Archive(temporary.resolve("archive"));
  }

  private Inputs inputs() throws IOException, InputUnusable {
    return Inputs.of(input, archive);
  }

  /** Each file with its reason, where it is refused. */
  private static List<String> files(Inputs inputs) {
    return inputs.files().stream()
        .map(f -> f.path() + (f.refusal() == null ? "" : " " + f.refusal().reason()))
        .toList();
  }

  private static List<String> ignored(Inputs inputs) {
    return inputs.ignored().stream().map(i -> i.path() + " " + i.why()).toList();
  }

  private Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Path write(String name, byte[] bytes) throws IOException {
    Path file = input.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    return Files.write(file, bytes);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A zip being made. */
  private static final class Zip {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes);

    Zip() {
      out.setUseLanguageEncodingFlag(false);
    }

    Zip add(ZipArchiveEntry entry, byte[] content) throws IOException {
      out.putArchiveEntry(entry);
      out.write(content);
      out.closeArchiveEntry();
      return this;
    }

    Zip add(String name, byte[] content) throws IOException {
      return add(new ZipArchiveEntry(name), content);
    }

    byte[] made() throws IOException {
      out.close();
      return bytes.toByteArray();
    }
  }

  /** A zip of one table under names in any bytes; {@code extra} is an Info-ZIP unicode path. */
  private static final class RawZip {
    private final ByteArrayOutputStream files = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int entries;

    RawZip add(byte[] name, int flags, byte[] extra) {
      byte[] content = bytes(TABLE);
      CRC32 sum = new CRC32();
      sum.update(content);
      ByteBuffer tagged =
          ByteBuffer.allocate(extra.length == 0 ? 0 : extra.length + 4)
              .order(ByteOrder.LITTLE_ENDIAN);
      if (extra.length > 0) {
        tagged.putShort((short) 0x7075).putShort((short) extra.length).put(extra);
      }
      ByteBuffer common = ByteBuffer.allocate(26).order(ByteOrder.LITTLE_ENDIAN);
      common.putShort((short) 20).putShort((short) flags).putShort((short) 0).putInt(0);
      common.putInt((int) sum.getValue()).putInt(content.length).putInt(content.length);
      common.putShort((short) name.length).putShort((short) tagged.array().length);
      int offset = files.size();
      files.writeBytes(new byte[] {'P', 'K', 3, 4});
      files.writeBytes(common.array());
      files.writeBytes(name);
      files.writeBytes(tagged.array());
      files.writeBytes(content);
      directory.writeBytes(new byte[] {'P', 'K', 1, 2, 20, 0});
      directory.writeBytes(common.array());
      ByteBuffer rest = ByteBuffer.allocate(14).order(ByteOrder.LITTLE_ENDIAN);
      directory.writeBytes(rest.putInt(10, offset).array());
      directory.writeBytes(name);
      directory.writeBytes(tagged.array());
      entries++;
      return this;
    }

    byte[] made() {
      ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
      end.putInt(0x06054B50).putInt(0).putShort((short) entries).putShort((short) entries);
      end.putInt(directory.size()).putInt(files.size());
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      whole.writeBytes(files.toByteArray());
      whole.writeBytes(directory.toByteArray());
      whole.writeBytes(end.array());
      return whole.toByteArray();
    }
  }

  @Test
  void tablesAreTakenByTheirContentAndOtherFilesAreNamed() throws IOException, InputUnusable {
    write("a.csv", TABLE);
    write("b.txt", TABLE.replace(',', '|'));
    write("c", TABLE);
    write("d.csv.bak", TABLE);
    write("e.TSV", "无");
    write("流水.txt", "日期\t摘要\t金额\n2026-07-01\t保洁\t12.00\n");
    write("说法.txt", "缺少 小区编号, 房号, 费用项, 应收金额,\n实收金额, 账单号；请补齐。\n");
    write("说明.txt", "请在月底前交表。\n谢谢,\n");
    write("README", "Put the tables here, please.\n");
    write("README.md", "| community_id | fund | date | balance |\n|---|---|---|---|\n");
    write("照片.JPG", new byte[] {1, 2, 3});
    write("合同.docx", new Zip().add("word/document.xml", bytes("<x/>")).made());
    write("合同", new Zip().add("mimetype", bytes("application/epub+zip")).made());
    write("台账.ods", "x");
    write("旧账.rar", "Rar!");
    write("~$a.xlsx", "x");
    write(".DS_Store", "x");
    write("__MACOSX/a.csv", TABLE);
    Inputs inputs = inputs();
    assertThat(files(inputs))
        .containsExactly("a.csv", "b.txt", "c", "d.csv.bak", "e.TSV", "流水.txt");
    assertThat(ignored(inputs))
        .containsExactly(
            ".DS_Store HIDDEN",
            "README NO_TABLE",
            "README.md NO_TABLE",
            "__MACOSX/a.csv HIDDEN",
            "~$a.xlsx HIDDEN",
            "台账.ods OTHER_SPREADSHEET",
            "合同 NO_TABLE",
            "合同.docx NO_TABLE",
            "旧账.rar ARCHIVE",
            "照片.JPG NO_TABLE",
            "说明.txt NO_TABLE",
            "说法.txt NO_TABLE");
  }

  @Test
  void linksPipesAndUnreadablePlacesAreNamed() throws Exception {
    Path secret = Files.writeString(input.resolveSibling("secret.csv"), TABLE);
    write("a.csv", TABLE);
    Files.createSymbolicLink(input.resolve("link.csv"), secret);
    Files.createSymbolicLink(input.resolve("loop"), input);
    int made = new ProcessBuilder("mkfifo", input.resolve("pipe.csv").toString()).start().waitFor();
    Inputs inputs = inputs();
    assertThat(files(inputs)).containsExactly("a.csv");
    assertThat(ignored(inputs)).startsWith("link.csv LINK", "loop LINK").hasSize(made == 0 ? 3 : 2);
    if (made == 0) {
      assertThat(ignored(inputs)).endsWith("pipe.csv SPECIAL");
    }
  }

  @Test
  void namesMayDifferInCaseOnlyBeNoUnicodeOrHoldControlCharacters() throws Exception {
    write("a.csv", TABLE);
    write("A.csv", TABLE.replace("1.00", "2.00"));
    write("CON.csv", TABLE);
    write("转\u001b[31m义\n.csv", TABLE);
    String shell = "cp a.csv \"$(printf 'x\\377.csv')\"; cp A.csv \"$(printf 'x\\376.csv')\"";
    new ProcessBuilder("sh", "-c", shell).directory(input.toFile()).start().waitFor();
    Inputs inputs = inputs();
    assertThat(files(inputs))
        .containsExactly(
            "A.csv", "CON.csv", "a.csv", "x\uFFFD.csv", "x\uFFFD.csv (2)", "转␛[31m义␊.csv");
    assertThat(inputs.files().get(3).digest()).isEqualTo(inputs.files().get(0).digest());
    assertThat(inputs.files().get(4).digest()).isEqualTo(inputs.files().get(2).digest());
  }

  @Test
  void aZipInTheFolderIsAFolderAndMayBeNamedAnything() throws IOException, InputUnusable {
    byte[] inner = new Zip().add("内/b.csv", bytes(TABLE)).made();
    write("七月.zip", new Zip().add("收费/a.csv", bytes(TABLE)).add("内.zip", inner).made());
    write("八月.dat", new Zip().add("c.csv", bytes(TABLE)).add("./x//d.csv", bytes(TABLE)).made());
    byte[] quine = new Zip().add("r.zip", new Zip().add("r.zip", inner).made()).made();
    write("r.zip", quine);
    assertThat(files(inputs()))
        .containsExactly(
            "r.zip/r.zip/r.zip FILE_NESTED_ZIP",
            "七月.zip/内.zip/内/b.csv",
            "七月.zip/收费/a.csv",
            "八月.dat/c.csv",
            "八月.dat/x/d.csv");
  }

  @Test
  void namesInAZipAreRightEachInItsOwnEncoding() throws IOException, InputUnusable {
    byte[] extra = new UnicodePathExtraField("另注/䶮.csv", bytes("x.csv")).getCentralDirectoryData();
    RawZip zip =
        new RawZip()
            .add("国标/收费.csv".getBytes(GBK), 0, new byte[0])
            .add(bytes("苹果/收费.csv"), 0, new byte[0])
            .add(bytes("统一码/物业.csv"), 1 << 11, new byte[0])
            .add(bytes("x.csv"), 0, extra);
    Path file = write("input.zip", zip.made());
    assertThat(files(Inputs.of(file, archive)))
        .containsExactly("另注/䶮.csv", "国标/收费.csv", "统一码/物业.csv", "苹果/收费.csv");
    Path other = Files.move(file, input.resolve("input.csv"));
    assertThat(files(Inputs.of(other, archive))).hasSize(4);
  }

  @Test
  void entriesThatLeadOutAreRefusedAndEqualNamesAreToldApart() throws IOException, InputUnusable {
    String late = TABLE.replace("1.00", "2.00");
    Zip zip = new Zip().add("../a.csv", bytes(TABLE)).add("/etc/a.csv", bytes(TABLE));
    zip.add("C:\\a.csv", bytes(TABLE)).add("x/../../a.csv", bytes(TABLE));
    zip.add("n".repeat(300) + ".csv", bytes(TABLE)).add("n".repeat(2_000) + ".csv", bytes(TABLE));
    zip.add("b.csv", bytes(TABLE)).add("b.csv", bytes(late)).add("aux.csv", bytes(TABLE));
    zip.add("../readme.pdf", bytes("x"));
    ZipArchiveEntry link = new ZipArchiveEntry("link.csv");
    link.setUnixMode(0120777);
    zip.add(link, bytes("/etc/passwd"));
    Path file = write("input.zip", zip.made());
    Inputs inputs = Inputs.of(file, archive);
    assertThat(files(inputs).stream().map(f -> f.replaceFirst("n{9,}", "n…")))
        .containsExactly(
            "../a.csv FILE_PATH_UNSAFE",
            "C:/a.csv FILE_PATH_UNSAFE",
            "aux.csv",
            "b.csv",
            "b.csv (2)",
            "etc/a.csv FILE_PATH_UNSAFE",
            "n….csv",
            "n….csv FILE_PATH_UNSAFE",
            "x/../../a.csv FILE_PATH_UNSAFE");
    assertThat(ignored(inputs)).containsExactly("../readme.pdf NO_TABLE", "link.csv LINK");
    assertThat(Files.exists(input.resolveSibling("a.csv"))).isFalse();
  }

  @Test
  void encryptedAndDamagedEntriesAreRefusedAndTheOthersRead() throws IOException, InputUnusable {
    byte[] zip =
        new Zip()
            .add("a.csv", bytes(TABLE))
            .add("b.csv", bytes(TABLE.repeat(9)))
            .add("c.csv", bytes(TABLE))
            .made();
    int directory = find(zip, new byte[] {'P', 'K', 1, 2}, 0);
    zip[directory + 8] |= 1;
    int second = find(zip, new byte[] {'P', 'K', 1, 2}, directory + 4);
    zip[second + 16] ^= 1;
    write("a.zip", zip);
    write("b.zip", java.util.Arrays.copyOf(zip, zip.length / 2));
    write("c.zip", "无");
    assertThat(files(inputs()))
        .containsExactly(
            "a.zip/a.csv FILE_ENCRYPTED",
            "a.zip/b.csv FILE_TRUNCATED",
            "a.zip/c.csv",
            "b.zip FILE_TRUNCATED",
            "c.zip FILE_TRUNCATED");
  }

  private static int find(byte[] bytes, byte[] part, int from) {
    for (int i = from; ; i++) {
      if (java.util.Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
        return i;
      }
    }
  }

  @Test
  void aBombIsStoppedAndTheOtherFilesRead() throws IOException, InputUnusable {
    Zip zip = new Zip().add("a.csv", bytes(TABLE));
    zip.out.putArchiveEntry(new ZipArchiveEntry("bomb.csv"));
    byte[] blanks = bytes(",".repeat(1 << 20));
    for (int i = 0; i < 300; i++) {
      zip.out.write(blanks);
    }
    zip.out.closeArchiveEntry();
    write("a.zip", zip.made());
    write("b.csv", TABLE);
    Inputs inputs = inputs();
    assertThat(files(inputs))
        .containsExactly("a.zip/a.csv", "a.zip/bomb.csv FILE_TOO_LARGE", "b.csv");
    assertThat(Objects.requireNonNull(inputs.files().get(1).refusal()).args())
        .containsExactly("100");
  }

  @Test
  void tooManyEntriesAreNotOpened() throws IOException {
    Zip zip = new Zip();
    for (int i = 0; i < 10_001; i++) {
      zip.add("f" + i, new byte[0]);
    }
    write("a.zip", zip.made());
    assertThatThrownBy(this::inputs)
        .isInstanceOfSatisfying(InputUnusable.class, e -> assertThat(e.why()).isEqualTo("entries"));
  }

  @Test
  void aFileThatIsWrittenMeanwhileIsRefusedOrReadInOneState() throws Exception {
    Path growing = write("growing.csv", TABLE.repeat(50_000));
    write("still.csv", TABLE);
    AtomicBoolean done = new AtomicBoolean();
    Thread writer =
        new Thread(
            () -> {
              try (OutputStream out =
                  Files.newOutputStream(growing, java.nio.file.StandardOpenOption.APPEND)) {
                while (!done.get()) {
                  out.write(bytes(TABLE));
                }
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
    writer.start();
    try {
      Inputs inputs = inputs();
      assertThat(files(inputs)).containsExactly("growing.csv FILE_UNREADABLE", "still.csv");
      assertThat(Objects.requireNonNull(inputs.files().get(0).refusal()).found())
          .matches("\\d+ → \\d+ bytes");
    } finally {
      done.set(true);
      writer.join();
    }
    assertThat(files(inputs())).containsExactly("growing.csv", "still.csv");
  }

  @Test
  void theSameFilesHaveTheSameIdentityWhateverTheOrderOfTheFolder()
      throws IOException, InputUnusable {
    write("b/甲.csv", TABLE);
    write("a.csv", TABLE);
    String digest = inputs().digest();
    Files.delete(input.resolve("a.csv"));
    write("a.csv", TABLE);
    assertThat(inputs().digest()).isEqualTo(digest);
    assertThat(files(inputs())).containsExactly("a.csv", "b/甲.csv");
  }
}
