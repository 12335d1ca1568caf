package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.measure.mask.OwnersFigures;

/**
 * Three successive quarters and the half-year of a small community, in both languages, and the
 * first revision of a quarter that was corrected: whoever has every paper, chart and text of them
 * works no hidden count out.
 */
class OwnersAttackTest {

  private static final List<String> PERIODS = List.of("2026-Q1", "2026-Q2", "2026-H1", "2026-Q3");
  private static final String ORDERS =
      "community_id,order_no,kind,category,urgency,unit,place,reported_at,due_at,completed_at,"
          + "closed_at,followed_up_at\n";

  @TempDir Path folder;

  private final StringBuilder orders = new StringBuilder(ORDERS);
  private final StringBuilder answers =
      new StringBuilder(
          "community_id,round,unit,submitted_at,mode,seconds,overall,D01,D02,D03,D04,D05,D06,D07,"
              + "D08,D09,D10\n");
  private int number;

  /**
   * @param done how many of them are completed within the day, the others 40 days later
   */
  private void orders(String kind, String urgency, int month, int count, int done) {
    for (int i = 0; i < count; i++) {
      String day = "2026-%02d-%02d".formatted(month, 2 + i);
      String end = i < done ? day : "2026-%02d-%02d".formatted(month + 1, 12 + i);
      orders.append(
          String.join(
              ",",
              "S001",
              "D%04d".formatted(++number),
              kind,
              kind.equals("repair") ? "给排水" : "秩序",
              urgency,
              unit(number),
              "室内",
              day + " 09:00:00",
              day + " 19:00:00",
              kind.equals("repair") ? end + " 15:00:00" : "",
              end + " 16:00:00",
              i % 2 == 0 ? end + " 17:00:00" : ""));
      orders.append('\n');
    }
  }

  private static String unit(int i) {
    return "%d-1-%d0%d".formatted(1 + i % 3, 1 + i / 3 % 5, 1 + i / 15 % 4);
  }

  /**
   * @param low how many of the first answers are not satisfied with each question
   */
  private void answers(String round, String month, int count, int anonymous, int... low) {
    for (int i = 0; i < count; i++) {
      answers.append(
          "S001,%s,%s,%s-%02d 10:%02d:00,"
              .formatted(round, i < anonymous ? "" : unit(i), month, 6 + i % 20, i));
      answers.append(i < 3 ? "电话" : "网络").append(",100");
      for (int question = 0; question < 11; question++) {
        // one leaves the last question out
        answers.append(',');
        if (question < 10 || i > 0) {
          answers.append(i < low[question % low.length] ? 2 : (i + question) % 3 == 0 ? 4 : 5);
        }
      }
      answers.append('\n');
    }
  }

  private Path input() throws IOException {
    // urgent and normal: 2 and 14, 6 and 9, 1 and 12; some are completed in the next quarter
    orders("repair", "emergency", 1, 2, 2);
    orders("repair", "normal", 2, 8, 8);
    orders("repair", "normal", 3, 6, 3);
    orders("repair", "emergency", 4, 6, 6);
    orders("repair", "normal", 6, 9, 7);
    orders("repair", "emergency", 8, 1, 1);
    orders("repair", "normal", 9, 12, 11);
    orders("complaint", "", 2, 3, 2);
    orders("complaint", "", 5, 8, 7);
    orders("complaint", "", 9, 6, 6);
    answers("2026-Q1", "2026-03", 40, 3, 2, 9, 6);
    answers("2026-Q2", "2026-06", 35, 0, 7, 1, 0);
    answers("2026-Q3", "2026-09", 45, 2, 6, 8, 4);
    Path input = Files.createDirectories(folder.resolve("input"));
    Files.writeString(
        input.resolve("communities.csv"),
        """
        community_id,name,charging_mode,households,occupied_households
        S001,小样苑,lump_sum,60,58
        """);
    StringBuilder units = new StringBuilder("community_id,unit,building,area_m2,kind,occupied\n");
    for (int i = 0; i < 60; i++) {
      units.append("S001,%s,%d,80.00,residential,yes%n".formatted(unit(i), 1 + i % 3));
    }
    Files.writeString(input.resolve("units.csv"), units);
    StringBuilder rounds = new StringBuilder("community_id,round,from,to,issued,method,sampling\n");
    for (String[] round : new String[][] {{"Q1", "03"}, {"Q2", "06"}, {"Q3", "09"}}) {
      rounds.append(
          "S001,2026-%s,2026-%s-05,2026-%s-26,58,网络,全体入住户%n"
              .formatted(round[0], round[1], round[1]));
    }
    Files.writeString(input.resolve("survey_rounds.csv"), rounds);
    Files.writeString(input.resolve("survey.csv"), answers);
    Files.writeString(input.resolve("workorders.csv"), orders);
    return input;
  }

