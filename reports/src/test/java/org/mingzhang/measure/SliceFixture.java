package org.mingzhang.measure;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Asset;
import org.mingzhang.ledger.Balance;
import org.mingzhang.ledger.BankLine;
import org.mingzhang.ledger.Budget;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.ChargingMode;
import org.mingzhang.ledger.CommissionPart;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.Contribution;
import org.mingzhang.ledger.ControlTotal;
import org.mingzhang.ledger.DayBalance;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.FileReport;
import org.mingzhang.ledger.HouseUnit;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.MonthHeld;
import org.mingzhang.ledger.Origin;
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
import org.mingzhang.ledger.Sum;
import org.mingzhang.ledger.SurveyDefinition;
import org.mingzhang.ledger.SurveyRound;
import org.mingzhang.ledger.SurveyRule;
import org.mingzhang.ledger.Term;
import org.mingzhang.ledger.Themes;
import org.mingzhang.ledger.WorkOrder;

/**
 * A slice written down by hand: contributions go in, and its sums are made of them, as in a ledger.
 * Rows are numbered as they come unless a row is given.
 */
public final class SliceFixture implements Slice {

  private Community community;
  private final Period period;
  private final long fileId;
  private final Map<Term, List<Contribution>> contributions = new EnumMap<>(Term.class);
  private final List<Project> projects = new ArrayList<>();
  private final List<Asset> assets = new ArrayList<>();
  private final List<DayBalance> balances = new ArrayList<>();
  private final Map<Term, Set<By>> held = new EnumMap<>(Term.class);
  private final List<Entry> entries = new ArrayList<>();
  private final List<FileReport> files = new ArrayList<>();
  private final List<Entry> entriesBefore = new ArrayList<>();
  private final List<Set<String>> utilitiesPaid = new ArrayList<>();
  private final List<Entry> entriesAfter = new ArrayList<>();
  private final List<Balance> balancesBefore = new ArrayList<>();
  private final List<BankLine> bankLines = new ArrayList<>();
  private final List<BankLine> bankLinesBefore = new ArrayList<>();
  private final List<Balance> stated = new ArrayList<>();
  private final List<ServiceItem> services = new ArrayList<>();
  private final List<Receipt> receipts = new ArrayList<>();
  private final List<HouseUnit> units = new ArrayList<>();
  private final List<CommissionPart> commissions = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final List<WorkOrder> openOrders = new ArrayList<>();
  private @Nullable Long orders;
  private @Nullable SurveyRound round;
  private ScoreMoments moments = ScoreMoments.NONE;
  private Themes themes = Themes.NONE;
  private final List<Question> questions = new ArrayList<>();
  private final Map<Period, SurveyDefinition> meanings = new HashMap<>();
  private final List<ScoreWord> scoreWords = new ArrayList<>();
  private SurveyRule surveyRule = SurveyRule.STANDARD;
  private long lastRow = 1000;

  private SliceFixture(Community community, Period period, long fileId) {
    this.community = community;
    this.period = period;
    this.fileId = fileId;
  }

  /** A community of a file of its own, without facts: its households are in its register row. */
  public static SliceFixture of(
      String communityId, String period, long households, @Nullable Long occupied) {
    long fileId = Integer.parseInt(communityId.substring(1));
    Origin origin = new Origin(fileId, "", 2);
    Community community =
        new Community(
            origin,
            communityId,
            "小区" + communityId,
            "示例市",
            "",
            "",
            "",
            ChargingMode.LUMP_SUM,
            null,
            households,
            occupied,
            "",
            "",
            null,
            null,
            null);
    SliceFixture slice = new SliceFixture(community, Period.parse(period), fileId);
    slice.row(Term.HOUSEHOLDS, By.ALL, 2, households);
    if (occupied != null) {
      slice.row(Term.OCCUPIED_HOUSEHOLDS, By.ALL, 2, occupied);
    }
    return slice;
  }

