package org.mingzhang.write.pdf;

import java.io.IOException;

/** A paper for tests of other rooms. */
public final class SamplePaper {

  private SamplePaper() {}

  public static byte[] pdf() throws IOException {
    return Papers.pdf(Papers.english());
  }
}
