package org.plait.report.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.plait.ingest.Reconciliation;
import org.plait.report.CodedText;
import org.plait.report.Report;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Definitions;
import org.plait.report.document.Block.Heading;
import org.plait.report.document.Block.Table;
import org.plait.report.survey.RowAccount;
import org.plait.report.survey.SurveyView;
import org.plait.study.wording.Wording;

/** How far people agreed in their coding, where every row of it went, and what themes mean. */
final class CodingTables {
  private static final String ASIDE = "theme.aside-";

  private static final List<String> ASIDES =
      List.of(
          "theme.aside-unknown-survey",
          "theme.aside-unknown-wave",
          "theme.aside-unknown-question",
          "theme.aside-no-coder",
          "theme.aside-withdrawn",
          "theme.aside-unknown-respondent",
          "theme.aside-unknown-version",
          "theme.aside-other-version",
          "theme.aside-duplicate",
          "theme.aside-empty-comment",
          "theme.aside-not-coded-before",
          "theme.aside-bad-score",
          "theme.aside-retired-code",
          "theme.aside-unknown-code");

  private final Wording wording;
  private final Report report;
  private final List<SurveyView> views;
  private final CodedText coded;

  CodingTables(Report report, List<SurveyView> views, CodedText coded) {
    this.wording = report.wording();
    this.report = report;
    this.views = List.copyOf(views);
    this.coded = coded;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>(new AgreementBlocks(report, views, coded).blocks());
    blocks.addAll(new CoderBlocks(report, views, coded).blocks());
    double level = report.study().analysis().confidence();
    blocks.addAll(new DriftBlocks(wording, level, views, coded).blocks());
    blocks.addAll(reconciliation());
    List<Definitions.Term> terms =
        coded.themes().stream()
            .filter(t -> !t.definition().isEmpty())
            .map(t -> new Definitions.Term(t.label(), List.of(t.definition())))
            .toList();
    if (!terms.isEmpty()) {
      blocks.add(new Block.Folded(wording.say("theme.meanings"), List.of(new Definitions(terms))));
    }
    return blocks;
  }

  private List<Block> reconciliation() {
    List<Reconciliation> files = coded.reconciliation();
    if (files.isEmpty()) {
      return List.of();
    }
    List<String> head = new ArrayList<>(List.of(wording.say("words.step")));
    files.forEach(f -> head.add(f.file()));
    return List.of(
        new Heading(3, "codings", wording.say("theme.codings")),
        new Table(
            wording.say("theme.codings-rows"),
            head,
            List.of(new Table.Group("", asides().rows(files))),
            List.of(wording.say("theme.codings-note"))));
  }

  /** What is said of rows set aside, by the rule that ends its key. */
  private RowAccount asides() {
    return new RowAccount(
        wording,
        ASIDES.stream()
            .collect(Collectors.toMap(key -> key.substring(ASIDE.length()), wording::say)));
  }
}
