package org.mingzhang.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.TimeZone;
import picocli.CommandLine;

/** Where the program starts. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    // What is printed and written never depends on the machine's own locale or zone.
    Locale.setDefault(Locale.ROOT);
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    int code = run(args, new Console(out, err, Console.language(args), Console.onTerminal()));
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** Runs one command line and answers its exit code (contract, section 1). */
  public static int run(String[] args, Console console) {
    CommandLine line = new CommandLine(new MingzhangCommand(console));
    for (Object command :
        new Object[] {
          new RunCommand(console),
          new ImportCommand(console),
          new ReportCommand(console),
          new StatusCommand(console),
          new RefusedCommand(console),
          new TraceCommand(console),
          new ExportCommand(console),
          new SlipsCommand(console),
          new HandoverCommand(console),
          new ApproveCommand(console),
          new PublishCommand(console),
          new CorrectCommand(console),
          new WithdrawCommand(console),
          new VerifyCommand(console),
          new SampleCommand(console),
          new CommandLine(new ProfileCommand(console))
              .addSubcommand(new ProfileListCommand(console))
              .addSubcommand(new ProfileShowCommand(console))
              .addSubcommand(new ProfileSuggestCommand(console))
        }) {
      line.addSubcommand(command);
    }
    for (CommandProvider provider : ServiceLoader.load(CommandProvider.class)) {
      provider.commands(console).forEach(line::addSubcommand);
    }
    line.setResourceBundle(console.words().bundle());
    line.setOut(console.writer());
    line.setErr(console.errorWriter());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(false);
    line.setUsageHelpWidth(100);
    line.setParameterExceptionHandler((e, given) -> Failures.usage(e, console));
    boolean debug = java.util.Arrays.asList(args).contains("--debug");
    line.setExecutionExceptionHandler((e, command, parsed) -> Failures.of(e, console, debug));
    return line.execute(args);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
