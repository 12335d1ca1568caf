package org.mingzhang.report;

import java.util.Map;
import java.util.stream.Collectors;
import org.mingzhang.measure.Clock;
import org.mingzhang.measure.ClockRule.Of;

/** Limits in words, and the names of figures that say the limit they are held against. */
final class ClockWords {

  private static final long HOUR = 60;
  private static final Map<String, Of> TIMED =
      Map.of(
          "complaints.handoff_rate", Of.COMPLAINT_HAND_OFF,
          "complaints.response_rate", Of.COMPLAINT_ANSWER);

  private ClockWords() {}

  /** The name of a figure; one that is held against an agreed limit says which. */
  static String label(Draft draft, String id, String name) {
    Of of = TIMED.get(id);
    String limit = of == null ? "" : limit(draft, of);
    return limit.isEmpty() || limit.equals(text(draft, Clock.DAY))
        ? draft.say("figure." + name)
        : draft.say("figure." + name + ".clock", limit);
  }

  /** The limits in force in the period, 24 hours where nothing is agreed. */
  static String limit(Draft draft, Of of) {
    return draft
        .input()
        .clocks()
        .within(
            draft.community().communityId(),
            draft.period().start(),
            draft.period().lastDay(),
            of,
            Clock.DAY)
        .stream()
        .map(clock -> text(draft, clock))
        .collect(Collectors.joining(draft.say("clock.then")));
  }

  static String text(Draft draft, Clock clock) {
    boolean hours = clock.minutes() % HOUR == 0;
    return draft.say(
        "clock." + (clock.business() ? "business." : "") + (hours ? "hours" : "minutes"),
        String.valueOf(hours ? clock.minutes() / HOUR : clock.minutes()));
  }
}
