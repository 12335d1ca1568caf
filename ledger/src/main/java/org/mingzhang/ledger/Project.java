package org.mingzhang.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A project 工程 paid from the maintenance fund, and what it rests on: the owners' vote or an
 * emergency. Areas in m², amounts in yuan; what the office did not give is null or empty.
 *
 * @param basis {@code vote} or {@code emergency}
 * @param matter what was voted on (law §3.1): {@code rules}, {@code covenant}, {@code committee},
 *     {@code provider}, {@code use_fund}, {@code raise_fund}, {@code rebuild}, {@code business},
 *     {@code other}
 * @param votedOn the day the vote closed
 * @param scope who bears the cost 分摊范围: buildings with 、 between them; empty for the whole estate
 * @param heads of all owners who may vote; voted and agreed are parts of them
 */
public record Project(
    Origin origin,
    String communityId,
    String projectId,
    String name,
    String basis,
    String matter,
    @Nullable LocalDate votedOn,
    @Nullable Long heads,
    @Nullable BigDecimal area,
    @Nullable Long headsVoted,
    @Nullable BigDecimal areaVoted,
    @Nullable Long headsAgreed,
    @Nullable BigDecimal areaAgreed,
    String emergencyReason,
    @Nullable LocalDate startedOn,
    @Nullable Money estimate,
    @Nullable Money contract,
    @Nullable Money settlement,
    String scope)
    implements Fact {

  @Override
  public TableKind kind() {
    return TableKind.PROJECTS;
  }
}
