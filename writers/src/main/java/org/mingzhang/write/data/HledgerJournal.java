package org.mingzhang.write.data;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.mingzhang.ledger.Balance;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Journal;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Origin;

/**
 * A community's books in hledger's plain-text format: an account {@code assets:FUND} for each fund,
 * {@code income:FUND:CATEGORY} and {@code expenses:FUND:CATEGORY} against it. What is collected for
 * others 代收代交 is no income: it stands under {@code liabilities:passthrough:CATEGORY}. One
 * transaction for each line of a voucher, with its source row. Every balance that was stated is an
 * assertion, which hledger checks: of books that do not lead to it hledger refuses the journal and
 * names the account, and a comment above it says by how much. A fund's first stated balance alone
 * proves nothing by its assertion, because the account is brought to it; what the fund held before
 * nobody has said. A comment says so of each fund. UTF-8, line feeds.
 */
public final class HledgerJournal {

  private static final String HELD_FOR_OTHERS = "passthrough";

  private final Journal journal;
  private final LongFunction<String> path;
  private final Words words;

  private final Map<String, LocalDate> firstEntries = new TreeMap<>();
  private final Map<String, LocalDate> firstBalances = new TreeMap<>();

  private HledgerJournal(Journal journal, LongFunction<String> path, Words words) {
    this.journal = journal;
    this.path = path;
    this.words = words;
    journal.entries().forEach(e -> firstEntries.merge(e.fund(), e.date(), HledgerJournal::earlier));
    journal
        .balances()
        .forEach(b -> firstBalances.merge(b.fund(), b.date(), HledgerJournal::earlier));
  }

  /** The words around the numbers, in the reader's language. */
  public interface Words {

    /** The lines at the top, without the signs of a comment. */
    List<String> title(String communityId, String name, int asserted);

    String opening();

    /** Said of a fund that has no opening balance, because no balance was stated for it. */
    String openingUnknown(String fund);

    /** Said of a fund whose account starts with its first stated balance, which nothing proves. */
    String openingGiven(String fund, LocalDate date);

    /** Said of a fund with entries before or on the day of its first stated balance. */
    String openingUnknownBefore(String fund, LocalDate date);

    /** What brings such a fund's account to its first stated balance. */
    String start();

    String stated();

    /** Where a line comes from. */
    String source(String path, String sheet, long row);

    /** Said of a stated balance that the entries do not lead to. */
    String differs(String fund, LocalDate date, Money stated, Money booked);

    /** The category of an entry without one. */
    String noCategory();
  }

  /**
   * Writes the journal and flushes; the stream stays open.
   *
   * @param path the path of a source file by its number
   * @return how many stated balances the entries do not lead to
   */
  public static int write(Journal journal, LongFunction<String> path, Words words, OutputStream out)
      throws IOException {
    Writer w = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    int differences = new HledgerJournal(journal, path, words).write(w);
    w.flush();
    return differences;
  }

  private int write(Writer w) throws IOException {
    for (String line :
        words.title(
            journal.community().communityId(),
            journal.community().name(),
            journal.balances().size())) {
      w.write("; " + plain(line) + "\n");
    }
    w.write("\ncommodity 1000.00 CNY\n\n");
    for (Map.Entry<String, String> account : accounts().entrySet()) {
      w.write("account " + account.getKey() + "  ; type:" + account.getValue() + "\n");
    }
    SortedSet<String> funds = new TreeSet<>(firstEntries.keySet());
    funds.addAll(firstBalances.keySet());
    for (String fund : funds) {
      LocalDate stated = firstBalances.get(fund);
      String said =
          stated == null
              ? words.openingUnknown(fund)
              : startsLate(fund)
                  ? words.openingUnknownBefore(fund, stated)
                  : words.openingGiven(fund, stated);
      w.write("\n; " + plain(said) + "\n");
    }
    return days(w);
  }

