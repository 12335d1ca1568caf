package org.mingzhang.job;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * With which key a publication is to be signed, as far as it was said; {@code signing.yaml} of the
 * home says the rest.
 *
 * @param key a PKCS#12 file, null for the home's
 * @param alias which of its keys, empty for the only one
 * @param passphraseEnv name of the environment variable that holds its passphrase, else empty
 * @param passphraseFile the file whose first line is its passphrase, else null
 * @param unsigned whether nothing is to be signed, whatever the home says
 * @param prompt asks whoever sits there for the passphrase of a file; empty where nobody does
 */
public record SigningRequest(
    @Nullable Path key,
    String alias,
    String passphraseEnv,
    @Nullable Path passphraseFile,
    boolean unsigned,
    Supplier<Optional<char[]>> prompt) {

  boolean isSilent() {
    return key == null && alias.isEmpty() && isWithoutPassphrase();
  }

  boolean isWithoutPassphrase() {
    return passphraseEnv.isEmpty() && passphraseFile == null;
  }

  /** What was said here, completed by what the home says of its own key. */
  SigningRequest over(SigningRequest settings) {
    if (key != null) {
      return this;
    }
    return new SigningRequest(
        settings.key(),
        alias.isEmpty() ? settings.alias() : alias,
        isWithoutPassphrase() ? settings.passphraseEnv() : passphraseEnv,
        isWithoutPassphrase() ? settings.passphraseFile() : passphraseFile,
        unsigned,
        prompt);
  }
}
