package org.mingzhang.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Looks for persons in everything that owners are given: texts, attributes, metadata, attachments,
 * outlines, names of files, members of archives. Shares no pattern with the program.
 */
final class PublicScanner {

  /** What may not be found. */
  enum Kind {
    NAME,
    MOBILE,
    IDENTITY,
    CARD,
    PLATE,
    ROOM,
    FREE_TEXT
  }

  /** Something that was found, and where. */
  record Finding(Kind kind, String where, String text) {}

  private static final String BEFORE = "(?<![0-9A-Za-z.])";
  private static final String AFTER = "(?![0-9A-Za-z])";
  private static final Pattern MOBILE =
      Pattern.compile(BEFORE + "(?:\\+?86[ -]?)?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}" + AFTER);
  private static final Pattern IDENTITY = Pattern.compile(BEFORE + "\\d{17}[\\dXx]" + AFTER);
  private static final Pattern CARD =
      Pattern.compile(
          BEFORE + "(?:[3-69]\\d|2[2-7])\\d{2}(?:[ -]?\\d{4}){3}(?:[ -]?\\d{1,3})?" + AFTER);
  private static final Pattern PLATE =
      Pattern.compile("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][ ·]?[A-HJ-NP-Z0-9]{5,6}");
  private static final Pattern ROOM =
      Pattern.compile(
          "(?<![0-9A-Za-z-])\\d{1,3}-(?:\\d{1,2}-)?\\d{3,4}(?![0-9A-Za-z-])|\\d+[栋幢号楼座]+\\d+单元\\d+|(?<!\\d)\\d{3,4}室");

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  /** Enough of a text to know it by. */
  private static final int SNIPPET = 10;

  private final List<String> names;
  private final List<String> freeTexts;
  private final List<Finding> findings = new ArrayList<>();

  PublicScanner(List<String> names, List<String> freeTexts) {
    this.names = List.copyOf(names);
    this.freeTexts = freeTexts.stream().map(PublicScanner::tight).toList();
  }

  /** Everything below a folder. */
  List<Finding> scan(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        file(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return List.copyOf(findings);
  }

  private void file(String name, byte[] bytes) throws IOException {
    text(name + " (name)", name);
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    switch (ending) {
      case "pdf" -> pdf(name, bytes);
      case "zip", "xlsx" -> zip(name, bytes);
      case "html", "svg", "xml", "rels" -> markup(name, bytes);
      default -> text(name, new String(bytes, StandardCharsets.UTF_8));
    }
  }

  private void zip(String name, byte[] bytes) throws IOException {
    ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes));
    for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
      file(name + "!" + entry.getName(), in.readAllBytes());
    }
  }

  /** With its attributes as it is; then without tags, which may part what a reader sees joined. */
  private void markup(String name, byte[] bytes) {
    String raw =
        new String(bytes, StandardCharsets.UTF_8).replaceFirst("(?s)<style>.*?</style>", "");
    text(name, unescaped(raw.replaceAll("(?s)<(path|polyline|line|rect|circle)[^>]*>", "")));
    text(name + " (text)", unescaped(raw.replaceAll("<[^>]*>", "")));
  }

  private static String unescaped(String text) {
    return Pattern.compile("&#(x?)([0-9a-fA-F]+);")
        .matcher(text)
        .replaceAll(
            m ->
                java.util.regex.Matcher.quoteReplacement(
                    Character.toString(
                        Integer.parseInt(m.group(2), m.group(1).isEmpty() ? 10 : 16))))
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  private void pdf(String name, byte[] bytes) throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      text(name + " (text)", stripper.getText(document));
      strings(
          name + " (info)", document.getDocument().getTrailer().getDictionaryObject(COSName.INFO));
      for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
        COSObject object = document.getDocument().getObjectFromPool(key);
        strings(name + " (object " + key.getNumber() + ")", object.getObject());
        if (object.getObject() instanceof COSStream stream) {
          stream(name, stream);
        }
      }
    }
  }

  private void stream(String name, COSStream stream) throws IOException {
    COSName type = stream.getCOSName(COSName.TYPE);
    if (COSName.METADATA.equals(type)) {
      try (InputStream in = stream.createInputStream()) {
        markup(name + " (metadata)", in.readAllBytes());
      }
    } else if (COSName.getPDFName("EmbeddedFile").equals(type)) {
      try (InputStream in = stream.createInputStream()) {
        text(name + " (attachment)", new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }

  /** Titles, alternatives, remarks: every string of an object, whatever it is for. */
  private void strings(String where, COSBase base) {
    if (base instanceof COSString string) {
      text(where, string.getString());
    } else if (base instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        strings(where, array.get(i));
      }
    } else if (base instanceof COSDictionary dictionary) {
      dictionary.keySet().forEach(key -> strings(where, dictionary.getItem(key)));
    }
  }

  private void text(String where, String typed) {
    String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[‐‑–—−]", "-");
    MOBILE.matcher(text).results().forEach(found -> add(Kind.MOBILE, where, found));
    IDENTITY
        .matcher(text)
        .results()
        .filter(found -> isIdentity(found.group()))
        .forEach(found -> add(Kind.IDENTITY, where, found));
    CARD.matcher(text)
        .results()
        .filter(found -> isCard(found.group().replaceAll("[ -]", "")))
        .forEach(found -> add(Kind.CARD, where, found));
    PLATE.matcher(text).results().forEach(found -> add(Kind.PLATE, where, found));
    ROOM.matcher(text).results().forEach(found -> add(Kind.ROOM, where, found));
    String tight = tight(text);
    for (String name : names) {
      if (tight.contains(name)) {
        findings.add(new Finding(Kind.NAME, where, name));
      }
    }
    for (String free : freeTexts) {
      String snippet = free.substring(0, Math.min(SNIPPET, free.length()));
      if (tight.contains(snippet)) {
        findings.add(new Finding(Kind.FREE_TEXT, where, snippet));
      }
    }
  }

  private void add(Kind kind, String where, MatchResult found) {
    findings.add(new Finding(kind, where, found.group()));
  }

  private static String tight(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
  }

  /** GB 11643: the weighted sum leaves the rest that the last digit stands for. */
  private static boolean isIdentity(String number) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (number.charAt(i) - '0');
    }
    return "10X98765432".charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
  }

  /** ISO/IEC 7812: every second digit from the right is doubled. */
  private static boolean isCard(String number) {
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      int digit = number.charAt(number.length() - 1 - i) - '0';
      sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
    }
    return sum % 10 == 0;
  }
}
