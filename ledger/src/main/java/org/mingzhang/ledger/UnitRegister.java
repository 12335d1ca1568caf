package org.mingzhang.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The units 房屋 and aliases 房号对照 of one community, and what a room number means by them: the
 * register's own spelling first, then equal canonical names, then a person's decision, then the one
 * unit that a short form fits. What fits several units is never decided. Immutable.
 */
public final class UnitRegister {

  /** No units, no aliases. */
  public static final UnitRegister EMPTY = of("", List.of(), Map.of());

  /** Building, unit and room; a longer number is a code and no short form. */
  private static final int LONGEST_SHORT_FORM = 8;

  private final String communityName;
  private final Map<String, String> aliases;
  private final Set<String> keys = new HashSet<>();

  /** The keys of spellings other than the keys themselves. */
  private final Map<String, Set<String>> bySpelling = new HashMap<>();

  private final Map<String, Set<String>> byOtherName = new HashMap<>();
  private final List<Entry> homes = new ArrayList<>();

  /** Made when a short form is first asked for, which a whole city may never do. */
  private volatile @Nullable Rooms rooms;

  /**
   * A unit of the register.
   *
   * @param spelling as the office writes it
   * @param key its canonical name, which the facts carry
   * @param unitKind as in {@link HouseUnit}
   */
  public record Entry(String spelling, String key, String unitKind) {}

  /** A key in its parts. */
  private record Place(String building, String unit, String room, String key, UnitType type) {}

  /** The units by their room's number, and whether a building has units of its own 单元. */
  private record Rooms(Map<String, List<Place>> byNumber, Map<String, Boolean> divided) {}

  private UnitRegister(String communityName, List<Entry> units, Map<String, String> aliases) {
    this.communityName = communityName;
    this.aliases = Map.copyOf(aliases);
    units.forEach(this::add);
  }

  /**
   * A register.
   *
   * @param aliases canonical names that stand for others
   */
  public static UnitRegister of(
      String communityName, List<Entry> units, Map<String, String> aliases) {
    return new UnitRegister(communityName, units, aliases);
  }

  private void add(Entry entry) {
    String key = entry.key();
    keys.add(key);
    if (!entry.spelling().equals(key)) {
      bySpelling.merge(entry.spelling(), Set.of(key), UnitRegister::joined);
    }
    if (!isPlaced(key)) {
      return;
    }
    homes.add(entry);
    UnitType type = UnitType.ofKind(entry.unitKind());
    if (type != UnitType.HOME) {
      String[] parts = key.split("-", -1);
      List<String> named = parts[1].equals("0") ? List.of(parts[0], parts[2]) : List.of(parts);
      byOtherName.merge(type.name(named), Set.of(key), UnitRegister::joined);
    }
  }

