package org.mingzhang.write.sign;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/**
 * Who signed, as the certificate says. Whether its issuer is to be believed is for the reader to
 * judge, by the digest.
 *
 * @param name of the subject
 * @param issuer name of who vouches for it; the same as {@code name} where nobody else does
 * @param sha256 of the certificate, in hexadecimal
 * @param from when it begins to hold
 * @param to when it ends
 */
public record Signer(String name, String issuer, String sha256, Instant from, Instant to) {

  /** What a certificate says. */
  public static Signer of(X509Certificate certificate) {
    try {
      return new Signer(
          name(certificate.getSubjectX500Principal()),
          name(certificate.getIssuerX500Principal()),
          HexFormat.of()
              .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded())),
          certificate.getNotBefore().toInstant(),
          certificate.getNotAfter().toInstant());
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("no certificate that can be written", e);
    }
  }

  /**
   * Reads a certificate file.
   *
   * @param file PEM or DER
   * @throws CertificateException where it is none
   */
  public static Signer read(byte[] file) throws CertificateException {
    return of(
        (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(file)));
  }

  /** Whether the certificate holds at that time. */
  public boolean holds(Instant at) {
    return !at.isBefore(from) && !at.isAfter(to);
  }

  /** Whether nobody but the signer vouches for it. */
  public boolean isSelfSigned() {
    return name.equals(issuer);
  }

  /** The common name, else the organisation, else all of it. */
  private static String name(X500Principal principal) {
    String all = principal.getName(X500Principal.RFC2253);
    try {
      List<Rdn> parts = new LdapName(all).getRdns();
      for (String type : List.of("CN", "O")) {
        for (Rdn part : parts) {
          if (part.getType().equalsIgnoreCase(type)) {
            return plain(part.getValue().toString());
          }
        }
      }
    } catch (InvalidNameException e) {
      return plain(all);
    }
    return plain(all);
  }

  /** A certificate's text is a stranger's: on one line, and no commands for a terminal. */
  private static String plain(String text) {
    return text.replaceAll("\\p{C}", " ").strip();
  }
}
