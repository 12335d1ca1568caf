package org.mingzhang.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.job.HomeLocked;
import org.mingzhang.job.InputUnusable;
import picocli.CommandLine;

/** The one place that turns exceptions into words and exit codes. */
final class Failures {

  private Failures() {}

  /** A command line that cannot be understood: a sentence and where help is. */
  static int usage(CommandLine.ParameterException e, Console console) {
    CommandLine line = e.getCommandLine();
    CliWords words = console.words();
    String sentence;
    if (e instanceof CommandLine.MissingParameterException missing) {
      List<String> names =
          missing.getMissing().stream()
              .map(
                  a ->
                      a.isOption()
                          ? ((CommandLine.Model.OptionSpec) a).longestName()
                          : a.paramLabel())
              .toList();
      sentence = words.say("usage.missing", String.join(", ", names));
    } else if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
      sentence = words.say("usage.unknown", String.join(" ", unmatched.getUnmatched()));
    } else {
      sentence = words.say("usage.value", message(e));
    }
    console.complain(
        sentence + " " + words.say("usage.help", line.getCommandSpec().qualifiedName(" ")));
    return Exit.USAGE;
  }

  static int of(Throwable thrown, Console console, boolean debug) {
    if (debug) {
      thrown.printStackTrace(console.err());
    }
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof UsageError usage) {
        console.complain(message(usage));
        return Exit.USAGE;
      }
      if (t instanceof HomeLocked locked) {
        console.complain(console.words().say("home.locked", locked.folder()));
        return Exit.BLOCKED;
      }
      if (t instanceof InputUnusable unusable) {
        console.complain(
            console.words().say("input." + unusable.why(), unusable.input().toString()));
        return Exit.USAGE;
      }
    }
    console.complain(console.words().say("failure", describe(thrown)));
    return Exit.FAILURE;
  }

  /** The innermost cause's own words: the outer ones are the framework's. */
  private static String describe(Throwable thrown) {
    Throwable innermost = thrown;
    while (innermost.getCause() != null && innermost.getCause() != innermost) {
      innermost = innermost.getCause();
    }
    String text = innermost.getClass().getSimpleName() + ": " + message(innermost);
    return text.lines().findFirst().orElse(text);
  }

  private static String message(Throwable t) {
    @Nullable String message = t.getMessage();
    return message == null ? t.getClass().getSimpleName() : message;
  }
}
