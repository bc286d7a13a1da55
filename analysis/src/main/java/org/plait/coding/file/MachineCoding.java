package org.plait.coding.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plait.coding.Code;
import org.plait.coding.CodedComments;
import org.plait.coding.Coding;
import org.plait.coding.Codings;
import org.plait.coding.Predictions;
import org.plait.coding.Reading;
import org.plait.ingest.Reconciliation;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Loaded;
import org.plait.study.finding.Place;
import org.plait.study.finding.Severity;
import org.plait.text.Comment;

/**
 * What another program says of the comments: how sure it is of each theme. Predictions are never
 * truth; they stand only where one machine coder, and no other, speaks of every comment with
 * content of a survey, wave and question.
 *
 * <p>A theme of the first level is as sure as the surest of its codes.
 */
public final class MachineCoding implements Predictions {

  /** From this score on the machine is said to give a comment the theme. */
  private static final double YES = 0.5;

  /** No machine coder. */
  public static final MachineCoding NONE = new MachineCoding(Map.of(), List.of());

  private final Map<Comment, Map<String, Double>> scores;
  private final List<Reconciliation> reconciliation;

  private MachineCoding(
      Map<Comment, Map<String, Double>> scores, List<Reconciliation> reconciliation) {
    this.scores = scores;
    this.reconciliation = List.copyOf(reconciliation);
  }

  /** The comments that are estimated together. */
  private record Cell(String survey, String wave, String question) {
    static Cell of(Comment comment) {
      return new Cell(comment.survey(), comment.wave(), comment.question());
    }
  }

  /**
   * Keeps what can be used.
   *
   * @param coded the comments, as people coded them
   * @param predictions what machine coders say
   * @param files the file in which each of them first appears
   * @return the predictions, and where some can't be used
   */
  static Loaded<MachineCoding> of(
      CodedComments coded, Codings predictions, Map<String, String> files) {
    Map<String, Set<String>> themes =
        coded.codebook().codes().stream()
            .collect(Collectors.toMap(Code::id, coded.codebook()::themesOf));
    Map<String, Map<Comment, Map<String, Double>>> said = new LinkedHashMap<>();
    predictions.coders().forEach(coder -> said.put(coder, new HashMap<>()));
    predictions.rows().forEach(row -> add(said.get(row.coder()), row, themes));
    MachineCoding coding = new MachineCoding(new HashMap<>(), predictions.reconciliation());
    List<Finding> findings = new ArrayList<>();
    Map<Cell, List<Reading>> cells = new LinkedHashMap<>();
    coded.readings().stream()
        .filter(Reading::content)
        .forEach(
            reading ->
                cells
                    .computeIfAbsent(Cell.of(reading.comment()), cell -> new ArrayList<>())
                    .add(reading));
    cells.forEach((cell, readings) -> coding.use(cell, readings, said, files, findings));
    return new Loaded<>(Optional.of(coding), findings);
  }

  /** Takes the only coder who speaks of all comments of a cell. */
  private void use(
      Cell cell,
      List<Reading> readings,
      Map<String, Map<Comment, Map<String, Double>>> said,
      Map<String, String> files,
      List<Finding> findings) {
    List<Comment> comments = readings.stream().map(Reading::comment).toList();
    List<String> covering = new ArrayList<>();
    said.forEach(
        (coder, words) -> {
          long silent = comments.stream().filter(c -> !words.containsKey(c)).count();
          if (silent == 0) {
            covering.add(coder);
          } else {
            findings.add(incomplete(files.get(coder), cell, silent, comments.size()));
          }
        });
    if (covering.size() == 1) {
      Map<Comment, Map<String, Double>> words = said.get(covering.get(0));
      comments.forEach(c -> scores.put(c, words.get(c)));
      GivenCodes.of(readings, comment -> themes(words.get(comment)))
          .ifPresent(read -> findings.add(given(files.get(covering.get(0)), cell, read)));
    } else if (covering.size() > 1) {
      findings.add(several(files.get(covering.get(0)), cell, comments.size()));
    }
  }

  private static void add(
      Map<Comment, Map<String, Double>> said, Coding row, Map<String, Set<String>> themes) {
    Map<String, Double> scores = said.computeIfAbsent(row.comment(), c -> new HashMap<>());
    double score = row.score().orElse(1);
    row.code()
        .map(themes::get)
        .ifPresent(named -> named.forEach(theme -> scores.merge(theme, score, Math::max)));
  }

  /** A coder that does not mention any comment of a cell was perhaps never meant for it. */
  private static Finding incomplete(String file, Cell cell, long silent, long comments) {
    Severity severity = silent == comments ? Severity.NOTE : Severity.WARNING;
    String message =
        "must be a coder’s word on every comment with content of "
            + cell.wave()
            + ", found none on "
            + silent
            + " of "
            + comments
            + ". This machine can’t be used there.";
    String remedy = "Let it code all comments; an empty code says that nothing applies.";
    return found(severity, "incomplete-predictions", file, cell, message, remedy).about(silent);
  }

  private static Finding several(String file, Cell cell, long comments) {
    String message =
        "must be one machine’s word on the comments of "
            + cell.wave()
            + ", found several that code all of them. None is used there.";
    return found(
            Severity.WARNING,
            "several-machines",
            file,
            cell,
            message,
            "Name the file of one machine under `coding.machine`.")
        .about(comments);
  }

  private static Set<String> themes(Map<String, Double> scores) {
    return scores.entrySet().stream()
        .filter(score -> score.getValue() >= YES)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static Finding given(String file, Cell cell, long read) {
    String message =
        "must be a machine that has not seen people’s codes, found one that says of all "
            + read
            + " comments read in "
            + cell.wave()
            + " exactly what people said. It may have been given the codes; its correction would"
            + " then be worth nothing.";
    String remedy =
        "Let each comment be scored by a model that has not seen its codes, or ignore this where"
            + " the themes are that easy to tell.";
    return found(Severity.WARNING, "machine-knows-codes", file, cell, message, remedy).about(read);
  }

  private static Finding found(
      Severity severity, String rule, String file, Cell cell, String message, String remedy) {
    return Finding.of(severity, rule, Place.of(file), cell.question(), message, remedy)
        .in(cell.survey(), cell.wave());
  }

  @Override
  public boolean covers(Comment comment) {
    return scores.containsKey(comment);
  }

  @Override
  public double score(Comment comment, String theme) {
    return scores.get(comment).getOrDefault(theme, 0.0);
  }

  @Override
  public boolean says(Comment comment, String theme) {
    return score(comment, theme) >= YES;
  }

  /**
   * Where the rows of the machine's files went.
   *
   * @return one for each file, in file order
   */
  public List<Reconciliation> reconciliation() {
    return reconciliation;
  }
}
