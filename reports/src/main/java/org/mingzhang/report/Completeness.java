package org.mingzhang.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a paper for all owners has to hold, and whether it does: the eight items of 民法典 第943条 where
 * that is the law, and what the rules of the place want of it. Each is there, or declared to have
 * nothing (本期无), or missing; a declaration beside something contradicts it. A survey alone does not
 * tell how the service was performed: where no work order was ever handed in, 履行情况 is missing until
 * somebody declares that there were none.
 */
public final class Completeness {

  /** The eight items of the Civil Code, in its order. */
  static final List<String> ITEMS =
      List.of(
          "services",
          "persons",
          "quality",
          "fee-items",
          "fee-rates",
          "performance",
          "reserve",
          "public");

  static final String FEE_ACCOUNTS = "fee-accounts";
  static final String COMPLAINTS = "complaint-channel";
  static final String ACCOUNTS = "accounts";

  /** The names of all sections, as they are declared. */
  public static final List<String> SECTIONS =
      Stream.concat(ITEMS.stream(), Stream.of(FEE_ACCOUNTS, COMPLAINTS, ACCOUNTS)).toList();

  /** Where in the paper stands what a place's rules want, by the rules' own names. */
  private static final Map<String, String> PLACES =
      Map.of(
          "public_revenue",
          "public",
          "reserve_fund",
          "reserve",
          "performance",
          "performance",
          "fee_accounts",
          FEE_ACCOUNTS,
          "complaint_channel",
          COMPLAINTS,
          "income_expenditure",
          ACCOUNTS);

  private final LocalRules rules;
  private final int months;
  private final Map<String, String> contents;
  private final List<Declaration> declared;
  private final Set<String> said;
  private final Set<String> lacking;

  private Completeness(
      LocalRules rules,
      int months,
      Map<String, String> contents,
      List<Declaration> declared,
      Collection<String> said,
      Set<String> lacking) {
    this.rules = rules;
    this.months = months;
    this.contents = contents;
    this.declared = declared;
    this.said = new TreeSet<>(said);
    this.lacking = lacking;
  }

  /** How a section stands. */
  public enum State {
    PRESENT,
    /** 本期无, by somebody who is named. */
    DECLARED,
    MISSING,
    /** Fees were charged by standards that the data do not give: that cannot be declared away. */
    NOT_GIVEN,
    /** Declared to have nothing, although there is something. */
    CONTRADICTED,
    /** Declared, although nobody asks for it. */
    UNASKED,
    /** Not in this paper: somebody else makes it. */
    ELSEWHERE
  }

  /**
   * A section of the matrix.
   *
   * @param section one of {@link #SECTIONS}; of what others make, the rules' own name
   * @param rule of the place, null where only the law of the country asks for it
   * @param content what the paper says of it, empty for nothing
   * @param declaration null where none was made beforehand
   */
  record Line(
      String section,
      LocalRules.@Nullable Section rule,
      String content,
      State state,
      @Nullable Declaration declaration) {

    /** Whether nothing is there, or not all that has to be. */
    boolean without() {
      return content.isEmpty() || state == State.MISSING || state == State.DECLARED;
    }
  }

  /**
   * What keeps the paper from being published.
   *
   * @param sentence what is wrong and what to do, in the language asked for
   */
  public record Missing(String section, State state, String sentence) {}

  static Completeness of(Draft draft) {
    Publication publication = draft.input().publication();
    Map<String, String> contents = new LinkedHashMap<>(DutiesSection.contents(draft));
    contents.put(
        FEE_ACCOUNTS,
        FundStatement.moved(draft, "service") ? draft.say("duty.fee-accounts.content") : "");
    contents.put(COMPLAINTS, ClosingNotes.contact(draft));
    contents.put(
        ACCOUNTS, FundsSection.funds(draft).isEmpty() ? "" : draft.say("duty.accounts.content"));
    return new Completeness(
        publication.rules(),
        draft.period().months(),
        contents,
        publication.declared(),
        Set.of(),
        draft.hasOrders() ? Set.of() : Set.of(DutiesSection.PERFORMANCE));
  }

  /** Whether the rules of a place can ask this paper for a section of that name. */
  public static boolean isKnown(String ruleSection) {
    return PLACES.containsKey(ruleSection);
  }

  /** The names that rules may give to what this paper has to hold. */
  public static SortedSet<String> known() {
    return new TreeSet<>(PLACES.keySet());
  }

