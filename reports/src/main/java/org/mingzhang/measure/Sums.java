package org.mingzhang.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.ChargingMode;
import org.mingzhang.ledger.Contribution;
import org.mingzhang.ledger.Overlap;
import org.mingzhang.ledger.ScoreMoments;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.Sum;
import org.mingzhang.ledger.SurveyDefinition;
import org.mingzhang.ledger.SurveyRule;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.Figure.Part;
import org.mingzhang.measure.Figure.Role;

/** A slice's base sums, ready to be asked for by part. For one thread. */
final class Sums {

  // Nothing given is not the same as zero.
  private static final Set<Term> OPTIONAL =
      EnumSet.of(
          Term.OCCUPIED_HOUSEHOLDS,
          Term.FIRST_FUND_DEPOSIT,
          Term.OPENING_STATED,
          Term.OPENING_ROLLED,
          Term.CLOSING_STATED,
          Term.SUBACCOUNTS,
          Term.NEXT_ROLLED,
          Term.PASSTHROUGH_BALANCE,
          Term.PROJECT_ESTIMATE,
          Term.PROJECT_CONTRACT,
          Term.PROJECT_SETTLEMENT,
          Term.SURVEY_ISSUED,
          Term.COMMISSION_AGREED);

  // The rows of the first are among the rows of the second.
  private static final Map<Term, Term> WITHIN =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(Term.FEES_REDUCED, Term.FEES_DUE),
              Map.entry(Term.FEES_RECEIVED_CURRENT, Term.FEES_PAID),
              Map.entry(Term.FEES_RECEIVED_AHEAD, Term.FEES_PREPAID),
              Map.entry(Term.SUBACCOUNTS_BELOW_30, Term.SUBACCOUNTS),
              Map.entry(Term.SUBACCOUNTS_UNJUDGED, Term.SUBACCOUNTS),
              Map.entry(Term.UNITS_PAID_UP, Term.UNITS_BILLED),
              Map.entry(Term.ANSWERS_SATISFIED, Term.ANSWERS),
              Map.entry(Term.ANSWERS_TOP, Term.ANSWERS),
              Map.entry(Term.ANSWERS_TOP_TWO, Term.ANSWERS),
              Map.entry(Term.ANSWERS_TOP_THREE, Term.ANSWERS),
              Map.entry(Term.ANSWERS_FLAGGED_TOO_SATISFIED, Term.ANSWERS_FLAGGED_TOO),
              Map.entry(Term.FILTER_PASSED, Term.FILTER_ANSWERS),
              Map.entry(Term.CHOICE_TICKS, Term.CHOICE_ANSWERS),
              Map.entry(Term.RANKED_FIRST, Term.CHOICE_ANSWERS),
              Map.entry(Term.RANKED_PLACES, Term.RANKED),
              Map.entry(Term.ANSWERS_SCORE, Term.ANSWERS),
              Map.entry(Term.ANSWERS_UNFLAGGED_SATISFIED, Term.ANSWERS_UNFLAGGED),
              Map.entry(Term.MODE_SATISFIED, Term.MODE_ANSWERS),
              Map.entry(Term.RECOMMEND_PROMOTERS, Term.RECOMMEND),
              Map.entry(Term.RECOMMEND_DETRACTORS, Term.RECOMMEND),
              Map.entry(Term.THEME_MENTIONS, Term.COMMENTS),
              Map.entry(Term.COMMENTS_UNMATCHED, Term.COMMENTS),
              Map.entry(Term.REPAIRS_ON_TIME, Term.REPAIRS_DUE),
              Map.entry(Term.REPAIRS_SECONDS, Term.REPAIRS_COMPLETED),
              Map.entry(Term.REPAIRS_REOPENED, Term.REPAIRS_COMPLETED),
              // Of those that stand before them in a rate of both, beside the reported ones.
              Map.entry(Term.REPAIRS_COMPLETED, Term.REPAIRS_OPEN_AT_START),
              Map.entry(Term.REPAIRS_CLOSED_OTHERWISE, Term.REPAIRS_OPEN_AT_START),
              Map.entry(Term.REPAIRS_DONE_ON_TIME, Term.REPAIRS_DONE_WITH_DEADLINE),
              Map.entry(Term.REPAIRS_REWORKED, Term.REPAIRS_COMPLETED),
              Map.entry(Term.REPAIRS_RATING, Term.REPAIRS_RATED),
              Map.entry(Term.SITE_REPAIRS_ON_TIME, Term.SITE_REPAIRS_DUE),
              Map.entry(Term.SITE_REPAIRS_REWORKED, Term.SITE_REPAIRS_COMPLETED),
              Map.entry(Term.SERVICE_COST, Term.SERVICE_PRICE),
              Map.entry(Term.FEE_BY_AREA, Term.AREA_AT_FEE),
              Map.entry(Term.DEMAND_USED, Term.DEMAND_ANSWERED),
              Map.entry(Term.DEMAND_SATISFIED, Term.DEMAND_RATED),
              Map.entry(Term.DEMAND_WANTED, Term.DEMAND_WISHES),
              Map.entry(Term.DEMAND_BEFORE_USED, Term.DEMAND_BEFORE_ANSWERED),
              Map.entry(Term.DEMAND_BEFORE_SATISFIED, Term.DEMAND_BEFORE_RATED),
              Map.entry(Term.DEMAND_SEGMENT_USED, Term.DEMAND_SEGMENT_ANSWERED),
              Map.entry(Term.DEMAND_SEGMENT_WANTED, Term.DEMAND_SEGMENT_WISHES),
              Map.entry(Term.COMPLAINTS_VALID, Term.COMPLAINTS_REPORTED),
              Map.entry(Term.COMPLAINTS_INVALID, Term.COMPLAINTS_REPORTED),
              Map.entry(Term.COMPLAINTS_HANDED_OFF, Term.COMPLAINTS_HANDOFF_DUE),
              Map.entry(Term.COMPLAINTS_ANSWERED, Term.COMPLAINTS_ANSWER_DUE),
              Map.entry(Term.COMPLAINTS_RATING, Term.COMPLAINTS_RATED),
              Map.entry(Term.INSPECTIONS_ON_TIME, Term.INSPECTIONS_PLANNED),
              Map.entry(Term.INSPECTIONS_PASSED, Term.INSPECTIONS_JUDGED),
              Map.entry(Term.CERTIFICATES_VALID, Term.CERTIFICATES_REQUIRED),
              Map.entry(Term.INQUIRIES_ON_TIME, Term.INQUIRIES_DUE),
              Map.entry(Term.ACTIONS_ACCEPTED, Term.ACTIONS_HELD),
              Map.entry(Term.ACTIONS_ON_TIME, Term.ACTIONS_DUE),
              Map.entry(Term.EQUIPMENT_GOOD, Term.EQUIPMENT_JUDGED),
              Map.entry(Term.CLOCK_REPAIRS_ON_TIME, Term.CLOCK_REPAIRS_DUE),
              Map.entry(Term.CLOCK_ANSWERED, Term.CLOCK_ANSWER_DUE),
              Map.entry(Term.HAZARDS_RECTIFIED, Term.HAZARDS_REPORTED),
              Map.entry(Term.COMPLAINTS_CLASSIFIED, Term.COMPLAINTS_REPORTED),
              Map.entry(Term.COMPLAINTS_RESOLVED, Term.COMPLAINTS_DUE),
              Map.entry(Term.COMPLAINTS_FOLLOWED_UP, Term.COMPLAINTS_CLOSED)));

  private final Slice slice;
  private final Map<Term, List<Sum>> sums = new EnumMap<>(Term.class);
  private final Map<Term, List<Contribution>> contributions = new EnumMap<>(Term.class);
  private final Map<Set<Term>, List<Overlap>> overlaps = new HashMap<>();

  private Sums(Slice slice) {
    this.slice = slice;
  }

  static Sums of(Slice slice) {
    return new Sums(slice);
  }

  /** The signed sum of the parts of a role; null where one of them was not given. */
  @Nullable Long total(Role role, List<Part> parts) {
    long total = 0;
    for (Part part : parts) {
      if (part.role() != role) {
        continue;
      }
      if (!given(part.term(), part.by())) {
        return null;
      }
      total = Math.addExact(total, Math.multiplyExact(part.times(), value(part)));
    }
    return total;
  }

  /** Whether the office gave it; true of all that is counted from rows. */
  boolean given(Term term, By by) {
    return !OPTIONAL.contains(term)
        || matching(term, by).stream().anyMatch(s -> s.rows() > 0 || s.value() != 0);
  }

  /** What each source row adds to a part. */
  List<Long> values(Part part) {
    return contributions(part.term()).stream()
        .filter(c -> c.by().includes(part.by()))
        .map(Contribution::value)
        .toList();
  }

  /**
   * The distinct source rows behind some parts: a receipt counts once although it stands in
   * numerator and denominator. The sums' own counts are used wherever they cannot overlap.
   */
  long rows(List<Part> parts) {
    Map<PartKey, Part> distinct = new LinkedHashMap<>();
    parts.forEach(p -> distinct.putIfAbsent(new PartKey(p.term(), p.by()), p));
    List<Part> counted =
        distinct.values().stream()
            .filter(
                p -> {
                  Term whole = WITHIN.get(p.term());
                  return whole == null
                      || distinct.keySet().stream()
                          .noneMatch(key -> key.term() == whole && p.by().includes(key.by()));
                })
            .filter(p -> distinct.keySet().stream().noneMatch(key -> key.holds(p)))
            .toList();
    List<Part> overlapping = counted.stream().filter(p -> p.term().sharesRows()).toList();
    long rows = 0;
    if (overlapping.size() > 1
        || overlapping.stream().anyMatch(p -> p.term() == Term.FEES_ARREARS)) {
      rows = distinctRows(overlapping);
    } else {
      rows = summedRows(overlapping);
    }
    return rows + summedRows(counted.stream().filter(p -> !overlapping.contains(p)).toList());
  }

  /** The whole, then each value of a key that the ledger holds for any of the terms. */
  List<By> wholeAndEach(Set<Term> terms, String key) {
    List<By> all = new ArrayList<>();
    all.add(By.ALL);
    all.addAll(each(terms, key));
    return all;
  }

  /** Each set of values of some keys that the ledger holds for any of the terms; no blank ones. */
  List<By> each(Collection<Term> terms, String... keys) {
    Set<By> all = new TreeSet<>();
    for (Term term : terms) {
      for (Sum sum : of(term)) {
        TreeMap<String, String> values = new TreeMap<>();
        for (String key : keys) {
          if (!sum.by().get(key).isEmpty()) {
            values.put(key, sum.by().get(key));
          }
        }
        if (values.size() == keys.length) {
          all.add(new By(values));
        }
      }
    }
    return List.copyOf(all);
  }

  /**
   * Each value of a key, and where there are any, the blank one of the rows that have none: so the
   * parts add up to the whole.
   */
  List<By> eachAndRest(Set<Term> terms, String key) {
    List<By> all = new ArrayList<>(each(terms, key));
    By blank = By.of(key, "");
    if (!all.isEmpty()
        && terms.stream().flatMap(t -> matching(t, blank).stream()).anyMatch(s -> s.rows() > 0)) {
      all.add(blank);
    }
    return List.copyOf(all);
  }

  /** The sums of a term that a key includes. */
  List<Sum> matching(Term term, By by) {
    return of(term).stream().filter(s -> s.by().includes(by)).toList();
  }

  private List<Sum> of(Term term) {
    return sums.computeIfAbsent(term, slice::sums);
  }

  /** What the frame of a survey is counted by: occupied households, else all. */
  Term frame() {
    return given(Term.OCCUPIED_HOUSEHOLDS, By.ALL)
            && value(Term.OCCUPIED_HOUSEHOLDS, By.ALL) >= value(Term.SURVEY_RETURNED, By.ALL)
        ? Term.OCCUPIED_HOUSEHOLDS
        : Term.HOUSEHOLDS;
  }

  ChargingMode chargingMode() {
    return slice.community().chargingMode();
  }

  /** What the rates of commissions are taken of in the period; none where amounts were agreed. */
  Set<String> commissionBases() {
    return slice.commissions().stream()
        .map(part -> part.agreement().base())
        .collect(Collectors.toSet());
  }

  /** How many months the period has. */
  int months() {
    return slice.period().months();
  }

  /**
   * The households of a survey's frame; null where there are none, or fewer than have answered:
   * such a number is wrong, and no sample of it.
   */
  @Nullable Long population() {
    long households = value(frame(), By.ALL);
    return households > 0 && households >= value(Term.SURVEY_RETURNED, By.ALL) ? households : null;
  }

  /** What the scores of the survey add up to. */
  ScoreMoments moments() {
    return slice.moments();
  }

  /** The homes of a building, by the register; null where it lists none. */
  @Nullable Long homes(String building) {
    long homes = value(Term.BUILDING_HOUSEHOLDS, By.of("building", building));
    return homes > 0 ? homes : null;
  }

  /** What the office decided of surveys. */
  SurveyRule surveyRule() {
    return slice.surveyRule();
  }

  /** What the figures of the round mean. */
  SurveyDefinition survey() {
    return slice
        .surveyOf(slice.period())
        .orElseGet(() -> new SurveyDefinition("", slice.surveyRule(), slice.questions()));
  }

  /** Whether a survey round ended in the period. */
  boolean surveyed() {
    return slice.surveyRound().isPresent() || value(Term.SURVEY_RETURNED, By.ALL) > 0;
  }

  private long value(Part part) {
    return value(part.term(), part.by());
  }

  /** The sum of a term, added up over what the key includes. */
  long value(Term term, By by) {
    long value = 0;
    for (Sum sum : matching(term, by)) {
      value = Math.addExact(value, sum.value());
    }
    return value;
  }

  private long summedRows(List<Part> parts) {
    return parts.stream()
        .flatMap(p -> matching(p.term(), p.by()).stream())
        .mapToLong(Sum::rows)
        .sum();
  }

  private long distinctRows(List<Part> parts) {
    Set<Term> terms =
        parts.stream()
            .map(Part::term)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Term.class)));
    return overlaps.computeIfAbsent(terms, slice::overlaps).stream()
        .filter(
            overlap ->
                overlap.behind().stream()
                    .anyMatch(
                        at ->
                            parts.stream()
                                .anyMatch(p -> p.term() == at.term() && at.by().includes(p.by()))))
        .mapToLong(Overlap::rows)
        .sum();
  }

  private List<Contribution> contributions(Term term) {
    return contributions.computeIfAbsent(term, slice::contributions);
  }

  private record PartKey(Term term, By by) {
    /** Whether a part is the same sums, but fewer of them. */
    boolean holds(Part part) {
      return part.term() == term && !part.by().equals(by) && part.by().includes(by);
    }
  }
}
