package org.mingzhang.cli;

/**
 * A command that was understood but asks for something that does not exist; its message is the
 * sentence.
 */
public final class UsageError extends Exception {

  public UsageError(String sentence) {
    super(sentence);
  }
}
