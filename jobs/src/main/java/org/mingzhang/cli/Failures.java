package org.mingzhang.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.job.HomeLocked;
import org.mingzhang.job.InputUnusable;
import org.mingzhang.job.SettingsRefused;
import org.mingzhang.job.WorkflowRefused;
import org.mingzhang.read.profile.ProfileRefused;
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
      List<String> unknown = unmatched.getUnmatched();
      sentence =
          unknown.get(0).startsWith("-") && line.getParent() == null
              ? words.say("usage.before", unknown.get(0))
              : words.say("usage.unknown", String.join(" ", unknown));
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
      if (t instanceof ProfileRefused refused) {
        console.complain(profile(refused, console.words()));
        return Exit.USAGE;
      }
      if (t instanceof SettingsRefused refused) {
        console.complain(settings(refused, console.words()));
        return Exit.USAGE;
      }
      if (t instanceof WorkflowRefused refused) {
        console.complain(
            console.words().say("workflow." + refused.key(), refused.args().toArray()));
        return Exit.BLOCKED;
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
    console.complain(console.words().say("failure", describe(thrown, console.words())));
    return Exit.FAILURE;
  }

  private static String settings(SettingsRefused refused, CliWords words) {
    List<Object> args = new ArrayList<>();
    args.add(refused.file());
    args.add(Integer.toString(refused.number()));
    args.add(refused.found().isEmpty() ? words.say("profile.nothing") : refused.found());
    args.addAll(refused.more());
    return words.say(refused.settings() + ".refused." + refused.key(), args.toArray());
  }

  private static String profile(ProfileRefused refused, CliWords words) {
    String found = refused.found().isEmpty() ? words.say("profile.nothing") : refused.found();
    return words.say(
        "profile.refused",
        refused.source(),
        Integer.toString(refused.line()),
        refused.key().isEmpty() ? words.say("profile.top") : refused.key(),
        found,
        words.say("profile.expected." + refused.expected(), refused.allowed()));
  }

  /** The innermost cause's own words: the outer ones are the framework's. */
  static String describe(Throwable thrown, CliWords words) {
    Throwable innermost = thrown;
    while (innermost.getCause() != null && innermost.getCause() != innermost) {
      innermost = innermost.getCause();
    }
    if (innermost instanceof FileSystemException file) {
      return words.say("failure.file", String.valueOf(file.getFile()), reason(file, words));
    }
    if (innermost instanceof IOException && innermost.getMessage() != null) {
      return words.say("failure.disk", message(innermost));
    }
    String text = innermost.getClass().getSimpleName() + ": " + message(innermost);
    return text.lines().findFirst().orElse(text);
  }

  private static String reason(FileSystemException e, CliWords words) {
    if (e instanceof AccessDeniedException) {
      return words.say("failure.denied");
    }
    if (e instanceof NoSuchFileException) {
      return words.say("failure.absent");
    }
    if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
      return words.say("failure.exists");
    }
    String said = e.getReason();
    return said == null ? words.say("failure.system") : said;
  }

  private static String message(Throwable t) {
    @Nullable String message = t.getMessage();
    return message == null ? t.getClass().getSimpleName() : message;
  }
}