  private static Set<String> joined(Set<String> some, Set<String> more) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }

  /** Whether a name is building, unit and room. */
  private static boolean isPlaced(String name) {
    int hyphens = 0;
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) == ' ') {
        return false;
      }
      hyphens += name.charAt(i) == '-' ? 1 : 0;
    }
    return hyphens == 2;
  }

  private Rooms rooms() {
    Rooms made = rooms;
    if (made == null) {
      made = new Rooms(new HashMap<>(), new HashMap<>());
      for (Entry entry : homes) {
        String[] parts = entry.key().split("-", -1);
        UnitType type = UnitType.ofKind(entry.unitKind());
        made.byNumber()
            .computeIfAbsent(parts[2], r -> new ArrayList<>())
            .add(new Place(parts[0], parts[1], parts[2], entry.key(), type));
        made.divided().merge(parts[0], !parts[1].equals("0"), Boolean::logicalOr);
      }
      rooms = made;
    }
    return made;
  }

  /** The community's own name, which may stand before a room number. */
  public String communityName() {
    return communityName;
  }

  /** Whether no unit is registered. */
  public boolean isEmpty() {
    return keys.isEmpty();
  }

  /** The keys of the units that are spelled exactly so, or named so. */
  public Set<String> spelled(String spelling) {
    Set<String> others = bySpelling.getOrDefault(spelling, Set.of());
    if (!keys.contains(spelling)) {
      return others;
    }
    return others.isEmpty() ? Set.of(spelling) : joined(others, Set.of(spelling));
  }

  /** What is meant by a canonical name. */
  public UnitMatch find(String name) {
    return find(name, "");
  }

  /**
   * What is meant by a canonical name that can also be read as another, which is empty where it
   * cannot.
   */
  public UnitMatch find(String name, String otherwise) {
    if (keys.isEmpty() && aliases.isEmpty()) {
      return new UnitMatch.Unlisted(name);
    }
    Set<String> meant = new TreeSet<>(named(name));
    if (!otherwise.isEmpty()) {
      meant.addAll(named(otherwise));
    }
    if (meant.isEmpty()) {
      String decided = aliases.get(name);
      return decided == null ? fitting(name, otherwise) : decided(decided);
    }
    return one(meant);
  }

  private UnitMatch decided(String name) {
    Set<String> meant = named(name);
    return meant.isEmpty() ? fitting(name, "") : one(meant);
  }

  private static UnitMatch one(Set<String> meant) {
    return meant.size() == 1
        ? new UnitMatch.Registered(meant.iterator().next())
        : new UnitMatch.Ambiguous();
  }

  private Set<String> named(String name) {
    return keys.contains(name) ? Set.of(name) : byOtherName.getOrDefault(name, Set.of());
  }

  /** Two parts match a building without units, else only a unique unit; one part likewise. */
  private UnitMatch fitting(String name, String otherwise) {
    Set<String> meant = new TreeSet<>();
    boolean lacksUnit = undivided(name, meant);
    undivided(otherwise, meant);
    if (isShortForm(name)) {
      for (int i = 0; i < name.length(); i++) {
        for (Place place : rooms().byNumber().getOrDefault(name.substring(i), List.of())) {
          if (place.type() == UnitType.HOME && fits(name.substring(0, i), place)) {
            meant.add(place.key());
          }
        }
      }
    }
    if (meant.isEmpty()) {
      return lacksUnit ? new UnitMatch.Ambiguous() : new UnitMatch.Unlisted(name);
    }
    return one(meant);
  }

  /**
   * Adds the units that {@code building-0-room} can mean; answers whether the building has units,
   * so that one of them is lacking.
   */
  private boolean undivided(String name, Set<String> meant) {
    String[] parts = isPlaced(name) ? name.split("-", -1) : new String[0];
    if (parts.length == 0 || !parts[1].equals("0")) {
      return false;
    }
    for (Place place : rooms().byNumber().getOrDefault(parts[2], List.of())) {
      if (place.building().equals(parts[0])) {
        meant.add(place.key());
      }
    }
    return rooms().divided().getOrDefault(parts[0], false);
  }

  /** Digits, or letters and digits, in which building, unit and room may run together. */
  private static boolean isShortForm(String name) {
    return name.length() <= LONGEST_SHORT_FORM
        && name.chars().anyMatch(c -> c >= '0' && c <= '9')
        && name.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'));
  }

  /** Whether what stands before a room's number can be its building, its unit, or both. */
  private static boolean fits(String before, Place place) {
    return runTogether(before, "", "")
        || runTogether(before, "", place.unit())
        || runTogether(before, place.building(), "")
        || runTogether(before, place.building(), place.unit());
  }

  /** Whether the text is these two parts, with zeros that fill them up. */
  private static boolean runTogether(String text, String first, String second) {
    int at = withoutZeros(text, 0);
    for (String part : new String[] {first, second}) {
      if (!part.isEmpty() && !part.equals("0")) {
        if (!text.startsWith(part, at)) {
          return false;
        }
        at = withoutZeros(text, at + part.length());
      }
    }
    return at == text.length();
  }

  private static int withoutZeros(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == '0') {
      at++;
    }
    return at;
  }
}
