package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfStamper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.cli.Program.Ended;
import org.mingzhang.job.Books;
import org.mingzhang.job.CorrectionRequest;
import org.mingzhang.job.PapersRequest;
import org.mingzhang.job.PapersRequest.Contents;
import org.mingzhang.job.Publishing;
import org.mingzhang.job.Publishing.Approval;
import org.mingzhang.job.Publishing.Outcome;
import org.mingzhang.job.Publishing.Release;
import org.mingzhang.job.Publishing.Role;
import org.mingzhang.job.SigningRequest;
import org.mingzhang.job.WorkflowRefused;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.Period;
import org.mingzhang.write.sign.KeyUnusable;

/**
 * A publication with the office's signature: made once with a key that {@code keytool} made, then
 * attacked in copies.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignedPublicationTest {

  private static final String PASSPHRASE = "office-2026";
  private static final String PUBLISH = "publish --nothing reserve --nothing public --by 王经理";
  private static final String WITH_KEY = " --key @keys/office.p12 --passphrase-file @keys/pass";
  private static final String WITHDRAW = "withdraw --reason 数据有误 --by 李主任";
  private static final String DRAFT = "out/2026-Q3/C001/";
  private static final String PUBLIC = "out/public/C001/2026-Q3-r1/";
  private static final String PDF = PUBLIC + "disclosure.pdf";
  private static final String MANIFEST = PUBLIC + "manifest.json";
  private static final String P7S = PUBLIC + "manifest.json.p7s";

  private static final String RECEIPT =
      """
      community_id,unit,fee_item,service_from,service_to,due,paid,paid_on,bill_no
      C001,1-101,物业费,2026-07-01,2026-09-30,600.00,150.00,2026-09-15,B101
      """;

  @TempDir static Path folders;

  private Place approved = new Place(Path.of("."));
  private Place signed = new Place(Path.of("."));
  private String said = "";
  private int copies;

  @BeforeAll
  void publish() throws Exception {
    approved = new Place(folders.resolve("approved")).withInput();
    keys(approved.path("keys"));
    approved.after(
        "run @in --period 2026-Q3 --community C001",
        "approve --as finance --by 张会计",
        "approve --as committee --by 李主任 --minute 2026-12");
    signed = copy(approved);
    Ended published = signed.run(PUBLISH + WITH_KEY);
    assertThat(published.code()).as(published.err()).isZero();
    said = published.err();
  }

  private Place copy(Place place) throws IOException {
    return place.copyTo(folders.resolve("p" + copies++));
  }

  /** As the README has an office make one; all at once, since each takes a while to start. */
  private static void keys(Path folder) throws Exception {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("pass"), PASSPHRASE + "\r\n");
    Files.writeString(folder.resolve("wrong"), "office-2025");
    Files.writeString(folder.resolve("key.pem"), "-----BEGIN PRIVATE KEY-----\n");
    List<Process> started = new ArrayList<>();
    started.add(key(folder.resolve("office.p12"), "2026/01/01", "-storepass", PASSPHRASE));
    started.add(key(folder.resolve("ended.p12"), "2025/10/01", "-storepass", PASSPHRASE));
    started.add(key(folder.resolve("early.p12"), "2026/11/01", "-storepass", PASSPHRASE));
    started.add(key(folder.resolve("other.p12"), "2026/01/01", "-storepass:env", "PATH"));
    for (Process process : started) {
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(said).isZero();
    }
    KeyStore both = store(folder, "office.p12", PASSPHRASE);
    String path = System.getenv("PATH");
    KeyStore other = store(folder, "other.p12", path);
    Files.write(folder.resolve("office.cer"), both.getCertificate("office").getEncoded());
    Files.write(folder.resolve("other.cer"), other.getCertificate("office").getEncoded());
    both.setKeyEntry(
        "branch",
        other.getKey("office", path.toCharArray()),
        PASSPHRASE.toCharArray(),
        other.getCertificateChain("office"));
    try (OutputStream out = Files.newOutputStream(folder.resolve("both.p12"))) {
      both.store(out, PASSPHRASE.toCharArray());
    }
    for (String name : List.of("office.p12", "other.p12")) {
      Files.setPosixFilePermissions(
          folder.resolve(name), PosixFilePermissions.fromString("rw-------"));
    }
    Files.setPosixFilePermissions(
        folder.resolve("pass"), PosixFilePermissions.fromString("rw-r--r--"));
  }

  private static Process key(Path file, String from, String... passphrase) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1"));
    command.addAll(List.of("-alias", "office", "-dname", "CN=Wutong Property, C=CN"));
    command.addAll(List.of("-startdate", from + " 00:00:00", "-validity", "365"));
    command.addAll(List.of("-storetype", "PKCS12", "-keystore", file.toString()));
    command.addAll(List.of(passphrase));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static KeyStore store(Path folder, String name, String passphrase) throws Exception {
    return KeyStore.getInstance(folder.resolve(name).toFile(), passphrase.toCharArray());
  }

  private static String sha256(Place place, String name) throws IOException {
    Path file = place.path(name);
    return Objects.requireNonNull(
        Program.digests(file.resolveSibling(".")).get(file.getFileName().toString()));
  }

  private static String pdfsig(Path file) throws IOException, InterruptedException {
    try {
      Process process =
          new ProcessBuilder("pdfsig", "-nocert", file.toString())
              .redirectErrorStream(true)
              .start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      Assumptions.abort("Install poppler-utils to have signatures judged by pdfsig.");
      throw e;
    }
  }

  private static Ended verify(Place place) {
    return Program.run("verify", place.path(PUBLIC));
  }

  @Test
  void publishingAddsTheSignaturesAndNothingElse() throws Exception {
    byte[] draft = Files.readAllBytes(signed.path(DRAFT + "disclosure.pdf"));
    byte[] paper = Files.readAllBytes(signed.path(PDF));
    assertThat(Arrays.copyOf(paper, draft.length)).isEqualTo(draft);
    assertThat(paper.length).isGreaterThan(draft.length);
    assertThat(sha256(signed, PUBLIC + "disclosure.html"))
        .isEqualTo(sha256(signed, DRAFT + "disclosure.html"));
    String certificate = sha256(signed, "keys/office.cer");
    assertThat(Files.readString(signed.path(MANIFEST)))
        .contains("\"signed_by\": \"" + certificate + "\"", sha256(signed, PDF))
        .doesNotContain("p7s");
    assertThat(Program.digests(signed.path("home/published/C001/2026-Q3-r1")))
        .isEqualTo(Program.digests(signed.path(PUBLIC)))
        .containsKey("manifest.json.p7s");
    Ended verified = verify(signed);
    assertThat(verified.code()).as(verified.err()).isZero();
    assertThat(verified.out())
        .contains("与公示时一致")
        .contains(
            "C001 2026-Q3 第 1 版：签名完好（manifest.json, disclosure-large.pdf, disclosure.pdf,"
                + " poster.pdf, summary.pdf）；签名人 Wutong Property，证书 SHA-256 "
                + certificate
                + "，签发者 本人（自签证书")
        .contains("有效期 2026-01-01 至 ", "签于 2026-10-31 00:00（签名人自报）");
    assertThat(pdfsig(signed.path(PDF))).contains("Signature is Valid.", "Total document signed");
  }

  @Test
  void verifyHoldsItAgainstACertificate() {
    Object by = signed.path("keys/office.cer");
    assertThat(Program.run("verify", signed.path("out/public"), "--certificate", by).code())
        .isZero();
    Ended other =
        Program.run("verify", signed.path(PUBLIC), "--certificate", signed.path("keys/other.cer"));
    assertThat(other.code()).isEqualTo(Exit.BLOCKED);
    assertThat(other.err()).contains("不是所要求的证书");
    Ended none =
        Program.run("verify", signed.path(PUBLIC), "--certificate", signed.path("keys/pass"));
    assertThat(none.code()).isEqualTo(Exit.USAGE);
    assertThat(none.err()).contains("不是 X.509 证书");
  }

  /** The curve's signatures have no chance in them either; the home may name the key. */
  @Test
  void theSameKeyAndDayMakeTheSameBytes() throws Exception {
    Place again = copy(approved);
    again.add(
        "home/signing.yaml",
        "key: ../keys/both.p12\nalias: office\npassphrase_file: ../keys/pass\n");
    try (Books books = Books.open(again.path("home"))) {
      Outcome first = publishing(books, again).publish(release(NO_KEY));
      assertThat(first.done()).isTrue();
      Map<String, String> bytes = Program.digests(signed.path("out/public"));
      assertThat(Program.digests(again.path("out/public"))).isEqualTo(bytes);
      Outcome second = publishing(books, again).publish(release(NO_KEY));
      assertThat(second.done()).isFalse();
      assertThat(second.signed().orElseThrow().files())
          .containsExactly(
              "manifest.json",
              "disclosure-large.pdf",
              "disclosure.pdf",
              "poster.pdf",
              "summary.pdf");
      again.remove("out/public");
      publishing(books, again).publish(release(key(again, "office.p12", "", "", "pass")));
      assertThat(Program.digests(again.path("out/public"))).isEqualTo(bytes);
    }
  }

  /** Who took it back and why is as much the office's word as the paper: judged by openssl too. */
  @Test
  void aWithdrawalIsSignedToo() throws Exception {
    Place place = copy(signed);
    String json = "out/public/C001/withdrawn.json";
    Ended without = place.run(WITHDRAW);
    assertThat(without.code()).isEqualTo(Exit.BLOCKED);
    assertThat(without.err()).contains("撤回说明却没有密钥可签。请用 --key 签名");
    assertThat(place.path(json)).doesNotExist();

    Ended done = place.run(WITHDRAW + WITH_KEY);
    assertThat(done.code()).as(done.err()).isZero();
    assertThat(done.out()).contains("已签名：withdrawn.json；签名人 Wutong Property");
    assertThat(Files.readString(place.path(json))).contains("数据有误");
    assertThat(openssl(place, json)).contains("successful");
    Ended verified = Program.run("verify", place.path("out/public"));
    assertThat(verified.code()).as(verified.err()).isZero();
    assertThat(verified.out()).contains("withdrawn.json 的签名完好；签名人 Wutong Property");
    Object office = place.path("keys/office.cer");
    assertThat(Program.run("verify", place.path("out/public"), "--certificate", office).code())
        .isZero();
    Object other = place.path("keys/other.cer");
    Ended held = Program.run("verify", place.path("out/public/C001"), "--certificate", other);
    assertThat(held.err().lines()).filteredOn(line -> line.contains("不是所要求的证书")).hasSize(2);

    // Laid out again without a key, with the signature that the home keeps.
    Map<String, String> bytes = Program.digests(place.path("out/public"));
    assertThat(bytes).containsKeys("C001/withdrawn.json", "C001/withdrawn.json.p7s");
    place.remove("out/public/C001/withdrawn.json");
    place.remove("out/public/C001/withdrawn.json.p7s");
    try (Books books = Books.open(place.path("home"))) {
      publishing(books, place).withdraw("数据有误", "李主任", key(place, "office.p12", "", "", "pass"));
      throw new AssertionError("withdrawn twice");
    } catch (WorkflowRefused e) {
      assertThat(e.key()).isEqualTo("withdrawn-already");
    }
    place.add("more/m.csv", RECEIPT);
    place.after("import @more");
    try (Books books = Books.open(place.path("home"))) {
      publishing(books, place)
          .correct(new CorrectionRequest("重新公示", new TreeMap<>()), Optional.empty());
      publishing(books, place).approve(new Approval(Role.FINANCE, "甲", "", "", 0));
      publishing(books, place).approve(new Approval(Role.COMMITTEE, "乙", "2026-13", "", 0));
      publishing(books, place).publish(release(UNSIGNED));
    }
    Map<String, String> again = Program.digests(place.path("out/public"));
    for (String name : List.of("C001/withdrawn.json", "C001/withdrawn.json.p7s")) {
      assertThat(again.get(name)).as(name).isEqualTo(bytes.get(name));
    }
    altered(place, json);
  }

  /** What verify says where the reason, the signature or the signer is another. */
  private void altered(Place place, String json) throws Exception {
    Place reason = copy(place);
    reason.change(json, "数据有误", "数据无误");
    assertThat(openssl(reason, json)).doesNotContain("successful");
    Ended changed = Program.run("verify", reason.path("out/public"));
    assertThat(changed.code()).isEqualTo(Exit.BLOCKED);
    assertThat(changed.err()).contains("withdrawn.json 在签名之后被改动：内容与 Wutong Property 于");

    Place gone = copy(place);
    gone.remove(json + ".p7s");
    Ended taken = Program.run("verify", gone.path("out/public/C001"));
    assertThat(taken.code()).isEqualTo(Exit.BLOCKED);
    assertThat(taken.err()).contains("缺少 withdrawn.json.p7s：所撤回的公示是签名的，撤回却没有签名");

    Place stranger = copy(signed);
    Ended by = stranger.run(WITHDRAW + " --key @keys/other.p12 --passphrase-env PATH");
    assertThat(by.code()).as(by.err()).isZero();
    Ended strange = Program.run("verify", stranger.path("out/public"));
    assertThat(strange.code()).isEqualTo(Exit.BLOCKED);
    assertThat(strange.err())
        .contains("withdrawn.json 的签名人是 Wutong Property（证书 " + sha256(place, "keys/other.cer"))
        .contains("这里没有一份公示由该证书签名");

    Place without = copy(signed);
    without.after(WITHDRAW + " --unsigned");
    Ended unsigned = Program.run("verify", without.path("out/public"));
    assertThat(unsigned.err()).contains("撤回却没有签名");
    Ended late = without.run(WITHDRAW + WITH_KEY);
    assertThat(late.code()).as(late.err()).isZero();
    assertThat(Program.run("verify", without.path("out/public")).code()).isZero();
  }

  /** What the command of the README says of a file and its signature. */
  private static String openssl(Place place, String name) throws IOException, InterruptedException {
    Path certificate = place.path("keys/office.pem");
    if (!Files.exists(certificate)) {
      byte[] der = Files.readAllBytes(place.path("keys/office.cer"));
      String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
      Files.writeString(
          certificate, "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n");
    }
    List<String> command = new ArrayList<>(List.of("openssl", "cms", "-verify", "-cades"));
    command.addAll(
        List.of("-binary", "-inform", "DER", "-in", place.path(name + ".p7s").toString()));
    command.addAll(List.of("-content", place.path(name).toString()));
    command.addAll(List.of("-CAfile", certificate.toString(), "-partial_chain"));
    command.addAll(List.of("-purpose", "any", "-out", "/dev/null"));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return said;
    } catch (IOException e) {
      Assumptions.abort("Install openssl to have signatures judged by it.");
      throw e;
    }
  }

  /** A correction of a signed paper is signed too, or it is said that it is not. */
  @Test
  void aCorrectionIsSignedToo() throws Exception {
    Place place = copy(signed);
    place.add("more/m.csv", RECEIPT);
    place.after("import @more");
    try (Books books = Books.open(place.path("home"))) {
      publishing(books, place)
          .correct(new CorrectionRequest("漏登一笔收款", new TreeMap<>()), Optional.empty());
      publishing(books, place).approve(new Approval(Role.FINANCE, "甲", "", "", 0));
      publishing(books, place).approve(new Approval(Role.COMMITTEE, "乙", "2026-13", "", 0));
      assertThat(refused(books, place, NO_KEY)).contains("此前的公示是签名的");
      assertThat(place.path("out/public/C001/2026-Q3-r2")).doesNotExist();
      publishing(books, place).publish(release(UNSIGNED));
      assertThat(refused(books, place, key(place, "office.p12", "", "", "pass")))
          .contains("第 2 版已公示，没有签名；公示之后不能再加签名");
    }
    Ended doubtful = Program.run("verify", place.path("out/public"));
    assertThat(doubtful.code()).isZero();
    assertThat(doubtful.out()).contains("第 1 版：签名完好", "第 2 版：未签名，而它之前的公示是签名的");
    Object by = place.path("keys/office.cer");
    Ended wanted = Program.run("verify", place.path("out/public"), "--certificate", by);
    assertThat(wanted.code()).isEqualTo(Exit.BLOCKED);
    assertThat(wanted.err()).contains("2026-Q3-r2：没有 Wutong Property 的签名");
  }

  /** Everything is whole, and by a certificate of the same name: only the certificate tells. */
  @Test
  void somebodyElsesSignatureIsFoundByTheCertificate() throws Exception {
    Place place = copy(approved);
    Ended published = place.run(PUBLISH + " --key @keys/other.p12 --passphrase-env PATH");
    assertThat(published.code()).as(published.err()).isZero();
    assertThat(published.err()).as("nobody else can read its key").isEmpty();
    assertThat(published.out())
        .contains(
            "已签名：manifest.json, disclosure-large.pdf, disclosure.pdf, poster.pdf, summary.pdf；签名人"
                + " Wutong");
    assertThat(verify(place).code()).isZero();
    Ended held =
        Program.run("verify", place.path(PUBLIC), "--certificate", place.path("keys/office.cer"));
    assertThat(held.code()).isEqualTo(Exit.BLOCKED);
    assertThat(held.err()).contains("签名人是 Wutong Property", sha256(place, "keys/other.cer"));
    // Half of it: the office's manifest with another's paper.
    Place mixed = copy(signed);
    write(mixed, PDF, Files.readAllBytes(place.path(PDF)));
    assertThat(verify(mixed).err()).contains("disclosure.pdf 的签名人是 Wutong Property（证书");
  }

  @Test
  void whatEverybodyCanReadIsSaid() {
    assertThat(said).contains("keys/pass 可被这台计算机的所有用户读取").doesNotContain("office.p12");
  }

  private static Publishing publishing(Books books, Place place) {
    Community community =
        books.ledger().communities().stream()
            .filter(one -> one.communityId().equals("C001"))
            .findFirst()
            .orElseThrow();
    PapersRequest request =
        new PapersRequest(
            Period.parse("2026-Q3"),
            List.of("C001"),
            Locale.SIMPLIFIED_CHINESE,
            1,
            place.path("out"),
            Contents.ALL,
            List.of(),
            Version.current());
    return new Publishing(books, books.terms(), request, community, LocalDate.parse(Place.TODAY));
  }

  private static final SigningRequest NO_KEY =
      new SigningRequest(null, "", "", null, false, Optional::empty);
  private static final SigningRequest UNSIGNED =
      new SigningRequest(null, "", "", null, true, Optional::empty);

  private static SigningRequest key(
      Place place, String file, String alias, String env, String passphrase) {
    return new SigningRequest(
        file.isEmpty() ? null : place.path("keys").resolve(file),
        alias,
        env,
        passphrase.isEmpty() ? null : place.path("keys").resolve(passphrase),
        false,
        Optional::empty);
  }

  private static Release release(SigningRequest signing) {
    return new Release(null, null, List.of("reserve", "public"), "王经理", 0, signing);
  }

  /** The sentence of a publication that is refused. */
  private static String refused(Books books, Place place, SigningRequest signing)
      throws IOException {
    try {
      Outcome outcome = publishing(books, place).publish(release(signing));
      throw new AssertionError("published: " + outcome);
    } catch (WorkflowRefused e) {
      return new CliWords(Locale.SIMPLIFIED_CHINESE).say("workflow." + e.key(), e.args().toArray());
    }
  }

  /** One after the other, since none of them may leave a trace. */
  @Test
  void aKeyThatCannotSignPublishesNothing() throws Exception {
    Place place = copy(approved);
    Files.createDirectories(place.path("out/public"));
    for (String name : List.of("office.p12", "pass")) {
      Files.copy(place.path("keys/" + name), place.path("out/public/" + name));
    }
    String shown = "../out/public/";
    SigningRequest both =
        new SigningRequest(place.path("keys/office.p12"), "", "", null, true, Optional::empty);
    Map<SigningRequest, String> sentences = new LinkedHashMap<>();
    sentences.put(key(place, "office.p12", "", "", "wrong"), "口令打不开");
    sentences.put(key(place, "office.p12", "", "", "none"), "口令文件");
    sentences.put(key(place, "office.p12", "", "MINGZHANG.NONE", ""), "没有环境变量 MINGZHANG.NONE");
    sentences.put(key(place, "office.p12", "", "", ""), "office.p12 的口令");
    sentences.put(key(place, "none.p12", "", "", "pass"), "没有密钥文件");
    sentences.put(key(place, "key.pem", "", "", "pass"), "不是 PKCS#12 文件");
    sentences.put(key(place, "both.p12", "", "", "pass"), "有几把密钥：branch, office。");
    sentences.put(key(place, "both.p12", "stamp", "", "pass"), "没有密钥“stamp”，有：branch, office");
    sentences.put(key(place, "ended.p12", "", "", "pass"), "已于 2026-10-01 到期");
    sentences.put(key(place, "early.p12", "", "", "pass"), "自 2026-11-01 起才有效");
    sentences.put(key(place, shown + "office.p12", "", "", "pass"), "任何人都可能已取走");
    sentences.put(key(place, "office.p12", "", "", shown + "pass"), "任何人都可能已取走");
    sentences.put(key(place, "", "office", "", ""), "却没有密钥文件");
    sentences.put(key(place, "office.p12", "", "PATH", "pass"), "只能用一个");
    sentences.put(both, "不能同时使用");
    try (Books books = Books.open(place.path("home"))) {
      for (Map.Entry<SigningRequest, String> wrong : sentences.entrySet()) {
        assertThat(refused(books, place, wrong.getKey()))
            .startsWith("C001 2026-Q3：")
            .contains(wrong.getValue());
      }
      assertThat(books.publications().history("C001").publications("C001")).isEmpty();
    }
    assertThat(place.path("out/public/C001")).doesNotExist();
    assertThat(place.path("home/published")).doesNotExist();
  }

  /** As a user sees it: the exit code, and no option that takes the passphrase itself. */
  @Test
  void aPassphraseIsNeverOnTheCommandLine() throws IOException {
    Place place = copy(approved);
    assertThat(place.run(PUBLISH + " --key @keys/office.p12").code()).isEqualTo(Exit.BLOCKED);
    Ended taken = place.run(PUBLISH + " --key @keys/office.p12 --passphrase " + PASSPHRASE);
    assertThat(taken.code()).isEqualTo(Exit.USAGE);
    assertThat(place.path("out/public")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "passphrase: secret",
        "alias: office",
        "- key",
        "key: a\npassphrase_env: A\npassphrase_file: b"
      })
  void settingsThatCannotBeUnderstoodAreRefused(String text) throws IOException {
    Place place = copy(approved);
    place.add("home/signing.yaml", text);
    Ended refused = place.run(PUBLISH);
    assertThat(refused.code()).isEqualTo(Exit.USAGE);
    assertThat(refused.err()).startsWith("signing.yaml").contains("请改正后重新运行。");
    assertThat(place.path("out/public")).doesNotExist();
  }

  @Test
  void everyReasonHasItsSentence() {
    for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      for (KeyUnusable.Why why : KeyUnusable.Why.values()) {
        String key = "workflow.key-" + why.name().toLowerCase(Locale.ROOT);
        assertThat(new CliWords(locale).say(key, "C001", "2026-Q3", "f", "x", "y"))
            .contains("C001 2026-Q3", "f")
            .doesNotContain("{");
      }
    }
  }

  /** Something done to a signed publication. */
  @FunctionalInterface
  interface Attack {
    void on(Place place) throws IOException;
  }

  /** An attack, and what verify says of it. */
  record Attacked(String name, Attack attack, String sentence) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static void write(Place place, String name, byte[] bytes) throws IOException {
    Files.write(place.path(name), bytes);
  }

  private static void flip(Place place, String name, double part) throws IOException {
    byte[] bytes = Files.readAllBytes(place.path(name));
    int at = (int) (bytes.length * part);
    bytes[at] ^= 1;
    write(place, name, bytes);
  }

  /** The draft in its place, and a manifest that agrees. */
  private static void unsignedPaper(Place place) throws IOException {
    String before = sha256(place, PDF);
    write(place, PDF, Files.readAllBytes(place.path(DRAFT + "disclosure.pdf")));
    place.change(MANIFEST, before, sha256(place, PDF));
  }

  private static void unannounced(Place place) throws IOException {
    place.change(MANIFEST, sha256(place, "keys/office.cer"), "");
    place.remove(P7S);
  }

  /** A later version within the same file. */
  private static void append(Place place) throws IOException {
    byte[] before = Files.readAllBytes(place.path(PDF));
    try (OutputStream out = Files.newOutputStream(place.path(PDF));
        PdfReader reader = new PdfReader(before)) {
      PdfStamper stamper = new PdfStamper(reader, out, '\0', true);
      stamper.addJavaScript("app.alert(1)");
      stamper.close();
    }
  }

  static Stream<Attacked> attacks() {
    return Stream.of(
        new Attacked(
            "a byte of the paper", p -> flip(p, PDF, 0.5), "disclosure.pdf 在签名之后被改动：内容与 Wutong"),
        new Attacked(
            "a byte of the manifest",
            p -> p.change(MANIFEST, "2026-12", "2026-13"),
            "manifest.json 在签名之后被改动"),
        new Attacked("a byte of its signature", p -> flip(p, P7S, 0.99), "manifest.json 的签名本身被改动"),
        new Attacked(
            "something behind the signature",
            SignedPublicationTest::append,
            "disclosure.pdf 在签名之后被添加了内容"),
        new Attacked("no signature of the manifest", p -> p.remove(P7S), "签名被取走了"),
        new Attacked(
            "the draft for the paper", SignedPublicationTest::unsignedPaper, "disclosure.pdf 没有签名"),
        new Attacked("a manifest of none", SignedPublicationTest::unannounced, "清单却说这份公示没有签名"),
        new Attacked("no paper", p -> p.remove(PDF), "缺少 disclosure.pdf"));
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void isFound(Attacked attacked) throws IOException, InterruptedException {
    Place place = copy(signed);
    attacked.attack().on(place);
    Ended ended = verify(place);
    assertThat(ended.err()).as(ended.out()).contains(attacked.sentence());
    assertThat(ended.code()).isEqualTo(Exit.BLOCKED);
    if (Files.isRegularFile(place.path(PDF))
        && !Arrays.equals(
            Files.readAllBytes(place.path(PDF)), Files.readAllBytes(signed.path(PDF)))) {
      String judged = pdfsig(place.path(PDF));
      assertThat(judged.contains("Signature is Valid.") && judged.contains("Total document signed"))
          .as(judged)
          .isFalse();
    }
  }
}
