package org.plait.coding.sample;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.plait.ingest.file.DelimitedFile;
import org.plait.ingest.file.DelimitedTable;
import org.plait.panel.Panel;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Findings;
import org.plait.study.finding.Loaded;
import org.plait.study.finding.Place;
import org.plait.study.finding.Severity;
import org.plait.text.Comment;
import org.plait.text.Comments;

/** Reads the table of a sample back, and finds its comments again in the study's data. */
public final class SampleReader {

  private static final DelimitedFile.Layout LAYOUT =
      new DelimitedFile.Layout(Optional.of(StandardCharsets.UTF_8), Optional.of(','), 1);

  private final String file;
  private final Comments comments;
  private final ExportLines lines;
  private final Set<String> gone = new HashSet<>();
  private final List<DrawnComment> undrawn = new ArrayList<>();
  private int goneComments;
  private final Map<Comment, String> ids = new HashMap<>();
  private final Findings findings = new Findings();

  private SampleReader(String file, Comments comments, List<Panel> panels) {
    this.file = file;
    this.comments = comments;
    this.lines = new ExportLines(panels);
    comments
        .distinct()
        .forEach(
            group -> {
              String id = RowId.of(group.survey(), group.question(), group.form());
              group.comments().forEach(comment -> ids.put(comment, id));
            });
  }

  /**
   * Reads the table.
   *
   * @param folder the folder it lies in
   * @param file its name
   * @param comments the study's comments
   * @param panels the study's panels
   * @return the sample, unless the table is damaged or belongs to other data
   */
  public static Loaded<CodingSample> read(
      Path folder, String file, Comments comments, List<Panel> panels) {
    SampleReader reader = new SampleReader(file, comments, panels);
    DelimitedTable table = DelimitedFile.read(folder, file, LAYOUT);
    reader.findings.addAll(table.findings());
    List<DrawnText> texts = reader.findings.stop() ? List.of() : reader.texts(table);
    texts.forEach(text -> reader.gone.remove(text.id()));
    reader.warnOfGone();
    return reader.findings.loaded(() -> new CodingSample(texts, reader.undrawn, reader.gone));
  }

  /** A line of the table. */
  private record Row(String id, DrawnComment drawn, Purpose purpose, List<String> coders) {}

  private List<DrawnText> texts(DelimitedTable table) {
    Map<String, Integer> columns = new HashMap<>();
    for (String name : SampleTable.COLUMNS) {
      OptionalInt position = table.header().position(name);
      if (position.isEmpty()) {
        findings.error(
            "missing-column",
            new Place(file, 1, 0),
            name,
            "column must stand in the header, found none of that name.",
            "Give the file that plait code sample wrote.");
        return List.of();
      }
      columns.put(name, position.getAsInt());
    }
    Map<String, List<Row>> byId = new LinkedHashMap<>();
    for (DelimitedTable.Record line : table.records()) {
      row(line, columns)
          .ifPresent(row -> byId.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
    }
    return byId.values().stream().map(SampleReader::text).toList();
  }

  private static DrawnText text(List<Row> rows) {
    Row first = rows.get(0);
    List<DrawnComment> drawn = rows.stream().map(Row::drawn).toList();
    return new DrawnText(first.id(), drawn, first.purpose(), first.coders());
  }

  private Optional<Row> row(DelimitedTable.Record line, Map<String, Integer> columns) {
    Map<String, String> cells = new HashMap<>();
    columns.forEach((name, position) -> cells.put(name, line.cells().get(position).strip()));
    String id = cells.get("row");
    OptionalInt position = whole(cells.get("position"));
    boolean known = lines.knows(cells.get("survey"), cells.get("wave"));
    OptionalInt kept =
        position.isEmpty()
            ? OptionalInt.empty()
            : lines.row(cells.get("survey"), cells.get("wave"), position.getAsInt());
    boolean other = cells.get("purpose").equals(SampleTable.NOT_DRAWN) && id.isEmpty();
    if (known && position.isPresent() && kept.isEmpty() && other) {
      return Optional.empty();
    }
    if (known && position.isPresent() && kept.isEmpty() && RowId.valid(id)) {
      gone.add(id);
      goneComments++;
      return Optional.empty();
    }
    Optional<Comment> comment =
        kept.isEmpty()
            ? Optional.empty()
            : comments.find(
                cells.get("survey"), cells.get("wave"), cells.get("question"), kept.getAsInt());
    Optional<Purpose> purpose = Purpose.of(cells.get("purpose"));
    Optional<Double> probability =
        probability(cells.get("probability")).filter(chance -> other || chance > 0);
    if (comment.isEmpty() || !other && !id.equals(ids.get(comment.get()))) {
      findings.error(
          "other-comment",
          new Place(file, line.line(), 0),
          "position",
          "must be where the drawn comment stands, found another one or none.",
          "Import with the data and the settings from which the sample was drawn.");
      return Optional.empty();
    }
    if (purpose.isEmpty() && !other || probability.isEmpty()) {
      findings.error(
          "damaged-sample",
          new Place(file, line.line(), 0),
          purpose.isEmpty() && !other ? "purpose" : "probability",
          "must be as plait code sample wrote it, found something else.",
          "Restore the file, or draw again with the same seed.");
      return Optional.empty();
    }
    DrawnComment drawn = new DrawnComment(comment.get(), cells.get("stratum"), probability.get());
    if (other) {
      undrawn.add(drawn);
      return Optional.empty();
    }
    return Optional.of(new Row(id, drawn, purpose.get(), List.of(cells.get("coders").split(";"))));
  }

  /** People who withdrew after the draw took their comments with them. */
  private void warnOfGone() {
    if (goneComments > 0) {
      findings.add(
          Finding.of(
                  Severity.WARNING,
                  "drawn-and-gone",
                  Place.of(file),
                  "position",
                  "must be where answers are kept; "
                      + (goneComments == 1
                          ? "1 drawn comment is kept no longer and is left out."
                          : goneComments + " drawn comments are kept no longer and are left out."),
                  "Nothing needs doing where people have withdrawn.")
              .about(goneComments));
    }
  }

  private static OptionalInt whole(String text) {
    return text.matches("[1-9]\\d{0,8}")
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }

  private static Optional<Double> probability(String text) {
    if (!text.matches("\\d(\\.\\d{1,20})?(E-\\d{1,2})?")) {
      return Optional.empty();
    }
    double value = Double.parseDouble(text);
    return value >= 0 && value <= 1 ? Optional.of(value) : Optional.empty();
  }
}
