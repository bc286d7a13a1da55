package org.plait.studies.speed;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plait.coding.coder.CodedComment;
import org.plait.coding.coder.Coder;
import org.plait.coding.linear.LinearCoder;
import org.plait.coding.linear.LinearRecipe;
import org.plait.statistics.Outcome;
import org.plait.statistics.prevalence.CorrectedPrevalence;
import org.plait.statistics.prevalence.JudgedSample;
import org.plait.statistics.prevalence.MachineScores;
import org.plait.studies.speed.InventedComments.Invented;
import org.plait.text.Comment;
import org.plait.text.Tokens;
import org.plait.text.mask.Masker;

/**
 * Reads a file of comments once, a batch at a time: masks identifiers, finds duplicates, scores
 * themes with the linear coder and estimates how common each is from the scores and a sample that
 * was coded. Only the forms of distinct comments and sums are kept.
 */
public final class MillionComments {

  private static final int BATCH = 20_000;
  private static final int TRAINING = 1_000;
  private static final int SAMPLE = 400;

  private final Coder coder;
  private final Set<String> forms = new HashSet<>();
  private final Map<String, Theme> themes = new TreeMap<>();
  private final long every;
  private long comments;
  private long masks;

  private MillionComments(Coder coder, long size) {
    this.coder = coder;
    this.every = Math.max(1, size / SAMPLE);
    InventedComments.themes().forEach(theme -> themes.put(theme, new Theme()));
  }

  /** What is known of a theme so far. */
  private static final class Theme {
    private final List<Double> judgements = new ArrayList<>();
    private final List<Double> scores = new ArrayList<>();
    private long cases;
    private long positives;
    private double mean;
    private double squares;

    void add(double score, boolean applies, boolean judged) {
      cases++;
      positives += applies ? 1 : 0;
      double distance = score - mean;
      mean += distance / cases;
      squares += distance * (score - mean);
      if (judged) {
        judgements.add(applies ? 1.0 : 0.0);
        scores.add(score);
      }
    }

    Outcome estimate() {
      return CorrectedPrevalence.of(
              JudgedSample.of(
                  judgements.stream().mapToDouble(y -> y).toArray(),
                  scores.stream().mapToDouble(f -> f).toArray(),
                  new MachineScores(cases, mean, squares / (cases - 1))))
          .estimate(0.95);
    }
  }

  /**
   * What was found.
   *
   * @param comments how many comments were read
   * @param distinct how many say something different
   * @param masks how many identifiers were masked
   * @param estimates how common each theme is said to be
   * @param truth how common it is
   */
  record Found(
      long comments,
      long distinct,
      long masks,
      Map<String, Outcome> estimates,
      Map<String, Double> truth) {}

  /** Writes invented comments: a line each, their themes before a tab. */
  static void write(Path file, long number) throws IOException {
    InventedComments invented = new InventedComments(1);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (long i = 0; i < number; i++) {
        Invented comment = invented.next();
        out.write(String.join(" ", comment.codes()) + "\t" + comment.text() + "\n");
      }
    }
  }

  /** Learns from comments that are not in the file. */
  static LinearCoder learn() {
    InventedComments invented = new InventedComments(2);
    return new LinearRecipe()
        .learn(
            IntStream.range(0, TRAINING)
                .mapToObj(
                    i -> {
                      Invented next = invented.next();
                      String masked = Masker.mask(next.text()).text();
                      return new CodedComment(comment(i, masked), next.codes());
                    })
                .toList());
  }

  static Comment comment(int row, String text) {
    return new Comment("staff", "T1", "change", row, row, text, Comment.Content.CONTENT, 0);
  }

  /** Reads the file. */
  static Found read(Path file, Coder coder, long size) throws IOException {
    MillionComments all = new MillionComments(coder, size);
    try (BufferedReader in = Files.newBufferedReader(file)) {
      List<String> batch = new ArrayList<>();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        batch.add(line);
        if (batch.size() == BATCH) {
          all.add(batch);
          batch.clear();
        }
      }
      all.add(batch);
    }
    return all.found();
  }

  /** A comment that was read: what it says, how it is counted, its scores and its themes. */
  private record Seen(String form, int masks, Map<String, Double> scores, Set<String> codes) {}

  private Seen seen(String line) {
    int tab = line.indexOf('\t');
    var masked = Masker.mask(line.substring(tab + 1));
    return new Seen(
        Tokens.normalised(masked.text()),
        masked.masks().size(),
        coder.scores(comment(0, masked.text())),
        Set.of(line.substring(0, tab).split(" ")));
  }

  private void add(List<String> lines) {
    for (Seen seen : lines.parallelStream().map(this::seen).toList()) {
      boolean judged = comments % every == 0;
      comments++;
      masks += seen.masks();
      forms.add(seen.form());
      themes.forEach(
          (id, theme) -> theme.add(seen.scores().get(id), seen.codes().contains(id), judged));
    }
  }

  private Found found() {
    return new Found(
        comments,
        forms.size(),
        masks,
        themes.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, t -> t.getValue().estimate(), (a, b) -> a, TreeMap::new)),
        themes.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    t -> (double) t.getValue().positives / comments,
                    (a, b) -> a,
                    TreeMap::new)));
  }

  /**
   * Reads a million comments, or as many as the argument says, and prints what it took.
   *
   * @param arguments how many
   * @throws IOException when there is no room for the file of comments
   */
  public static void main(String[] arguments) throws IOException {
    long size = arguments.length == 0 ? 1_000_000 : Long.parseLong(arguments[0]);
    Path file = Files.createTempFile("comments", ".txt");
    try {
      write(file, size);
      Effort effort = Effort.start();
      Found found = read(file, learn(), size);
      System.out.println(
          found.comments()
              + " comments, "
              + found.distinct()
              + " distinct, "
              + found.masks()
              + " identifiers: "
              + effort.spent());
      found
          .estimates()
          .forEach(
              (theme, outcome) ->
                  System.out.println(theme + " " + outcome + " truth " + found.truth().get(theme)));
    } finally {
      Files.delete(file);
    }
  }
}
