package org.mingzhang.schedule;

import java.util.List;
import java.util.stream.Stream;

/** The jurisdictions' calendars that come with the product, and the one where none fits. */
public final class Calendar {

  private final Profile fallback;
  private final List<Profile> local;

  private Calendar(Profile fallback, List<Profile> local) {
    this.fallback = fallback;
    this.local = local;
  }

  /** The calendars that come with the product. */
  public static Calendar shipped() {
    return new Calendar(
        Profile.shipped("default"), Stream.of("shanghai").map(Profile::shipped).toList());
  }

  static Calendar of(Profile fallback, List<Profile> local) {
    return new Calendar(fallback, List.copyOf(local));
  }

  /** The profile a community's column {@code jurisdiction} names, else the default. */
  Profile of(String jurisdiction) {
    return local.stream()
        .filter(profile -> profile.isCalled(jurisdiction))
        .findFirst()
        .orElse(fallback);
  }

  boolean isDefault(Profile profile) {
    return profile.equals(fallback);
  }
}
