package org.mingzhang.write.sign;

import com.lowagie.text.pdf.AcroFields;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfSignatureAppearance;
import com.lowagie.text.pdf.PdfStamper;
import com.lowagie.text.pdf.PdfString;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1InputStream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.write.sign.SignatureCheck.State;

/**
 * The signature within a PDF: PAdES baseline B (ETSI EN 319 142-1). It is appended: the paper that
 * was approved is, byte for byte, the beginning of the one that is signed, and stays PDF/A.
 */
public final class PdfSignature {

  private static final String FIELD = "publication";
  private static final PdfName FORMAT = new PdfName("ETSI.CAdES.detached");

  /** Of a range of bytes: where each of its two parts begins, and how long it is. */
  private static final int PARTS = 4;

  /** For an elliptic signature, which is written in a byte more or less. */
  private static final int SPARE = 16;

  private PdfSignature() {}

  /**
   * Signs a paper; the same key and time make the same bytes.
   *
   * @param at with the zone that readers are shown
   * @throws IOException where the bytes are no whole PDF
   */
  public static byte[] sign(byte[] pdf, SigningKey key, ZonedDateTime at) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + (1 << 15));
    try (PdfReader reader = new PdfReader(pdf)) {
      PdfStamper stamper = PdfStamper.createSignature(reader, out, '\0', null, true);
      // The paper's description stays as it is: it has neither a date nor a maker.
      stamper.setUpdateMetadata(false);
      Map<String, String> undone = new HashMap<>();
      undone.put("ModDate", null);
      undone.put("Producer", null);
      stamper.setInfoDictionary(undone);
      stamper.setOverrideFileId(identity(reader, pdf, at));
      PdfSignatureAppearance signature = stamper.getSignatureAppearance();
      signature.setFieldNameForInvisibleSignatures(FIELD);
      signature.setSignDate(GregorianCalendar.from(at));
      com.lowagie.text.pdf.PdfSignature entries =
          new com.lowagie.text.pdf.PdfSignature(PdfName.ADOBE_PPKLITE, FORMAT);
      entries.setDate(new PdfDate(GregorianCalendar.from(at)));
      entries.put(PdfName.NAME, new PdfString(key.signer().name(), PdfObject.TEXT_UNICODE));
      signature.setCryptoDictionary(entries);
      int room = Cades.sign(new byte[0], key, Optional.empty()).length + SPARE;
      signature.preClose(new HashMap<>(Map.of(PdfName.CONTENTS, 2 * room + 2)));
      byte[] made;
      try (InputStream signed = signature.getRangeStream()) {
        made = Cades.sign(signed.readAllBytes(), key, Optional.empty());
      }
      PdfDictionary contents = new PdfDictionary();
      contents.put(PdfName.CONTENTS, new PdfString(Arrays.copyOf(made, room)).setHexWriting(true));
      signature.close(contents);
    } catch (RuntimeException e) {
      throw new IOException("not a whole PDF: " + e.getMessage(), e);
    }
    return out.toByteArray();
  }

  /** The paper's identity stays; that of this version follows from what was signed and when. */
  private static PdfObject identity(PdfReader reader, byte[] pdf, ZonedDateTime at)
      throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(pdf);
      byte[] version = digest.digest(at.toString().getBytes(StandardCharsets.UTF_8));
      PdfArray ids = reader.getTrailer().getAsArray(PdfName.ID);
      byte[] first = ids == null ? version : ids.getAsString(0).getOriginalBytes();
      return PdfEncryption.createInfoId(first, version);
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  /** Looks for the signature of a paper, and whether all of the paper is as it was signed. */
  public static SignatureCheck check(byte[] pdf) {
    try (PdfReader reader = new PdfReader(pdf)) {
      AcroFields fields = reader.getAcroFields();
      List<String> names = fields.getSignedFieldNames();
      SignatureCheck found = SignatureCheck.of(State.ABSENT);
      for (String name : names) {
        SignatureCheck one = check(pdf, fields.getSignatureDictionary(name));
        if (!one.isIntact() || !found.isIntact()) {
          found = one;
        }
      }
      return found;
    } catch (IOException | RuntimeException e) {
      return SignatureCheck.of(State.UNREADABLE);
    }
  }

  private static SignatureCheck check(byte[] pdf, PdfDictionary entries) throws IOException {
    PdfArray range = entries.getAsArray(PdfName.BYTERANGE);
    PdfString contents = entries.getAsString(PdfName.CONTENTS);
    if (!FORMAT.equals(entries.getAsName(PdfName.SUBFILTER))
        || contents == null
        || range == null
        || range.size() != PARTS) {
      return SignatureCheck.of(State.UNREADABLE);
    }
    long[] parts = new long[PARTS];
    for (int i = 0; i < PARTS; i++) {
      parts[i] = range.getAsNumber(i).intValue();
    }
    long end = parts[2] + parts[3];
    if (parts[0] != 0
        || parts[1] <= 0
        || parts[2] <= parts[1]
        || parts[3] <= 0
        || end > pdf.length) {
      return SignatureCheck.of(State.UNREADABLE);
    }
    byte[] gap = Arrays.copyOfRange(pdf, (int) parts[1], (int) parts[2]);
    // All but the signature itself is signed: nothing else may stand in between.
    if (!isHex(gap) || !Arrays.equals(hex(gap), contents.getOriginalBytes())) {
      return SignatureCheck.of(State.DAMAGED);
    }
    ByteArrayOutputStream signed = new ByteArrayOutputStream();
    signed.write(pdf, 0, (int) parts[1]);
    signed.write(pdf, (int) parts[2], (int) parts[3]);
    byte[] cms = hex(gap);
    int length = length(cms);
    SignatureCheck found =
        Cades.check(signed.toByteArray(), Arrays.copyOf(cms, length)).at(time(entries));
    boolean padded = Arrays.equals(Arrays.copyOf(Arrays.copyOf(cms, length), cms.length), cms);
    if (found.isIntact() && (!padded || found.at().isEmpty())) {
      return found.but(State.DAMAGED);
    }
    return found.isIntact() && end < pdf.length ? found.but(State.APPENDED) : found.inTime();
  }

  private static boolean isHex(byte[] gap) {
    return new String(gap, StandardCharsets.ISO_8859_1).matches("<(?:[0-9a-fA-F]{2})+>");
  }

  private static byte[] hex(byte[] gap) {
    return HexFormat.of().parseHex(new String(gap, 1, gap.length - 2, StandardCharsets.US_ASCII));
  }

  /** How much of what has been made room for is the signature. */
  private static int length(byte[] padded) throws IOException {
    ByteArrayInputStream bytes = new ByteArrayInputStream(padded);
    try (ASN1InputStream in = new ASN1InputStream(bytes)) {
      in.readObject();
      return padded.length - bytes.available();
    }
  }

  private static @Nullable Instant time(PdfDictionary entries) {
    PdfString date = entries.getAsString(PdfName.M);
    Calendar calendar = date == null ? null : PdfDate.decode(date.toString());
    return calendar == null ? null : calendar.toInstant();
  }
}
