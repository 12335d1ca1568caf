package org.mingzhang.write.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.mingzhang.document.Feed;
import org.mingzhang.document.Texts;

/**
 * A feed as Atom (RFC 4287), {@code feed.xml}. Its links are relative to where it lies, since
 * nobody knows under which address a folder is shown.
 */
public final class AtomFeed {

  private AtomFeed() {}

  /** Writes UTF-8 with line feeds; the stream stays open. */
  public static void write(Feed feed, OutputStream out) throws IOException {
    StringBuilder xml = new StringBuilder();
    xml.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    xml.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
        .append(escaped(feed.locale().toLanguageTag()))
        .append("\">\n");
    element(xml, "id", feed.id());
    element(xml, "title", feed.title());
    element(xml, "updated", time(feed.updated()));
    xml.append("<author>");
    element(xml, "name", feed.author());
    xml.append("</author>\n");
    link(xml, "self", "application/atom+xml", "feed.xml", 0);
    link(xml, "alternate", "text/html", feed.page(), 0);
    for (Feed.Entry entry : feed.entries()) {
      xml.append("<entry>\n");
      element(xml, "id", entry.id());
      element(xml, "title", entry.title());
      element(xml, "published", time(entry.published()));
      element(xml, "updated", time(entry.updated()));
      element(xml, "summary", entry.summary());
      link(xml, "alternate", "text/html", entry.page(), 0);
      link(xml, "enclosure", "application/pdf", entry.paper(), entry.bytes());
      xml.append("</entry>\n");
    }
    xml.append("</feed>\n");
    out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** RFC 3339 with seconds, which {@code OffsetDateTime} leaves out where there are none. */
  private static String time(OffsetDateTime at) {
    return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
            at.withOffsetSameInstant(ZoneOffset.UTC).withNano(0))
        + "Z";
  }

  private static void element(StringBuilder xml, String name, String text) {
    xml.append('<').append(name).append('>');
    xml.append(escaped(text)).append("</").append(name).append(">\n");
  }

  private static void link(StringBuilder xml, String rel, String type, String href, long length) {
    xml.append("<link rel=\"").append(rel).append("\" type=\"").append(type);
    xml.append("\" href=\"").append(escaped(href)).append('"');
    if (length > 0) {
      xml.append(" length=\"").append(length).append('"');
    }
    xml.append("/>\n");
  }

  /** What XML 1.0 cannot hold at all becomes the sign for a character that cannot be shown. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> {
                  boolean held = c == '\t' || c == '\n' || (c >= 0x20 && c < 0xD800) || c > 0xDFFF;
                  escaped.appendCodePoint(held && (c & 0xFFFE) != 0xFFFE ? Texts.shown(c) : 0xFFFD);
                }
              }
            });
    return escaped.toString();
  }
}
