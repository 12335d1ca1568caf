package org.mingzhang.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.ledger.store.Books.HOME;
import static org.mingzhang.ledger.store.Books.answer;
import static org.mingzhang.ledger.store.Books.bill;
import static org.mingzhang.ledger.store.Books.order;
import static org.mingzhang.ledger.store.Books.round;
import static org.mingzhang.ledger.store.Books.row;
import static org.mingzhang.ledger.store.Books.value;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.ledger.HouseUnit;
import org.mingzhang.ledger.Ledger.Phase;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.SourceFile;
import org.mingzhang.ledger.TableKind;
import org.mingzhang.ledger.Term;
import org.mingzhang.ledger.UnitAlias;
import org.mingzhang.ledger.UnitMatch;
import org.mingzhang.ledger.UnitRegister;

class UnitNamesTest {

  private Books books;

  @BeforeEach
  void open(@TempDir Path folder) {
    books = Books.open(folder);
  }

  @AfterEach
  void close() {
    books.close();
  }

  private static HouseUnit unit(long row, String spelling, String key, String building) {
    return new HouseUnit(
        row(row), HOME, spelling, key, building, BigDecimal.TEN, "residential", true, "", null);
  }

  private static UnitAlias alias(long row, String alias, String unit) {
    return new UnitAlias(row(row), HOME, alias, unit, "王敏", LocalDate.of(2026, 7, 1), "");
  }

  @Test
  void theRegisterHoldsUnitsByNameAndSpelling() {
    books.post("u.csv", List.of(unit(2, "1栋1单元101", "1-1-101", "1栋"), alias(3, "老王家", "1-1-101")));
    UnitRegister register = books.ledger.register().units(HOME);
    assertThat(register.communityName()).isEqualTo("明月苑");
    assertThat(register.spelled("1栋1单元101")).isEqualTo(Set.of("1-1-101"));
    assertThat(register.find("1-1-101")).isEqualTo(new UnitMatch.Registered("1-1-101"));
    assertThat(register.find("老王家")).isEqualTo(new UnitMatch.Registered("1-1-101"));
    assertThat(books.ledger.register().units("C404").isEmpty()).isTrue();
  }

  @Test
  void anotherSpellingOfAUnitReplacesIt() {
    books.post("u1.csv", List.of(unit(2, "1-1-101", "1-1-101", "1")));
    books.post("u2.csv", List.of(unit(2, "1栋1单元101", "1-1-101", "1")));
    UnitRegister register = books.ledger.register().units(HOME);
    assertThat(register.spelled("1栋1单元101")).isEqualTo(Set.of("1-1-101"));
    assertThat(register.find("1-1-101")).isEqualTo(new UnitMatch.Registered("1-1-101"));
  }

  @Test
  void aLaterAliasReplacesAnEarlierOne() {
    books.post("a1.csv", List.of(alias(2, "101", "1-1-101"), alias(3, "101", "1-1-101")));
    books.post("a2.csv", List.of(alias(2, "101", "2-1-101")));
    assertThat(books.ledger.register().units(HOME).find("101"))
        .isEqualTo(new UnitMatch.Unlisted("2-1-101"));
  }

  /** Two bills of one household, whose second has debt: it is one household, and it owes. */
  @Test
  void factsFollowARegisterThatComesLater() {
    books.post(
        "f.csv",
        List.of(
            bill("B1").unit("3-0-502").due("10").paid("10", "2026-07-05").at(2),
            bill("B2").unit("3-1-502").due("10").at(3),
            bill("B3").unit("老王家").due("10").at(4),
            bill("B4").unit("9-0-901").due("10").at(5)));
    assertThat(books.value("2026-07", Term.UNITS_BILLED)).isEqualTo(4);
    assertThat(books.value("2026-07", Term.UNITS_UNREGISTERED)).as("no register").isZero();
    books.post("u.csv", List.of(unit(2, "3-1-502", "3-1-502", "3"), alias(3, "老王家", "3-1-502")));
    assertThat(books.value("2026-07", Term.UNITS_BILLED)).isEqualTo(2);
    assertThat(books.value("2026-07", Term.UNITS_PAID_UP)).isZero();
    assertThat(books.slice("2026-07").contributions(Term.UNITS_UNREGISTERED))
        .extracting(c -> c.origin().row())
        .containsExactly(5L);
    assertThat(
            books
                .post(
                    "g.csv",
                    List.of(bill("B1").unit("3-1-502").due("10").paid("10", "2026-07-05").at(2)))
                .duplicate())
        .isEqualTo(1);
  }