  /** Whether something was booked before the end of the first day whose balance was stated. */
  private boolean startsLate(String fund) {
    LocalDate booked = firstEntries.get(fund);
    LocalDate stated = firstBalances.get(fund);
    return booked != null && stated != null && !booked.isAfter(stated);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /** Every account with hledger's letter for its type, so that strict checks know them all. */
  private Map<String, String> accounts() {
    Map<String, String> accounts = new TreeMap<>();
    for (String fund : firstEntries.keySet()) {
      accounts.put(asset(fund), "A");
    }
    for (String fund : firstBalances.keySet()) {
      accounts.put(asset(fund), "A");
      accounts.put(equity(fund), "E");
    }
    for (Entry entry : journal.entries()) {
      accounts.put(
          against(entry),
          entry.fund().equals(HELD_FOR_OTHERS)
              ? "L"
              : entry.direction().equals("income") ? "R" : "X");
    }
    return accounts;
  }

  /**
   * Day by day: entries, and at a day's end the balances stated for it; a fund's first brings its
   * account there.
   */
  private int days(Writer w) throws IOException {
    Map<LocalDate, List<Entry>> entries = new TreeMap<>();
    journal
        .entries()
        .forEach(e -> entries.computeIfAbsent(e.date(), d -> new ArrayList<>()).add(e));
    Map<LocalDate, List<Balance>> balances = new TreeMap<>();
    journal
        .balances()
        .forEach(b -> balances.computeIfAbsent(b.date(), d -> new ArrayList<>()).add(b));
    TreeSet<LocalDate> days = new TreeSet<>(entries.keySet());
    days.addAll(balances.keySet());
    Map<String, Money> booked = new HashMap<>();
    int differences = 0;
    for (LocalDate day : days) {
      for (Entry entry : entries.getOrDefault(day, List.of())) {
        entry(w, entry);
        booked.merge(entry.fund(), signed(entry), Money::plus);
      }
      for (Balance balance : balances.getOrDefault(day, List.of())) {
        Money sum = booked.getOrDefault(balance.fund(), Money.ZERO);
        if (day.equals(firstBalances.get(balance.fund()))) {
          opening(w, balance, balance.balance().minus(sum));
          booked.put(balance.fund(), balance.balance());
        } else {
          differences += stated(w, balance, sum);
        }
      }
    }
    return differences;
  }

  private void opening(Writer w, Balance first, Money amount) throws IOException {
    String said = startsLate(first.fund()) ? words.start() : words.opening();
    w.write("\n" + first.date() + " * " + plain(said) + "\n");
    source(w, first.origin());
    posting(w, asset(first.fund()), amount + " CNY = " + first.balance());
    posting(w, equity(first.fund()), amount.negate().toString());
  }

  private void source(Writer w, Origin origin) throws IOException {
    w.write(
        "    ; "
            + plain(words.source(path.apply(origin.fileId()), origin.sheet(), origin.row()))
            + "\n");
  }

  private void entry(Writer w, Entry entry) throws IOException {
    String payee = payee(entry.counterparty());
    String said = plain(entry.description());
    w.write("\n" + entry.date() + " * (" + code(entry.voucherNo()) + ") ");
    w.write(payee.isEmpty() ? said : said.isEmpty() ? payee : payee + " | " + said);
    w.write("\n");
    source(w, entry.origin());
    if (!entry.projectId().isEmpty()) {
      w.write("    ; project: " + plain(entry.projectId()).replace(',', '，') + "\n");
    }
    Money amount = signed(entry);
    posting(w, asset(entry.fund()), amount.toString());
    posting(w, against(entry), amount.negate().toString());
  }

  /** An assertion, below what the entries lead to instead where they do not lead to it. */
  private int stated(Writer w, Balance balance, Money booked) throws IOException {
    boolean differs = !booked.equals(balance.balance());
    w.write("\n");
    if (differs) {
      w.write(
          "; "
              + plain(words.differs(balance.fund(), balance.date(), balance.balance(), booked))
              + "\n");
    }
    w.write(balance.date() + " * " + plain(words.stated()) + "\n");
    source(w, balance.origin());
    posting(w, asset(balance.fund()), "0.00 CNY = " + balance.balance());
    return differs ? 1 : 0;
  }

  private static void posting(Writer w, String account, String amount) throws IOException {
    w.write("    " + account + "  " + amount + " CNY\n");
  }

  private static Money signed(Entry entry) {
    return entry.direction().equals("income") ? entry.amount() : entry.amount().negate();
  }

  private static String asset(String fund) {
    return "assets:" + part(fund);
  }

  private static String equity(String fund) {
    return "equity:opening:" + part(fund);
  }

  private String against(Entry entry) {
    String top =
        entry.fund().equals(HELD_FOR_OTHERS)
            ? "liabilities"
            : entry.direction().equals("income") ? "income" : "expenses";
    String category = entry.category().isEmpty() ? words.noCategory() : entry.category();
    return top + ":" + part(entry.fund()) + ":" + part(category);
  }

  /** One part of an account's name: two spaces would end it, a colon part it. */
  private static String part(String text) {
    String part = plain(text).replace(':', '：').replace("\"", "”");
    return part.isEmpty() ? "-" : part;
  }

  private static String code(String voucher) {
    return plain(voucher).replace('(', '（').replace(')', '）');
  }

  private static String payee(String text) {
    return plain(text).replace('|', '｜');
  }

  /** On one line, with nothing that begins a comment or a tag in the middle of it. */
  private static String plain(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Z}\\s]+", " ").strip().replace(';', '；');
  }
}
