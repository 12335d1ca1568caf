package org.mingzhang.read.hostile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * Something to change, as pieces in a frame: the bytes of a text are one piece, the parts of a
 * workbook are several, and the stream of an old workbook is one inside its frame of blocks.
 *
 * @param ending as of a file's name
 * @param frame how the pieces become a file
 */
record FuzzSeed(String ending, Map<String, byte[]> pieces, Frame frame) {

  /** How pieces become a file. */
  enum Frame {
    BARE,
    ZIP,
    BLOCKS
  }

  static FuzzSeed bare(String ending, byte[] bytes) {
    return new FuzzSeed(ending, Map.of("", bytes), Frame.BARE);
  }

  static FuzzSeed zip(Map<String, Content> parts) {
    Map<String, byte[]> pieces = new LinkedHashMap<>();
    parts.forEach((name, part) -> pieces.put(name, part.bytes()));
    return new FuzzSeed(".xlsx", pieces, Frame.ZIP);
  }

  static FuzzSeed blocks(byte[] stream) {
    return new FuzzSeed(".xls", Map.of("Workbook", stream), Frame.BLOCKS);
  }

  byte[] piece(String name) {
    return Objects.requireNonNull(pieces.get(name), name);
  }

  byte[] file() {
    return switch (frame) {
      case BARE -> piece("");
      case ZIP -> {
        Map<String, Content> parts = new LinkedHashMap<>();
        pieces.forEach((name, piece) -> parts.put(name, Content.of(piece)));
        yield Mutations.stored(parts);
      }
      case BLOCKS -> XlsFiles.withStream(piece("Workbook")).bytes();
    };
  }

  /** The same with one piece changed, or joined with the end of another seed's. */
  FuzzSeed changed(Random random, FuzzSeed other) {
    List<String> names = new ArrayList<>(pieces.keySet());
    String name = names.get(random.nextInt(names.size()));
    byte[] piece = piece(name);
    byte[] rest = other.pieces.containsKey(name) ? other.piece(name) : piece;
    byte[] changed =
        random.nextInt(6) == 0 && piece.length > 0 && rest.length > 0
            ? Mutations.joined(
                Arrays.copyOf(piece, random.nextInt(piece.length)),
                Arrays.copyOfRange(rest, random.nextInt(rest.length), rest.length))
            : Mutations.mutated(piece, random);
    return with(name, changed);
  }

  FuzzSeed with(String name, byte[] piece) {
    Map<String, byte[]> all = new LinkedHashMap<>(pieces);
    all.put(name, piece);
    return new FuzzSeed(ending, all, frame);
  }
}
