package org.mingzhang.read.ooxml;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mingzhang.read.ooxml.WorkbookFault.Damage;
import org.mingzhang.read.ooxml.WorkbookFault.Limit;

/** What a part refers to, by id. */
final class Relationships {

  private static final int MOST = 200_000;
  private static final long RELATIONSHIP = XmlScanner.name("Relationship");
  private static final long ID = XmlScanner.name("Id");
  private static final long TYPE = XmlScanner.name("Type");
  private static final long TARGET = XmlScanner.name("Target");
  private static final long MODE = XmlScanner.name("TargetMode");

  private final Map<String, Relationship> byId = new HashMap<>();

  /**
   * A reference to another part.
   *
   * @param type the last word of its type, such as {@code worksheet}
   * @param target the part's name, or an address outside of the file
   */
  record Relationship(String type, String target, boolean isOutside) {

    /** The part's name; what lies outside of the file is never fetched. */
    String part() {
      if (isOutside) {
        throw WorkbookFault.damaged(Damage.PART_OUTSIDE, target);
      }
      return target;
    }
  }

  private Relationships() {}

  /** Those of a part, or of the file as a whole where its name is empty; none if not listed. */
  static Relationships of(Parts parts, String part) {
    Relationships relationships = new Relationships();
    String list = Parts.relationshipsOf(part);
    if (parts.has(list)) {
      try (XmlScanner xml = XmlScanner.of(parts.open(list), list)) {
        for (XmlScanner.Token t = xml.next(); t != XmlScanner.Token.END_OF_PART; t = xml.next()) {
          if (t == XmlScanner.Token.START && xml.name() == RELATIONSHIP) {
            relationships.add(xml, part);
          }
        }
      }
    }
    return relationships;
  }

  private void add(XmlScanner xml, String part) {
    String id = xml.attribute(ID);
    String type = xml.attribute(TYPE);
    String target = xml.attribute(TARGET);
    if (id == null || type == null || target == null) {
      return;
    }
    if (byId.size() == MOST) {
      throw WorkbookFault.over(Limit.PARTS, MOST);
    }
    boolean outside = "External".equals(xml.attribute(MODE)) || target.contains("://");
    byId.put(
        id,
        new Relationship(
            type.substring(type.lastIndexOf('/') + 1),
            outside ? target : Parts.resolve(part, target),
            outside));
  }

  Optional<Relationship> get(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The part of a type; the first by name, so that two of them are read alike each time. */
  Optional<String> partOf(String type) {
    return byId.values().stream()
        .filter(r -> r.type().equals(type))
        .map(Relationship::part)
        .sorted()
        .findFirst();
  }
}
