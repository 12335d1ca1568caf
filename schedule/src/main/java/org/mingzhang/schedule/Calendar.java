package org.mingzhang.schedule;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mingzhang.job.SettingsRefused;

/**
 * The jurisdictions' calendars: those that come with the product, those in the folder {@code
 * jurisdictions} of the home, which go first, and the one where none fits. Of several for one place
 * the one in force on the day counts.
 */
public final class Calendar {

  private static final String FOLDER = "jurisdictions";
  private static final List<String> SHIPPED =
      List.of(
          "shanghai",
          "beijing",
          "beijing-model",
          "hangzhou",
          "ningbo",
          "huzhou",
          "qingyuan",
          "liaocheng",
          "heze",
          "weifang",
          "zibo",
          "rizhao",
          "zhoushan",
          "wenzhou",
          "lishui",
          "taizhou",
          "qingdao",
          "jiaxing",
          "shaoxing",
          "shandong",
          "binzhou",
          "guangzhou",
          "shenzhen",
          "hongkong",
          "japan",
          "california");

  private final Profile fallback;
  private final List<Profile> local;

  private Calendar(Profile fallback, List<Profile> local) {
    this.fallback = fallback;
    this.local = local;
  }

  /** The calendars that come with the product. */
  public static Calendar shipped() {
    return Shipped.CALENDAR;
  }

  /** Read once: they are in the program. */
  private static final class Shipped {
    static final Calendar CALENDAR =
        new Calendar(Profile.shipped("default"), SHIPPED.stream().map(Profile::shipped).toList());

    private Shipped() {}
  }

  /**
   * The same with those of a home.
   *
   * @throws SettingsRefused where one of them cannot be understood
   */
  public static Calendar of(Path home) {
    Path folder = home.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return shipped();
    }
    List<Profile> own = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> yaml =
          files
              .filter(file -> file.getFileName().toString().matches("(?i).*[.]ya?ml"))
              .sorted(Comparator.comparing(file -> file.getFileName().toString()))
              .toList();
      for (Path file : yaml) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
          own.add(Profile.read(reader, FOLDER + "/" + file.getFileName()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Profile fallback =
        own.stream()
            .filter(profile -> profile.id().equals(shipped().fallback.id()))
            .findFirst()
            .orElse(shipped().fallback);
    own.remove(fallback);
    own.addAll(shipped().local);
    return new Calendar(fallback, List.copyOf(own));
  }

  static Calendar of(Profile fallback, List<Profile> local) {
    return new Calendar(fallback, List.copyOf(local));
  }

  /**
   * The profile that a community's column {@code jurisdiction} names, as it is in force on a day;
   * else the default. Of two in force the later one, of two of one day the first.
   */
  Profile of(String jurisdiction, LocalDate day) {
    return named(jurisdiction).stream()
        .filter(profile -> profile.holdsOn(day))
        .max(Comparator.comparing(profile -> profile.from()))
        .orElse(fallback);
  }

  /** All that may hold for a community at some time: those it names, and the default. */
  List<Profile> all(String jurisdiction) {
    List<Profile> all = new ArrayList<>(named(jurisdiction));
    all.add(fallback);
    return List.copyOf(all);
  }

  /** Those of the home leave no room for one of the same place and day that is shipped. */
  private List<Profile> named(String jurisdiction) {
    List<Profile> named = new ArrayList<>();
    for (Profile profile : local) {
      boolean taken =
          named.stream()
              .anyMatch(one -> one.id().equals(profile.id()) && one.from().equals(profile.from()));
      if (profile.isCalled(jurisdiction) && !taken) {
        named.add(profile);
      }
    }
    return named;
  }

  boolean isDefault(Profile profile) {
    return profile.equals(fallback);
  }

  /** Those that come with the product, without the default. */
  List<Profile> local() {
    return local;
  }
}
