package org.mingzhang.schedule;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import java.util.function.IntSupplier;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.mingzhang.cli.CommandProvider;
import org.mingzhang.cli.CommonOptions;
import org.mingzhang.cli.Console;
import org.mingzhang.cli.PeriodRuns;
import org.mingzhang.job.Books;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands {@code due} and {@code serve}. */
public final class ScheduleCommands implements CommandProvider {

  @Override
  public List<Object> commands(Console console) {
    return List.of(new Due(console), new Serve(console));
  }

  private static LocalDate today(CommonOptions options, Times times) {
    LocalDate given = options.today();
    return given == null ? LocalDate.now(times.zone()) : given;
  }

  private static List<Community> communities(Books books, CommonOptions options) {
    return books.ledger().communities().stream()
        .filter(
            c -> options.communities().isEmpty() || options.communities().contains(c.communityId()))
        .toList();
  }

  /** What is owed, and how it stands today. */
  @Command(name = "due")
  static final class Due implements Callable<Integer> {

    private final Console console;

    @Mixin private CommonOptions options = new CommonOptions();

    Due(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() throws Exception {
      try (Books books = Books.open(options.home())) {
        return new DueCommand(
                communities(books, options),
                books.publications(),
                Calendar.of(books.home().folder()),
                today(options, Times.DAILY),
                console.out(),
                options.locale(console))
            .run();
      }
    }
  }

  /** Stays up and runs what is due at its times; with {@code --once} it looks once and ends. */
  @Command(name = "serve")
  static final class Serve implements Callable<Integer> {

    private final Console console;

    @Mixin private CommonOptions options = new CommonOptions();

    @Parameters(arity = "0..1", paramLabel = "INPUT", descriptionKey = "serve.input")
    private @Nullable Path input;

    @Option(names = "--once", descriptionKey = "serve.once")
    private boolean once;

    @Option(names = "--cron", descriptionKey = "serve.cron", paramLabel = "EXPRESSION")
    private String cron = Times.DAILY.cron();

    @Option(names = "--zone", descriptionKey = "serve.zone", paramLabel = "ZONE")
    private String zone = Times.DAILY.zone().getId();

    Serve(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() throws Exception {
      Times times = Times.of(cron, zone);
      IntSupplier work =
          () -> new PeriodRuns(console, options).run(input, books -> wanted(books, times));
      ServeCommand serve =
          new ServeCommand(timetable(), times, work, console.out(), options.locale(console));
      if (once) {
        return serve.once();
      }
      Runtime.getRuntime().addShutdownHook(new Thread(serve::stop));
      return serve.run();
    }

    /** A period the books hold nothing of has no paper to make: it would only say so every day. */
    private SortedMap<Period, SortedSet<String>> wanted(Books books, Times times) {
      SortedMap<Period, SortedSet<String>> wanted =
          DueList.of(
                  communities(books, options),
                  books.publications().issues(),
                  Calendar.of(books.home().folder()),
                  today(options, times))
              .toDraft();
      wanted.forEach(
          (period, ids) -> ids.removeIf(id -> !books.ledger().slice(id, period).hasFacts()));
      wanted.values().removeIf(Set::isEmpty);
      return wanted;
    }

    /** A file of its own: the books stay free for other commands between two runs. */
    private DataSource timetable() {
      JdbcDataSource source = new JdbcDataSource();
      source.setURL("jdbc:h2:file:" + options.home().resolve("schedule").toAbsolutePath());
      source.setUser("sa");
      return source;
    }
  }
}
