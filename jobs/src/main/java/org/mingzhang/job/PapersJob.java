package org.mingzhang.job;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingzhang.ledger.Ledger;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The papers of a period: check every community's books, write each community's documents, then the
 * portfolio of all.
 *
 * <p>Documents are partitioned by community: one that fails or is blocked never stops the others,
 * and a restart writes only what was not finished.
 */
@Configuration(proxyBeanMethods = false)
class PapersJob {

  static final String NAME = "papers";

  private final JobRepository jobs;
  private final PlatformTransactionManager transactions;
  private final TaskExecutor workers;
  private final Runs runs;
  private final CommunityPapers papers;
  private final PortfolioPapers portfolio;

  PapersJob(
      JobRepository jobs,
      PlatformTransactionManager transactions,
      TaskExecutor workers,
      Runs runs,
      Books books,
      PaperTerms terms) {
    this.jobs = jobs;
    this.transactions = transactions;
    this.workers = workers;
    this.runs = runs;
    this.papers = new CommunityPapers(books, terms);
    this.portfolio = new PortfolioPapers(papers);
  }

  /**
   * Where a community's papers cannot be written, those of the others and the portfolio are, and
   * the job has failed: the same command again writes them anew.
   */
  @Bean
  Job papers(Tasklet communityDocuments, Ledger ledger) {
    Step documents = documents(communityDocuments);
    Step rest = portfolio("portfolio-of-the-rest");
    return new JobBuilder(NAME, jobs)
        .start(balance(ledger))
        .next(documents)
        .on("COMPLETED")
        .to(portfolio("portfolio"))
        .from(documents)
        .on("*")
        .to(rest)
        .on("*")
        .fail()
        .end()
        .build();
  }

  /**
   * Which communities' books do not balance. Done again at a restart: it is cheap and writes
   * nothing.
   */
  private Step balance(Ledger ledger) {
    return new StepBuilder("balance", jobs)
        .tasklet(
            (contribution, chunk) -> {
              PapersPlan plan = runs.papers();
              plan.communities(ledger.communities());
              runs.progress().begin(Progress.Stage.BALANCE, plan.communities().size());
              plan.communities()
                  .forEach(
                      community -> {
                        plan.imbalances(
                            community.communityId(), papers.imbalances(plan, community));
                        runs.progress().advance();
                      });
              runs.progress().end();
              return RepeatStatus.FINISHED;
            },
            transactions)
        .allowStartIfComplete(true)
        .build();
  }

  private Step documents(Tasklet communityDocuments) {
    Step worker =
        new StepBuilder("documents-community", jobs)
            .tasklet(communityDocuments, transactions)
            .build();
    return new StepBuilder("documents", jobs)
        .partitioner(worker.getName(), grid -> partitions())
        .step(worker)
        .taskExecutor(workers)
        .build();
  }

  private Map<String, ExecutionContext> partitions() {
    Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
    PapersPlan plan = runs.papers();
    runs.progress().begin(Progress.Stage.DOCUMENTS, plan.communities().size());
    plan.communities()
        .forEach(
            community -> {
              ExecutionContext context = new ExecutionContext();
              context.putString("community", community.communityId());
              partitions.put(Digests.of(community.communityId()).substring(0, 24), context);
            });
    return partitions;
  }

  /** Writes the documents of one community; a bean of its own for each partition. */
  @Bean
  @StepScope
  Tasklet communityDocuments(@Value("#{stepExecutionContext['community']}") String communityId) {
    return (contribution, chunk) -> {
      try {
        papers.write(runs.papers(), communityId);
      } catch (IOException | RuntimeException e) {
        papers.failed(runs.papers(), communityId, e);
        throw e;
      } finally {
        runs.progress().advance();
      }
      return RepeatStatus.FINISHED;
    };
  }

  private Step portfolio(String name) {
    return new StepBuilder(name, jobs)
        .tasklet(
            (contribution, chunk) -> {
              runs.progress().begin(Progress.Stage.PORTFOLIO, 1);
              portfolio.write(runs.papers());
              runs.progress().advance();
              runs.progress().end();
              return RepeatStatus.FINISHED;
            },
            transactions)
        .allowStartIfComplete(true)
        .build();
  }
}
