package org.mingzhang.measure;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingzhang.ledger.HouseUnit;
import org.mingzhang.ledger.UnitType;

/**
 * Who bears a project's cost 分摊范围: the homes and shops with an area of the whole estate, of
 * buildings ({@code 3号楼}, {@code 3栋、5栋}) or of entrances ({@code 1号楼1单元}). Parking and storage bear
 * only where the scope says so ({@code 3号楼、含车位}); single units by their keys ({@code
 * 1-1-101、1-1-201}). A place that the register lacks is never guessed.
 *
 * @param units who bears it, in the register's order; empty where a place is unknown
 * @param types what kinds of units bear it
 * @param withoutArea units of these places and kinds that would bear it but have an area of 0 m²,
 *     which the office has to find out: as long as it does not, the others would bear too much
 * @param unknown the first part of the scope that names nothing in the register; empty where all do
 */
public record ProjectScope(
    List<HouseUnit> units, List<HouseUnit> withoutArea, Set<UnitType> types, String unknown) {

  private static final Pattern BETWEEN =
      Pattern.compile("[、,;/()+&\\n]+|(?<![A-Z]) *(?:和|及|与) *|(?<![不包])(?=含|包括)");
  private static final Pattern WHOLE =
      Pattern.compile("全体(?:业主)?|全部|全区|(?:全|整个|本)小区|ALL|(?:THE )?WHOLE ESTATE");
  private static final Pattern WITH_PARKING =
      Pattern.compile("(?:含|包括|INCL?\\.?|INCLUDING|WITH) ?(?:地下)?(?:车位|车库|PARKING)");
  private static final Pattern WITH_STORAGE =
      Pattern.compile("(?:含|包括|INCL?\\.?|INCLUDING|WITH) ?(?:储藏室|储藏间|STORAGE)");
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:BUILDING |BLDG\\.? |BLOCK )?(?:第 ?)?(.+?) ?(?:号楼|栋|幢|座|号|楼)?"
              + "(?: ?-? ?(?:第 ?)?([0-9A-Z一二三四五六七八九十甲乙丙丁]{1,3}) ?(?:单元|门|梯))?");
  private static final Pattern SUFFIX = Pattern.compile("(?:号楼|栋|幢|座|号|楼)$");
  private static final Pattern NUMERAL = Pattern.compile("[一二三四五六七八九]?十?[一二三四五六七八九]?");

  public ProjectScope {
    units = List.copyOf(units);
    withoutArea = List.copyOf(withoutArea);
    types = Set.copyOf(types);
  }

  /** A place: a building and, where not empty, the entrance in it; or a single unit by its key. */
  private record Place(String building, String entrance, String unit) {}

  /**
   * Reads a scope by a register.
   *
   * @param scope as the office wrote it; empty for the whole estate
   */
  public static ProjectScope of(String scope, Collection<HouseUnit> register) {
    Set<UnitType> types = EnumSet.of(UnitType.HOME, UnitType.SHOP);
    List<Place> places = new ArrayList<>();
    boolean whole = true;
    for (String part : BETWEEN.split(folded(scope), -1)) {
      String said = part.strip();
      if (WITH_PARKING.matcher(said).matches()) {
        types.add(UnitType.PARKING);
      } else if (WITH_STORAGE.matcher(said).matches()) {
        types.add(UnitType.STORAGE);
      } else if (!said.isEmpty() && !WHOLE.matcher(said).matches()) {
        whole = false;
        Place place = place(said, register);
        if (register.stream().noneMatch(unit -> isIn(unit, place))) {
          return new ProjectScope(List.of(), List.of(), types, said);
        }
        places.add(place);
      }
    }
    boolean everywhere = whole;
    Map<Boolean, List<HouseUnit>> bearers =
        register.stream()
            .filter(unit -> types.contains(UnitType.ofKind(unit.unitKind())))
            .filter(unit -> everywhere || places.stream().anyMatch(place -> isIn(unit, place)))
            .collect(Collectors.partitioningBy(unit -> unit.areaM2().signum() > 0));
    return new ProjectScope(
        bearers.getOrDefault(true, List.of()), bearers.getOrDefault(false, List.of()), types, "");
  }

  private static Place place(String said, Collection<HouseUnit> register) {
    String room = said.replaceFirst("室$", "");
    if (register.stream().anyMatch(unit -> folded(unit.key()).equals(room))) {
      return new Place("", "", room);
    }
    Matcher m = PLACE.matcher(said);
    if (!m.matches()) {
      return new Place(said, "", "");
    }
    String entrance = m.group(2);
    return new Place(name(m.group(1)), entrance == null ? "" : name(entrance), "");
  }

  private static boolean isIn(HouseUnit unit, Place place) {
    if (!place.unit().isEmpty()) {
      return folded(unit.key()).equals(place.unit());
    }
    String[] parts = unit.key().split("-", -1);
    boolean placed = parts.length == 3 && unit.key().indexOf(' ') < 0;
    String building = unit.building().isBlank() ? "" : name(folded(unit.building()));
    boolean same =
        building.isEmpty()
            ? placed && name(parts[0]).equals(place.building())
            : building.equals(place.building());
    return same
        && (place.entrance().isEmpty() || (placed && name(parts[1]).equals(place.entrance())));
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
  }

  /** A building's or entrance's name without its word, zeros in front and Chinese numerals. */
  private static String name(String text) {
    String bare = SUFFIX.matcher(text.strip()).replaceFirst("").strip();
    if (!bare.isEmpty() && NUMERAL.matcher(bare).matches()) {
      return Integer.toString(number(bare));
    }
    return bare.replaceFirst("^0+(?=.)", "");
  }

  private static int number(String numeral) {
    int ten = numeral.indexOf('十');
    if (ten < 0) {
      return digit(numeral);
    }
    int tens = ten == 0 ? 1 : digit(numeral.substring(0, ten));
    return tens * 10 + (ten + 1 < numeral.length() ? digit(numeral.substring(ten + 1)) : 0);
  }

  private static int digit(String numeral) {
    return "一二三四五六七八九".indexOf(numeral.charAt(numeral.length() - 1)) + 1;
  }
}
