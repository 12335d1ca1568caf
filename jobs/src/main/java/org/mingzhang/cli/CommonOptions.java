package org.mingzhang.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingzhang.read.profile.ProfileRefused;
import org.mingzhang.read.profile.Profiles;
import picocli.CommandLine.Option;

/** The options of every command (contract, section 1). */
public final class CommonOptions {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "help")
  private boolean help;

  @Option(names = "--home", descriptionKey = "home", paramLabel = "DIR")
  private Path home = Path.of(".mingzhang");

  @Option(names = "--out", descriptionKey = "out", paramLabel = "DIR")
  private Path out = Path.of("out");

  @Option(names = "--community", descriptionKey = "community", paramLabel = "ID")
  private List<String> communities = new ArrayList<>();

  @Option(names = "--profile", descriptionKey = "profile", paramLabel = "FILE|NAME")
  private List<String> profiles = new ArrayList<>();

  @Option(names = "--lang", descriptionKey = "lang", paramLabel = "zh-CN|en")
  private String lang = "zh-CN";

  @Option(names = "--jobs", descriptionKey = "jobs", paramLabel = "N")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(names = "--today", descriptionKey = "today", paramLabel = "DATE")
  private @Nullable LocalDate today;

  @Option(names = "--debug", descriptionKey = "debug")
  private boolean debug;

  /** Whether help was asked for; picocli prints it before the command would run. */
  public boolean help() {
    return help;
  }

  /** Whether a failure is shown with its technical details. */
  public boolean debug() {
    return debug;
  }

  public Path home() {
    return home;
  }

  public Path out() {
    return out;
  }

  public List<String> communities() {
    return List.copyOf(communities);
  }

  /**
   * The profiles that come with the product, those in the folder {@code profiles} of the home, and
   * those named, which go first.
   */
  public Profiles profiles() throws ProfileRefused {
    return Profiles.of(home.resolve("profiles"), profiles);
  }

  public Locale locale(Console console) throws UsageError {
    return switch (lang.toLowerCase(Locale.ROOT)) {
      case "zh-cn", "zh" -> Locale.SIMPLIFIED_CHINESE;
      case "en" -> Locale.ENGLISH;
      default -> throw new UsageError(console.words().say("lang.unknown", lang));
    };
  }

  public int jobs(Console console) throws UsageError {
    if (jobs < 1) {
      throw new UsageError(console.words().say("jobs.range", jobs));
    }
    return jobs;
  }

  /** The day given, else none: only commands that need a clock look at one. */
  public @Nullable LocalDate today() {
    return today;
  }
}
