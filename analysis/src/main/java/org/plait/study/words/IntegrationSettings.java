package org.plait.study.words;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How numbers and words are brought together.
 *
 * @param margin two shares that differ by no more count as alike; from 0 to 1
 * @param displays which questions and themes speak of the same thing, in file order
 * @param matrices what those with different answers wrote about, in file order
 * @param metaFile the file with what the researchers conclude; empty when there is none
 * @param metaInferences what the researchers conclude, in file order
 */
public record IntegrationSettings(
    double margin,
    List<Display> displays,
    List<MatrixSettings> matrices,
    Optional<Path> metaFile,
    List<MetaInference> metaInferences) {

  /** Nothing is brought together. */
  public static final IntegrationSettings NONE =
      new IntegrationSettings(0, List.of(), List.of(), Optional.empty(), List.of());

  /** Copies the lists. */
  public IntegrationSettings {
    displays = List.copyOf(displays);
    matrices = List.copyOf(matrices);
    metaInferences = List.copyOf(metaInferences);
  }

  /**
   * What the researchers conclude about a display.
   *
   * @param display the display's id
   * @return the conclusions, in file order
   */
  public List<MetaInference> about(String display) {
    return metaInferences.stream()
        .filter(m -> m.display().filter(display::equals).isPresent())
        .toList();
  }
}
