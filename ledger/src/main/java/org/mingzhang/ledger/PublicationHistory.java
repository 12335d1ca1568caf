package org.mingzhang.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.PublicationRegister.Issue;
import org.mingzhang.ledger.PublicationRegister.Kind;
import org.mingzhang.ledger.PublicationRegister.State;
import org.mingzhang.ledger.PublicationRegister.Step;

/** How far every paper has come, worked out from the register's steps alone. Immutable. */
public final class PublicationHistory {

  private final List<Step> steps;
  private final List<Standing> standings;

  private PublicationHistory(List<Step> steps) {
    this.steps = steps;
    this.standings = standings(steps);
  }

  /** The history of steps in the order they were taken. */
  public static PublicationHistory of(List<Step> steps) {
    return new PublicationHistory(List.copyOf(steps));
  }

  /**
   * How one revision stands.
   *
   * @param issue its state is what all that comes to
   * @param draft the draft that counts, null where nothing but a blocked attempt was made
   * @param finance the approval of exactly that draft, null where there is none
   * @param committee as finance
   * @param published null where it never was
   * @param withdrawn null where it never was
   */
  public record Standing(
      Issue issue,
      @Nullable Step draft,
      @Nullable Step finance,
      @Nullable Step committee,
      @Nullable Step published,
      @Nullable Step withdrawn) {

    public State state() {
      return issue.state();
    }

    /** The digest of the manifest of the draft that counts, empty where it is not known. */
    public String draftDigest() {
      return draft == null ? "" : draft.draftDigest();
    }

    public boolean wasPublished() {
      return published != null;
    }
  }

  /** All issues, ordered by period, community and revision. */
  public List<Issue> issues() {
    return standings.stream().map(Standing::issue).toList();
  }

  /** The steps of one paper, all its revisions, in their order. */
  public List<Step> steps(String communityId, Period period) {
    return steps.stream().filter(step -> isOf(step, communityId, period)).toList();
  }

  /** The highest revision of a paper. */
  public Optional<Standing> latest(String communityId, Period period) {
    return of(communityId, period).stream().reduce((lower, higher) -> higher);
  }

  /** One revision of a paper. */
  public Optional<Standing> find(String communityId, Period period, int revision) {
    return of(communityId, period).stream()
        .filter(standing -> standing.issue().revision() == revision)
        .findFirst();
  }

  /** All revisions of a paper, the first one first. */
  public List<Standing> of(String communityId, Period period) {
    return standings.stream()
        .filter(s -> s.issue().communityId().equals(communityId))
        .filter(s -> s.issue().period().equals(period))
        .toList();
  }

  /** What was published of a community, whatever became of it, in the order of publication. */
  public List<Step> publications(String communityId) {
    return steps.stream()
        .filter(step -> step.kind() == Kind.PUBLISHED && step.communityId().equals(communityId))
        .toList();
  }

  private static boolean isOf(Step step, String communityId, Period period) {
    return step.communityId().equals(communityId) && step.period().equals(period);
  }

  /** A revision of a paper. */
  private record Key(Period period, String communityId, int revision) implements Comparable<Key> {

    private static final Comparator<Key> IN_ORDER =
        Comparator.comparing(Key::period)
            .thenComparing(Key::communityId)
            .thenComparingInt(Key::revision);

    /** The same for all its revisions. */
    Key paper() {
      return new Key(period, communityId, 0);
    }

    @Override
    public int compareTo(Key other) {
      return IN_ORDER.compare(this, other);
    }
  }

  private static List<Standing> standings(List<Step> steps) {
    TreeMap<Key, Standing> all = new TreeMap<>();
    for (Step step : steps) {
      Key key = new Key(step.period(), step.communityId(), step.revision());
      all.put(key, after(all.get(key), step));
    }
    // Looked up, not searched for: a city has thousands of papers.
    TreeMap<Key, Integer> latest = new TreeMap<>();
    all.forEach(
        (key, standing) -> {
          if (standing.wasPublished()) {
            latest.merge(key.paper(), key.revision(), Math::max);
          }
        });
    List<Standing> standings = new ArrayList<>();
    all.forEach(
        (key, standing) -> {
          boolean corrected = latest.getOrDefault(key.paper(), 0) > key.revision();
          standings.add(
              standing.wasPublished() && corrected ? as(standing, State.CORRECTED) : standing);
        });
    return List.copyOf(standings);
  }

  private static Standing after(@Nullable Standing before, Step step) {
    Step draft = before == null ? null : before.draft();
    Step finance = before == null ? null : before.finance();
    Step committee = before == null ? null : before.committee();
    Step published = before == null ? null : before.published();
    Step withdrawn = before == null ? null : before.withdrawn();
    State state = before == null ? State.DRAFT : before.state();
    String digest = before == null ? "" : before.issue().figuresDigest();
    switch (step.kind()) {
      case DRAFTED, BLOCKED -> {
        draft = step.kind() == Kind.DRAFTED ? step : null;
        finance = null;
        committee = null;
        state = step.kind() == Kind.DRAFTED ? State.DRAFT : State.BLOCKED;
        digest = step.figuresDigest();
      }
      case APPROVED_FINANCE -> {
        finance = step;
        state = State.FINANCE_APPROVED;
      }
      case APPROVED_COMMITTEE -> {
        committee = step;
        state = State.APPROVED;
      }
      case PUBLISHED -> {
        published = step;
        state = State.PUBLISHED;
      }
      case WITHDRAWN -> {
        withdrawn = step;
        state = State.WITHDRAWN;
      }
    }
    Issue issue = new Issue(step.communityId(), step.period(), step.revision(), state, digest);
    return new Standing(issue, draft, finance, committee, published, withdrawn);
  }

  private static Standing as(Standing s, State state) {
    Issue i = s.issue();
    return new Standing(
        new Issue(i.communityId(), i.period(), i.revision(), state, i.figuresDigest()),
        s.draft(),
        s.finance(),
        s.committee(),
        s.published(),
        s.withdrawn());
  }
}
