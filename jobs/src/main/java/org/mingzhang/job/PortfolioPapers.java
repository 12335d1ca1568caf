package org.mingzhang.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.document.Document;
import org.mingzhang.job.PapersOutcome.CommunityOutcome;
import org.mingzhang.job.PapersRequest.Contents;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.RefusalWords;
import org.mingzhang.measure.FigureSet;
import org.mingzhang.measure.Portfolio;
import org.mingzhang.report.IndexPage;
import org.mingzhang.report.PortfolioReport;
import org.mingzhang.write.data.RefusedCsv;
import org.mingzhang.write.html.DirectoryPage;
import org.mingzhang.write.html.HtmlWriter;
import org.mingzhang.write.pdf.PdfWriter;
import org.mingzhang.write.xlsx.XlsxWriter;

/** The papers about all communities: the portfolio, the way in, and what was refused. */
final class PortfolioPapers {

  private final CommunityPapers papers;

  PortfolioPapers(CommunityPapers papers) {
    this.papers = papers;
  }

  void write(PapersPlan plan) throws IOException {
    PapersRequest request = plan.request();
    List<PortfolioReport.Member> members = new ArrayList<>();
    for (Community community : plan.communities()) {
      String id = community.communityId();
      if (plan.outcome(id).isEmpty()) {
        papers.recall(plan, id);
      }
      CommunityOutcome outcome = plan.outcome(id).orElseThrow();
      members.add(
          new PortfolioReport.Member(
              community,
              plan.figures(id),
              outcome.block().map(b -> String.join(" ", b.sentences())).orElse("")));
    }
    Folder folder = new Folder(request.periodFolder());
    folder.write(
        "refused.csv",
        out ->
            RefusedCsv.write(
                request.refusals(), new Words(request.locale()), out));
    if (request.contents() == Contents.ALL) {
      List<FigureSet> sets = members.stream().map(PortfolioReport.Member::figures).toList();
      Document document =
          PortfolioReport.of(
              members, Portfolio.merge(sets), request.period(), request.locale());
      folder.write("portfolio.pdf", out -> PdfWriter.write(document, out));
      folder.write("portfolio.html", out -> HtmlWriter.write(document, out));
      folder.write("portfolio.xlsx", out -> XlsxWriter.write(document, out));
      folder.write(
          "index.html", out -> DirectoryPage.write(IndexPage.of(members), request.locale(), out));
    }
    plan.portfolioFiles(folder.written().size());
  }
}
