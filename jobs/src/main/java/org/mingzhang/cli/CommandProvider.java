package org.mingzhang.cli;

import java.util.List;

/** Found through the service loader: further commands from modules above this one. */
public interface CommandProvider {

  /** Objects annotated as picocli commands. */
  List<Object> commands(Console console);
}
