package org.mingzhang.read.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.read.profile.Fingerprint.Spelt;
import org.mingzhang.read.profile.ProfileRefused.Expected;

/**
 * Every profile that a load may use: those that come with the product, those of the office's own
 * folder, and those named on the command line, which go first. Immutable.
 */
public final class Profiles {

  private static final int ROWS = 40;

  private static final Profiles NONE = new Profiles(Map.of(), List.of());

  private final Map<String, Profile> byName;
  private final List<Profile> named;
  private final List<Profile> automatic;

  private Profiles(Map<String, Profile> byName, List<Profile> named) {
    this.byName = Collections.unmodifiableMap(byName);
    this.named = List.copyOf(named);
    automatic = all().stream().filter(profile -> !profile.byName()).toList();
  }

  /** No profile: only our own headers are known. */
  public static Profiles none() {
    return NONE;
  }

  /** Those that come with the product. */
  public static Profiles shipped() {
    return Shipped.ALL;
  }

  /**
   * Those that come with the product and the office's own.
   *
   * @param folder whose .yaml files are the office's own profiles; it need not exist
   * @param named files, or names of known profiles, as {@code --profile} gives them
   */
  public static Profiles of(Path folder, List<String> named) throws ProfileRefused {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Path file : files(folder)) {
      texts.put(String.valueOf(file.getFileName()), text(file, String.valueOf(file.getFileName())));
    }
    Map<String, Profile> known = new LinkedHashMap<>(Shipped.ALL.byName);
    known.putAll(read(texts, known));
    List<Profile> chosen = new ArrayList<>();
    for (String name : named) {
      Profile profile = known.get(name);
      if (profile == null) {
        profile = ProfileReader.read(text(Path.of(name), name), name, known::get);
        known.put(profile.name(), profile);
      }
      if (!profile.isComplete()) {
        throw ProfileRefused.of(name, 1, "match", "", Expected.KEY, List.of("match"));
      }
      chosen.add(profile);
    }
    return new Profiles(known, chosen);
  }

  /**
   * The same with a profile read from a text, which goes before all others.
   *
   * @param source the text as messages name it
   */
  public Profiles with(String text, String source) throws ProfileRefused {
    Profile profile = ProfileReader.read(text, source, byName::get);
    Map<String, Profile> known = new LinkedHashMap<>(byName);
    known.put(profile.name(), profile);
    return new Profiles(known, List.of(profile));
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
          .sorted(Comparator.comparing(file -> String.valueOf(file.getFileName())))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file, String source) throws ProfileRefused {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw ProfileRefused.of(source, 1, "", "", Expected.YAML, List.of("UTF-8"));
    } catch (IOException e) {
      throw ProfileRefused.of(source, 1, "", "", Expected.FILE, List.of());
    }
  }

  /** Reads texts of which one may extend another, in whichever order they come. */
  private static Map<String, Profile> read(Map<String, String> texts, Map<String, Profile> known)
      throws ProfileRefused {
    Map<String, String> sources = new LinkedHashMap<>();
    for (Map.Entry<String, String> text : texts.entrySet()) {
      String name = ProfileReader.name(text.getValue(), text.getKey());
      String other = sources.put(name, text.getKey());
      if (other != null) {
        throw ProfileRefused.of(text.getKey(), 1, "profile", name, Expected.ONE_OF, List.of(other));
      }
    }
    Map<String, Profile> read = new LinkedHashMap<>();
    for (String name : sources.keySet()) {
      read(name, texts, sources, known, read, new ArrayList<>());
    }
    return read;
  }

  private static void read(
      String name,
      Map<String, String> texts,
      Map<String, String> sources,
      Map<String, Profile> known,
      Map<String, Profile> read,
      List<String> under)
      throws ProfileRefused {
    String source = sources.get(name);
    if (source == null || read.containsKey(name)) {
      return;
    }
    String text = texts.getOrDefault(source, "");
    String parent = ProfileReader.parent(text, source);
    // An office's profile may carry the name of the shipped one that it changes.
    if (!parent.isEmpty() && !parent.equals(name) && !under.contains(parent)) {
      under.add(name);
      read(parent, texts, sources, known, read, under);
    }
    read.put(
        name,
        ProfileReader.read(
            text,
            source,
            wanted -> {
              Profile own = wanted.equals(name) ? null : read.get(wanted);
              return own != null ? own : known.get(wanted);
            }));
  }

  /** The profiles that come with the product, read once. */
  private static final class Shipped {
    static final Profiles ALL = load();

    private static Profiles load() {
      try {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String file : resource("index.txt").lines().toList()) {
          texts.put(file, resource(file));
        }
        return new Profiles(read(texts, Map.of()), List.of());
      } catch (ProfileRefused e) {
        throw new IllegalStateException(e);
      }
    }

    private static String resource(String name) {
      try (InputStream in =
          Profiles.class.getResourceAsStream("/org/mingzhang/read/profiles/" + name)) {
        if (in == null) {
          throw new IllegalStateException("there is no profile " + name);
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A profile by its name. */
  public Optional<Profile> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** All of them that read something, ordered by name. */
  public List<Profile> all() {
    return byName.values().stream()
        .filter(Profile::isComplete)
        .sorted(Comparator.comparing(Profile::name))
        .toList();
  }

  private static List<Spelt> spelt(List<List<String>> rows) {
    return rows.stream().limit(ROWS).map(Spelt::of).toList();
  }

  /** Those named on the command line, in its order. */
  public List<Profile> named() {
    return named;
  }

  /** What tells one set of profiles from another. */
  public String identity() {
    return all().stream().map(p -> p.name() + " " + p.digest()).collect(Collectors.joining("\n"))
        + "\n"
        + named.stream().map(Profile::name).collect(Collectors.joining(","));
  }

  /**
   * The profile for a sheet.
   *
   * @param path the file's path relative to the input
   * @param rows its first rows
   * @param corrected whether it is a table of corrections
   */
  public Selection select(String path, List<List<String>> rows, boolean corrected) {
    List<Spelt> spelt = spelt(rows);
    Selection first = best(path, spelt, named, true, corrected);
    return first instanceof Selection.Nothing
        ? best(path, spelt, automatic, false, corrected)
        : first;
  }

  private record Fit(Profile profile, int row, int score) {}

  private Selection best(
      String path, List<Spelt> rows, List<Profile> candidates, boolean certain, boolean corrected) {
    List<Fit> best = new ArrayList<>();
    for (Profile profile : candidates) {
      Fit fit = fit(profile, path, rows, corrected);
      if (fit != null && (best.isEmpty() || fit.score() >= best.get(0).score())) {
        if (!best.isEmpty() && fit.score() > best.get(0).score()) {
          best.clear();
        }
        best.add(fit);
      }
    }
    best.removeIf(fit -> best.stream().anyMatch(other -> isBelow(other.profile(), fit.profile())));
    if (best.isEmpty()) {
      return new Selection.Nothing();
    }
    if (best.size() > 1) {
      return new Selection.Tie(best.stream().map(fit -> fit.profile().name()).toList());
    }
    return new Selection.Chosen(best.get(0).profile(), best.get(0).row(), certain);
  }

  /** Whether one extends the other: then it is the one that the office means. */
  private boolean isBelow(Profile profile, Profile ancestor) {
    String parent = profile.parent();
    for (int i = 0; i < ROWS && !parent.isEmpty(); i++) {
      if (parent.equals(ancestor.name())) {
        return !profile.name().equals(ancestor.name());
      }
      Profile next = byName.get(parent);
      parent = next == null || next.name().equals(next.parent()) ? "" : next.parent();
    }
    return false;
  }

  private static @Nullable Fit fit(
      Profile profile, String path, List<Spelt> rows, boolean corrected) {
    Fingerprint print = profile.match();
    Fit best = null;
    for (int i = 0; print != null && i < rows.size(); i++) {
      int score = print.score(path, rows.subList(0, i + 1), rows.get(i), corrected);
      if (score > (best == null ? -1 : best.score())) {
        best = new Fit(profile, i, score);
      }
    }
    return best;
  }

  /** How many columns of a text file's rows a profile explains, to tell its separator. */
  public int known(String path, List<List<String>> rows) {
    int most = 0;
    List<Spelt> spelt = spelt(rows);
    for (Profile profile : Stream.concat(named.stream(), automatic.stream()).toList()) {
      Fit fit = fit(profile, path, spelt, true);
      most = Math.max(most, fit == null ? 0 : fit.score());
    }
    return most;
  }
}
