package org.mingzhang.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WellFormedTest {

  private static final int BLOCK = 64 * 1024;

  @Test
  void saysTheSameAsTheDecoderOfEveryStartOfTwoBytes() throws IOException {
    for (int pair = 0; pair < 0x10000; pair++) {
      for (int tail : new int[] {-1, 0x80, 0xBF, 0x41}) {
        byte[] bytes =
            tail < 0
                ? new byte[] {(byte) (pair >> 8), (byte) pair}
                : new byte[] {(byte) (pair >> 8), (byte) pair, (byte) tail, (byte) 0x80};
        assertThat(check(bytes)).as("%x %d", pair, tail).isEqualTo(decodes(bytes));
      }
    }
  }

  @Test
  void saysTheSameAsTheDecoderOfSpoiltText() throws IOException {
    Random random = new Random(20260701);
    String text = "房号 1-2-301, paid 1,234.50 元 𠮷祥苑 é ";
    for (int n = 0; n < 5_000; n++) {
      byte[] bytes = text.repeat(1 + random.nextInt(3)).getBytes(StandardCharsets.UTF_8);
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      assertThat(check(bytes)).as("case %d", n).isEqualTo(decodes(bytes));
    }
  }

  @Test
  void joinsACharacterThatABlockDivides() throws IOException {
    for (int before = BLOCK - 4; before <= BLOCK; before++) {
      byte[] good = ("a".repeat(before) + "𠮷" + "b".repeat(9)).getBytes(StandardCharsets.UTF_8);
      assertThat(check(good)).as("%d", before).isTrue();
      byte[] cut = new byte[before + 3];
      System.arraycopy(good, 0, cut, 0, cut.length);
      assertThat(check(cut)).as("cut after %d", before).isFalse();
    }
  }

  @Test
  void findsNothingWrongWithNothing() throws IOException {
    assertThat(check(new byte[0])).isTrue();
  }

  private static boolean check(byte[] bytes) throws IOException {
    return WellFormed.isUtf8(new ByteArrayInputStream(bytes));
  }

  private static boolean decodes(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
