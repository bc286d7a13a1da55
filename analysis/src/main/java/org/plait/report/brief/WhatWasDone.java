package org.plait.report.brief;

import java.util.ArrayList;
import java.util.List;
import org.plait.ingest.Reconciliation;
import org.plait.report.Report;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.ReaderNumbers;
import org.plait.study.Wave;

/** Which surveys were made, how many answered and how comments were read, a point each. */
final class WhatWasDone {
  private final Report report;
  private final List<SurveyView> views;

  WhatWasDone(Report report, List<SurveyView> views) {
    this.report = report;
    this.views = views;
  }

  List<String> points() {
    List<String> said = new ArrayList<>();
    for (SurveyView view : views) {
      List<String> waves =
          view.results().survey().waves().stream().map(w -> wave(view, w)).toList();
      int count = waves.size();
      said.add(
          view.name()
              + ": asked "
              + (count == 1 ? "once" : count == 2 ? "twice" : count + " times")
              + ". Answers kept: "
              + String.join(", ", waves)
              + ".");
    }
    report
        .coding()
        .filter(c -> !c.estimates().isEmpty())
        .map(
            c ->
                c.coder().isPresent()
                    ? "People sorted a random sample of the written comments into themes. A program"
                        + " read all of them. The shares rest on what people said; what the program"
                        + " said only makes them more precise."
                    : "Written comments were read and sorted into themes by people.")
        .ifPresent(said::add);
    return said;
  }

  private static String wave(SurveyView view, Wave wave) {
    return view.results().reconciliation().stream()
        .filter(r -> r.wave().equals(wave.id()))
        .mapToLong(Reconciliation::kept)
        .mapToObj(kept -> ReaderNumbers.count(kept) + " in " + wave.label())
        .findFirst()
        .orElse(wave.label());
  }
}
