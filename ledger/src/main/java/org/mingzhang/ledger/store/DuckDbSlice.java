package org.mingzhang.ledger.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mingzhang.ledger.Asset;
import org.mingzhang.ledger.Balance;
import org.mingzhang.ledger.BankLine;
import org.mingzhang.ledger.BillAmount;
import org.mingzhang.ledger.Budget;
import org.mingzhang.ledger.Certificate;
import org.mingzhang.ledger.ChargingMode;
import org.mingzhang.ledger.CommissionAgreement;
import org.mingzhang.ledger.CommissionPart;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.CommunityEvent;
import org.mingzhang.ledger.Contribution;
import org.mingzhang.ledger.ControlTotal;
import org.mingzhang.ledger.DayBalance;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.FeeSummary;
import org.mingzhang.ledger.FileReport;
import org.mingzhang.ledger.HouseUnit;
import org.mingzhang.ledger.Inquiry;
import org.mingzhang.ledger.InquiryRules;
import org.mingzhang.ledger.Inspection;
import org.mingzhang.ledger.ListedOrder;
import org.mingzhang.ledger.Mended;
import org.mingzhang.ledger.MonthHeld;
import org.mingzhang.ledger.OrderClocks;
import org.mingzhang.ledger.Overlap;
import org.mingzhang.ledger.Payer;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.Project;
import org.mingzhang.ledger.Question;
import org.mingzhang.ledger.Receipt;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.ScoreMoments;
import org.mingzhang.ledger.ScoreWord;
import org.mingzhang.ledger.ServiceItem;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.Subaccount;
import org.mingzhang.ledger.Sum;
import org.mingzhang.ledger.SurveyDefinition;
import org.mingzhang.ledger.SurveyRound;
import org.mingzhang.ledger.SurveyRule;
import org.mingzhang.ledger.Suspicions;
import org.mingzhang.ledger.Term;
import org.mingzhang.ledger.Themes;
import org.mingzhang.ledger.TrackedAction;
import org.mingzhang.ledger.WorkOrder;
import org.springframework.util.function.SingletonSupplier;

/**
 * A slice that asks the ledger once for each thing it is asked for, because hardly anybody asks for
 * all: the check of balances needs the funds, a period compared with no contributions. It refuses
 * to read on from a ledger that has changed since it was taken. Safe for threads.
 */
final class DuckDbSlice implements Slice {

  private static final List<Term> INQUIRY_TERMS =
      Stream.of(Term.values()).filter(Term::isOfInquiries).toList();

