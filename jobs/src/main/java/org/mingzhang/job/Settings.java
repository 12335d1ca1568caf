package org.mingzhang.job;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.mingzhang.ledger.SurveyRules;
import org.mingzhang.ledger.Themes;
import org.mingzhang.measure.ClockRules;
import org.mingzhang.measure.TargetRules;
import org.mingzhang.report.Declaration;
import org.mingzhang.report.FindingDecision;
import org.springframework.util.function.SingletonSupplier;

/**
 * What the office decided, in files of its home. Each is read once, when it is asked for, so that
 * one run has one answer. Each may throw {@link SettingsRefused}.
 */
final class Settings {

  private final One<TargetRules> targets;
  private final One<Themes> themes;
  private final One<ClockRules> clocks;
  private final One<SurveyRules> methods;
  private final One<List<Declaration>> declarations;
  private final One<List<FindingDecision>> decisions;

  Settings(Home home) {
    targets = new One<>(home, TargetsFile.FILE, TargetsFile::of);
    themes = new One<>(home, ThemesFile.FILE, ThemesFile::of);
    clocks = new One<>(home, ClocksFile.FILE, ClocksFile::of);
    methods = new One<>(home, MethodsFile.FILE, MethodsFile::of);
    declarations = new One<>(home, DeclarationsFile.FILE, DeclarationsFile::of);
    decisions = new One<>(home, DecisionsFile.FILE, DecisionsFile::of);
  }

  TargetRules targets() {
    return targets.read.obtain();
  }

  Themes themes() {
    return themes.read.obtain();
  }

  ClockRules clocks() {
    return clocks.read.obtain();
  }

  SurveyRules methods() {
    return methods.read.obtain();
  }

  /** What the office declares to have had nothing, of all communities and periods. */
  List<Declaration> declarations() {
    return declarations.read.obtain();
  }

  /** What committees decided of findings, of all communities and periods. */
  List<FindingDecision> decisions() {
    return decisions.read.obtain();
  }

  /** Reads them all, for one that cannot be understood to be named before any work is done. */
  void check() {
    targets();
    themes();
    clocks();
    methods();
    declarations();
    decisions();
  }

  /** The digests of all texts, by name: what a run depends on. */
  SortedMap<String, String> digests() {
    SortedMap<String, String> digests = new TreeMap<>();
    digests.put("targets", targets.digest());
    digests.put("themes", themes.digest());
    digests.put("clocks", clocks.digest());
    digests.put("methods", methods.digest());
    digests.put("declarations", declarations.digest());
    digests.put("decisions", decisions.digest());
    return digests;
  }

  /** The digests of the files that are there and whose contents a manifest does not spell out. */
  SortedMap<String, String> named() {
    SortedMap<String, String> named = digests();
    named.remove("methods");
    named.remove("declarations");
    named.remove("decisions");
    named.values().removeIf(Digests.of("")::equals);
    return named;
  }

  /** One file and what it says. */
  private static final class One<T> {

    private final SingletonSupplier<String> text;
    private final SingletonSupplier<T> read;

    One(Home home, SettingsFile file, Function<String, T> reader) {
      text = SingletonSupplier.of(() -> file.text(home));
      read = SingletonSupplier.of(() -> reader.apply(text.obtain()));
    }

    String digest() {
      return Digests.of(text.obtain());
    }
  }
}
