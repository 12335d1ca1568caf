package org.mingzhang.sample;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingzhang.ledger.Answer;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Fee;
import org.mingzhang.ledger.TableKind;

/**
 * The files of an office that grew: the largest community uses systems of its own and workbooks,
 * the second one keeps some tables in an old program (GB18030), the third one in plain CSV.
 */
final class OfficeFiling implements Filing {

  private static final Charset GB18030 = Charset.forName("GB18030");

  private final Path folder;
  private final Map<String, Table> tables = new LinkedHashMap<>();
  private final SortedMap<String, Home> homes = new TreeMap<>();
  private String name = "";

  OfficeFiling(Path folder) {
    this.folder = folder;
  }

  /** What follows belongs to this estate. */
  void enter(Estate estate) {
    name = estate.community().name();
    homes.clear();
    for (Home home : estate.homes()) {
      homes.put(home.unit().unit(), home);
    }
  }

  @Override
  public void put(Fact fact, String label) throws IOException {
    if (fact.kind() == TableKind.COMMUNITIES) {
      Table table = tables.get("communities");
      if (table == null) {
        Layout layout = CanonicalLayout.of(TableKind.COMMUNITIES);
        table = csv("communities", layout, StandardCharsets.UTF_8, true);
      }
      table.layout.write(fact, table.cells);
    } else {
      Table table =
          switch (fact.communityId()) {
            case "C001" -> workbooks(fact, label.replace("-", ""));
            case "C002" -> oldProgram(fact, label);
            default -> plain(fact, "");
          };
      table.layout.write(fact, table.cells);
    }
  }

  private Table workbooks(Fact fact, String label) throws IOException {
    String in = name + "/";
    String ending = label.equals("earlier") ? "-往年" : "-" + label;
    if (fact instanceof Fee fee && fee.fund().equals("service")) {
      return xlsx(in + "缴费明细表" + ending, "缴费明细表", new MicroCommunityLayout(homes));
    }
    if (fact instanceof Answer answer) {
      return answer.mode().equals("网络")
          ? xlsx(in + "问卷星" + ending, "Sheet1", new WjxLayout())
          : csv(in + "纸质与走访问卷" + ending, ChineseLayouts.survey(), StandardCharsets.UTF_8, true);
    }
    return switch (fact.kind()) {
      case ENTRIES -> xlsx(in + "凭证" + ending, "凭证", ChineseLayouts.entries());
      case WORKORDERS -> xlsx(in + "工单" + ending, "工单", ChineseLayouts.orders());
      case BALANCES -> xlsx(in + "余额", "余额", ChineseLayouts.balances());
      case BUDGETS -> xlsx(in + "预算", "预算", ChineseLayouts.budgets());
      case PROJECTS -> xlsx(in + "维修工程", "工程", ChineseLayouts.projects());
      case ACTIONS -> xlsx(in + "整改台账", "整改", ChineseLayouts.actions());
      case ASSETS -> xlsx(in + "设备与公共资产", "资产", ChineseLayouts.assets());
      case UNITS -> csv(in + "房屋", ChineseLayouts.units(), StandardCharsets.UTF_8, true);
      default -> plain(fact, in, label.isEmpty() ? "" : "-" + label);
    };
  }

  private Table oldProgram(Fact fact, String label) throws IOException {
    if (fact instanceof Entry) {
      return csv("C002/收支-" + label, ChineseLayouts.entries(), GB18030, false);
    }
    if (fact.kind() == TableKind.BANK_LINES) {
      return csv("C002/银行对账单-" + label, ChineseLayouts.bankLines(), StandardCharsets.UTF_8, true);
    }
    if (fact.kind() == TableKind.COMMISSIONS) {
      return csv("C002/酬金约定", ChineseLayouts.commissions(), StandardCharsets.UTF_8, true);
    }
    if (fact.kind() == TableKind.WORKORDERS) {
      return csv("C002/工单-" + label, ChineseLayouts.orders(), GB18030, false);
    }
    return plain(fact, label.isEmpty() ? "" : "-" + label);
  }

  private Table plain(Fact fact, String ending) throws IOException {
    return plain(fact, fact.communityId() + "/", ending);
  }

  private Table plain(Fact fact, String in, String ending) throws IOException {
    String file = in + fact.kind().name().toLowerCase(Locale.ROOT) + ending;
    return csv(file, CanonicalLayout.of(fact.kind()), StandardCharsets.UTF_8, false);
  }

  private Table csv(String file, Layout layout, Charset charset, boolean mark) throws IOException {
    Table table = tables.get(file);
    if (table == null) {
      table = open(file, CsvCells.create(path(file + ".csv"), charset, mark), layout);
    }
    return table;
  }

  private Table xlsx(String file, String sheet, Layout layout) throws IOException {
    Table table = tables.get(file);
    if (table == null) {
      table = open(file, XlsxCells.create(path(file + ".xlsx"), sheet), layout);
    }
    return table;
  }

  private Table open(String file, Cells cells, Layout layout) throws IOException {
    for (String header : layout.headers()) {
      cells.text(header);
    }
    cells.endRow();
    Table table = new Table(cells, layout);
    tables.put(file, table);
    return table;
  }

  private Path path(String file) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.resolveSibling("."));
    return path;
  }

  @Override
  public void close() throws IOException {
    for (Table table : tables.values()) {
      table.cells.close();
    }
  }

  private record Table(Cells cells, Layout layout) {}
}
