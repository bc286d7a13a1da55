package org.plait.coding.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.coding.CodedStudy;
import org.plait.coding.Codings;
import org.plait.coding.CodingsApart;
import org.plait.coding.SampleStrata;
import org.plait.coding.file.MachineCoding;
import org.plait.coding.sample.SampleDesign.By;
import org.plait.coding.sample.SampleDesign.Size;

/** Each end draws from comments of its own. */
class DrawPoolTest {

  @TempDir Path folder;

  private static final String CODES =
      "T1,a1,hinder,A1,zoe\nT1,a2,hinder,A1,zoe\nT2,b3,hinder,A1,zoe\n";

  private static CodingSample draw(CodedStudy.Read read, Purpose purpose, CodingsApart apart) {
    SampleDesign design =
        new SampleDesign(
            purpose,
            Size.of(500),
            Set.of(By.WAVE, By.QUESTION),
            Optional.empty(),
            0,
            1,
            List.of("ann", "bob"),
            1);
    SamplePlan plan =
        SamplePlan.of(
            design,
            read.coded(),
            DrawPool.of(purpose, read.coded(), apart, true),
            MachineCoding.NONE);
    return SampleDraw.draw(plan, read.comments());
  }

  private static Set<String> rows(CodingSample sample) {
    return sample.texts().stream()
        .flatMap(text -> text.comments().stream())
        .map(drawn -> drawn.comment().wave() + " " + drawn.comment().row())
        .collect(Collectors.toSet());
  }

  @Test
  void aBridgeDrawsWhatWasReadInAnEarlierWave() {
    CodedStudy.Read read = DrawnStudy.in(folder, CODES).read();
    CodingSample sample = draw(read, Purpose.BRIDGE, CodingsApart.NONE);
    assertThat(rows(sample)).containsExactlyInAnyOrder("T1 1", "T1 2");
    assertThat(sample.texts()).allMatch(text -> text.purpose() == Purpose.BRIDGE);
    assertThat(sample.apart()).contains(Purpose.BRIDGE);
    CodingsApart bridged = new CodingsApart(Codings.NONE, read.codings().value().orElseThrow());
    assertThat(draw(read, Purpose.BRIDGE, bridged).texts()).isEmpty();
  }

  @Test
  void trainingDrawsWhatNobodyHasReadAndEstimatesDrawItAgain() {
    CodedStudy.Read read = DrawnStudy.in(folder, CODES).read();
    assertThat(draw(read, Purpose.TRAINING, CodingsApart.NONE).comments()).isEqualTo(57);
    CodedStudy.Read fresh = DrawnStudy.in(folder).read();
    CodingsApart trained = new CodingsApart(read.codings().value().orElseThrow(), Codings.NONE);
    assertThat(draw(fresh, Purpose.TRAINING, trained).comments()).isEqualTo(57);
    assertThat(draw(fresh, Purpose.ESTIMATE, trained).comments()).isEqualTo(60);
    assertThat(draw(read, Purpose.ESTIMATE, CodingsApart.NONE).apart()).isEmpty();
  }

  @Test
  void everyCommentThatCouldBeDrawnHasItsStratum() {
    CodedStudy.Read read = DrawnStudy.in(folder, CODES).read();
    SamplePlan plan =
        SamplePlan.of(
            DrawnStudy.design(20, 0, 0, 1),
            read.coded(),
            DrawPool.of(Purpose.ESTIMATE, read.coded(), CodingsApart.NONE, true),
            MachineCoding.NONE);
    CodingSample sample = SampleDraw.draw(plan, read.comments());
    SampleStrata strata = CodingSample.strata(List.of(sample));
    assertThat(sample.comments() + sample.undrawn().size()).isEqualTo(57);
    assertThat(strata.drawn()).hasSize(20);
    assertThat(Set.copyOf(strata.strata().values()))
        .containsExactlyInAnyOrder("staff/T1/hinder", "staff/T2/hinder");
    assertThat(strata.strata()).hasSize(57);
  }
}