  private final DuckDbLedger ledger;
  private final long edition;
  private final Community community;
  private final Period period;
  private final Themes themes;
  private final SurveyRule surveyRule;
  private final OrderClocks clocks;
  private final SingletonSupplier<OrderClocks.Counted> clocked;
  private final InquiryRules inquiryRules;
  private final SingletonSupplier<OrderClocks.Counted> inquiriesCounted;
  private final Map<Subject, SingletonSupplier<SubjectSums>> sums = new EnumMap<>(Subject.class);
  private final Map<Subject, SingletonSupplier<Contributions>> contributions =
      new EnumMap<>(Subject.class);
  private final Map<Subject, List<Overlap>> overlaps = new ConcurrentHashMap<>();
  private final Map<Term, List<ListedOrder>> orders = new ConcurrentHashMap<>();
  private final Map<Period, Optional<SurveyDefinition>> definitions = new ConcurrentHashMap<>();
  private final SingletonSupplier<Optional<SurveyRound>> surveyRound =
      read(SliceReader::surveyRound);
  private final SingletonSupplier<List<Question>> questions = read(SliceReader::questions);
  private final SingletonSupplier<List<ScoreWord>> scoreWords = read(SliceReader::scoreWords);
  private final SingletonSupplier<ScoreMoments> moments = read(SliceReader::moments);
  private final SingletonSupplier<List<Entry>> entries = read(SliceReader::entries);
  private final SingletonSupplier<List<DayBalance>> balances = read(SliceReader::balances);
  private final SingletonSupplier<List<Budget>> budgets = read(SliceReader::budgets);
  private final SingletonSupplier<List<Project>> projects = read(SliceReader::projects);
  private final SingletonSupplier<List<Asset>> assets = read(SliceReader::assets);
  private final SingletonSupplier<List<ServiceItem>> services = read(SliceReader::services);
  private final SingletonSupplier<List<Inspection>> inspections = read(SliceReader::inspections);
  private final SingletonSupplier<List<Certificate>> certificates = read(SliceReader::certificates);
  private final SingletonSupplier<List<CommunityEvent>> events = read(SliceReader::events);
  private final SingletonSupplier<List<TrackedAction>> actions = read(SliceReader::actions);
  private final SingletonSupplier<List<Inquiry>> inquiries = read(SliceReader::inquiries);
  private final SingletonSupplier<List<CommissionPart>> commissions =
      SingletonSupplier.of(this::countCommissions);
  private final SingletonSupplier<List<HouseUnit>> units = read(SliceReader::units);
  private final SingletonSupplier<List<Subaccount>> subaccounts = read(SliceReader::subaccounts);
  private final SingletonSupplier<List<BankLine>> bankLines = read(SliceReader::bankLines);
  private final SingletonSupplier<List<FeeSummary>> feeSummaries = read(SliceReader::feeSummaries);
  private final SingletonSupplier<List<BillAmount>> billAmounts = read(SliceReader::billAmounts);
  private final SingletonSupplier<List<WorkOrder>> openOrders = read(SliceReader::openOrders);
  private final SingletonSupplier<List<MonthHeld>> months = read(SliceReader::months);
  private final SingletonSupplier<Boolean> hasOrders = read(SliceReader::hasOrders);
  private final SingletonSupplier<Boolean> hasFacts = read(SliceReader::hasFacts);
  private final SingletonSupplier<List<FileReport>> files = ask(FileBook::of);
  private final SingletonSupplier<List<ControlTotal>> controlTotals = ask(ControlTotals::of);
  private final SingletonSupplier<List<Refusal>> refusals = ask(Refusals::of);
  private final SingletonSupplier<List<Mended>> mended = ask(Corrections::of);

  DuckDbSlice(
      DuckDbLedger ledger,
      long edition,
      Community community,
      Period period,
      Themes themes,
      SurveyRule surveyRule,
      OrderClocks clocks,
      InquiryRules inquiryRules) {
    this.themes = themes;
    this.surveyRule = surveyRule;
    this.ledger = ledger;
    this.edition = edition;
    this.community = community;
    this.period = period;
    this.clocks = clocks;
    this.inquiryRules = inquiryRules;
    this.inquiriesCounted =
        SingletonSupplier.of(() -> InquiryCount.of(inquiries.obtain(), period, inquiryRules));
    this.clocked = SingletonSupplier.of(() -> clocks.count(once(SliceReader::workOrders), period));
    for (Subject subject : Subject.values()) {
      sums.put(subject, read(reader -> reader.sums(subject)));
      contributions.put(subject, read(reader -> reader.contributions(subject)));
    }
  }

  private <T> SingletonSupplier<T> read(Function<SliceReader, T> question) {
    return SingletonSupplier.of(() -> once(question));
  }

  private <T> T once(Function<SliceReader, T> question) {
    return readOf(period, question);
  }

  private <T> T readOf(Period of, Function<SliceReader, T> question) {
    return ledger.reading(
        edition,
        session ->
            question.apply(
                new SliceReader(session, community.communityId(), of, themes, surveyRule)));
  }

  private <T> SingletonSupplier<T> ask(BiFunction<Session, String, T> question) {
    return SingletonSupplier.of(
        () -> ledger.reading(edition, session -> question.apply(session, community.communityId())));
  }

  @Override
  public Community community() {
    return community;
  }

  @Override
  public Period period() {
    return period;
  }

