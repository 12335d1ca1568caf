package org.mingzhang.job;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.write.sign.KeyUnusable;
import org.mingzhang.write.sign.KeyUnusable.Why;
import org.mingzhang.write.sign.SigningKey;

/**
 * Opens the key that a publication is signed with, before anything is done. The passphrase comes
 * from an environment variable, from a file or from whoever sits there: an argument of a command
 * can be read by everybody on the machine.
 */
final class OfficeKey {

  private final PaperDesk desk;
  private final SigningRequest request;
  private final List<PublicFolder.Finding> notices = new ArrayList<>();

  OfficeKey(PaperDesk desk, SigningRequest request) {
    this.desk = desk;
    this.request = request;
  }

  /** What the office should know of how it keeps its key, after it was opened. */
  List<PublicFolder.Finding> notices() {
    return List.copyOf(notices);
  }

  /**
   * The key with the time of the step; empty where nothing is to be signed.
   *
   * @throws WorkflowRefused where a key was asked for that cannot sign
   */
  Optional<Seal> open() throws IOException, WorkflowRefused {
    if (request.unsigned()) {
      if (!request.isSilent()) {
        throw desk.refused("key-unsigned");
      }
      return Optional.empty();
    }
    if (!request.passphraseEnv().isEmpty() && request.passphraseFile() != null) {
      throw desk.refused("key-two");
    }
    Home home = desk.books().home();
    SigningRequest asked =
        request.over(
            request.key() == null
                ? SigningFile.of(SigningFile.FILE.text(home), home.folder())
                : request);
    Path file = asked.key();
    if (file == null) {
      if (!request.isSilent()) {
        throw desk.refused("key-which");
      }
      return Optional.empty();
    }
    if (!Files.isRegularFile(file)) {
      throw desk.refused("key-absent", file.toString());
    }
    notPublic(file);
    Path secret = asked.passphraseFile();
    if (secret != null && !Files.isRegularFile(secret)) {
      throw desk.refused("key-passphrase-file", secret.toString());
    }
    if (secret != null) {
      notPublic(secret);
    }
    char[] passphrase = passphrase(asked, file);
    try {
      SigningKey key = SigningKey.open(bytes(file), passphrase, asked.alias(), time());
      looked(file);
      if (secret != null) {
        looked(secret);
      }
      return Optional.of(new Seal(key, time().atZone(PaperDesk.ZONE)));
    } catch (KeyUnusable e) {
      throw unusable(e, file);
    } finally {
      Arrays.fill(passphrase, ' ');
    }
  }

  /** A signature's time has seconds. */
  private Instant time() {
    return desk.now().toInstant().truncatedTo(ChronoUnit.SECONDS);
  }

  private WorkflowRefused unusable(KeyUnusable e, Path file) {
    List<String> args = new ArrayList<>(List.of(file.toString()));
    for (String arg : e.args()) {
      boolean time = e.why() == Why.EXPIRED || e.why() == Why.EARLY;
      args.add(time ? Instant.parse(arg).atZone(PaperDesk.ZONE).toLocalDate().toString() : arg);
    }
    return desk.refused(
        "key-" + e.why().name().toLowerCase(Locale.ROOT), args.toArray(new String[0]));
  }

  /** What lies where owners are shown everything is no secret any more. */
  private void notPublic(Path file) throws IOException, WorkflowRefused {
    Path shown = desk.request().folder().resolve(PaperDesk.PUBLIC);
    if (Files.isDirectory(shown) && file.toRealPath().startsWith(shown.toRealPath())) {
      throw desk.refused("key-public", file.toString(), shown.toString());
    }
  }

  /** Others may read it: said, not refused, since a share may know no rights. */
  private void looked(Path file) throws IOException {
    if (OwnerOnly.isReadByOthers(file)) {
      notices.add(PublicFolder.Finding.of("readable", file.toString()));
    }
  }

  private char[] passphrase(SigningRequest asked, Path file) throws IOException, WorkflowRefused {
    if (!asked.passphraseEnv().isEmpty()) {
      @Nullable String value = System.getenv(asked.passphraseEnv());
      if (value == null) {
        throw desk.refused("key-env", asked.passphraseEnv());
      }
      return value.toCharArray();
    }
    Path secret = asked.passphraseFile();
    if (secret != null) {
      return firstLine(bytes(secret), secret);
    }
    return asked
        .prompt()
        .get()
        .orElseThrow(() -> desk.refused("key-no-passphrase", file.toString()));
  }

  private byte[] bytes(Path file) throws WorkflowRefused {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw desk.refused("key-unread", file.toString());
    }
  }

  /** Editors put an end to the line, and some a mark before it. */
  private char[] firstLine(byte[] bytes, Path file) throws WorkflowRefused {
    try {
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      int start = text.length() > 0 && text.charAt(0) == '\uFEFF' ? 1 : 0;
      int end = start;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      char[] line = new char[end - start];
      text.position(start).get(line);
      return line;
    } catch (CharacterCodingException e) {
      throw desk.refused("key-passphrase-file", file.toString());
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }
}
