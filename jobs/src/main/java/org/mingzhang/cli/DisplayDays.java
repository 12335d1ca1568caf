package org.mingzhang.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.report.Publication;
import picocli.CommandLine.Option;

/** The days that a paper prints as its display, where they are not those of the place's rules. */
final class DisplayDays {

  @Option(names = "--display-from", paramLabel = "DATE", descriptionKey = "display.from")
  private @Nullable LocalDate from;

  @Option(names = "--display-to", paramLabel = "DATE", descriptionKey = "display.to")
  private @Nullable LocalDate to;

  /** None where no day was named: then the rules hold. */
  Optional<Publication> publication(Console console) throws UsageError {
    if (from == null && to == null) {
      return Optional.empty();
    }
    if (from == null || to == null || to.isBefore(from)) {
      throw new UsageError(console.words().say("display.both"));
    }
    return Optional.of(new Publication(from, to, to, ""));
  }
}
