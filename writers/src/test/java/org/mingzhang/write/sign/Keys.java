package org.mingzhang.write.sign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Keys for tests: made in a moment, worth nothing. */
final class Keys {

  static final String NAME = "CN=梧桐物业有限公司, O=梧桐集团, C=CN";
  static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  static final Instant TO = Instant.parse("2027-01-01T00:00:00Z");
  static final Instant AT = Instant.parse("2026-10-31T01:02:03Z");
  static final char[] PASSPHRASE = "office 2026".toCharArray();
  static final KeyPair RSA = pair("RSA", 2048);
  static final KeyPair CURVE = pair("EC", 256);
  static final KeyPair ISSUER = pair("EC", 256);

  private Keys() {}

  static KeyPair pair(String kind, int size) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
      if (size > 0) {
        generator.initialize(size);
      }
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A certificate that an issuer's key vouches for. */
  static X509Certificate certificate(
      KeyPair pair, String issuer, PrivateKey vouching, Instant from, Instant to, int usage) {
    try {
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              new X500Name(issuer),
              BigInteger.valueOf(17),
              Date.from(from),
              Date.from(to),
              new X500Name(NAME),
              pair.getPublic());
      if (usage != 0) {
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
      }
      String algorithm =
          switch (vouching.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> "Ed25519";
          };
      return new JcaX509CertificateConverter()
          .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(vouching)));
    } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  static X509Certificate certificate(KeyPair pair) {
    return certificate(pair, NAME, pair.getPrivate(), FROM, TO, KeyUsage.digitalSignature);
  }

  /** An empty PKCS#12 file's contents. */
  static KeyStore store() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  static void add(KeyStore store, String alias, PrivateKey key, X509Certificate... chain)
      throws GeneralSecurityException {
    store.setKeyEntry(alias, key, PASSPHRASE, chain);
  }

  static byte[] file(KeyStore store) throws GeneralSecurityException, IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.store(out, PASSPHRASE);
    return out.toByteArray();
  }

  /** A file with one key. */
  static byte[] file(PrivateKey key, X509Certificate... chain)
      throws GeneralSecurityException, IOException {
    KeyStore store = store();
    add(store, "office", key, chain);
    return file(store);
  }

  static SigningKey opened(KeyPair pair, X509Certificate... chain) {
    try {
      return SigningKey.open(file(pair.getPrivate(), chain), PASSPHRASE, "", AT);
    } catch (GeneralSecurityException | IOException | KeyUnusable e) {
      throw new IllegalStateException(e);
    }
  }
}