  /** A commission 酬金制: what was agreed, each with what it comes to in the period. */
  public SliceFixture commission(CommissionPart... agreed) {
    Community of = community;
    community =
        new Community(
            of.origin(),
            of.communityId(),
            of.name(),
            of.city(),
            of.district(),
            of.street(),
            of.jurisdiction(),
            ChargingMode.COMMISSION,
            of.areaM2(),
            of.households(),
            of.occupiedHouseholds(),
            of.company(),
            of.manager(),
            of.contractStart(),
            of.contractEnd(),
            of.firstFundDeposit());
    commissions.addAll(List.of(agreed));
    for (CommissionPart part : agreed) {
      row(Term.COMMISSION_AGREED, By.ALL, part.agreement().origin().row(), part.commission().fen());
    }
    return this;
  }

  @Override
  public List<CommissionPart> commissions() {
    return List.copyOf(commissions);
  }

  /** What the survey's scores add up to. */
  public SliceFixture adding(ScoreMoments sums) {
    this.moments = sums;
    return this;
  }

  /** The dictionary that comments were counted by. */
  public SliceFixture countedBy(Themes dictionary) {
    this.themes = dictionary;
    return this;
  }

  @Override
  public ScoreMoments moments() {
    return moments;
  }

  @Override
  public Themes themes() {
    return themes;
  }

  /** What one given row of the community's file adds. */
  public SliceFixture row(Term term, By by, long row, long value) {
    contributions
        .computeIfAbsent(term, t -> new ArrayList<>())
        .add(new Contribution(term, by, new Origin(fileId, "", row), value));
    return this;
  }

  /** What rows of their own add, one each. */
  public SliceFixture rows(Term term, By by, long... values) {
    for (long value : values) {
      lastRow++;
      row(term, by, lastRow, value);
    }
    return this;
  }

  /** So many rows that add 1 each, from the row after {@code first}; equal rows may be shared. */
  public SliceFixture ones(Term term, By by, long first, int count) {
    for (int i = 1; i <= count; i++) {
      row(term, by, first + i, 1);
    }
    return this;
  }

  /** A line of the price list. */
  public SliceFixture offers(
      String service, String tier, String standard, String scope, @Nullable String price) {
    services.add(
        new ServiceItem(
            new Origin(fileId, "", services.size() + 2L),
            community.communityId(),
            service,
            tier,
            null,
            null,
            standard,
            "次",
            price == null ? null : Money.of(price),
            null,
            scope,
            null,
            null,
            ""));
    return this;
  }

  /** A key that the ledger holds although the period has nothing. */
  public SliceFixture held(Term term, By by) {
    held.computeIfAbsent(term, t -> new HashSet<>()).add(by);
    return this;
  }

  /** What the reserve fund paid for a project, a line; in yuan. */
  public SliceFixture paid(String projectId, String day, String yuan) {
    entries.add(
        new Entry(
            new Origin(fileId, "", entries.size() + 2),
            community.communityId(),
            "记-" + (entries.size() + 1),
            1,
            LocalDate.parse(day),
            "reserve",
            "expense",
            "维修工程",
            Money.of(yuan),
            "甲",
            "",
            projectId));
    return rows(Term.PROJECT_PAID, By.of("project", projectId), Money.of(yuan).fen());
  }

  /** A project in the ledger, whatever the period. */
  public SliceFixture project(Project project) {
    projects.add(project);
    By by = By.of("project", project.projectId());
    held(Term.PROJECT_PAID, by);
    amount(Term.PROJECT_ESTIMATE, by, project.estimate());
    amount(Term.PROJECT_CONTRACT, by, project.contract());
    return amount(Term.PROJECT_SETTLEMENT, by, project.settlement());
  }

  private SliceFixture amount(Term term, By by, @Nullable Money amount) {
    return amount == null ? this : rows(term, by, amount.fen());
  }

