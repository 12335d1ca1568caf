package org.mingzhang.read.fact;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.mingzhang.ledger.Certificate;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Reason;
import org.mingzhang.read.column.Layout;

/**
 * Persons by trade with their certificates 证书. A person stands as a number of the office's own:
 * what looks like a name, an identity card or a mobile telephone is refused.
 */
final class CertificateRows implements FactMaker {

  private static final int DIGEST_LENGTH = 16;

  /** Without any digit, an identity card's eighteen places, or a mobile telephone. */
  private static final Pattern PERSON =
      Pattern.compile("[^0-9]+|[0-9]{17}[0-9Xx]|[0-9]{15}|1[3-9][0-9]{9}");

  private final CommunityCell community;
  private final Layout layout;

  CertificateRows(Layout layout, CommunityCell community) {
    this.community = community;
    this.layout = layout;
  }

  @Override
  public Fact make(Cells cells, Origin origin) {
    int slot = layout.slot("holder_no");
    String holder = cells.requiredId(slot);
    if (PERSON.matcher(holder).matches()) {
      // The papers list what was refused, so not even there does the person stand.
      cells.refuse(
          cells.header(slot),
          layout.columns().get(slot).name(),
          holder.isEmpty() ? "" : holder.substring(0, 1) + "**",
          Reason.HOLDER_NAMED);
    }
    String number = cells.id(layout.slot("certificate_no"));
    Boolean required = cells.yesOrNo(layout.slot("required"));
    Certificate certificate =
        new Certificate(
            origin,
            community.read(cells),
            holder,
            cells.requiredText(layout.slot("trade")),
            required == null || required,
            number.isEmpty() ? "" : digest(number),
            cells.dateOrNull(layout.slot("valid_from")),
            cells.dateOrNull(layout.slot("valid_to")));
    if (certificate.validFrom() != null
        && certificate.validTo() != null
        && certificate.validTo().isBefore(certificate.validFrom())) {
      cells.refuseDisorder(layout.slot("valid_from"), layout.slot("valid_to"));
    }
    return certificate;
  }

  private static String digest(String number) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(number.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, DIGEST_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  @Override
  public String communityId() {
    return community.current();
  }
}
