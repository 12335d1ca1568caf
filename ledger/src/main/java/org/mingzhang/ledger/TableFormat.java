package org.mingzhang.ledger;

/** How a table leaves the books for other programs. */
public enum TableFormat {
  /** UTF-8 with a byte order mark, CR LF, texts that a spreadsheet would run made harmless. */
  CSV,
  /** Apache Parquet; amounts are DECIMAL(18,2) in yuan, days are DATE. */
  PARQUET
}
