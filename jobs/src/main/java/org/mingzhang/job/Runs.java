package org.mingzhang.job;

import org.jspecify.annotations.Nullable;

/** What the jobs of this process are working on now: one load, one set of papers at a time. */
final class Runs {

  private final Progress progress;
  private volatile @Nullable LoadPlan load;
  private volatile @Nullable PapersPlan papers;

  Runs(Progress progress) {
    this.progress = progress;
  }

  Progress progress() {
    return progress;
  }

  LoadPlan load() {
    LoadPlan plan = load;
    if (plan == null) {
      throw new IllegalStateException("no load is under way");
    }
    return plan;
  }

  void load(LoadPlan plan) {
    load = plan;
  }

  PapersPlan papers() {
    PapersPlan plan = papers;
    if (plan == null) {
      throw new IllegalStateException("no papers are under way");
    }
    return plan;
  }

  void papers(PapersPlan plan) {
    papers = plan;
  }
}
