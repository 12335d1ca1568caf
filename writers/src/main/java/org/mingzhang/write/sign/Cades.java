package org.mingzhang.write.sign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.Store;
import org.jspecify.annotations.Nullable;
import org.mingzhang.write.sign.SignatureCheck.State;

/**
 * A detached signature of bytes: CAdES baseline B (ETSI EN 319 122-1) in DER, with SHA-256 and one
 * signer whose certificates are named among what is signed. The same bytes, key and time make the
 * same signature.
 */
final class Cades {

  private static final AlgorithmIdentifier RSA =
      new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE);
  private static final AlgorithmIdentifier CURVE =
      new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);

  private Cades() {}

  /**
   * Signs.
   *
   * @param at the time to state in the signature; none where it is stated beside it, as in a PDF
   */
  static byte[] sign(byte[] content, SigningKey key, Optional<Instant> at) throws IOException {
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          new SignerInfoGeneratorBuilder(
                  new JcaDigestCalculatorProviderBuilder().setProvider(SigningKey.PROVIDER).build())
              .setSignedAttributeGenerator(attributes(key, at))
              .build(new Pen(key), new X509CertificateHolder(key.certificate().getEncoded())));
      generator.addCertificates(new JcaCertStore(key.chain()));
      return generator.generate(new CMSProcessableByteArray(content)).getEncoded(ASN1Encoding.DER);
    } catch (CMSException | OperatorCreationException | GeneralSecurityException e) {
      throw new IOException("cannot be signed: " + e.getMessage(), e);
    }
  }

  private static CMSAttributeTableGenerator attributes(SigningKey key, Optional<Instant> at)
      throws GeneralSecurityException {
    ESSCertIDv2[] named = new ESSCertIDv2[key.chain().size()];
    for (int i = 0; i < named.length; i++) {
      named[i] = new ESSCertIDv2(sha256(key.chain().get(i).getEncoded()));
    }
    return parameters -> {
      ASN1EncodableVector all = new ASN1EncodableVector();
      all.add(
          attribute(
              CMSAttributes.contentType,
              (ASN1ObjectIdentifier)
                  Objects.requireNonNull(parameters.get(CMSAttributeTableGenerator.CONTENT_TYPE))));
      all.add(
          attribute(
              CMSAttributes.messageDigest,
              new DEROctetString(
                  (byte[])
                      Objects.requireNonNull(parameters.get(CMSAttributeTableGenerator.DIGEST)))));
      all.add(
          attribute(
              PKCSObjectIdentifiers.id_aa_signingCertificateV2, new SigningCertificateV2(named)));
      at.ifPresent(
          time -> all.add(attribute(CMSAttributes.signingTime, new Time(Date.from(time)))));
      return new AttributeTable(all);
    };
  }

  private static Attribute attribute(ASN1ObjectIdentifier kind, ASN1Encodable value) {
    return new Attribute(kind, new DERSet(value));
  }

  private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }

  /** Takes what is to be signed, and signs it with the office's key. */
  private static final class Pen implements ContentSigner {

    private final SigningKey key;
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

    Pen(SigningKey key) {
      this.key = key;
    }

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
      return key.isRsa() ? RSA : CURVE;
    }

    @Override
    public OutputStream getOutputStream() {
      return taken;
    }

    @Override
    public byte[] getSignature() {
      try {
        return key.sign(taken.toByteArray());
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("a key that was tried", e);
      }
    }
  }

  /**
   * Looks at a signature. Nothing in it may be otherwise than {@link #sign} writes it, also where
   * no signature protects it: a changed byte anywhere is found.
   */
  static SignatureCheck check(byte[] content, byte[] signature) {
    SignatureCheck found = SignatureCheck.of(State.UNREADABLE);
    try {
      CMSSignedData cms = new CMSSignedData(new CMSProcessableByteArray(content), signature);
      Collection<SignerInformation> signers = cms.getSignerInfos().getSigners();
      if (signers.size() != 1) {
        return found;
      }
      SignerInformation information = signers.iterator().next();
      AttributeTable signed = information.getSignedAttributes();
      List<X509CertificateHolder> certificates = certificates(cms.getCertificates());
      Optional<X509CertificateHolder> own =
          certificates.stream().filter(information.getSID()::match).findFirst();
      if (signed == null || own.isEmpty()) {
        return found;
      }
      X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(own.get());
      found =
          new SignatureCheck(
              State.INTACT, Optional.of(Signer.of(certificate)), Optional.ofNullable(time(signed)));
      if (!isVerified(information, certificate)
          || !isNamed(signed, own.get(), certificates)
          || !Arrays.equals(written(information, own.get(), certificates), signature)) {
        return found.but(State.DAMAGED);
      }
      return found;
    } catch (CMSSignerDigestMismatchException e) {
      return found.but(State.ALTERED);
    } catch (CMSException
        | IOException
        | GeneralSecurityException
        | OperatorCreationException
        | RuntimeException e) {
      return found.signer().isEmpty() ? found : found.but(State.DAMAGED);
    }
  }

  private static boolean isVerified(SignerInformation information, X509Certificate certificate)
      throws CMSException, OperatorCreationException {
    // By the key alone: when the certificate held is judged by who knows the time of signing.
    return information.verify(
        new JcaSimpleSignerInfoVerifierBuilder()
            .setProvider(SigningKey.PROVIDER)
            .build(certificate.getPublicKey()));
  }

  private static List<X509CertificateHolder> certificates(Store<X509CertificateHolder> store) {
    return new ArrayList<>(store.getMatches(null));
  }

  private static @Nullable Instant time(AttributeTable signed) {
    Attribute time = signed.get(CMSAttributes.signingTime);
    return time == null
        ? null
        : Time.getInstance(time.getAttrValues().getObjectAt(0)).getDate().toInstant();
  }

  /** The signature names exactly the certificates that lie in it, the signer's first. */
  private static boolean isNamed(
      AttributeTable signed, X509CertificateHolder own, List<X509CertificateHolder> certificates)
      throws IOException, GeneralSecurityException {
    Attribute attribute = signed.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
    if (attribute == null) {
      return false;
    }
    ESSCertIDv2[] named =
        SigningCertificateV2.getInstance(attribute.getAttrValues().getObjectAt(0)).getCerts();
    List<String> digests = new ArrayList<>();
    for (ESSCertIDv2 one : named) {
      digests.add(HexFormat.of().formatHex(one.getCertHash()));
    }
    List<String> there = new ArrayList<>();
    for (X509CertificateHolder one : certificates) {
      there.add(HexFormat.of().formatHex(sha256(one.getEncoded())));
    }
    return digests.get(0).equals(HexFormat.of().formatHex(sha256(own.getEncoded())))
        && new TreeSet<>(digests).equals(new TreeSet<>(there));
  }

  /** What {@link #sign} would have written around the same attributes and the same signature. */
  private static byte[] written(
      SignerInformation information,
      X509CertificateHolder own,
      List<X509CertificateHolder> certificates)
      throws IOException {
    SignerInfo parsed = information.toASN1Structure();
    AlgorithmIdentifier digest = parsed.getDigestAlgorithm();
    if (!digest.getAlgorithm().equals(NISTObjectIdentifiers.id_sha256)) {
      return new byte[0];
    }
    ASN1EncodableVector all = new ASN1EncodableVector();
    certificates.forEach(one -> all.add(one.toASN1Structure()));
    boolean rsa =
        own.getSubjectPublicKeyInfo()
            .getAlgorithm()
            .getAlgorithm()
            .equals(PKCSObjectIdentifiers.rsaEncryption);
    SignerInfo signer =
        new SignerInfo(
            new SignerIdentifier(new IssuerAndSerialNumber(own.toASN1Structure())),
            digest,
            parsed.getAuthenticatedAttributes(),
            rsa ? RSA : CURVE,
            parsed.getEncryptedDigest(),
            null);
    return new ContentInfo(
            CMSObjectIdentifiers.signedData,
            new SignedData(
                new DERSet(digest),
                new ContentInfo(CMSObjectIdentifiers.data, null),
                new DERSet(all),
                null,
                new DERSet(signer)))
        .getEncoded(ASN1Encoding.DER);
  }
}
