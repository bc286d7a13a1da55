package org.plait.studies.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.statistics.Estimate;
import org.plait.studies.speed.MillionComments.Found;

/** The same steps for a few thousand comments. */
class MillionCommentsTest {

  @TempDir Path folder;

  @Test
  void everyCommentIsReadAndEveryThemeEstimated() throws IOException {
    Path file = folder.resolve("comments.txt");
    MillionComments.write(file, 4_000);
    Found found = MillionComments.read(file, MillionComments.learn(), 4_000);
    assertThat(found.comments()).isEqualTo(4_000);
    assertThat(found.distinct()).isBetween(2_000L, 3_000L);
    assertThat(found.masks()).isGreaterThan(500);
    found
        .estimates()
        .forEach(
            (theme, outcome) ->
                assertThat(((Estimate) outcome).value())
                    .as(theme)
                    .isCloseTo(found.truth().get(theme), within(0.02)));
  }
}
