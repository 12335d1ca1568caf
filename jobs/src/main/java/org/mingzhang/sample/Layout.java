package org.mingzhang.sample;

import java.io.IOException;
import java.util.List;
import org.mingzhang.ledger.Fact;

/** How facts of one kind stand in a table: the header row and the cells below it. */
interface Layout {

  List<String> headers();

  void write(Fact fact, Cells to) throws IOException;
}
