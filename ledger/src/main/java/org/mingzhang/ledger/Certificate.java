package org.mingzhang.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person at work in a trade, with the certificate 证书 that the person holds for it, if any.
 * Persons stand as numbers of the office's own; no name is kept.
 *
 * @param holderNo the personnel number
 * @param trade what the person works as: 电工, 消防控制室, 电梯安全管理
 * @param required whether the trade asks for a certificate
 * @param certificate a digest of the certificate's number, empty where there is none: the number
 *     may be that of an identity card
 * @param validFrom null where not given
 * @param validTo the last day it holds, null where there is none
 */
public record Certificate(
    Origin origin,
    String communityId,
    String holderNo,
    String trade,
    boolean required,
    String certificate,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo)
    implements Fact {

  @Override
  public TableKind kind() {
    return TableKind.CERTIFICATES;
  }

  /** Whether it holds on a day, its first and its last included. */
  public boolean holds(LocalDate day) {
    return validTo != null
        && !validTo.isBefore(day)
        && (validFrom == null || !validFrom.isAfter(day));
  }
}
