package org.mingzhang.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Document;
import org.mingzhang.job.PapersOutcome.CommunityOutcome;
import org.mingzhang.job.PapersRequest.Contents;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.PublicationRegister.State;
import org.mingzhang.measure.FigureSet;
import org.mingzhang.measure.Measures;
import org.mingzhang.report.BlockedWords;
import org.mingzhang.report.IndexPage;
import org.mingzhang.report.Member;
import org.mingzhang.report.PortfolioReport;
import org.mingzhang.write.data.RefusedCsv;
import org.mingzhang.write.font.Glyphs;
import org.mingzhang.write.html.DirectoryPage;
import org.mingzhang.write.html.HtmlWriter;
import org.mingzhang.write.xlsx.XlsxWriter;

/** The papers about all communities: the portfolio, the way in, and what was refused. */
final class PortfolioPapers {

  private static final List<String> COMMON =
      List.of("portfolio.pdf", "portfolio.html", "portfolio.xlsx", "refused.csv");

  private final CommunityPapers papers;

  PortfolioPapers(CommunityPapers papers) {
    this.papers = papers;
  }

  void write(PapersPlan plan) throws IOException {
    PapersRequest request = plan.request();
    List<Member> members = new ArrayList<>();
    List<Measures> sets = new ArrayList<>();
    for (Community community : plan.communities()) {
      String id = community.communityId();
      if (plan.outcome(id).isEmpty()) {
        papers.recall(plan, id);
      }
      CommunityOutcome outcome = plan.outcome(id).orElseThrow();
      Optional<Measures> measured = plan.measures(id);
      if (outcome.block().isEmpty()) {
        measured.ifPresent(sets::add);
      }
      members.add(
          new Member(
              printable(community),
              measured.map(m -> m.figures(request.revision())).orElse(null),
              outcome.written() ? State.DRAFT : State.BLOCKED,
              reason(outcome, request.locale()),
              plan.folderName(id),
              outcome.files().stream().filter(file -> !file.contains("/")).toList(),
              papers.targets(),
              papers.surveyRule(id, request.period())));
    }
    Folder folder = new Folder(request.periodFolder());
    folder.write(
        "refused.csv",
        out -> RefusedCsv.write(request.refusals(), new CsvWords(request.locale()), out));
    if (request.contents() == Contents.ALL) {
      @Nullable FigureSet merged =
          sets.isEmpty() ? null : Measures.merge("portfolio", sets).figures(request.revision());
      Document document = PortfolioReport.of(request.period(), members, merged, request.locale());
      folder.write("portfolio.pdf", out -> CommunityPapers.PDF.write(document, out));
      folder.write("portfolio.html", out -> HtmlWriter.write(document, out));
      folder.write("portfolio.xlsx", out -> XlsxWriter.write(document, out));
      folder.write(
          "index.html",
          out ->
              DirectoryPage.write(
                  IndexPage.of(request.period(), members, COMMON, request.locale()), out));
    }
    plan.portfolioFiles(folder.written().size());
  }

  private static String reason(CommunityOutcome outcome, Locale locale) {
    return outcome.failure().isPresent()
        ? BlockedWords.unwritten(locale)
        : outcome.block().map(b -> String.join(" ", b.sentences())).orElse("");
  }

  /** A name that cannot be printed blocks its own community, not the papers about all of them. */
  private static Community printable(Community community) {
    Set<Integer> missing = Glyphs.missing(List.of(community.name(), community.communityId()));
    StringBuilder name = new StringBuilder();
    community
        .name()
        .codePoints()
        .forEach(
            c -> {
              if (missing.contains(c)) {
                name.append(String.format(Locale.ROOT, "〔U+%04X〕", c));
              } else {
                name.appendCodePoint(c);
              }
            });
    return community.named(name.toString());
  }
}
