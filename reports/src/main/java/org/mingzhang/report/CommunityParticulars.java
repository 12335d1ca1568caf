package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.ledger.Community;

/**
 * Whose accounts these are. The register's manager may be a person's name, so only the post and its
 * contact are printed.
 */
final class CommunityParticulars {

  private final Draft draft;
  private final List<Block.Particular> items = new ArrayList<>();

  private CommunityParticulars(Draft draft) {
    this.draft = draft;
  }

  static List<Block> of(Draft draft) {
    CommunityParticulars particulars = new CommunityParticulars(draft);
    particulars.fill();
    particulars.item("rules", particulars.rules());
    return particulars.blocks();
  }

  /** Of a paper that is never displayed: no rules of display are followed. */
  static List<Block> unpublished(Draft draft) {
    CommunityParticulars particulars = new CommunityParticulars(draft);
    particulars.fill();
    return particulars.blocks();
  }

  private List<Block> blocks() {
    return List.of(
        Blocks.section("particulars", draft.say("particulars"), ""),
        new Block.Particulars(List.copyOf(items)));
  }

  private void fill() {
    Community c = draft.community();
    item("name", PublicText.clean(c.name()));
    item("charging-mode", draft.say(draft.lumpSum() ? "mode.lump-sum" : "mode.commission"));
    count("households", c.households());
    Long occupied = c.occupiedHouseholds();
    if (Draft.hidden(draft.figure("community.occupied_households"))) {
      item("occupied", Numbers.HIDDEN);
    } else if (occupied == null) {
      item("occupied", draft.say("not-given"));
    } else {
      count("occupied", occupied);
    }
    BigDecimal area = c.areaM2();
    if (area == null) {
      item("area", draft.say("not-given"));
    } else {
      number("area", area, Cell.Form.AREA, Numbers.decimal(area, 2) + " m²");
    }
    item("company", draft.given(c.company()));
    item("contract", contract(c));
    item("in-charge", draft.say("particulars.in-charge.post"));
    item("contact", draft.say("particulars.contact.place"));
    item("issue", draft.input().issueNumber());
    item("revision", draft.say("revision", String.valueOf(draft.input().revision())));
  }

  private String contract(Community c) {
    if (c.contractStart() == null && c.contractEnd() == null) {
      return draft.say("not-given");
    }
    return draft.say(
        "from-to",
        c.contractStart() == null ? Numbers.UNDEFINED : c.contractStart().toString(),
        c.contractEnd() == null ? Numbers.UNDEFINED : c.contractEnd().toString());
  }

  private String rules() {
    Publication publication = draft.input().publication();
    if (publication.profile().isEmpty()) {
      return draft.say("particulars.rules.default");
    }
    LocalRules rules = publication.rules();
    String text = rules.text().in(draft.words().locale());
    return PublicText.clean(
        text.isEmpty()
            ? draft.say("particulars.rules.practice", publication.profile())
            : rules.basis(Phrase.NONE, draft.words()));
  }

  private void count(String key, long value) {
    number(key, BigDecimal.valueOf(value), Cell.Form.COUNT, Numbers.count(value));
  }

  private void number(String key, BigDecimal value, Cell.Form form, String text) {
    Cell.Numeral number = new Cell.Numeral(value, form, text, false);
    items.add(new Block.Particular(draft.say("particulars." + key), text, number));
  }

  private void item(String key, String value) {
    items.add(new Block.Particular(draft.say("particulars." + key), value));
  }
}