  @Test
  void ordersAndAnswersFollowToo() {
    books.post(
        "o.csv",
        List.of(
            round(2, "R1", "2026-07-01", "2026-07-31"),
            answer(3, "3-0-502", "2026-07-05 09:00:00", Map.of("overall", 1)),
            answer(4, "3-1-502", "2026-07-06 09:00:00", Map.of("overall", 5)),
            answer(5, "8-1-801", "2026-07-06 09:00:00", Map.of("overall", 3)),
            order("1", "complaint")
                .unit("3-0-502")
                .category("噪音")
                .reported("2026-07-01 09:00:00")
                .closed("2026-07-02 09:00:00")
                .at(6),
            order("2", "complaint")
                .unit("3-1-502")
                .category("噪音")
                .reported("2026-07-03 09:00:00")
                .at(7)));
    Slice before = books.slice("2026-07");
    assertThat(value(before, Term.SURVEY_RETURNED)).isEqualTo(3);
    assertThat(value(before, Term.SURVEY_UNREGISTERED)).isZero();
    books.post("u.csv", List.of(unit(2, "3-1-502", "3-1-502", "三号楼")));
    Slice after = books.slice("2026-07");
    assertThat(value(after, Term.SURVEY_RETURNED)).isEqualTo(1);
    assertThat(value(after, Term.ANSWERS_SCORE)).isEqualTo(5);
    assertThat(value(after, Term.SURVEY_SUPERSEDED)).isEqualTo(1);
    assertThat(after.contributions(Term.SURVEY_UNREGISTERED))
        .extracting(c -> c.origin().row())
        .containsExactly(5L);
    assertThat(value(after, Term.COMPLAINTS_RECURRED)).isEqualTo(1);
  }

  @Test
  void aConflictNamesTheUnitAsTheRegisterSpellsIt() {
    books.post("u.csv", List.of(unit(2, "1栋1单元101", "1-1-101", "1")));
    books.post("f.csv", List.of(bill("B1").unit("1-1-101").due("10").at(2)));
    books.post("g.csv", List.of(bill("B1").unit("1-1-102").due("10").at(2)));
    Refusal conflict = books.refusalsOf("g.csv").get(0);
    assertThat(conflict.reason()).isEqualTo(Reason.CONFLICT);
    assertThat(conflict.found()).isEqualTo("1-1-102");
    assertThat(conflict.args()).containsExactly("f.csv", "", "2", "1栋1单元101");
  }

  @Test
  void rowsThatWaitAreCounted() {
    SourceFile file = books.ledger.enter("f.csv", "d");
    List<Refusal> refusals =
        List.of(
            refusal(3, "unit", Reason.UNIT_AMBIGUOUS),
            refusal(3, "due", Reason.MONEY_FORM),
            refusal(4, "unit", Reason.UNIT_UNKNOWN),
            refusal(5, "due", Reason.MONEY_FORM));
    books.ledger.stage(file, Phase.FACTS, Books.block(0, List.of(), refusals, 0));
    books.ledger.post(file, Phase.FACTS, List.of(TableKind.FEES), Books::raw);
    assertThat(books.slice("2026-07").contributions(Term.ROWS_QUARANTINED))
        .extracting(c -> c.origin().row())
        .containsExactly(3L, 4L);
    books.ledger.reopen(file);
    assertThat(books.ledger.retried(file).orElseThrow()).hasSize(2);
  }

  private static Refusal refusal(long row, String column, Reason reason) {
    return new Refusal("f.csv", "", row, HOME, column, "x", reason, List.of(column), "raw");
  }
}
