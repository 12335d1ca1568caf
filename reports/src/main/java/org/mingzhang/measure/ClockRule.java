package org.mingzhang.measure;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What an office has agreed about its clocks 时限约定, for orders reported from a day on.
 *
 * @param community its id, empty for all communities
 * @param from the first day on which an order may be reported that it holds for
 * @param source where it is agreed, empty where not said
 */
public record ClockRule(
    String community, LocalDate from, WorkCalendar calendar, Map<Of, Clock> clocks, String source) {

  /** What a clock is of. */
  public enum Of {
    EMERGENCY_RESPOND,
    EMERGENCY_COMPLETE,
    NORMAL_RESPOND,
    NORMAL_COMPLETE,
    COMPLAINT_HAND_OFF,
    COMPLAINT_ANSWER
  }

  public ClockRule {
    clocks = Map.copyOf(clocks);
  }

  public Optional<Clock> clock(Of of) {
    return Optional.ofNullable(clocks.get(of));
  }
}
