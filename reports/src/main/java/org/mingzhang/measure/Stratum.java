package org.mingzhang.measure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part 层 of the surveyed community, such as a building, or several that were merged (method §7).
 * Without a name, or where not 0 ≤ k_h ≤ n_h and 0 ≤ N_h, it is an {@link
 * IllegalArgumentException}.
 *
 * @param names of the parts it is made of, in their order
 * @param households N_h, those of the frame
 * @param answers n_h; more than N_h (a register that lacks units) count as a census of N_h
 * @param hits k_h, the answers in the satisfied set
 */
public record Stratum(List<String> names, long households, long answers, long hits) {

  public Stratum {
    names = List.copyOf(names);
    if (names.isEmpty() || households < 0 || hits < 0 || hits > answers) {
      throw new IllegalArgumentException(
          "a stratum needs a name, 0 ≤ hits ≤ answers, 0 ≤ households; found "
              + names
              + ": "
              + hits
              + "/"
              + answers
              + " of "
              + households);
    }
  }

  public static Stratum of(String name, long households, long answers, long hits) {
    return new Stratum(List.of(name), households, answers, hits);
  }

  /** This one and the next as one. */
  Stratum plus(Stratum next) {
    return new Stratum(
        Stream.concat(names.stream(), next.names.stream()).toList(),
        Math.addExact(households, next.households),
        Math.addExact(answers, next.answers),
        Math.addExact(hits, next.hits));
  }

  public boolean isMerged() {
    return names.size() > 1;
  }

  /** More answers than households: the frame lacks some, and a paper should say so. */
  public boolean exceedsFrame() {
    return answers > households;
  }

  /** w_h = N_h / n_h: the households that one answer stands for; empty without answers. */
  public Optional<Fraction> weight() {
    return answers == 0 ? Optional.empty() : Optional.of(Fraction.of(households, answers));
  }

  /**
   * The variance of its rate, (1 − n_h/N_h) s_h²/n_h with s_h² = n_h p_h (1 − p_h)/(n_h − 1): 0
   * where all households answered, empty where fewer than two of several did, because one answer
   * says nothing of the spread.
   */
  Optional<Fraction> variance() {
    if (answers > 0 && answers >= households) {
      return Optional.of(Fraction.ZERO);
    }
    if (answers < 2) {
      return Optional.empty();
    }
    Fraction rate = Fraction.of(hits, answers);
    return Optional.of(
        rate.times(Fraction.ONE.minus(rate))
            .times(Fraction.of(households - answers, households))
            .dividedBy(Fraction.of(answers - 1, 1)));
  }
}
