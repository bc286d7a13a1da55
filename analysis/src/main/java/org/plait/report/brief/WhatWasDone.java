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
      said.add(asked(view, waves));
    }
    report
        .coding()
        .filter(c -> !c.estimates().isEmpty())
        .map(
            c ->
                report
                    .wording()
                    .say(c.coder().isPresent() ? "brief.coded-by-both" : "brief.coded-by-people"))
        .ifPresent(said::add);
    return said;
  }

  private static String asked(SurveyView view, List<String> waves) {
    String kept = String.join(", ", waves);
    return switch (waves.size()) {
      case 1 -> view.say("brief.asked-once", "survey", view.name(), "kept", kept);
      case 2 -> view.say("brief.asked-twice", "survey", view.name(), "kept", kept);
      default -> {
        String times = Integer.toString(waves.size());
        yield view.say("brief.asked", "survey", view.name(), "times", times, "kept", kept);
      }
    };
  }

  private static String wave(SurveyView view, Wave wave) {
    return view.results().reconciliation().stream()
        .filter(r -> r.wave().equals(wave.id()))
        .mapToLong(Reconciliation::kept)
        .mapToObj(
            kept ->
                view.say(
                    "words.count-in-wave", "kept", ReaderNumbers.count(kept), "wave", wave.label()))
        .findFirst()
        .orElse(wave.label());
  }
}
