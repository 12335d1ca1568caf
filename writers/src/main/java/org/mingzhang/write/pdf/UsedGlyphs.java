package org.mingzhang.write.pdf;

import java.io.ByteArrayOutputStream;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingzhang.write.font.Face;
import org.mingzhang.write.font.Glyphs;

/** The characters a document has drawn with each font: what its subsets hold. */
final class UsedGlyphs {

  private final Map<Face, BitSet> characters = new LinkedHashMap<>();

  void add(Glyphs.Run run) {
    BitSet set = characters.computeIfAbsent(run.face(), f -> new BitSet());
    run.text().codePoints().forEach(set::set);
  }

  byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Face face : Face.all()) {
      bytes.writeBytes(characters.getOrDefault(face, new BitSet()).toByteArray());
      bytes.write(0);
    }
    return bytes.toByteArray();
  }
}
