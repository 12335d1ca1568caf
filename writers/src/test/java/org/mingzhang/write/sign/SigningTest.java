package org.mingzhang.write.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfStamper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzhang.write.pdf.PdfText;
import org.mingzhang.write.pdf.SamplePaper;
import org.mingzhang.write.pdf.VeraPdf;
import org.mingzhang.write.sign.KeyUnusable.Why;
import org.mingzhang.write.sign.SignatureCheck.State;

/**
 * Signatures beside two independent judges: poppler's {@code pdfsig} for papers, {@code openssl
 * cms} for the manifest.
 */
class SigningTest {

  private static final ZonedDateTime AT = Keys.AT.atZone(ZoneId.of("Asia/Shanghai"));
  private static final byte[] MANIFEST = "{\"schema\": 1}\n".getBytes(StandardCharsets.UTF_8);

  @TempDir static Path folder;

  private static byte[] paper = new byte[0];

  /** A key with its certificate. */
  record Kind(String name, X509Certificate certificate, SigningKey key) {

    static final Kind RSA = of("RSA", Keys.RSA, Keys.certificate(Keys.RSA));
    static final Kind CURVE =
        of(
            "curve",
            Keys.CURVE,
            Keys.certificate(
                Keys.CURVE,
                "CN=某某 CA",
                Keys.ISSUER.getPrivate(),
                Keys.FROM,
                Keys.TO,
                KeyUsage.nonRepudiation));

