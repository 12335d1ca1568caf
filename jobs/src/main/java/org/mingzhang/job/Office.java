package org.mingzhang.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingzhang.ledger.FileReport;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.read.profile.Profile;
import org.mingzhang.read.profile.Profiles;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Runs the jobs over one home: the load and the papers. */
public final class Office implements AutoCloseable {

  private final Books books;
  private final Runs runs;
  private final PaperTerms terms;
  private final ConfigurableApplicationContext context;

  private Office(Books books, Runs runs, PaperTerms terms, ConfigurableApplicationContext context) {
    this.books = books;
    this.runs = runs;
    this.terms = terms;
    this.context = context;
  }

  /** Starts the jobs' engine over opened books, which it closes at its end. */
  public static Office open(Books books, int workers, PaperTerms terms, Progress progress) {
    Runs runs = new Runs(progress);
    SpringApplication application =
        new SpringApplicationBuilder(Engine.class)
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .registerShutdownHook(false)
            .properties(
                "spring.batch.job.enabled=false",
                "spring.batch.jdbc.initialize-schema=never",
                "spring.main.log-startup-info=false",
                "logging.level.root=OFF")
            .initializers(
                (GenericApplicationContext beans) -> {
                  beans.registerBean(Books.class, () -> books, d -> d.setDestroyMethodName(""));
                  beans.registerBean(Runs.class, () -> runs);
                  beans.registerBean(PaperTerms.class, () -> terms);
                  beans.registerBean("workers", ThreadPoolTaskExecutor.class, () -> pool(workers));
                })
            .build();
    ConfigurableApplicationContext context = application.run();
    Office office = new Office(books, runs, terms, context);
    office.recover(LoadJob.NAME);
    office.recover(PapersJob.NAME);
    return office;
  }

  private static ThreadPoolTaskExecutor pool(int workers) {
    ThreadPoolTaskExecutor pool = new ThreadPoolTaskExecutor();
    pool.setCorePoolSize(workers);
    pool.setMaxPoolSize(workers);
    pool.setThreadNamePrefix("worker-");
    return pool;
  }

  /** The home is ours alone: whatever the repository calls running was killed. */
  private void recover(String job) {
    for (JobExecution stale : context.getBean(JobRepository.class).findRunningJobExecutions(job)) {
      context.getBean(JobOperator.class).recover(stale);
    }
  }

  public Books books() {
    return books;
  }

  /**
   * Loads an input: what the ledger holds already is skipped, what a killed run left is gone on
   * with.
   *
   * @param profiles what is known of other programs' layouts
   * @throws InputUnusable where there is nothing to read
   */
  public LoadOutcome load(Path input, Profiles profiles) throws InputUnusable {
    return load(input, profiles, List.of());
  }

  /**
   * The same, where rows of the input may replace those of earlier files that say otherwise.
   *
   * @param replaced the paths of these files
   */
  public LoadOutcome load(Path input, Profiles profiles, List<String> replaced)
      throws InputUnusable {
    Inputs inputs = collect(input);
    LoadPlan plan = LoadPlan.of(inputs, books.ledger(), profiles, books.home().archive(), replaced);
    runs.load(plan);
    Set<String> loadedNow = new HashSet<>();
    if (!plan.isDone()) {
      plan.todo().forEach(f -> loadedNow.add(f.path()));
      run(
          LoadJob.NAME,
          new JobParametersBuilder()
              .addString("inputs", inputs.digest())
              .addString("profiles", Digests.of(profiles.identity()))
              .toJobParameters());
    }
    List<FileReport> reports = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    Map<List<String>, List<String>> unusedColumns = new LinkedHashMap<>();
    OpenRefusals open = OpenRefusals.of(books.ledger());
    long mended = 0;
    for (Inputs.InputFile file : inputs.files()) {
      Optional<FileReport> report = books.ledger().find(file.path(), file.digest());
      if (report.isPresent()) {
        reports.add(report.get());
        if (loadedNow.contains(file.path())) {
          List<String> unused = books.ledger().unusedColumns(report.get().file());
          unusedColumns.computeIfAbsent(unused, u -> new ArrayList<>()).add(file.path());
        }
        refusals.addAll(open.of(report.get().file()));
        mended += open.mended(report.get().file());
      }
    }
    return new LoadOutcome(
        reports,
        loadedNow,
        refusals,
        mended,
        inputs.ignored(),
        unused(profiles, reports, refusals),
        plan.changed(),
        unusedColumns);
  }

