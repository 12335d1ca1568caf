package org.mingzhang.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What became of each community's papers, ordered by its id. */
public record PapersOutcome(Path folder, List<CommunityOutcome> communities, int documents) {

  public PapersOutcome {
    communities = List.copyOf(communities);
  }

  public boolean anyBlocked() {
    return communities.stream().anyMatch(c -> c.block().isPresent());
  }

  /**
   * One community.
   *
   * @param files names of what was written in its folder
   * @param block why its documents were held back
   * @param failure what kept its documents from being written, though nothing is wrong with them
   * @param notice what its approvals or publications make of it
   */
  public record CommunityOutcome(
      String communityId,
      String name,
      Path folder,
      List<String> files,
      Optional<Block> block,
      Optional<Exception> failure,
      Optional<Notice> notice) {

    /** Whether its documents lie in its folder. */
    public boolean written() {
      return block.isEmpty() && failure.isEmpty();
    }
  }

  /** What the office has to know about the workflow of a community's paper. */
  public enum Notice {
    /** The draft is another than the one that was approved. */
    APPROVALS_VOID,
    /** The paper is published and the books have changed since: nothing was written. */
    PUBLISHED_KEPT
  }

  /** A blocked community: sentences to print, one a reason. */
  public record Block(List<String> sentences) {}
}
