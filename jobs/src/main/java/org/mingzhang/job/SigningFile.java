package org.mingzhang.job;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code signing.yaml} in the home: the office's key, so that nobody has to name it. Paths are
 * taken from the home. A passphrase is never written here.
 *
 * <pre>
 * key: keys/office.p12
 * alias: office                      # where the file holds several
 * passphrase_file: keys/office.pass  # or passphrase_env: NAME; asked for where both are left out
 * </pre>
 */
final class SigningFile {

  static final SettingsFile FILE = new SettingsFile("signing.yaml");

  private static final String KEY = "key";
  private static final Set<String> KEYS = Set.of(KEY, "alias", "passphrase_env", "passphrase_file");

  private SigningFile() {}

  /**
   * What it says; a request without a key where it says nothing.
   *
   * @param home what its paths are taken from
   * @throws SettingsRefused where it cannot be understood
   */
  static SigningRequest of(String text, Path home) {
    Map<String, String> said = text.isBlank() ? Map.of() : FILE.texts(FILE.root(text), 0);
    for (String name : said.keySet()) {
      if (!KEYS.contains(name)) {
        throw FILE.refused(0, "unknown", name);
      }
    }
    if (!text.isBlank() && said.getOrDefault(KEY, "").isEmpty()) {
      throw FILE.refused(0, KEY, "");
    }
    if (said.containsKey("passphrase_env") && said.containsKey("passphrase_file")) {
      throw FILE.refused(0, "two", "");
    }
    return new SigningRequest(
        path(said.get(KEY), home),
        said.getOrDefault("alias", ""),
        said.getOrDefault("passphrase_env", ""),
        path(said.get("passphrase_file"), home),
        false,
        Optional::empty);
  }

  private static @Nullable Path path(@Nullable String text, Path home) {
    return text == null ? null : home.resolve(text);
  }
}
