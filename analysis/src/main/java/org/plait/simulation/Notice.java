package org.plait.simulation;

import java.util.ArrayList;
import java.util.List;
import org.plait.study.Study;

/** What stands in the notice beside synthetic files. */
final class Notice {

  private Notice() {}

  static List<String> lines(Study study, long seed, SimulationInput input) {
    List<String> lines = new ArrayList<>();
    lines.add("SYNTHETIC DATA. Nobody gave any of these answers.");
    lines.add("");
    lines.add("Study: " + study.id() + ". Seed: " + seed + ".");
    lines.add(
        input.planned()
            ? "Made by plait simulate from the study, its instruments and simulation.yaml, which says"
                + " which figures are published and which are assumed."
            : "Made by plait simulate from the study and its instruments alone. Every figure is"
                + " invented.");
    lines.add("People, codes by which they are recognised, and answers are invented.");
    lines.add(
        "Identifiers in comments (names, telephone numbers, addresses, NHS numbers, postcodes, trusts)");
    lines.add(
        "are invented and planted on purpose; truth-identifiers.csv lists them, for tests only.");
    lines.add(
        "truth.csv gives the change of the process that made the answers, not of the answers made:");
    lines.add(
        "in closed form, and for the means of numbers by numerical integration. Kinds: null = no change;");
    lines.add(
        "strong = 0.6 standard deviations or more of the scale behind the item (themes: 10 points or"
            + " more);");
    lines.add("weak = anything between.");
    return lines;
  }
}
