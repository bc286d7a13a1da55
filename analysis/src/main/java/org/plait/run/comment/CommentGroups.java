package org.plait.run.comment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plait.coding.gap.UncodedTexts;
import org.plait.panel.Panel;
import org.plait.run.RunRequest;
import org.plait.study.CsvText;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Severity;
import org.plait.study.finding.StudyException;
import org.plait.text.Comment;
import org.plait.text.Comments.Duplicates;
import org.plait.text.cluster.TextClusters;
import org.plait.text.duplicate.NearDuplicates;
import org.plait.text.duplicate.NearDuplicates.Group;
import org.plait.text.embedding.Embeddings;
import org.plait.text.embedding.EncoderUnavailableException;
import org.plait.text.embedding.OnnxEncoder;
import org.plait.text.keyness.GroupLabels;

/**
 * Groups of comments that people gave no theme, by their meaning, and of comments that are nearly
 * the same: where a theme may be missing, and what was pasted.
 */
public final class CommentGroups {

  private static final String VECTORS = "work/sentence-vectors.bin";

  private final CodingWork work;
  private final UncodedTexts texts;
  private final List<Group> alike;
  private Optional<TextClusters> clusters = Optional.empty();

  private CommentGroups(CodingWork work) {
    this.work = work;
    this.alike = NearDuplicates.of(work.comments());
    this.texts = UncodedTexts.of(work.coded());
  }

  /**
   * Groups the comments of a study.
   *
   * @param work the study opened for coding
   * @param request where vectors of an earlier run lie
   * @return the groups; by meaning only where at least {@link UncodedTexts#FEWEST} different texts
   *     have no theme
   * @throws StudyException when the sentence model can't run on this machine
   */
  public static CommentGroups of(CodingWork work, RunRequest request) {
    CommentGroups groups = new CommentGroups(work);
    if (groups.texts() >= UncodedTexts.FEWEST) {
      List<float[]> vectors = groups.vectors(request);
      groups.clusters = Optional.of(TextClusters.of(vectors, work.settings().seed()));
    }
    return groups;
  }

  private List<float[]> vectors(RunRequest request) {
    try {
      return embeddings(request).of(texts.texts());
    } catch (EncoderUnavailableException e) {
      throw new StudyException(
          List.of(
              Finding.of(
                  Severity.ERROR,
                  "model-unavailable",
                  work.study().study().place(),
                  "",
                  e.getMessage(),
                  "Run Plait on another machine.")));
    }
  }

  private static Embeddings embeddings(RunRequest request) {
    Embeddings embeddings =
        new Embeddings(new OnnxEncoder(), Runtime.getRuntime().availableProcessors());
    Path kept = request.outFolder().resolve(VECTORS);
    if (Files.exists(kept)) {
      try {
        embeddings.recall(Files.readAllBytes(kept));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return embeddings;
  }

  /**
   * How many comments have content and no theme.
   *
   * @return at least 0
   */
  public long comments() {
    return texts.comments();
  }

  /**
   * How many different texts they are.
   *
   * @return at least 0
   */
  public long texts() {
    return texts.texts().size();
  }

  /**
   * How many groups there are by meaning.
   *
   * @return 0 where there were too few texts
   */
  public long groups() {
    return clusters.map(c -> c.groups().stream().filter(g -> g > 0).distinct().count()).orElse(0L);
  }

  /**
   * How many texts belong to no group by meaning.
   *
   * @return all, where there were too few
   */
  public long inNone() {
    return clusters.map(c -> c.groups().stream().filter(g -> g == 0).count()).orElse(texts());
  }

  /**
   * How far groups of random parts agree with those of the whole.
   *
   * @return the mean adjusted Rand index
   */
  public OptionalDouble stability() {
    return clusters.map(TextClusters::stability).orElse(OptionalDouble.empty());
  }

  /**
   * How many groups of nearly the same texts there are, coded or not.
   *
   * @return at least 0
   */
  public long alike() {
    return alike.size();
  }

  /**
   * What is to be written; private, as it holds what people wrote.
   *
   * @return tables as CSV by name; one without rows is left out
   */
  public SortedMap<String, byte[]> files() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    clusters.ifPresent(found -> files.put("clusters.csv", clusters(found)));
    if (!alike.isEmpty()) {
      files.put("near-duplicates.csv", nearDuplicates());
    }
    return files;
  }

  private record Row(int group, String label, Comment comment) {}

  private byte[] clusters(TextClusters found) {
    List<String> all = texts.texts();
    Map<Integer, String> labels = GroupLabels.of(all, found.groups());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      int group = found.groups().get(i);
      String label = labels.getOrDefault(group, "");
      texts.comments(all.get(i)).forEach(comment -> rows.add(new Row(group, label, comment)));
    }
    rows.sort(Comparator.comparingInt(row -> row.group() == 0 ? Integer.MAX_VALUE : row.group()));
    return table(
        List.of("group", "label"),
        rows,
        row -> List.of(row.group() == 0 ? "" : Integer.toString(row.group()), row.label()));
  }

  private byte[] nearDuplicates() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < alike.size(); i++) {
      for (Duplicates text : alike.get(i).texts()) {
        for (Comment comment : text.comments()) {
          rows.add(new Row(i + 1, "", comment));
        }
      }
    }
    return table(List.of("group"), rows, row -> List.of(Integer.toString(row.group())));
  }

  private byte[] table(List<String> head, List<Row> rows, Function<Row, List<String>> cells) {
    Map<String, Panel> panels =
        work.panels().stream().collect(Collectors.toMap(p -> p.survey().id(), p -> p));
    List<String> columns = new ArrayList<>(head);
    columns.addAll(List.of("survey", "wave", "respondent", "question", "text"));
    List<List<String>> lines = new ArrayList<>();
    for (Row row : rows) {
      Comment comment = row.comment();
      List<String> line = new ArrayList<>(cells.apply(row));
      line.add(comment.survey());
      line.add(comment.wave());
      line.add(panels.get(comment.survey()).pseudonyms().get(comment.person()));
      line.add(comment.question());
      line.add(comment.text());
      lines.add(line);
    }
    return CsvText.of(columns, lines).getBytes(StandardCharsets.UTF_8);
  }
}