  @Test
  void nobodyWorksAHiddenCountOutOfAllPapersTogether() throws IOException {
    Python.assumeIsThere("attack the owners' papers");
    Path papers = folder.resolve("papers");
    Path home = folder.resolve("home");
    Path first = folder.resolve("first");
    well("import", input(), "--home", home);
    paper("2026-Q1", "zh-CN", home, first);
    publish(home);
    // of two urgent repairs of the quarter there were six: with the 14 others printed, 16 less 14
    // would tell the two
    orders.setLength(0);
    orders.append(ORDERS);
    orders("repair", "emergency", 1, 4, 4);
    Path late = Files.createDirectories(folder.resolve("late"));
    Files.writeString(late.resolve("workorders.csv"), orders);
    // and one household of 1-1-105 answers after the paper is out, satisfied with nothing
    answers.setLength(answers.indexOf("\n") + 1);
    answers.append("S001,2026-Q1,%s,2026-03-26 10:00:00,网络,100".formatted(unit(44)));
    answers.append(",2".repeat(11)).append('\n');
    Files.writeString(late.resolve("survey.csv"), answers);
    Map<String, long[]> before = answers(folder.resolve("out-zh-CN/2026-Q1/S001"));
    well("import", late, "--home", home);
    step("correct", home, "--reason", "漏录的急修工单");
    nobodyIsTheDifference(before, answers(folder.resolve("out-zh-CN/2026-Q1/S001")));
    collect(folder.resolve("out-zh-CN/2026-Q1/S001"), papers.resolve("2026-Q1"), "zh-CN");
    for (String period : PERIODS.subList(1, PERIODS.size())) {
      paper(period, "zh-CN", home, papers);
    }
    paper("2026-H1", "en", home, papers);
    everyFigureIsClassified(papers.resolve("2026-Q3").resolve("figures.json"));
    Program.Ended bare = Python.run("attack_papers.py", papers, "--bare", "--before", first);
    assertThat(bare.out())
        .as("what hiding the small counts alone gives away")
        .contains("complaints 2026-Q1: stays below 5")
        // the urgent ones of the first revision: 16 less 14, which is so in both
        .contains("reported 2026-Q1 emergency before: stays below 5")
        // from the file, and from the margin and the answers needed in the paper's own place
        .contains("occupied homes 2026-Q1 (file): [58] of 60")
        .contains("occupied homes 2026-Q1 (zh-CN): [58] of 60")
        .contains("occupied homes 2026-H1 (en): [58] of 60")
        .contains("occupied homes 2026-Q3 (zh-CN): [58] of 60")
        .doesNotContain(" 0 found out");
    assertThat(bare.code()).isOne();
    Program.Ended masked = Python.run("attack_papers.py", papers, "--before", first);
    assertThat(masked.out())
        .startsWith("0 conditions on the occupied homes\n")
        .endsWith(" 0 found out\n")
        .doesNotContain(" 0 hidden");
    assertThat(masked.code()).isZero();
  }

  private static final Pattern ANSWERS =
      Pattern.compile(
          "\"id\": \"(survey\\.[a-z_]+)\", \"by\": (\\{[^}]*\\}).*?"
              + "\"numerator\": \"(\\d+)\", \"denominator\": \"(\\d+)\"");

