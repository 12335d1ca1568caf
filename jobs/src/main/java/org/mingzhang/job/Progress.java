package org.mingzhang.job;

/** Told how far a run has come. Safe for threads. */
public interface Progress {

  /** A step begins; {@code total} parts are to be done. */
  void begin(Stage stage, long total);

  /** One part is done. */
  void advance();

  /** So many rows were read. */
  void rows(long count);

  void end();

  /** The steps a person sees. */
  enum Stage {
    READ_COMMUNITIES,
    POST_COMMUNITIES,
    READ_REGISTERS,
    POST_REGISTERS,
    READ_FACTS,
    POST_FACTS,
    BALANCE,
    DOCUMENTS,
    PORTFOLIO
  }

  /** Tells nobody. */
  Progress SILENT =
      new Progress() {
        @Override
        public void begin(Stage stage, long total) {}

        @Override
        public void advance() {}

        @Override
        public void rows(long count) {}

        @Override
        public void end() {}
      };
}
