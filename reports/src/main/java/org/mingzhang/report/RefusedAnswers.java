package org.mingzhang.report;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingzhang.document.Block;
import org.mingzhang.ledger.FileReport;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.TableKind;
import org.mingzhang.ledger.Term;

/**
 * The answers and orders that were handed in and refused, which no rate has in it. A refused row
 * has no date that could be trusted: it counts where its table holds answers of the period's round,
 * or none at all.
 */
final class RefusedAnswers {

  private static final Set<Term> ORDERS =
      Set.of(Term.REPAIRS_REPORTED, Term.COMPLAINTS_REPORTED, Term.HAZARDS_REPORTED);

  private RefusedAnswers() {}

  /** A table in a file. */
  private record Place(String path, String sheet) {}

  /** A line, nothing where no answer was refused; owners read no number and no file. */
  static List<Block> of(Draft draft) {
    long count = answers(draft);
    if (count == 0) {
      return List.of();
    }
    return List.of(
        draft.owners()
            ? Blocks.say(draft.say("survey.refused.owners"))
            : Blocks.warn(draft.say("survey.refused", Numbers.count(count))));
  }

  /** Whether answers were handed in that no paper counts. */
  static boolean any(Draft draft) {
    return answers(draft) > 0;
  }

  /** The same of orders, for the office's own papers. */
  static List<Block> orders(Draft draft) {
    long count = count(draft, TableKind.WORKORDERS, ORDERS);
    return count == 0
        ? List.of()
        : List.of(Blocks.warn(draft.say("orders.refused", Numbers.count(count))));
  }

  private static long answers(Draft draft) {
    return count(draft, TableKind.SURVEY, Set.of(Term.SURVEY_RETURNED));
  }

  private static long count(Draft draft, TableKind kind, Set<Term> terms) {
    Set<Origin> read =
        terms.stream()
            .flatMap(term -> draft.input().slice().contributions(term).stream())
            .map(
                contribution ->
                    new Origin(contribution.origin().fileId(), contribution.origin().sheet(), 0))
            .collect(Collectors.toSet());
    List<FileReport> files =
        draft.input().slice().files().stream().filter(file -> file.kinds().contains(kind)).toList();
    Set<String> unread =
        files.stream()
            .filter(file -> file.used() == 0)
            .map(file -> file.file().path())
            .collect(Collectors.toSet());
    Set<Place> places =
        files.stream()
            .flatMap(
                file ->
                    read.stream()
                        .filter(origin -> origin.fileId() == file.file().id())
                        .map(origin -> new Place(file.file().path(), origin.sheet())))
            .collect(Collectors.toSet());
    return draft.input().slice().refusals().stream()
        .filter(refusal -> refusal.reason().isOfRow())
        .filter(
            refusal ->
                unread.contains(refusal.path())
                    || places.contains(new Place(refusal.path(), refusal.sheet())))
        .map(RefusedAnswers::row)
        .distinct()
        .count();
  }

  private static List<Object> row(Refusal refusal) {
    return List.of(refusal.path(), refusal.sheet(), refusal.row());
  }
}