    static Kind of(String name, KeyPair pair, X509Certificate certificate) {
      return new Kind(name, certificate, Keys.opened(pair, certificate));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** RSA that vouches for itself, and a curve that somebody else vouches for. */
  static Stream<Kind> kinds() {
    return Stream.of(Kind.RSA, Kind.CURVE);
  }

  @BeforeAll
  static void write() throws IOException {
    paper = SamplePaper.pdf();
  }

  private static String said(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() + "\n" + text;
  }

  private static void assume(String program, String packaged) {
    try {
      said(program, "version");
    } catch (IOException e) {
      Assumptions.abort("Install " + packaged + " to have signatures judged by " + program + ".");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String pdfsig(byte[] pdf) throws IOException, InterruptedException {
    assume("pdfsig", "poppler-utils");
    Path file = Files.write(folder.resolve("p.pdf"), pdf);
    return said("pdfsig", "-nocert", file.toString());
  }

  private static String openssl(byte[] content, byte[] signature, Kind kind) throws Exception {
    assume("openssl", "openssl");
    Path file = Files.write(folder.resolve("m.json"), content);
    Path beside = Files.write(folder.resolve("m.json.p7s"), signature);
    Path certificate = folder.resolve("office.pem");
    Files.writeString(
        certificate,
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder().encodeToString(kind.certificate.getEncoded())
            + "\n-----END CERTIFICATE-----\n");
    List<String> command = new ArrayList<>();
    command.addAll(List.of("openssl", "cms", "-verify", "-cades", "-binary", "-inform", "DER"));
    // The test's certificate is the one that is believed, whatever the day of the test.
    command.addAll(List.of("-partial_chain", "-no_check_time", "-purpose", "any", "-CAfile"));
    command.add(certificate.toString());
    command.addAll(List.of("-content", file.toString(), "-in", beside.toString()));
    return said(command.toArray(new String[0]));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aSignedPaperIsThePaperWithASignatureBehindIt(Kind kind) throws Exception {
    byte[] signed = PdfSignature.sign(paper, kind.key, AT);
    assertThat(Arrays.copyOf(signed, paper.length)).isEqualTo(paper);
    assertThat(PdfText.of(signed)).isEqualTo(PdfText.of(paper));
    try (PDDocument pdf = Loader.loadPDF(signed);
        PDDocument before = Loader.loadPDF(paper)) {
      assertThat(pdf.getDocumentInformation().getTitle())
          .isEqualTo(before.getDocumentInformation().getTitle());
      assertThat(pdf.getDocumentInformation().getModificationDate()).isNull();
      assertThat(pdf.getSignatureDictionaries()).hasSize(1);
    }
    VeraPdf.assertIsPdfA3b("signed", signed);
    SignatureCheck check = PdfSignature.check(signed);
    assertThat(check.state()).isEqualTo(State.INTACT);
    assertThat(check.at()).contains(Keys.AT);
    assertThat(check.signer()).contains(kind.key.signer());
    assertThat(pdfsig(signed))
        .contains("Signature is Valid.", "Total document signed", "ETSI.CAdES.detached", "SHA-256");
  }

  @Test
  void saysWhoSigned() {
    Signer self = Kind.RSA.key.signer();
    assertThat(self.name()).isEqualTo("梧桐物业有限公司");
    assertThat(self.isSelfSigned()).isTrue();
    assertThat(self.from()).isEqualTo(Keys.FROM);
    assertThat(self.to()).isEqualTo(Keys.TO);
    assertThat(self.sha256()).matches("[0-9a-f]{64}");
    Signer vouched = Kind.CURVE.key.signer();
    assertThat(vouched.issuer()).isEqualTo("某某 CA");
    assertThat(vouched.isSelfSigned()).isFalse();
  }

  /** RFC 6979 for the curve; RSA of PKCS#1 has no chance in it. */
  @ParameterizedTest
  @MethodSource("kinds")
  void theSameKeyAndTimeMakeTheSameBytes(Kind kind) throws IOException {
    byte[] signed = PdfSignature.sign(paper, kind.key, AT);
    byte[] manifest = DetachedSignature.sign(MANIFEST, kind.key, Keys.AT);
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(PdfSignature.sign(paper, kind.key, AT)).isEqualTo(signed);
      assertThat(DetachedSignature.sign(MANIFEST, kind.key, Keys.AT)).isEqualTo(manifest);
    } finally {
      Locale.setDefault(locale);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aManifestIsSignedInAFileBesideIt(Kind kind) throws Exception {
    byte[] signature = DetachedSignature.sign(MANIFEST, kind.key, Keys.AT);
    SignatureCheck check = DetachedSignature.check(MANIFEST, signature);
    assertThat(check.state()).isEqualTo(State.INTACT);
    assertThat(check.at()).contains(Keys.AT);
    assertThat(openssl(MANIFEST, signature, kind)).contains("CAdES Verification successful");
    byte[] other = MANIFEST.clone();
    other[3] ^= 1;
    assertThat(DetachedSignature.check(other, signature).state()).isEqualTo(State.ALTERED);
    assertThat(openssl(other, signature, kind)).contains("CAdES Verification failure");
  }

  /** Also where no signature protects it, such as the certificates that lie beside it. */
  @ParameterizedTest
  @MethodSource("kinds")
  void aChangedByteAnywhereInASignatureIsFound(Kind kind) throws IOException {
    byte[] signature = DetachedSignature.sign(MANIFEST, kind.key, Keys.AT);
    int step = kind.equals(Kind.RSA) ? 5 : 11;
    for (int i = 0; i < signature.length; i += step) {
      byte[] other = signature.clone();
      other[i] ^= (byte) (1 << (i % 8));
      assertThat(DetachedSignature.check(MANIFEST, other).isIntact()).as("byte " + i).isFalse();
    }
    byte[] longer = Arrays.copyOf(signature, signature.length + 1);
    assertThat(DetachedSignature.check(MANIFEST, longer).state()).isEqualTo(State.DAMAGED);
    assertThat(DetachedSignature.check(MANIFEST, new byte[0]).state()).isEqualTo(State.UNREADABLE);
  }

  @Test
  void aChangedByteAnywhereInAPaperIsFound() throws Exception {
    byte[] signed = PdfSignature.sign(paper, Kind.RSA.key, AT);
    for (int i = 0; i < PLACES; i++) {
      int at = (int) ((long) signed.length * i / PLACES);
      assertThat(PdfSignature.check(flipped(signed, at)).isIntact()).as("byte " + at).isFalse();
    }
    String text = new String(signed, StandardCharsets.ISO_8859_1);
    int contents = text.indexOf("/Contents <", paper.length) + "/Contents <".length();
    int behind = text.indexOf("/M(D:2026", paper.length) + "/M(D:20".length();
    // In a digit of the signature's own last bytes, which are not its padding.
    int end = contents + 2 * Cades.sign(MANIFEST, Kind.RSA.key, Optional.empty()).length;
    for (int at : new int[] {paper.length / 2, behind, end - 20}) {
      byte[] other = signed.clone();
      other[at] = (byte) (other[at] == '1' ? '2' : '1');
      assertThat(PdfSignature.check(other).state())
          .isEqualTo(at == end - 20 ? State.DAMAGED : State.ALTERED);
      assertThat(pdfsig(other)).doesNotContain("Signature is Valid.");
    }
    // Padding, where poppler does not look.
    assertThat(PdfSignature.check(with(signed, end + 3, '1')).state()).isEqualTo(State.DAMAGED);
  }

  private static final int PLACES = 23;

  private static byte[] flipped(byte[] bytes, int at) {
    return with(bytes, at, bytes[at] ^ 1);
  }

  private static byte[] with(byte[] bytes, int at, int value) {
    byte[] other = bytes.clone();
    other[at] = (byte) value;
    return other;
  }

  /**
   * A later version within the same file: the signature is whole, but speaks of the earlier one.
   */
  @Test
  void whatIsAddedAfterTheSignatureIsFound() throws Exception {
    byte[] signed = PdfSignature.sign(paper, Kind.RSA.key, AT);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PdfReader reader = new PdfReader(signed)) {
      PdfStamper stamper = new PdfStamper(reader, out, '\0', true);
      stamper.addJavaScript("app.alert(1)");
      stamper.close();
    }
    byte[] added = out.toByteArray();
    assertThat(Arrays.copyOf(added, signed.length)).isEqualTo(signed);
    assertThat(PdfSignature.check(added).state()).isEqualTo(State.APPENDED);
    assertThat(pdfsig(added)).contains("Not total document signed");
    byte[] space = Arrays.copyOf(signed, signed.length + 1);
    space[signed.length] = '\n';
    assertThat(PdfSignature.check(space).state()).isEqualTo(State.APPENDED);
  }

  /** A second signature does not make up for what was done before it. */
  @Test
  void aSecondSignatureDoesNotHideAChange() throws IOException {
    byte[] signed = PdfSignature.sign(paper, Kind.RSA.key, AT);
    byte[] both = PdfSignature.sign(signed, Kind.CURVE.key, AT);
    assertThat(PdfSignature.check(both).state()).isEqualTo(State.APPENDED);
  }

  @Test
  void aSignatureOfSomethingElseIsFound() throws IOException {
    byte[] one = PdfSignature.sign(paper, Kind.RSA.key, AT);
    assertThat(PdfSignature.check(paper).state()).isEqualTo(State.ABSENT);
    assertThat(PdfSignature.check(Arrays.copyOf(one, paper.length)).state())
        .as("cut off")
        .isEqualTo(State.ABSENT);
    assertThat(PdfSignature.check(MANIFEST).state()).isEqualTo(State.UNREADABLE);
    byte[] bare = Cades.sign(MANIFEST, Kind.RSA.key, Optional.empty());
    assertThat(DetachedSignature.check(MANIFEST, bare).state())
        .as("without a time")
        .isEqualTo(State.DAMAGED);
  }

  @Test
  void aCertificateHasToHoldWhenItSigns() throws IOException {
    Instant after = Keys.TO.plusSeconds(1);
    byte[] manifest = DetachedSignature.sign(MANIFEST, Kind.RSA.key, after);
    assertThat(DetachedSignature.check(MANIFEST, manifest).state()).isEqualTo(State.OUTDATED);
    byte[] signed = PdfSignature.sign(paper, Kind.RSA.key, after.atZone(AT.getZone()));
    assertThat(PdfSignature.check(signed).state()).isEqualTo(State.OUTDATED);
    assertThat(DetachedSignature.check(flipped(MANIFEST, 2), manifest).state())
        .as("the worse of both")
        .isEqualTo(State.ALTERED);
  }

  private static byte[] several() throws GeneralSecurityException, IOException {
    KeyStore store = Keys.store();
    Keys.add(store, "seal", Keys.RSA.getPrivate(), Keys.certificate(Keys.RSA));
    Keys.add(store, "contract", Keys.CURVE.getPrivate(), Keys.certificate(Keys.CURVE));
    return Keys.file(store);
  }

  private static byte[] certificateOnly() throws GeneralSecurityException, IOException {
    KeyStore store = Keys.store();
    store.setCertificateEntry("office", Keys.certificate(Keys.RSA));
    return Keys.file(store);
  }

  private static byte[] weak(String kind, int size) throws GeneralSecurityException, IOException {
    KeyPair pair = Keys.pair(kind, size);
    return Keys.file(pair.getPrivate(), Keys.certificate(pair));
  }

  private static byte[] held(Instant from, Instant to, int usage)
      throws GeneralSecurityException, IOException {
    return Keys.file(
        Keys.CURVE.getPrivate(),
        Keys.certificate(Keys.CURVE, Keys.NAME, Keys.CURVE.getPrivate(), from, to, usage));
  }

  static Stream<Arguments> wrongKeys() throws GeneralSecurityException, IOException {
    byte[] good = Keys.file(Keys.CURVE.getPrivate(), Keys.certificate(Keys.CURVE));
    Instant before = Keys.AT.minusSeconds(1);
    Instant after = Keys.AT.plusSeconds(1);
    int signing = KeyUsage.digitalSignature;
    return Stream.of(
        Arguments.of("wrong passphrase", good, "office", "", Why.PASSPHRASE, List.of()),
        Arguments.of("no passphrase", good, "", "", Why.PASSPHRASE, List.of()),
        Arguments.of("Chinese passphrase", good, "明账", "", Why.LETTERS, List.of()),
        Arguments.of("no key file", MANIFEST, "office 2026", "", Why.FORM, List.of()),
        Arguments.of("empty", new byte[0], "office 2026", "", Why.FORM, List.of()),
        Arguments.of(
            "cut", Arrays.copyOf(good, good.length / 2), "office 2026", "", Why.FORM, List.of()),
        Arguments.of("no key", certificateOnly(), "office 2026", "", Why.NONE, List.of()),
        Arguments.of(
            "several", several(), "office 2026", "", Why.SEVERAL, List.of("contract, seal")),
        Arguments.of(
            "another alias",
            several(),
            "office 2026",
            "stamp",
            Why.ALIAS,
            List.of("stamp", "contract, seal")),
        Arguments.of(
            "expired",
            held(Keys.FROM, before, signing),
            "office 2026",
            "",
            Why.EXPIRED,
            List.of(before.toString())),
        Arguments.of(
            "early",
            held(after, Keys.TO, signing),
            "office 2026",
            "",
            Why.EARLY,
            List.of(after.toString())),
        Arguments.of(
            "not for signing",
            held(Keys.FROM, Keys.TO, KeyUsage.keyEncipherment),
            "office 2026",
            "",
            Why.USAGE,
            List.of()),
        Arguments.of(
            "short RSA", weak("RSA", 1024), "office 2026", "", Why.KIND, List.of("RSA 1024")),
        Arguments.of(
            "another kind", weak("Ed25519", 0), "office 2026", "", Why.KIND, List.of("EdDSA")),
        Arguments.of(
            "not its certificate",
            Keys.file(Keys.ISSUER.getPrivate(), Keys.certificate(Keys.CURVE)),
            "office 2026",
            "",
            Why.MISMATCH,
            List.of()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongKeys")
  void aKeyThatCannotSignSaysWhy(
      String name, byte[] file, String passphrase, String alias, Why why, List<String> args) {
    assertThatThrownBy(() -> SigningKey.open(file, passphrase.toCharArray(), alias, Keys.AT))
        .isInstanceOfSatisfying(
            KeyUnusable.class,
            unusable -> {
              assertThat(unusable.why()).as(name).isEqualTo(why);
              assertThat(unusable.args()).as(name).isEqualTo(args);
            });
  }

  @Test
  void oneOfSeveralKeysIsChosen() throws Exception {
    SigningKey seal = SigningKey.open(several(), Keys.PASSPHRASE, "Seal", Keys.AT);
    assertThat(seal.signer()).isEqualTo(Kind.RSA.key.signer());
    assertThat(seal).hasToString("梧桐物业有限公司");
  }
}