  @Override
  public List<Sum> sums() {
    return Stream.concat(
            Stream.of(Subject.values())
                .flatMap(s -> sums(s).sums().stream())
                .filter(sum -> !clocks.terms().contains(sum.term())),
            Stream.of(clocks.terms(), INQUIRY_TERMS, List.of(Term.COMMISSION_AGREED))
                .flatMap(terms -> terms.stream().flatMap(term -> sums(term).stream())))
        .sorted(Comparator.comparing(Sum::term).thenComparing(Sum::by))
        .toList();
  }

  @Override
  public List<Sum> sums(Term term) {
    if (term.isOfInquiries()) {
      return inquiriesCounted.obtain().sums(term);
    }
    if (term == Term.COMMISSION_AGREED) {
      return CommissionCount.sums(commissions());
    }
    if (clocks.terms().contains(term)) {
      return clocked.obtain().sums(term);
    }
    if (term.isClocked()) {
      return List.of();
    }
    return sums(Subject.of(term)).sums().stream().filter(sum -> sum.term() == term).toList();
  }

  private SubjectSums sums(Subject subject) {
    return Objects.requireNonNull(sums.get(subject)).obtain();
  }

  @Override
  public List<Contribution> contributions(Term term) {
    if (term.isOfInquiries()) {
      return inquiriesCounted.obtain().of(term);
    }
    if (term == Term.COMMISSION_AGREED) {
      return CommissionCount.contributions(commissions());
    }
    if (clocks.terms().contains(term)) {
      return clocked.obtain().of(term);
    }
    if (term.isClocked()) {
      return List.of();
    }
    return Objects.requireNonNull(contributions.get(Subject.of(term))).obtain().of(term);
  }

  /** Counted by the database wherever it can, for the subjects of the terms alone. */
  @Override
  public List<Overlap> overlaps(Collection<Term> terms) {
    List<Overlap> all = new ArrayList<>();
    for (Subject subject : Subject.values()) {
      if (subject.sharing().stream().anyMatch(terms::contains)) {
        all.addAll(overlaps.computeIfAbsent(subject, this::overlapsOf));
      }
    }
    return List.copyOf(all);
  }

  private List<Overlap> overlapsOf(Subject subject) {
    List<Overlap> counted = sums(subject).overlaps();
    return counted == null ? Slice.super.overlaps(subject.sharing()) : counted;
  }

  @Override
  public List<ListedOrder> orders(Term term) {
    return orders.computeIfAbsent(term, listed -> once(reader -> reader.orders(listed)));
  }

  @Override
  public Optional<SurveyRound> surveyRound() {
    return surveyRound.obtain();
  }

  @Override
  public SurveyRule surveyRule() {
    return surveyRule;
  }

  @Override
  public Optional<SurveyDefinition> surveyOf(Period of) {
    Optional<SurveyDefinition> known = definitions.get(of);
    if (known == null) {
      known = definition(of);
      definitions.put(of, known);
    }
    return known;
  }

  private Optional<SurveyDefinition> definition(Period of) {
    SurveyRule rule = ledger.surveyRule(community.communityId(), of);
    return ledger.reading(
        edition,
        session -> {
          SliceReader reader = new SliceReader(session, community.communityId(), of, themes, rule);
          return reader
              .surveyRound()
              .map(
                  round ->
                      new SurveyDefinition(
                          round.excluded(), rule, reader.questions(), reader.answered()));
        });
  }

  @Override
  public List<Question> questions() {
    return questions.obtain();
  }

  @Override
  public List<ScoreWord> scoreWords() {
    return scoreWords.obtain();
  }

  @Override
  public ScoreMoments moments() {
    return moments.obtain();
  }

  @Override
  public Themes themes() {
    return themes;
  }

  @Override
  public List<Entry> entries() {
    return entries.obtain();
  }

  @Override
  public List<DayBalance> balances() {
    return balances.obtain();
  }

  @Override
  public List<Budget> budgets() {
    return budgets.obtain();
  }

  @Override
  public List<Project> projects() {
    return projects.obtain();
  }

  @Override
  public List<Asset> assets() {
    return assets.obtain();
  }

  @Override
  public List<CommissionPart> commissions() {
    return commissions.obtain();
  }

