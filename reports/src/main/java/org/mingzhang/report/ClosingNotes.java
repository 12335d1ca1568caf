package org.mingzhang.report;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.document.Block;

/** How the numbers were made, how to object and until when, and the boxes for the seals. */
final class ClosingNotes {

  private final Draft draft;

  private ClosingNotes(Draft draft) {
    this.draft = draft;
  }

  static List<Block> of(Draft draft) {
    ClosingNotes closing = new ClosingNotes(draft);
    return List.of(
        Blocks.section("notes", draft.say("section.notes"), ""),
        Blocks.say(objections(draft)),
        new Block.Notes(closing.notes()),
        closing.seals());
  }

  /** Where objections go: by the rules of the place, else to the service centre and committee. */
  static String contact(Draft draft) {
    String contact =
        draft.input().publication().rules().contact().in(draft.words().locale()).strip();
    return contact.isEmpty() ? draft.say("objection.contact") : PublicText.clean(contact);
  }

  /** How to object, where and until when, and how soon it is answered. */
  static String objections(Draft draft) {
    Publication publication = draft.input().publication();
    String said =
        draft.say(
            "objection",
            publication.objectionUntil().toString(),
            Citation.ANSWERS.text(draft.words()),
            contact(draft));
    LocalRules.Answers answers = publication.rules().answers();
    return answers.article().zh().isEmpty()
        ? said
        : said
            + draft.say(
                "objection.answer",
                Numbers.count(answers.objectionDays()),
                publication.rules().basis(answers.article(), draft.words()));
  }

  /** How the rates and amounts are made, for a paper without the rest. */
  static List<Block> formulas(Draft draft) {
    return List.of(
        Blocks.part("formulas", draft.say("formulas.title"), ""),
        new Block.Notes(new ClosingNotes(draft).made()));
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>(made());
    notes.add(draft.say("note.privacy"));
    if (draft.input().publication().profile().isEmpty()) {
      notes.add(draft.say("note.default-rules"));
    }
    if (!draft.input().code().isEmpty()) {
      notes.add(draft.say("note.code"));
    }
    return List.copyOf(notes);
  }

  private List<String> made() {
    List<String> notes = new ArrayList<>();
    String cutOff = draft.period().lastDay().toString();
    notes.add(draft.say("note.cut-off", cutOff));
    notes.add(draft.say("note.funds"));
    notes.add(draft.say("note.shares"));
    notes.add(draft.say("note.collection"));
    notes.add(draft.say("note.household"));
    notes.add(draft.say("note.recovery"));
    notes.add(draft.say("note.overall"));
    notes.add(draft.say("note.arrears"));
    notes.add(
        draft.say(
            "note.satisfaction",
            SatisfiedWords.all(draft),
            Numbers.count(draft.input().slice().surveyRule().minBase())));
    notes.add(draft.say("note.response"));
    notes.add(draft.say("note.interval"));
    notes.add(draft.say("note.on-time", draft.targets().text("repairs.on_time_rate")));
    notes.add(draft.say("note.repairs"));
    notes.add(draft.say("note.complaints"));
    notes.add(draft.say("note.change"));
    notes.add(draft.say("note.rounding"));
    return List.copyOf(notes);
  }

  private Block seals() {
    return new Block.Seals(
        List.of(
            new Block.Seal(
                draft.say("seal.provider"), List.of("", draft.say("seal.provider.sign"))),
            new Block.Seal(
                draft.say("seal.committee"), List.of("", draft.say("seal.committee.sign"))),
            new Block.Seal(
                draft.say("seal.display"),
                List.of(
                    draft.say(
                        "seal.display.days",
                        draft.input().publication().displayFrom().toString(),
                        draft.input().publication().displayTo().toString()),
                    draft.say("seal.display.posted")))));
  }
}
