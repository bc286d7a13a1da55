package org.plait.ingest.labelled;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Reads many damaged copies of one file and sorts them: right, loud or silent. */
public final class DamageReport {

  private final Map<FileMutator, List<String>> silent = new EnumMap<>(FileMutator.class);
  private int right;
  private int loud;
  private int answersChanged;
  private int shifted;

  /** Opens a file of some format. */
  @FunctionalInterface
  public interface Opener {
    /** The file. */
    LabelledFile open(byte[] bytes) throws DamagedFileException;
  }

  /** What a whole reading gives. */
  private record Content(List<Variable> variables, List<AnswerSet> sets, List<List<String>> cases) {

    boolean sameShape(Content other) {
      return cases.size() == other.cases.size() && variables.size() == other.variables.size();
    }
  }

  /** Damages a file so many times with each mutator. */
  public static DamageReport of(byte[] whole, Opener opener, int times, long seed) {
    DamageReport report = new DamageReport();
    Content clean;
    try {
      clean = content(opener.open(whole));
    } catch (DamagedFileException notClean) {
      throw new IllegalArgumentException(notClean);
    }
    for (FileMutator mutator : FileMutator.values()) {
      Random random = new Random(seed + mutator.ordinal());
      for (int i = 0; i < times; i++) {
        report.read(clean, mutator, i, mutator.damage(whole, random), opener);
      }
    }
    return report;
  }

  private void read(Content clean, FileMutator mutator, int time, byte[] bytes, Opener opener) {
    try {
      Content found = content(opener.open(bytes));
      if (found.equals(clean)) {
        right++;
      } else if (found.sameShape(clean)) {
        answersChanged += mutator.inPlace() ? 1 : 0;
        shifted += mutator.inPlace() ? 0 : 1;
      } else {
        silent.computeIfAbsent(mutator, m -> new ArrayList<>()).add("copy " + time);
      }
    } catch (DamagedFileException said) {
      loud++;
    }
  }

  private static Content content(LabelledFile file) throws DamagedFileException {
    List<List<String>> cases = new ArrayList<>();
    file.cases(
        cells -> {
          cases.add(List.of(cells));
          return true;
        });
    return new Content(file.variables(), file.sets(), cases);
  }

  /** Copies read as if they were whole, though what stands in them is not what stood there. */
  public Map<FileMutator, List<String>> silent() {
    return silent;
  }

  /** Copies read cell for cell as the whole file. */
  public int right() {
    return right;
  }

  /** Copies refused with a message. */
  public int loud() {
    return loud;
  }

  /** Copies in which bytes inside answers or labels are others, which no check can notice. */
  public int answersChanged() {
    return answersChanged;
  }

  /** Copies of another length in which all that stands behind the damage fell into place again. */
  public int shifted() {
    return shifted;
  }

  @Override
  public String toString() {
    return String.format(
        "%d right, %d loud, %d changed inside, %d shifted, %s",
        right, loud, answersChanged, shifted, silent);
  }
}