  /** An equipment in the register, whatever the period. */
  public SliceFixture asset(Asset asset) {
    assets.add(asset);
    return this;
  }

  /** Units of the register. */
  public SliceFixture units(List<HouseUnit> register) {
    units.addAll(register);
    return this;
  }

  /** A row that was refused. */
  public SliceFixture refused(Refusal refusal) {
    refusals.add(refusal);
    return this;
  }

  /** A balance inside the period, beside what moved since the period's first day; in yuan. */
  public SliceFixture balance(
      String fund, String day, String stated, String income, String expense) {
    balances.add(
        new DayBalance(
            fund, LocalDate.parse(day), Money.of(stated), Money.of(income), Money.of(expense)));
    return this;
  }

  /** A repair that is open at the period's end; times as {@code 2026-09-01T18:00}. */
  public SliceFixture openRepair(
      String orderNo, String category, String team, String reported, String due) {
    openOrders.add(
        new WorkOrder(
            new Origin(fileId, "", openOrders.size() + 2L),
            community.communityId(),
            orderNo,
            "repair",
            category,
            "normal",
            "",
            "大门",
            LocalDateTime.parse(reported),
            null,
            null,
            LocalDateTime.parse(due),
            false,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            team));
    return this;
  }

  @Override
  public List<WorkOrder> openOrders() {
    return openOrders;
  }

  /** A question of the round's set. */
  public SliceFixture asking(Question question) {
    questions.add(question);
    return this;
  }

  /** A word that answers were scored by. */
  public SliceFixture worded(ScoreWord word) {
    scoreWords.add(word);
    return this;
  }

  /** What the office decided of surveys. */
  public SliceFixture decided(SurveyRule rule) {
    surveyRule = rule;
    return this;
  }

  /** What the round of another period meant. */
  public SliceFixture meant(String of, SurveyDefinition definition) {
    meanings.put(Period.parse(of), definition);
    return this;
  }

  @Override
  public List<Question> questions() {
    return questions;
  }

  @Override
  public List<ScoreWord> scoreWords() {
    return scoreWords;
  }

  @Override
  public SurveyRule surveyRule() {
    return surveyRule;
  }

  @Override
  public Optional<SurveyDefinition> surveyOf(Period of) {
    return of.equals(period) ? Slice.super.surveyOf(of) : Optional.ofNullable(meanings.get(of));
  }

  /** A survey round that ends in the period. */
  public SliceFixture surveyed(@Nullable Long issued) {
    LocalDate from = period.start();
    round =
        new SurveyRound(
            new Origin(fileId, "", 3),
            community.communityId(),
            "R1",
            from,
            period.lastDay(),
            issued,
            "",
            "",
            "",
            "",
            "",
            "");
    return issued == null ? this : row(Term.SURVEY_ISSUED, By.ALL, 3, issued);
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
    List<Sum> sums = new ArrayList<>();
    for (Term term : Term.values()) {
      SortedMap<By, List<Contribution>> byKey = new TreeMap<>();
      held.getOrDefault(term, Set.of()).forEach(by -> byKey.put(by, new ArrayList<>()));
      for (Contribution c : contributions.getOrDefault(term, List.of())) {
        byKey.computeIfAbsent(c.by(), by -> new ArrayList<>()).add(c);
      }
      byKey.forEach(
          (by, all) ->
              sums.add(
                  new Sum(
                      term,
                      by,
                      all.stream().mapToLong(Contribution::value).sum(),
                      all.stream().map(Contribution::origin).distinct().count())));
    }
    return sums;
  }

  @Override
  public List<Contribution> contributions(Term term) {
    return contributions.getOrDefault(term, List.of()).stream()
        .sorted(
            Comparator.<Contribution>comparingLong(c -> c.origin().row())
                .thenComparing(Contribution::by))
        .toList();
  }

  @Override
  public List<ServiceItem> services() {
    return services;
  }

