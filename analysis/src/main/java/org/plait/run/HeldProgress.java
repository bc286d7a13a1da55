package org.plait.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Keeps what a step reports that is done beside another, so that lines come in the order of the
 * line however long each step takes.
 */
public final class HeldProgress implements Progress {

  private record Heard(Stage stage, String message) {}

  private final List<Heard> heard = new ArrayList<>();

  @Override
  public void report(Stage stage, String message) {
    heard.add(new Heard(stage, message));
  }

  /**
   * Waits for the step and passes on what was heard of it, also where it failed.
   *
   * @param step gives what the step gave
   * @param progress hears what was kept
   * @return what the step gave
   */
  public <T> T passOn(Supplier<T> step, Progress progress) {
    try {
      return step.get();
    } finally {
      heard.forEach(line -> progress.report(line.stage(), line.message()));
    }
  }
}
