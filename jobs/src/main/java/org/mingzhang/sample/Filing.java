package org.mingzhang.sample;

import java.io.Closeable;
import java.io.IOException;
import org.mingzhang.ledger.Fact;

/** Where the facts go: which file of the office, in which layout. */
interface Filing extends Closeable {

  /**
   * Files a fact.
   *
   * @param label the file's part of time ({@code 2026-Q3}); empty for what is kept in one table
   */
  void put(Fact fact, String label) throws IOException;

  /** Nothing more will come of this community. */
  default void done(String communityId) throws IOException {}
}
