package org.mingzhang.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.TableKind;

/** Every Chinese header of the contract, one at a time among canonical ones. */
class SynonymsTest {

  private static final Map<TableKind, List<String>> CANONICAL =
      new EnumMap<>(
          Map.of(
              TableKind.COMMUNITIES, List.of("community_id", "name", "charging_mode", "households"),
              TableKind.UNITS, List.of("community_id", "unit", "area_m2"),
              TableKind.FEES,
                  List.of(
                      "community_id",
                      "unit",
                      "fee_item",
                      "service_from",
                      "service_to",
                      "due",
                      "paid",
                      "bill_no"),
              TableKind.ENTRIES,
                  List.of(
                      "community_id",
                      "voucher_no",
                      "date",
                      "fund",
                      "direction",
                      "category",
                      "amount"),
              TableKind.BALANCES, List.of("community_id", "fund", "date", "balance"),
              TableKind.BUDGETS,
                  List.of("community_id", "year", "fund", "direction", "category", "amount"),
              TableKind.SURVEY_ROUNDS, List.of("community_id", "round", "from", "to"),
              TableKind.SURVEY, List.of("community_id", "round", "submitted_at", "overall"),
              TableKind.WORKORDERS, List.of("community_id", "order_no", "kind", "reported_at"),
              TableKind.UNIT_ALIASES,
                  List.of("community_id", "alias", "unit", "decided_by", "decided_on")));

  static {
    CANONICAL.put(
        TableKind.PROJECTS, List.of("community_id", "project_id", "project_name", "basis"));
    CANONICAL.put(TableKind.QUESTIONS, List.of("community_id", "question", "type"));
    CANONICAL.put(TableKind.ASSETS, List.of("community_id", "asset_no", "asset_name"));
    CANONICAL.put(TableKind.SUBACCOUNTS, List.of("community_id", "unit", "date", "balance"));
    CANONICAL.put(
        TableKind.BANK_LINES,
        List.of("community_id", "fund", "line_no", "date", "direction", "amount"));
    CANONICAL.put(
        TableKind.FEE_SUMMARIES, List.of("community_id", "building", "recovered", "old_debt"));
    CANONICAL.put(TableKind.SERVICES, List.of("community_id", "service", "price"));
    CANONICAL.put(TableKind.DEMAND, List.of("community_id", "round", "service", "submitted_at"));
    CANONICAL.put(TableKind.INSPECTIONS, List.of("community_id", "plan_no", "kind", "planned_on"));
    CANONICAL.put(
        TableKind.CERTIFICATES, List.of("community_id", "holder_no", "trade", "valid_to"));
    CANONICAL.put(TableKind.EVENTS, List.of("community_id", "event", "date"));
    CANONICAL.put(
        TableKind.INQUIRIES, List.of("community_id", "inquiry_no", "kind", "received_at"));
    CANONICAL.put(
        TableKind.ACTIONS, List.of("community_id", "action_no", "measure", "opened_on", "due_on"));
    CANONICAL.put(TableKind.COMMISSIONS, List.of("community_id", "from", "commission_method"));
  }

  private final Path folder;

  SynonymsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  record Synonym(TableKind kind, String column, String header) {}

  static Stream<Synonym> synonyms() throws IOException {
    try (InputStream in = SynonymsTest.class.getResourceAsStream("synonyms.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).flatMap(SynonymsTest::ofLine);
    }
  }

  private static Stream<Synonym> ofLine(String line) {
    String[] parts = line.split("[:=]", -1);
    TableKind kind = TableKind.valueOf(parts[0].strip());
    return Stream.of(parts[2].split(",", -1))
        .map(header -> new Synonym(kind, parts[1].strip(), header.strip()));
  }

  @ParameterizedTest
  @MethodSource("synonyms")
  void meansTheColumn(Synonym synonym) throws FileRefused {
    assertMeant(synonym, synonym.header());
  }

  @ParameterizedTest
  @MethodSource("synonyms")
  void spacesCaseWidthAndTrailingUnitDoNotMatter(Synonym synonym) throws FileRefused {
    String header = synonym.header();
    assertMeant(synonym, " " + header.charAt(0) + "\u3000" + header.substring(1) + "（元）\u00A0");
    assertMeant(synonym, synonym.column().toUpperCase(java.util.Locale.ROOT) + " (单位:元)");
    assertMeant(synonym, wide(synonym.column()));
  }

  /** The text in full-width letters. */
  private static String wide(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.append((char) (c > ' ' && c < 0x7F ? c + 0xFEE0 : c)));
    return wide.toString();
  }

  private void assertMeant(Synonym synonym, String header) throws FileRefused {
    List<String> headers = new ArrayList<>(Objects.requireNonNull(CANONICAL.get(synonym.kind())));
    headers.remove(synonym.column());
    headers.add(header);
    Path file = Reading.write(folder, "table.csv", String.join(",", headers) + "\n");
    try (SourceReader reader = SourceReader.open(file, "table.csv")) {
      FoundTable table = reader.tables().get(0);
      assertThat(table.kind()).isEqualTo(synonym.kind());
      assertThat(table.unknownColumns()).isEmpty();
      int slot = table.header().layout().slot(synonym.column());
      assertThat(table.header().position(slot)).isEqualTo(headers.size() - 1);
    }
  }
}
