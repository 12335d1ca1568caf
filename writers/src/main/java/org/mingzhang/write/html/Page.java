package org.mingzhang.write.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import org.mingzhang.document.Block.Status;
import org.mingzhang.write.words.Words;

/**
 * What all pages share: the head, that forbids requests and other scripts, and the style inside it.
 */
final class Page {

  /** Where the skip link leads: the id of the main part. */
  static final String MAIN = "main";

  private static final String STYLE = resource("page.css");

  /** Stands for the policy and the style, which are known when the page is. */
  private static final String STYLE_HERE = "<style/>";

  private Page() {}

  static Markup start(Locale locale, String title) {
    return new Markup()
        .raw("<!doctype html>\n")
        .open("html", "lang", locale.toLanguageTag())
        .raw("<head><meta charset=\"utf-8\">")
        .raw("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
        .raw("<meta name=\"color-scheme\" content=\"light dark\">")
        .raw("<meta name=\"format-detection\" content=\"telephone=no\">")
        .plain("title", title)
        .raw(STYLE_HERE)
        .raw("</head>\n<body>\n")
        .element("a", Words.of(locale).of("skip"), "class", "skip", "href", "#" + MAIN)
        .line();
  }

  static byte[] end(Markup page) {
    return end(page, "");
  }

  /**
   * The page with a script at its end, the only one that its policy lets run.
   *
   * @param script empty for none
   */
  static byte[] end(Markup page, String script) {
    String style = STYLE + "\n" + page.rules();
    String head =
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '"
            + digest(style)
            + (script.isEmpty() ? "" : "'; script-src '" + digest(script))
            + "'; img-src data:; base-uri 'none'; form-action 'none'\">\n<style>"
            + style
            + "</style>";
    if (!script.isEmpty()) {
      page.raw("<script>").raw(script).raw("</script>\n");
    }
    // The first: a text cannot hold it, since its brackets are escaped.
    String text = page.raw("</body></html>\n").toString();
    int at = text.indexOf(STYLE_HERE);
    return (text.substring(0, at) + head + text.substring(at + STYLE_HERE.length()))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** As a Content-Security-Policy names the one style or script it allows. */
  private static String digest(String text) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("expected the JDK's SHA-256 but found none", e);
    }
  }

  /** The shape that says met, missed or undecided without colour; words stand beside it. */
  static void shape(Markup out, Status status) {
    if (status != Status.NONE) {
      out.open("i", "class", "shape " + name(status), "aria-hidden", "true").close("i");
    }
  }

  static String name(Status status) {
    return switch (status) {
      case NONE -> "";
      case MET -> "met";
      case NEAR -> "near";
      case MISSED -> "missed";
      case UNDECIDED -> "undecided";
    };
  }

  /** A style or script without its remarks and indents. */
  static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream(name), name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s*\\n\\s*", "\n").strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
