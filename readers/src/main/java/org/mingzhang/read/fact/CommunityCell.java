package org.mingzhang.read.fact;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Register;
import org.mingzhang.read.column.Layout;
import org.mingzhang.read.value.CellText;

/**
 * Whose row it is: the column community_id (an id or a known name), else the column name, else the
 * nearest folder above the file whose name is a community's id or name.
 */
final class CommunityCell {

  private final Register register;
  private final String path;
  private final int idSlot;
  private final int nameSlot;
  private final Map<String, Optional<String>> known = new HashMap<>();
  private @Nullable String folder;
  private String lastText = "";
  private String current = "";

  private CommunityCell(Register register, String path, int idSlot, int nameSlot) {
    this.register = register;
    this.path = path;
    this.idSlot = idSlot;
    this.nameSlot = nameSlot;
  }

  static CommunityCell of(Layout layout, String path, Register register) {
    return new CommunityCell(register, path, layout.slot("community_id"), layout.slot("name"));
  }

  /** The community of the row last read; empty where it is unknown. */
  String current() {
    return current;
  }

  String read(Cells cells) {
    int slot = cells.raw(idSlot).isEmpty() && !cells.raw(nameSlot).isEmpty() ? nameSlot : idSlot;
    String raw = cells.raw(slot);
    if (!raw.isEmpty() && raw.equals(lastText)) {
      return current;
    }
    lastText = "";
    current = "";
    String text = cells.id(slot);
    if (text.isEmpty()) {
      current = cells.has(idSlot) ? "" : fromFolder();
      if (current.isEmpty()) {
        cells.refuse(idSlot, Reason.COMMUNITY_MISSING);
      }
      return current;
    }
    Optional<String> id = known.computeIfAbsent(text, register::communityId);
    if (id.isEmpty()) {
      cells.refuse(slot, Reason.COMMUNITY_UNKNOWN);
    } else {
      current = id.get();
      lastText = raw;
    }
    return current;
  }

  /** The community that a folder names, or empty. */
  private String fromFolder() {
    if (folder == null) {
      folder = nearestFolder().orElse("");
    }
    return folder;
  }

  private Optional<String> nearestFolder() {
    String[] parts = path.split("/", -1);
    for (int i = parts.length - 2; i >= 0; i--) {
      String name = CellText.clean(parts[i].replaceFirst("(?i)\\.zip$", ""));
      Optional<String> id = name.isEmpty() ? Optional.empty() : register.communityId(name);
      if (id.isPresent()) {
        return id;
      }
    }
    return Optional.empty();
  }
}