  /** Named profiles that neither read a file nor asked about one. */
  private List<String> unused(Profiles profiles, List<FileReport> reports, List<Refusal> refusals) {
    Set<String> used = new HashSet<>();
    for (FileReport report : reports) {
      for (String read : books.ledger().readWith(report.file())) {
        used.add(read.substring(0, read.indexOf(' ')));
      }
    }
    refusals.stream().filter(r -> !r.args().isEmpty()).forEach(r -> used.add(r.args().get(0)));
    return profiles.named().stream().map(Profile::name).filter(n -> !used.contains(n)).toList();
  }

  private Inputs collect(Path input) throws InputUnusable {
    try {
      return Inputs.of(input, books.home().archive());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Computes the period and writes the papers.
   *
   * @throws SettingsRefused where the home's targets, themes, clocks, methods or declarations
   *     cannot be understood
   */
  public PapersOutcome papers(PapersRequest request) {
    books.settings().check();
    PapersPlan plan = new PapersPlan(request);
    runs.papers(plan);
    try {
      run(PapersJob.NAME, identity(request));
    } catch (JobFailed e) {
      boolean named = plan.outcome().communities().stream().anyMatch(c -> c.failure().isPresent());
      if (!named || !plan.isWhole()) {
        throw e;
      }
    }
    return plan.outcome();
  }

  private JobParameters identity(PapersRequest request) {
    JobParametersBuilder identity = new JobParametersBuilder();
    books.settings().digests().forEach(identity::addString);
    identity.addString("jurisdictions", Digests.of(terms.version()));
    return identity
        .addString("period", request.period().toString())
        .addString("communities", String.join(",", request.communities()))
        .addString("ledger", books.ledger().digest())
        .addLong("revision", (long) request.revision())
        .addString("language", request.locale().toLanguageTag())
        .addString("contents", request.contents().name())
        .addString(
            "edition",
            Digests.of(
                request.display().map(Object::toString).orElse("")
                    + "\n"
                    + request.correction().map(CorrectionRequest::note).orElse("")))
        .addString("out", Digests.of(request.folder().toAbsolutePath().toString()))
        .toJobParameters();
  }

  /**
   * Runs a job to its end. An instance that did not complete is restarted; one that did is followed
   * by the next attempt, so that a second command does its work again.
   */
  private void run(String name, JobParameters identity) {
    JobRepository repository = context.getBean(JobRepository.class);
    JobOperator operator = context.getBean(JobOperator.class);
    Job job = context.getBean(name, Job.class);
    for (long attempt = 1; ; attempt++) {
      JobParameters parameters =
          new JobParametersBuilder(identity).addLong("attempt", attempt).toJobParameters();
      JobInstance instance = repository.getJobInstance(name, parameters);
      if (instance != null && isOver(repository, instance)) {
        continue;
      }
      JobExecution execution;
      try {
        execution = operator.start(job, parameters);
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
      if (execution.getStatus() != BatchStatus.COMPLETED) {
        throw new JobFailed(name, execution.getAllFailureExceptions());
      }
      return;
    }
  }

  private boolean isOver(JobRepository repository, JobInstance instance) {
    JobExecution last = repository.getLastJobExecution(instance);
    if (last == null) {
      return false;
    }
    if (last.getStatus() == BatchStatus.COMPLETED || last.getStatus() == BatchStatus.ABANDONED) {
      return true;
    }
    if (last.getJobInstance().getJobName().equals(PapersJob.NAME)
        && (wasPassedBy(last) || !runs.papers().stillStands(last))) {
      // A step that failed and was passed by is not done again by a restart; and where what the
      // killed run had written is gone, going on where it stopped would leave holes.
      last.setStatus(BatchStatus.ABANDONED);
      repository.update(last);
      return true;
    }
    return false;
  }

  private static boolean wasPassedBy(JobExecution last) {
    return last.getStepExecutions().stream()
        .anyMatch(step -> step.getStatus() == BatchStatus.ABANDONED);
  }

  @Override
  public void close() {
    context.close();
    books.close();
  }
}