  private List<CommissionPart> countCommissions() {
    if (community.chargingMode() == ChargingMode.LUMP_SUM) {
      return List.of();
    }
    List<CommissionAgreement> agreements = once(SliceReader::commissions);
    return CommissionCount.of(
        agreements,
        period,
        new CommissionCount.Base() {
          @Override
          public long netDue(Period of) {
            return of.equals(period)
                ? CommissionCount.netDue(sums(Subject.FEES))
                : CommissionCount.netDue(readOf(of, reader -> reader.sums(Subject.FEES)));
          }

          @Override
          public long received(CommissionAgreement.Days on) {
            return receipts().stream()
                .filter(r -> !r.day().isBefore(on.first()) && !r.day().isAfter(on.last()))
                .mapToLong(r -> r.paid().fen())
                .sum();
          }
        });
  }

  @Override
  public List<ServiceItem> services() {
    return services.obtain();
  }

  @Override
  public List<Inspection> inspections() {
    return inspections.obtain();
  }

  @Override
  public List<Certificate> certificates() {
    return certificates.obtain();
  }

  @Override
  public List<CommunityEvent> events() {
    return events.obtain();
  }

  @Override
  public List<TrackedAction> actions() {
    LocalDate last = period.lastDay();
    return actions.obtain().stream()
        .map(one -> new TrackedAction(one.action().asOf(last), one.firstDueOn()))
        .toList();
  }

  @Override
  public List<Inquiry> inquiries() {
    LocalDate last = period.lastDay();
    return inquiries.obtain().stream()
        .filter(inquiry -> !inquiry.receivedOn().isAfter(last))
        .map(inquiry -> inquiry.asOf(last))
        .sorted(Comparator.comparing(Inquiry::receivedOn).thenComparing(Inquiry::inquiryNo))
        .toList();
  }

  @Override
  public InquiryRules inquiryRules() {
    return inquiryRules;
  }

  @Override
  public List<HouseUnit> units() {
    return units.obtain();
  }

  @Override
  public List<Subaccount> subaccounts() {
    return subaccounts.obtain();
  }

  @Override
  public List<BankLine> bankLines() {
    return bankLines.obtain();
  }

  @Override
  public List<Balance> statedBalances() {
    return once(SliceReader::statedBalances);
  }

  @Override
  public List<Entry> entriesBefore(int days) {
    return once(reader -> reader.entriesBefore(days));
  }

  @Override
  public List<Set<String>> utilitiesPaid() {
    return once(SliceReader::utilitiesPaid);
  }

  @Override
  public List<Entry> entriesAfter(int days) {
    return once(reader -> reader.entriesAfter(days));
  }

  @Override
  public List<Balance> balancesBefore() {
    return once(SliceReader::balancesBefore);
  }

  @Override
  public List<BankLine> bankLinesBefore(int days) {
    return once(reader -> reader.bankLinesBefore(days));
  }

  /** Not kept: a large community has very many. */
  @Override
  public List<Receipt> receipts() {
    return once(SliceReader::receipts);
  }

  /** Not kept: a large community has very many. */
  @Override
  public List<Payer> payers() {
    return once(SliceReader::payers);
  }

  @Override
  public List<FeeSummary> feeSummaries() {
    return feeSummaries.obtain();
  }

  @Override
  public List<BillAmount> billAmounts() {
    return billAmounts.obtain();
  }

  @Override
  public List<WorkOrder> openOrders() {
    return openOrders.obtain();
  }

  @Override
  public List<FileReport> files() {
    return files.obtain();
  }

  @Override
  public List<ControlTotal> controlTotals() {
    return controlTotals.obtain();
  }

  @Override
  public List<Refusal> refusals() {
    return refusals.obtain();
  }

  @Override
  public List<Mended> mended() {
    return mended.obtain();
  }

  @Override
  public Suspicions suspicions() {
    return ledger.reading(
        edition, session -> SuspicionReader.of(session, community.communityId(), period));
  }

  @Override
  public List<MonthHeld> months() {
    return months.obtain();
  }

  @Override
  public boolean hasOrders() {
    return hasOrders.obtain();
  }

  @Override
  public boolean hasFacts() {
    return hasFacts.obtain();
  }
}
