package org.mingzhang.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingzhang.job.Inputs.InputFile;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Ledger;
import org.mingzhang.ledger.Ledger.Phase;
import org.mingzhang.ledger.SourceFile;
import org.mingzhang.read.FoundTable;
import org.mingzhang.read.RawLines;
import org.mingzhang.read.SourceReader;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The load: recognise every file, read and post what others refer to (communities first, then units
 * and survey rounds), then read and post the rest.
 *
 * <p>Reading is partitioned by file and restarts at the block where it stopped; posting goes
 * through the files in the order of their paths, so that the books do not depend on who read
 * faster.
 */
@Configuration(proxyBeanMethods = false)
class LoadJob {

  static final String NAME = "load";

  private final JobRepository jobs;
  private final PlatformTransactionManager transactions;
  private final TaskExecutor workers;
  private final Ledger ledger;
  private final Runs runs;

  LoadJob(
      JobRepository jobs,
      PlatformTransactionManager transactions,
      TaskExecutor workers,
      Ledger ledger,
      Runs runs) {
    this.jobs = jobs;
    this.transactions = transactions;
    this.workers = workers;
    this.ledger = ledger;
    this.runs = runs;
  }

  @Bean
  Job load(FileReading fileReading) {
    return new JobBuilder(NAME, jobs)
        .start(recognise())
        .next(read(Phase.COMMUNITIES, fileReading))
        .next(post(Phase.COMMUNITIES))
        .next(read(Phase.REGISTERS, fileReading))
        .next(post(Phase.REGISTERS))
        .next(read(Phase.FACTS, fileReading))
        .next(post(Phase.FACTS))
        .build();
  }

  /**
   * Which tables each file holds; a file that holds none is refused here. Done again at a restart.
   */
  private Step recognise() {
    return new StepBuilder("recognise", jobs)
        .tasklet(
            (contribution, chunk) -> {
              for (InputFile file : runs.load().todo()) {
                recognise(file);
              }
              return RepeatStatus.FINISHED;
            },
            transactions)
        .allowStartIfComplete(true)
        .build();
  }

  private void recognise(InputFile file) {
    SourceFile source = ledger.enter(file.path(), file.digest());
    if (!runs.load().replaced().isEmpty()) {
      ledger.replace(source, runs.load().replaced());
    }
    ledger.reopen(source);
    if (file.refusal() != null) {
      ledger.block(source, file.refusal());
      return;
    }
    try (SourceReader reader =
        SourceReader.open(file.archived(), file.path(), runs.load().profiles())) {
      ledger.readWith(source, reader.usedProfiles());
      ledger.unusedColumns(source, reader.unusedColumns());
      runs.load().recognised(file, source, reader.tables().stream().map(FoundTable::kind).toList());
    } catch (FileRefused e) {
      ledger.block(source, e.refusal());
    }
  }

  private Step read(Phase phase, FileReading fileReading) {
    String name = "read-" + phase.name().toLowerCase(Locale.ROOT);
    Step worker =
        new StepBuilder(name + "-file", jobs)
                .<FileReading.Block, FileReading.Parsed>chunk(1)
                .transactionManager(transactions)
                .reader(fileReading)
                .processor(fileReading)
                .writer(chunk -> chunk.forEach(fileReading::stage))
                .stream(fileReading)
                .build();
    return new StepBuilder(name, jobs)
        .partitioner(worker.getName(), grid -> partitions(phase))
        .step(worker)
        .taskExecutor(workers)
        .build();
  }

  private Map<String, ExecutionContext> partitions(Phase phase) {
    Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
    List<InputFile> files = runs.load().in(phase);
    runs.progress().begin(Progress.Stage.valueOf("READ_" + phase), files.size());
    for (InputFile file : files) {
      ExecutionContext context = new ExecutionContext();
      context.putString("path", file.path());
      context.putString("phase", phase.name());
      partitions.put(Digests.of(file.path() + " " + file.digest()).substring(0, 24), context);
    }
    return partitions;
  }

  /** Reads one file for one phase; a bean of its own for each partition. */
  @Bean
  @StepScope
  FileReading fileReading(
      @Value("#{stepExecutionContext['path']}") String path,
      @Value("#{stepExecutionContext['phase']}") String phase) {
    return new FileReading(runs, ledger, path, Phase.valueOf(phase));
  }

  private Step post(Phase phase) {
    return new StepBuilder("post-" + phase.name().toLowerCase(Locale.ROOT), jobs)
        .tasklet(
            (contribution, chunk) -> {
              post(runs.load(), phase);
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }

  private void post(LoadPlan plan, Phase phase) {
    // Every file is posted in the last phase, also one that holds registers only: it ends there.
    List<InputFile> files =
        phase == Phase.FACTS
            ? plan.todo().stream().filter(f -> !plan.kinds(f.path()).isEmpty()).toList()
            : plan.in(phase);
    runs.progress().begin(Progress.Stage.valueOf("POST_" + phase), files.size());
    for (InputFile file : files) {
      ledger.post(
          plan.source(file.path()),
          phase,
          plan.kinds(file.path()),
          RawLines.of(file.archived(), file.path(), plan.profiles()));
      runs.progress().advance();
    }
    runs.progress().end();
  }
}