  @Override
  public List<Payer> payers() {
    return List.of();
  }

  @Override
  public Optional<SurveyRound> surveyRound() {
    return Optional.ofNullable(round);
  }

  /** A voucher line of the period. */
  public SliceFixture entry(Entry entry) {
    entries.add(entry);
    return this;
  }

  /** Units that paid for just these utilities. */
  public SliceFixture utilities(int units, String... items) {
    for (int i = 0; i < units; i++) {
      utilitiesPaid.add(Set.of(items));
    }
    return this;
  }

  @Override
  public List<Set<String>> utilitiesPaid() {
    return List.copyOf(utilitiesPaid);
  }

  /** A voucher line of the days after. */
  public SliceFixture entryAfter(Entry entry) {
    entriesAfter.add(entry);
    return this;
  }

  public SliceFixture balanceBefore(Balance balance) {
    balancesBefore.add(balance);
    return this;
  }

  @Override
  public List<Entry> entriesAfter(int days) {
    LocalDate last = period.lastDay().plusDays(days);
    return entriesAfter.stream().filter(e -> !e.date().isAfter(last)).toList();
  }

  @Override
  public List<Balance> balancesBefore() {
    return List.copyOf(balancesBefore);
  }

  /** A voucher line of the days before. */
  public SliceFixture entryBefore(Entry entry) {
    entriesBefore.add(entry);
    return this;
  }

  /** A file that holds rows of the community. */
  public SliceFixture file(FileReport file) {
    files.add(file);
    return this;
  }

  /** A line of the bank in the period. */
  public SliceFixture bankLine(BankLine line) {
    bankLines.add(line);
    return this;
  }

  /** A line of the bank of the days before. */
  public SliceFixture bankLineBefore(BankLine line) {
    bankLinesBefore.add(line);
    return this;
  }

  /** A balance that the office gave for a day of the period, with its row. */
  public SliceFixture stated(Balance balance) {
    stated.add(balance);
    return this;
  }

  /** A receipt of the fee system. */
  public SliceFixture receipt(Receipt receipt) {
    receipts.add(receipt);
    return this;
  }

  @Override
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  @Override
  public List<Entry> entriesBefore(int days) {
    LocalDate first = period.start().minusDays(days);
    return entriesBefore.stream().filter(e -> !e.date().isBefore(first)).toList();
  }

  @Override
  public List<BankLine> bankLinesBefore(int days) {
    LocalDate first = period.start().minusDays(days);
    return bankLinesBefore.stream().filter(line -> !line.date().isBefore(first)).toList();
  }

  @Override
  public List<Balance> statedBalances() {
    return List.copyOf(stated);
  }

  @Override
  public List<BankLine> bankLines() {
    return List.copyOf(bankLines);
  }

  @Override
  public List<Receipt> receipts() {
    return List.copyOf(receipts);
  }

  @Override
  public List<Project> projects() {
    return projects;
  }

  @Override
  public List<Asset> assets() {
    return List.copyOf(assets);
  }

  @Override
  public List<DayBalance> balances() {
    return balances;
  }

  @Override
  public List<Budget> budgets() {
    return List.of();
  }

  @Override
  public List<FileReport> files() {
    return List.copyOf(files);
  }

  @Override
  public List<ControlTotal> controlTotals() {
    return List.of();
  }

  @Override
  public List<Refusal> refusals() {
    return List.copyOf(refusals);
  }

  @Override
  public List<HouseUnit> units() {
    return List.copyOf(units);
  }

  @Override
  public List<MonthHeld> months() {
    return orders == null
        ? List.of()
        : period.monthList().stream().map(m -> new MonthHeld(m, 0, 0, orders)).toList();
  }

  /** So many work orders of any kind reported in every month of the period. */
  public SliceFixture ordersAMonth(long count) {
    orders = count;
    return this;
  }

  @Override
  public boolean hasFacts() {
    return !contributions.isEmpty();
  }
}
