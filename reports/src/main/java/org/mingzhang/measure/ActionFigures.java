package org.mingzhang.measure;

import static org.mingzhang.ledger.Term.ACTIONS_ACCEPTED;
import static org.mingzhang.ledger.Term.ACTIONS_DUE;
import static org.mingzhang.ledger.Term.ACTIONS_HELD;
import static org.mingzhang.ledger.Term.ACTIONS_ON_TIME;
import static org.mingzhang.ledger.Term.ACTIONS_OPEN;
import static org.mingzhang.ledger.Term.ACTIONS_OVERDUE;
import static org.mingzhang.ledger.Term.ACTIONS_PUT_OFF;
import static org.mingzhang.ledger.Term.ACTIONS_REGISTERED;
import static org.mingzhang.ledger.Term.ACTIONS_UNACCEPTED;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.mingzhang.ledger.By;

/**
 * Corrective actions 整改措施, whole and by where the discontent came from (duty S70). Closed is what
 * was accepted of all that were open at the period's start or opened in it: nothing leaves the base
 * by waiting. On time is what was accepted by a deadline in the period; open and overdue is a miss.
 * There only where the ledger holds such rows of the community, at any time.
 */
final class ActionFigures {

  private ActionFigures() {}

  static List<Definition> of(Sums sums) {
    List<Definition> all = new ArrayList<>();
    for (By by : OperationFigures.keys(sums, EnumSet.of(ACTIONS_HELD), "source")) {
      all.add(OperationFigures.count("actions.registered", by, ACTIONS_REGISTERED));
      all.add(OperationFigures.count("actions.accepted", by, ACTIONS_ACCEPTED));
      all.add(OperationFigures.rate("actions.closed_rate", by, ACTIONS_ACCEPTED, ACTIONS_HELD));
      all.add(OperationFigures.rate("actions.on_time_rate", by, ACTIONS_ON_TIME, ACTIONS_DUE));
      all.add(OperationFigures.count("actions.open", by, ACTIONS_OPEN));
      all.add(OperationFigures.count("actions.overdue", by, ACTIONS_OVERDUE));
      all.add(OperationFigures.count("actions.unaccepted", by, ACTIONS_UNACCEPTED));
      all.add(OperationFigures.count("actions.put_off", by, ACTIONS_PUT_OFF));
    }
    return all;
  }
}
