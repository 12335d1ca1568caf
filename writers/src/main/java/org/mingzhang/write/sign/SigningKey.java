package org.mingzhang.write.sign;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.pkcs.Pfx;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.mingzhang.write.sign.KeyUnusable.Why;

/**
 * An office's key with its certificate, out of a PKCS#12 file: RSA from 2048 bits or an elliptic
 * curve from 256, SHA-256. Immutable; it never leaves the process, and no text shows it.
 */
public final class SigningKey {

  /** Given by name wherever it is used: what the platform has registered does not matter. */
  static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

  private static final int LEAST_RSA = 2048;
  private static final int LEAST_CURVE = 256;
  private static final byte[] PROBE = "mingzhang".getBytes(StandardCharsets.US_ASCII);

  private final PrivateKey key;
  private final List<X509Certificate> chain;

  private SigningKey(PrivateKey key, List<X509Certificate> chain) {
    this.key = key;
    this.chain = List.copyOf(chain);
  }

  /**
   * Opens a key, and tries it.
   *
   * @param pkcs12 the file's bytes
   * @param alias which key of the file, empty for the only one
   * @param at the time of signing, at which the certificate has to hold
   * @throws KeyUnusable where it cannot sign then
   */
  public static SigningKey open(byte[] pkcs12, char[] passphrase, String alias, Instant at)
      throws KeyUnusable {
    KeyStore store = store(pkcs12, passphrase);
    try {
      String name = chosen(store, alias);
      if (!(store.getKey(name, passphrase) instanceof PrivateKey key)) {
        throw new KeyUnusable(Why.NONE);
      }
      List<X509Certificate> chain = new ArrayList<>();
      for (Certificate certificate : store.getCertificateChain(name)) {
        chain.add((X509Certificate) certificate);
      }
      SigningKey opened = new SigningKey(key, chain);
      opened.check(at);
      return opened;
    } catch (UnrecoverableKeyException e) {
      throw wrong(passphrase);
    } catch (GeneralSecurityException | ClassCastException e) {
      throw new KeyUnusable(Why.FORM);
    }
  }

  private static KeyStore store(byte[] pkcs12, char[] passphrase) throws KeyUnusable {
    try {
      if (Pfx.getInstance(ASN1Primitive.fromByteArray(pkcs12)) == null) {
        throw new KeyUnusable(Why.FORM);
      }
    } catch (IOException | RuntimeException e) {
      throw new KeyUnusable(Why.FORM);
    }
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(pkcs12), passphrase);
      return store;
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      throw wrong(passphrase);
    }
  }

  private static KeyUnusable wrong(char[] passphrase) {
    return new KeyUnusable(ascii(passphrase) ? Why.PASSPHRASE : Why.LETTERS);
  }

  private static boolean ascii(char[] passphrase) {
    for (char c : passphrase) {
      if (c < ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }

  private static String chosen(KeyStore store, String alias)
      throws GeneralSecurityException, KeyUnusable {
    List<String> keys = new ArrayList<>();
    for (String name : Collections.list(store.aliases())) {
      if (store.isKeyEntry(name) && store.getCertificateChain(name) != null) {
        keys.add(name);
      }
    }
    Collections.sort(keys);
    if (keys.isEmpty()) {
      throw new KeyUnusable(Why.NONE);
    }
    if (alias.isEmpty()) {
      if (keys.size() > 1) {
        throw new KeyUnusable(Why.SEVERAL, String.join(", ", keys));
      }
      return keys.get(0);
    }
    for (String name : keys) {
      if (name.equalsIgnoreCase(alias)) {
        return name;
      }
    }
    throw new KeyUnusable(Why.ALIAS, alias, String.join(", ", keys));
  }

  private void check(Instant at) throws KeyUnusable, GeneralSecurityException {
    if (bits() == 0) {
      throw new KeyUnusable(Why.KIND, certificate().getPublicKey().getAlgorithm());
    }
    if (bits() < (isRsa() ? LEAST_RSA : LEAST_CURVE)) {
      throw new KeyUnusable(Why.KIND, certificate().getPublicKey().getAlgorithm() + " " + bits());
    }
    boolean[] usage = certificate().getKeyUsage();
    // Digital signature and non-repudiation: RFC 5280, 4.2.1.3.
    if (usage != null && !usage[0] && !usage[1]) {
      throw new KeyUnusable(Why.USAGE);
    }
    Signer signer = signer();
    if (at.isBefore(signer.from())) {
      throw new KeyUnusable(Why.EARLY, signer.from().toString());
    }
    if (at.isAfter(signer.to())) {
      throw new KeyUnusable(Why.EXPIRED, signer.to().toString());
    }
    Signature probe = Signature.getInstance(algorithm(), PROVIDER);
    probe.initVerify(certificate().getPublicKey());
    probe.update(PROBE);
    if (!probe.verify(sign(PROBE))) {
      throw new KeyUnusable(Why.MISMATCH);
    }
  }

  /** Length of the key, 0 for a kind that does not sign here. */
  private int bits() {
    if (certificate().getPublicKey() instanceof RSAPublicKey rsa) {
      return rsa.getModulus().bitLength();
    }
    if (certificate().getPublicKey() instanceof ECPublicKey curve) {
      return curve.getParams().getCurve().getField().getFieldSize();
    }
    return 0;
  }

  boolean isRsa() {
    return certificate().getPublicKey() instanceof RSAPublicKey;
  }

  /** The elliptic one without chance (RFC 6979): the same bytes have the same signature. */
  private String algorithm() {
    return isRsa() ? "SHA256withRSA" : "SHA256withECDDSA";
  }

  byte[] sign(byte[] bytes) throws GeneralSecurityException {
    Signature signature = Signature.getInstance(algorithm(), PROVIDER);
    signature.initSign(key);
    signature.update(bytes);
    return signature.sign();
  }

  X509Certificate certificate() {
    return chain.get(0);
  }

  /** The certificate and those of who vouch for it. */
  List<X509Certificate> chain() {
    return chain;
  }

  /** Who signs with it. */
  public Signer signer() {
    return Signer.of(certificate());
  }

  /** The name alone: a key is never shown. */
  @Override
  public String toString() {
    return Optional.of(signer()).map(Signer::name).orElseThrow();
  }
}
