package org.plait.report.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plait.ingest.Reconciliation;
import org.plait.report.CodedText;
import org.plait.report.Report;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Definitions;
import org.plait.report.document.Block.Heading;
import org.plait.report.document.Block.Table;
import org.plait.report.survey.RowAccount;
import org.plait.report.survey.SurveyView;

/** How far people agreed in their coding, where every row of it went, and what themes mean. */
final class CodingTables {
  private static final RowAccount ROWS =
      new RowAccount(
          Map.ofEntries(
              Map.entry("unknown-survey", "Set aside: not a survey of the study"),
              Map.entry("unknown-wave", "Set aside: not a wave of the survey"),
              Map.entry("unknown-question", "Set aside: a question that is not coded"),
              Map.entry("no-coder", "Set aside: no coder named"),
              Map.entry("withdrawn", "Set aside: respondent withdrew"),
              Map.entry("unknown-respondent", "Set aside: respondent not among the answers kept"),
              Map.entry(
                  "unknown-version",
                  "Set aside: a version of the codebook that the study does not name"),
              Map.entry("other-version", "Set aside: read by another version by the same coder"),
              Map.entry("duplicate", "Set aside: recorded again by the same coder"),
              Map.entry("empty-comment", "Set aside: the comment is empty"),
              Map.entry("not-coded-before", "Set aside: not coded before"),
              Map.entry("bad-score", "Set aside: score not from 0 to 1"),
              Map.entry("retired-code", "Set aside: a code that is retired"),
              Map.entry("unknown-code", "Set aside: not a code of the codebook")));

  private final Report report;
  private final List<SurveyView> views;
  private final CodedText coded;

  CodingTables(Report report, List<SurveyView> views, CodedText coded) {
    this.report = report;
    this.views = List.copyOf(views);
    this.coded = coded;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>(new AgreementBlocks(report, views, coded).blocks());
    blocks.addAll(new CoderBlocks(report, views, coded).blocks());
    double level = report.study().analysis().confidence();
    blocks.addAll(new DriftBlocks(level, views, coded).blocks());
    blocks.addAll(reconciliation());
    List<Definitions.Term> terms =
        coded.themes().stream()
            .filter(t -> !t.definition().isEmpty())
            .map(t -> new Definitions.Term(t.label(), List.of(t.definition())))
            .toList();
    if (!terms.isEmpty()) {
      blocks.add(new Block.Folded("What each theme means", List.of(new Definitions(terms))));
    }
    return blocks;
  }

  private List<Block> reconciliation() {
    List<Reconciliation> files = coded.reconciliation();
    if (files.isEmpty()) {
      return List.of();
    }
    List<String> head = new ArrayList<>(List.of("Step"));
    files.forEach(f -> head.add(f.file()));
    return List.of(
        new Heading(3, "codings", "Where every coding went"),
        new Table(
            "Rows of the coding files: a row a theme of a comment, by one coder",
            head,
            List.of(new Table.Group("", ROWS.rows(files))),
            List.of("Rows read are the rows kept and the rows set aside.")));
  }
}
