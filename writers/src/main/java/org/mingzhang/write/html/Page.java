package org.mingzhang.write.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.mingzhang.document.Block.Status;

/** What all pages share: the head, that forbids scripts and requests, and the style inside it. */
final class Page {

  private static final String STYLE = style();

  private Page() {}

  static Markup start(Locale locale, String title) {
    return new Markup()
        .raw("<!doctype html>\n")
        .open("html", "lang", locale.toLanguageTag())
        .raw("<head><meta charset=\"utf-8\">")
        .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        .raw("style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">")
        .raw("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
        .raw("<meta name=\"color-scheme\" content=\"light dark\">")
        .raw("<meta name=\"format-detection\" content=\"telephone=no\">")
        .plain("title", title)
        .raw("<style>")
        .raw(STYLE)
        .raw("</style></head>\n<body>\n");
  }

  static byte[] end(Markup page) {
    return page.raw("</body></html>\n").toString().getBytes(StandardCharsets.UTF_8);
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

  private static String style() {
    try (InputStream in =
        Objects.requireNonNull(Page.class.getResourceAsStream("page.css"), "page.css")) {
      String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return css.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s*\\n\\s*", "\n").strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
