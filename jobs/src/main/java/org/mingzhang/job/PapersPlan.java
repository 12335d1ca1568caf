package org.mingzhang.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.mingzhang.job.PapersOutcome.CommunityOutcome;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.Ledger;
import org.mingzhang.ledger.Slice;
import org.mingzhang.measure.Imbalance;
import org.mingzhang.measure.Measures;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;

/** One making of papers: what was asked, and what has come of it so far. Safe for threads. */
final class PapersPlan {

  private final PapersRequest request;
  private final Map<String, Slice> slices = new ConcurrentHashMap<>();
  private final Map<String, List<Imbalance>> imbalances = new ConcurrentHashMap<>();
  private final Map<String, CommunityOutcome> outcomes = new ConcurrentSkipListMap<>();
  private final Map<String, Measures> measures = new ConcurrentHashMap<>();
  private final AtomicInteger portfolioFiles = new AtomicInteger();
  private volatile List<Community> communities = List.of();
  private volatile Map<String, String> folders = Map.of();
  private Map<Long, String> paths = Map.of();

  PapersPlan(PapersRequest request) {
    this.request = request;
  }

  PapersRequest request() {
    return request;
  }

  /** The paths of all files by their numbers, read once for all papers. */
  synchronized Map<Long, String> paths(Ledger ledger) {
    if (paths.isEmpty()) {
      Map<Long, String> read = new TreeMap<>();
      ledger.files().forEach(file -> read.put(file.file().id(), file.file().path()));
      paths = Collections.unmodifiableMap(read);
    }
    return paths;
  }

  /** The communities asked for, ordered by id. */
  List<Community> communities() {
    return communities;
  }

  void communities(List<Community> all) {
    folders = FolderName.of(all.stream().map(Community::communityId).toList());
    communities =
        all.stream()
            .filter(
                c ->
                    request.communities().isEmpty()
                        || request.communities().contains(c.communityId()))
            .toList();
  }

  Community community(String id) {
    return communities.stream()
        .filter(c -> c.communityId().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no community " + id));
  }

  /** Keeps what the balance check has read for the papers that come next. */
  void slice(Slice slice) {
    slices.put(slice.community().communityId(), slice);
  }

  /** What the balance check has read, once: it is not kept longer than it is needed. */
  Optional<Slice> takeSlice(String communityId) {
    return Optional.ofNullable(slices.remove(communityId));
  }

  List<Imbalance> imbalances(String communityId) {
    return imbalances.getOrDefault(communityId, List.of());
  }

  void imbalances(String communityId, List<Imbalance> found) {
    imbalances.put(communityId, List.copyOf(found));
  }

  /** A community's folder: its id, with whatever a file system could misread written as %XX. */
  Path folder(String communityId) {
    return request.periodFolder().resolve(folderName(communityId));
  }

  String folderName(String communityId) {
    String name = folders.get(communityId);
    return name == null ? FolderName.of(communityId) : name;
  }

  /** What was measured, once it is: also papers that cannot be written leave it for the city. */
  void measured(String communityId, Measures measured) {
    measures.put(communityId, measured);
  }

  void done(CommunityOutcome outcome) {
    outcomes.put(outcome.communityId(), outcome);
  }

  Optional<CommunityOutcome> outcome(String communityId) {
    return Optional.ofNullable(outcomes.get(communityId));
  }

  Optional<Measures> measures(String communityId) {
    return Optional.ofNullable(measures.get(communityId));
  }

  void portfolioFiles(int count) {
    portfolioFiles.set(count);
  }

  /** Whether the papers about all communities are written. */
  boolean isWhole() {
    return portfolioFiles.get() > 0;
  }

  PapersOutcome outcome() {
    List<CommunityOutcome> all = List.copyOf(outcomes.values());
    int files = portfolioFiles.get() + all.stream().mapToInt(o -> o.files().size()).sum();
    return new PapersOutcome(request.periodFolder(), all, files);
  }

  /** Whether all that a broken-off execution had finished still lies where it was written. */
  boolean stillStands(JobExecution last) {
    return last.getStepExecutions().stream()
        .filter(s -> s.getStatus() == BatchStatus.COMPLETED)
        .filter(s -> s.getExecutionContext().containsKey("community"))
        .allMatch(
            s ->
                Files.exists(
                    folder(s.getExecutionContext().getString("community"))
                        .resolve(CommunityPapers.MANIFEST)));
  }
}
