package org.mingzhang.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.read.ooxml.Region;
import org.mingzhang.read.ooxml.WorkbookFault;
import org.mingzhang.read.ooxml.WorkbookFault.Limit;
import org.mingzhang.read.ooxml.XmlScanner;

/**
 * The formulas of a sheet, as far as they matter: a cell whose formula was never calculated shows
 * the formula, so that it is never taken for a blank.
 */
final class WorkbookFormulas {

  private static final int MOST = 1_000;
  private static final long TYPE = XmlScanner.name("t");
  private static final long REF = XmlScanner.name("ref");
  private static final long ID = XmlScanner.name("si");

  /** Stands for a formula that is spelt in another cell and moved from there. */
  private static final String ELSEWHERE = "…";

  /** Formulas that fill more cells than the one in which they are spelt. */
  private final List<Filling> fillings = new ArrayList<>();

  /** Ids of shared formulas that can give an empty text. */
  private final Set<String> givingNothing = new HashSet<>();

  private @Nullable String formula;
  private boolean givesNothing;

  private record Filling(Region region, String formula) {}

  /** Begins a cell that may have no formula. */
  void clear() {
    formula = null;
    givesNothing = false;
  }

  /** Reads the formula whose element was started last. */
  void read(XmlScanner xml) {
    boolean typed = xml.find(TYPE);
    String type = typed ? xml.attribute(TYPE) : null;
    String id = typed ? xml.attribute(ID) : null;
    Region region =
        typed && xml.find(REF) ? Region.of(xml.bytes(), xml.from(), xml.to()).orElse(null) : null;
    xml.readText();
    formula = xml.text();
    givesNothing = formula.contains("\"\"");
    if ("shared".equals(type) && id != null) {
      share(id);
    } else if ("array".equals(type) && region != null && !region.isOneCell()) {
      if (fillings.size() == MOST) {
        throw WorkbookFault.over(Limit.FORMULAS, MOST);
      }
      fillings.add(new Filling(region, formula));
    }
  }

  private void share(String id) {
    if (formula == null || formula.isEmpty()) {
      formula = ELSEWHERE;
      givesNothing = givingNothing.contains(id);
    } else if (givesNothing && givingNothing.size() < MOST) {
      givingNothing.add(id);
    }
  }

  /**
   * What stands for the result of a cell that has none.
   *
   * @param isEmpty whether the file says that the result is an empty text
   */
  String withoutResult(int row, int column, boolean isEmpty) {
    if ((formula == null || formula.isEmpty()) && !fillings.isEmpty()) {
      for (Filling filling : fillings) {
        if (filling.region().holds(row, column)) {
          formula = filling.formula();
          givesNothing = formula.contains("\"\"");
          break;
        }
      }
    }
    // An empty result is one only where the formula can give it; else nothing was calculated yet.
    return formula == null || (isEmpty && givesNothing) ? "" : "=" + formula;
  }
}
