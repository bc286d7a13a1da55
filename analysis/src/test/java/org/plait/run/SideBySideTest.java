package org.plait.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.run.folder.FileTree;
import org.plait.study.Sha256;

/** Whether steps are done beside others or after them can't be seen in what they give. */
class SideBySideTest {

  @TempDir Path temp;

  @Test
  void whatStepsGiveComesInTheirOrder() {
    List<Supplier<Integer>> steps =
        IntStream.range(0, 100).<Supplier<Integer>>mapToObj(i -> () -> i).toList();
    assertThat(SideBySide.onAllProcessors(() -> SideBySide.all(steps)))
        .isEqualTo(IntStream.range(0, 100).boxed().toList());
  }

  @Test
  void theFirstStepThatIsAskedForSaysWhyItFailed() {
    CountDownLatch later = new CountDownLatch(1);
    IllegalArgumentException first = new IllegalArgumentException("the first");
    List<Supplier<String>> steps =
        List.of(
            () -> {
              awaitEnd(later);
              throw first;
            },
            () -> {
              later.countDown();
              throw new IllegalStateException("the second, which fails earlier");
            });
    assertThatThrownBy(() -> SideBySide.onAllProcessors(() -> SideBySide.all(steps)))
        .isSameAs(first)
        .hasMessage("the first");
  }

  @Test
  void whatBreaksJavaItselfIsThrownAsItIs() {
    OutOfMemoryError full = new OutOfMemoryError("full");
    Supplier<String> breaks =
        () -> {
          throw full;
        };
    assertThatThrownBy(() -> SideBySide.onAllProcessors(() -> SideBySide.begin(breaks).get()))
        .isSameAs(full);
  }

  @Test
  void noStepGoesOnOnceTheWorkHasFailed() {
    AtomicBoolean ended = new AtomicBoolean();
    CountDownLatch failed = new CountDownLatch(1);
    Supplier<String> work =
        () -> {
          SideBySide.begin(
              () -> {
                awaitEnd(failed);
                ended.set(true);
                return "";
              });
          failed.countDown();
          throw new IllegalStateException("stop");
        };
    assertThatThrownBy(() -> SideBySide.onAllProcessors(work)).hasMessage("stop");
    assertThat(ended).isTrue();
  }

  @Test
  void linesOfAStepBesideAnotherAreHeardInTheOrderOfTheLineAlsoWhereItFails() {
    List<String> lines = new ArrayList<>();
    Progress progress = (stage, message) -> lines.add(stage + " " + message);
    HeldProgress held = new HeldProgress();
    held.report(Stage.TEXT, "Masked.");
    progress.report(Stage.CHANGE, "Compared.");
    Supplier<String> failed =
        () -> {
          throw new IllegalStateException("no codebook");
        };
    assertThatThrownBy(() -> held.passOn(failed, progress)).hasMessage("no codebook");
    assertThat(lines).containsExactly("CHANGE Compared.", "TEXT Masked.");
  }

  @Test
  void aStudyRunOnOneThreadGivesTheSameBytes() throws IOException {
    Path together = Files.createDirectory(temp.resolve("together"));
    Path alone = Files.createDirectory(temp.resolve("alone"));
    SortedMap<String, String> sideBySide = report(new TinyStudy(together, 7).run());
    ForkJoinPool one = new ForkJoinPool(1);
    Path out = one.submit(() -> new TinyStudy(alone, 7).run()).join();
    one.shutdown();
    assertThat(report(out)).isEqualTo(sideBySide).containsKey("index.html");
  }

  private static void awaitEnd(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SortedMap<String, String> report(Path folder) throws IOException {
    Path report = folder.resolve("report");
    SortedMap<String, String> files = new TreeMap<>();
    for (String name : FileTree.list(report)) {
      files.put(name, Sha256.hex(Files.readAllBytes(report.resolve(name))));
    }
    return files;
  }
}
