package org.mingzhang.read.profile;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.read.column.Column;
import org.mingzhang.read.column.Layouts;
import org.mingzhang.read.profile.Profile.Phrase;
import org.mingzhang.read.profile.ProfileRefused.Expected;

/** Reads a profile; one that extends another changes what it names and keeps the rest. */
final class ProfileReader {

  private static final Set<String> KEYS =
      Set.of(
          "profile",
          "title",
          "extends",
          "match",
          "header_rows",
          "empty",
          "end",
          "personal",
          "require",
          "refunds",
          "skip",
          "tables",
          "only",
          "columns",
          "constants",
          "running_balance",
          "warn_at",
          "by_name",
          "numbers",
          "ask",
          "explain");

  private static final Set<String> ALL_COLUMNS =
      Layouts.all().stream()
          .flatMap(layout -> layout.columns().stream())
          .map(Column::name)
          .collect(Collectors.toUnmodifiableSet());

  private final Yaml root;
  private final Map<String, Yaml> keys;
  private final @Nullable Profile parent;
  private final String text;

  private ProfileReader(Yaml root, Map<String, Yaml> keys, @Nullable Profile parent, String text) {
    this.root = root;
    this.keys = keys;
    this.parent = parent;
    this.text = text;
  }

  /** The name of the profile that a text extends; empty for none. */
  static String parent(String text, String source) throws ProfileRefused {
    Yaml parent = Yaml.read(new StringReader(text), source).optional("extends");
    return parent == null ? "" : parent.text();
  }

  static String name(String text, String source) throws ProfileRefused {
    return Yaml.read(new StringReader(text), source).required("profile").text();
  }

  /**
   * Reads a profile.
   *
   * @param source its file as messages name it
   * @param known other profiles by name, or null
   */
  static Profile read(String text, String source, Function<String, @Nullable Profile> known)
      throws ProfileRefused {
    Yaml root = Yaml.read(new StringReader(text), source);
    Map<String, Yaml> keys = root.keys(KEYS);
    Yaml extended = keys.get("extends");
    Profile parent = null;
    if (extended != null) {
      parent = known.apply(extended.text());
      if (parent == null) {
        throw extended.refused(Expected.PROFILE);
      }
    }
    return new ProfileReader(root, keys, parent, text).profile();
  }

  private Profile profile() throws ProfileRefused {
    String name = root.required("profile").text();
    Yaml explain = keys.get("explain");
    Yaml ask = keys.get("ask");
    Yaml title = keys.get("title");
    Yaml headerRows = keys.get("header_rows");
    Yaml byName = keys.get("by_name");
    Yaml numbers = keys.get("numbers");
    Yaml warnAt = keys.get("warn_at");
    Yaml end = keys.get("end");
    Yaml match = keys.get("match");
    Yaml refunds = keys.get("refunds");
    Yaml running = keys.get("running_balance");
    List<TableRule> tables = tables();
    boolean silent = explain == null && (parent == null || parent.explain() == null);
    if (tables.isEmpty() && silent) {
      throw root.refused(Expected.KEY, "tables", "explain");
    }
    return new Profile(
        name,
        parent == null ? "" : parent.name(),
        digest(text + "\n" + (parent == null ? "" : parent.digest())),
        text,
        title != null ? Phrase.of(title) : parent == null ? new Phrase(name, name) : parent.title(),
        match != null ? Fingerprint.of(match) : parent == null ? null : parent.match(),
        headerRows != null ? headerRows.number(1) : parent == null ? 1 : parent.headerRows(),
        Set.copyOf(
            both(
                texts(keys.get("empty")),
                parent == null ? List.of() : List.copyOf(parent.empty()))),
        end != null ? end.pattern() : parent == null ? null : parent.end(),
        both(columns(keys.get("personal")), parent == null ? List.of() : parent.personal()),
        require(),
        refunds != null ? RefundRule.of(refunds) : parent == null ? null : parent.refunds(),
        both(conditions(keys.get("skip")), parent == null ? List.of() : parent.skip()),
        tables,
        running != null ? running(running) : parent == null ? null : parent.running(),
        warnAt != null ? warnAt.number(1) : parent == null ? 0 : parent.warnAt(),
        byName != null && byName.flag(),
        numbers != null
            ? Profile.Numbers.of(numbers)
            : parent == null ? Profile.Numbers.SCORES : parent.numbers(),
        ask != null ? Phrase.of(ask) : parent == null ? null : parent.ask(),
        explain != null
            ? Phrase.of(explain)
            : parent == null || !tables.isEmpty() ? null : parent.explain());
  }

  private List<TableRule> tables() throws ProfileRefused {
    List<TableRule> tables = new ArrayList<>(parent == null ? List.of() : parent.tables());
    Yaml own = keys.get("tables");
    if (own != null) {
      tables.clear();
      for (Yaml table : own.list()) {
        tables.add(TableRule.of(table));
      }
    }
    Yaml only = keys.get("only");
    if (only != null) {
      List<String> kept = new ArrayList<>();
      for (Yaml kind : only.list()) {
        kept.add(kind.oneOf(TableRule.KINDS));
      }
      tables.removeIf(table -> !kept.contains(table.kind().name().toLowerCase(Locale.ROOT)));
    }
    Map<String, Rule> changed = new LinkedHashMap<>();
    Yaml columns = keys.get("columns");
    if (columns != null) {
      changed.putAll(TableRule.rules(columns, ALL_COLUMNS));
    }
    Yaml constants = keys.get("constants");
    if (constants != null) {
      for (Map.Entry<String, Yaml> constant : constants.keys(ALL_COLUMNS).entrySet()) {
        changed.put(constant.getKey(), new Rule.Constant(constant.getValue().text()));
      }
    }
    return tables.stream().map(table -> table.with(changed)).toList();
  }

  private Map<ColumnRef, Profile.Allowed> require() throws ProfileRefused {
    Map<ColumnRef, Profile.Allowed> required =
        new LinkedHashMap<>(parent == null ? Map.of() : parent.require());
    Yaml yaml = keys.get("require");
    if (yaml != null) {
      for (Map.Entry<String, Yaml> column : yaml.keys().entrySet()) {
        required.put(
            new ColumnRef(List.of(column.getKey()), 1, 0, null),
            Profile.Allowed.of(column.getValue()));
      }
    }
    return Map.copyOf(required);
  }

  private static Profile.Running running(Yaml yaml) throws ProfileRefused {
    yaml.keys(Set.of("balance", "amount"));
    return new Profile.Running(
        RuleReader.read(yaml.required("balance")), RuleReader.read(yaml.required("amount")));
  }

  private static List<String> texts(@Nullable Yaml yaml) throws ProfileRefused {
    return yaml == null ? List.of() : yaml.texts();
  }

  private static List<ColumnRef> columns(@Nullable Yaml yaml) throws ProfileRefused {
    List<ColumnRef> columns = new ArrayList<>();
    if (yaml != null) {
      for (Yaml column : yaml.list()) {
        columns.add(ColumnRef.of(column));
      }
    }
    return columns;
  }

  private static List<Condition> conditions(@Nullable Yaml yaml) throws ProfileRefused {
    List<Condition> conditions = new ArrayList<>();
    if (yaml != null) {
      for (Yaml condition : yaml.list()) {
        conditions.add(Condition.of(condition));
      }
    }
    return conditions;
  }

  private static <T> List<T> both(List<T> own, List<T> inherited) {
    return Stream.concat(own.stream(), inherited.stream()).distinct().toList();
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