  /** With further sections that somebody declares to have nothing, when the paper is published. */
  public Completeness declaring(Collection<String> sections) {
    Set<String> all = new TreeSet<>(said);
    all.addAll(sections);
    return new Completeness(rules, months, contents, declared, all, lacking);
  }

  /** The law of the country first, then what the place wants besides, then what others make. */
  List<Line> lines() {
    Map<String, LocalRules.@Nullable Section> asked = new LinkedHashMap<>();
    if (rules.isCivilCode()) {
      ITEMS.forEach(item -> asked.put(item, null));
    }
    List<Line> elsewhere = new ArrayList<>();
    for (LocalRules.Section rule : rules.sections()) {
      if (rule.paper()) {
        asked.put(
            PLACES.getOrDefault(rule.id(), rule.id()),
            rules.section(rule.id(), months).orElse(rule));
      } else {
        elsewhere.add(new Line(rule.id(), rule, "", State.ELSEWHERE, null));
      }
    }
    List<Line> lines = new ArrayList<>();
    asked.forEach((section, rule) -> lines.add(line(section, rule, state(section))));
    unasked(asked.keySet()).forEach(name -> lines.add(line(name, null, State.UNASKED)));
    lines.addAll(elsewhere);
    return List.copyOf(lines);
  }

  private Line line(String section, LocalRules.@Nullable Section rule, State state) {
    return new Line(
        section,
        rule,
        contents.getOrDefault(section, ""),
        state,
        declaration(section).orElse(null));
  }

  private SortedSet<String> unasked(Set<String> asked) {
    SortedSet<String> names = new TreeSet<>(said);
    declared.forEach(declaration -> names.add(declaration.section()));
    names.removeAll(asked);
    return names;
  }

  private Optional<Declaration> declaration(String section) {
    return declared.stream().filter(one -> one.section().equals(section)).findFirst();
  }

  private boolean isEmpty(String section) {
    return contents.getOrDefault(section, "").isEmpty();
  }

  private State state(String section) {
    boolean nothing = said.contains(section) || declaration(section).isPresent();
    if (!isEmpty(section) && !lacking.contains(section)) {
      return nothing ? State.CONTRADICTED : State.PRESENT;
    }
    if (section.equals("fee-rates") && !isEmpty("fee-items")) {
      return State.NOT_GIVEN;
    }
    return nothing ? State.DECLARED : State.MISSING;
  }

  /** What stands against publication, in the order of the matrix. */
  public List<Missing> missing(Locale locale) {
    Words words = Words.of(locale);
    List<Missing> missing = new ArrayList<>();
    for (Line line : lines()) {
      String key =
          switch (line.state()) {
            case PRESENT, DECLARED, ELSEWHERE -> "";
            case MISSING ->
                lacking.contains(line.section()) ? "complete.missing.orders" : "complete.missing";
            case NOT_GIVEN -> "complete.not-given";
            case UNASKED -> "complete.unasked";
            case CONTRADICTED ->
                line.declaration() == null ? "complete.said" : "complete.contradicted";
          };
      if (!key.isEmpty()) {
        missing.add(
            new Missing(
                line.section(),
                line.state(),
                words.say(key, name(line, words), line.section(), basis(line, words))));
      }
    }
    return List.copyOf(missing);
  }

  /** The sections that have nothing, by somebody's word. */
  public SortedSet<String> declared() {
    SortedSet<String> names = new TreeSet<>();
    lines().stream()
        .filter(line -> line.state() == State.DECLARED)
        .forEach(line -> names.add(line.section()));
    return names;
  }

  static String name(Line line, Words words) {
    LocalRules.Section rule = line.rule();
    return rule != null && !ITEMS.contains(line.section())
        ? rule.name().in(words.locale())
        : words.say("duty." + line.section());
  }

  /** The articles that ask for it, or that it is practice. */
  String basis(Line line, Words words) {
    List<String> basis = new ArrayList<>();
    if (rules.isCivilCode() && ITEMS.contains(line.section())) {
      basis.add(Citation.DISCLOSURE.text(words));
    }
    LocalRules.Section rule = line.rule();
    if (rule != null && !rule.article().in(words.locale()).isEmpty()) {
      basis.add(rules.basis(rule.article(), words));
    }
    return basis.isEmpty()
        ? words.say("complete.practice")
        : String.join(words.say("list.clause"), basis);
  }
}
