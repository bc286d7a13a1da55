package org.plait.coding.sample;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plait.coding.CodedStudy;
import org.plait.coding.CodingsApart;
import org.plait.coding.Predictions;
import org.plait.coding.file.MachineCoding;
import org.plait.coding.sample.SampleDesign.By;
import org.plait.coding.sample.SampleDesign.Size;

/** A study of 40 and 20 comments in two waves, and draws from it. */
public final class DrawnStudy {

  private final CodedStudy.Read read;

  private DrawnStudy(CodedStudy.Read read) {
    this.read = read;
  }

  /** Every fifth comment of the first wave, and the second of the other, says the same. */
  public static DrawnStudy in(Path folder) {
    return in(folder, "");
  }

  /** After people of the first wave withdrew: their lines are still there, and are set aside. */
  public static DrawnStudy without(Path folder, String... people) {
    String first = firstWave();
    for (String person : people) {
      first = first.replace(person + ",", "gone,");
    }
    return new DrawnStudy(CodedStudy.in(folder).read(first, secondWave(), ""));
  }

  /** With rows of a coding file: wave, respondent, question, code, coder. */
  public static DrawnStudy in(Path folder, String codes) {
    return new DrawnStudy(CodedStudy.in(folder).read(firstWave(), secondWave(), codes));
  }

  private static String firstWave() {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      rows.append("a%d,yes,n,%s\n".formatted(i, i % 5 == 0 ? "Not enough time!" : "Story no " + i));
    }
    return rows.append("a99,yes,n,n/a\n").toString();
  }

  private static String secondWave() {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      rows.append(
          "b%d,yes,n,%s\n".formatted(i, i == 1 ? "not enough TIME" : "Later story no " + i));
    }
    return rows.toString();
  }

  public CodedStudy.Read read() {
    return read;
  }

  public static SampleDesign design(int size, int floor, int doubled, long seed) {
    return new SampleDesign(
        Purpose.ESTIMATE,
        Size.of(size),
        Set.of(By.WAVE, By.QUESTION),
        Optional.empty(),
        floor,
        doubled,
        List.of("ann", "bob"),
        seed);
  }

  public SamplePlan plan(SampleDesign design) {
    return plan(design, MachineCoding.NONE);
  }

  public SamplePlan plan(SampleDesign design, Predictions machine) {
    return SamplePlan.of(
        design,
        read.coded(),
        DrawPool.of(design.purpose(), read.coded(), CodingsApart.NONE, true),
        machine);
  }

  public CodingSample draw(SampleDesign design) {
    return SampleDraw.draw(plan(design), read.comments());
  }
}
