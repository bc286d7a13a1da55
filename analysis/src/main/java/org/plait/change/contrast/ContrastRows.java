package org.plait.change.contrast;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.plait.change.comparison.MethodWords;
import org.plait.change.contrast.ContrastRow.Kind;
import org.plait.change.row.Measure;
import org.plait.change.row.RowKey;
import org.plait.statistics.Observations;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TwoWaves;
import org.plait.statistics.contrast.ContrastEstimate;
import org.plait.statistics.contrast.DifferenceInChange;
import org.plait.study.analysis.WavePair;

/** Makes rows of contrasts from the estimates. */
final class ContrastRows {
  private static final String JOINT = "Wald F of all groups’ changes, robust variance";

  private ContrastRows() {}

  /** How much more one side changed than the other. */
  static ContrastEstimate difference(
      Measure measure, TwoWaves others, TwoWaves group, double confidence) {
    DifferenceInChange difference = DifferenceInChange.of(others, group);
    return switch (measure) {
      case PROPORTION, TOP_BOX, OF_ASKED -> difference.proportions(confidence);
      case MEAN, SCORE -> difference.means(confidence);
      case RELATIVE_EFFECT -> difference.effects(confidence);
      case COUNT, MEDIAN ->
          throw new IllegalArgumentException(measure.word() + " is never compared");
    };
  }

  static ContrastRow of(
      Kind kind,
      RowKey key,
      boolean companion,
      String event,
      WavePair waves,
      List<String> restsOn,
      ContrastEstimate contrast) {
    return new ContrastRow(
        kind,
        key,
        companion,
        false,
        event,
        waves,
        restsOn,
        Optional.of(contrast.estimate()),
        contrast.test().result(),
        Optional.empty(),
        OptionalLong.of(contrast.n()),
        Optional.empty(),
        MethodWords.of(contrast.estimate(), "contrast of cells"));
  }

  /** The joint test of all groups. */
  static ContrastRow joint(
      RowKey key,
      boolean companion,
      WavePair waves,
      List<String> groups,
      List<Observations> cells,
      TestOutcome test) {
    return new ContrastRow(
        Kind.GROUP_DIFFERENCE,
        key,
        companion,
        false,
        "",
        waves,
        groups,
        Optional.empty(),
        test.result(),
        Optional.empty(),
        OptionalLong.of(cells.stream().mapToLong(Observations::size).sum()),
        Optional.empty(),
        JOINT);
  }
}