  /** The owners' figures that a paper carries: of each rate of answers its numerator and base. */
  private static Map<String, long[]> answers(Path paper) throws IOException {
    Map<String, long[]> rates = new TreeMap<>();
    try (PDDocument pdf = Loader.loadPDF(paper.resolve("disclosure.pdf").toFile())) {
      String json = "";
      for (COSObjectKey key : pdf.getDocument().getXrefTable().keySet()) {
        if (pdf.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream
            && COSName.getPDFName("EmbeddedFile").equals(stream.getCOSName(COSName.TYPE))) {
          try (InputStream in = stream.createInputStream()) {
            json += new String(in.readAllBytes(), StandardCharsets.UTF_8);
          }
        }
      }
      assertThat(json).contains("\"id\": \"survey.returned\"");
      json.lines()
          .map(ANSWERS::matcher)
          .filter(Matcher::find)
          .filter(found -> !found.group(1).equals("survey.response_rate"))
          .forEach(
              found ->
                  rates.put(
                      found.group(1) + found.group(2),
                      new long[] {Long.parseLong(found.group(3)), Long.parseLong(found.group(4))}));
    }
    return rates;
  }

  /** Whoever subtracts two editions finds no group of one to four households. */
  private static void nobodyIsTheDifference(Map<String, long[]> before, Map<String, long[]> after) {
    assertThat(before).as("rates of the first edition").hasSizeGreaterThan(5);
    List<String> told = new ArrayList<>();
    after.forEach(
        (rate, now) -> {
          long[] then = before.get(rate);
          if (then != null) {
            long over = Math.abs(now[0] - then[0]);
            long base = Math.abs(now[1] - then[1]);
            long rest = Math.abs(now[1] - now[0] - then[1] + then[0]);
            if (LongStream.of(over, base, rest).anyMatch(few -> few > 0 && few < 5)) {
              told.add(rate + " " + over + " of " + base);
            }
          }
        });
    assertThat(told).as("what the late household answered").isEmpty();
  }

  private static void well(Object... command) {
    Program.Ended ended = Program.run(command);
    assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
  }

  /** A step of the publication of the first quarter. */
  private void step(String command, Path home, String... more) {
    List<Object> line = new ArrayList<>(List.of(command, "--community", "S001"));
    line.addAll(List.of("--period", "2026-Q1", "--today", "2026-04-30"));
    line.addAll(List.of("--home", home, "--out", folder.resolve("out-zh-CN")));
    line.addAll(List.of(more));
    well(line.toArray());
  }

  private void publish(Path home) {
    step("approve", home, "--as", "finance", "--by", "张会计");
    step("approve", home, "--as", "committee", "--by", "李主任", "--minute", "2026-4");
    List<String> nothing = new ArrayList<>(List.of("--by", "王经理"));
    for (String item : List.of("services", "fee-items", "fee-rates", "reserve", "public")) {
      nothing.addAll(List.of("--nothing", item));
    }
    step("publish", home, nothing.toArray(String[]::new));
  }

  private void paper(String period, String lang, Path home, Path papers) throws IOException {
    Path out = folder.resolve("out-" + lang);
    Program.Ended ended =
        Program.run("report", "--period", period, "--home", home, "--out", out, "--lang", lang);
    assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
    collect(out.resolve(period).resolve("S001"), papers.resolve(period), lang);
  }

  /** A figure that is on neither list is private, but somebody should have thought of it. */
  private static void everyFigureIsClassified(Path figures) throws IOException {
    List<String> unknown =
        Pattern.compile("\"id\": \"([a-z0-9_.]+)\"")
            .matcher(Files.readString(figures))
            .results()
            .map(found -> found.group(1))
            .filter(id -> !OwnersFigures.isClassified(id))
            .distinct()
            .toList();
    assertThat(unknown).as("add these to OwnersList, as public or private").isEmpty();
  }

  private static void collect(Path paper, Path to, String lang) throws IOException {
    Path reader = Files.createDirectories(to.resolve(lang));
    Files.copy(paper.resolve("disclosure.html"), reader.resolve("disclosure.html"));
    try (PDDocument pdf = Loader.loadPDF(paper.resolve("disclosure.pdf").toFile())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      Files.writeString(reader.resolve("disclosure.txt"), stripper.getText(pdf));
    }
    Path charts = Files.createDirectories(reader.resolve("charts"));
    for (String name : List.of("satisfaction.svg", "on-time.svg")) {
      Path chart = paper.resolve("charts").resolve(name);
      if (Files.exists(chart)) {
        Files.copy(chart, charts.resolve(name));
      }
    }
    if (Files.notExists(to.resolve("figures.json"))) {
      Files.copy(paper.resolve("figures.json"), to.resolve("figures.json"));
    }
  }
}
