package org.plait.coding.sheet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plait.coding.CodebookVersions;
import org.plait.coding.Coding;
import org.plait.coding.Codings;
import org.plait.coding.file.CodingReader;
import org.plait.coding.sample.CodingSample;
import org.plait.coding.sample.DrawnText;
import org.plait.panel.Panel;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Findings;
import org.plait.study.finding.Loaded;
import org.plait.study.finding.Place;
import org.plait.study.finding.Severity;
import org.plait.study.words.CodingSettings;
import org.plait.text.Comment;
import org.plait.text.Comments;

/**
 * Reads codings of drawn comments from a file in the layout of the coding files, for coders who did
 * not use a sheet. What a run would set aside refuses the file here, but for respondents whose
 * answers are not kept.
 */
public final class CodingFileReader {

  private final CodingSettings settings;
  private final CodebookVersions versions;
  private final List<Panel> panels;
  private final Comments comments;
  private final Map<Comment, DrawnText> drawn = new HashMap<>();

  /**
   * Reads files about a draw.
   *
   * @param settings which questions are coded
   * @param versions the codes that may stand there
   * @param panels whose comments are coded
   * @param comments the comments
   * @param sample what was drawn
   */
  public CodingFileReader(
      CodingSettings settings,
      CodebookVersions versions,
      List<Panel> panels,
      Comments comments,
      CodingSample sample) {
    this.settings = settings;
    this.versions = versions;
    this.panels = List.copyOf(panels);
    this.comments = comments;
    sample.texts().forEach(text -> text.comments().forEach(c -> drawn.put(c.comment(), text)));
  }

  /**
   * Reads a file.
   *
   * @param folder the folder it lies in
   * @param file its name
   * @return a sheet for each coder named in it, unless a row is wrong; and every finding
   */
  public Loaded<List<FilledSheet>> read(Path folder, String file) {
    Loaded<Codings> codings =
        new CodingReader(settings.reading(file), versions, panels, comments, Map.of()).read(folder);
    Findings findings = new Findings();
    codings.findings().stream().map(CodingFileReader::strict).forEach(findings::add);
    List<Coding> rows = codings.value().map(Codings::rows).orElse(List.of());
    long others = rows.stream().filter(row -> !drawn.containsKey(row.comment())).count();
    if (others > 0) {
      findings.error(
          "not-drawn",
          Place.of(file),
          "respondent",
          "must be about drawn comments, found "
              + (others == 1 ? "1 row" : others + " rows")
              + " about others.",
          "Name files about other comments under `coding.human` without importing them.");
    }
    return findings.loaded(() -> sheets(file, rows));
  }

  private List<FilledSheet> sheets(String file, List<Coding> rows) {
    Map<String, Map<Comment, List<Choice>>> byCoder = new LinkedHashMap<>();
    for (Coding row : rows) {
      byCoder
          .computeIfAbsent(row.coder(), coder -> new LinkedHashMap<>())
          .computeIfAbsent(row.comment(), comment -> new ArrayList<>())
          .add(new Choice(row.code(), row.sentiment()));
    }
    List<FilledSheet> sheets = new ArrayList<>();
    byCoder.forEach(
        (coder, read) -> {
          List<Decision> decisions = new ArrayList<>();
          read.forEach(
              (comment, choices) ->
                  decisions.add(
                      new Decision(drawn.get(comment), List.of(comment), coder, choices)));
          sheets.add(new FilledSheet(file, coder, decisions.size(), decisions));
        });
    return sheets;
  }

  /** A warning becomes an error, unless it is about people who may have withdrawn. */
  private static Finding strict(Finding finding) {
    if (finding.severity() != Severity.WARNING || finding.rule().equals("unknown-respondent")) {
      return finding;
    }
    return new Finding(
        Severity.ERROR,
        finding.rule(),
        finding.survey(),
        finding.wave(),
        finding.place(),
        finding.field(),
        finding.message().replaceFirst(" (It is|They are) set aside\\.$", ""),
        finding.remedy(),
        finding.value(),
        finding.rows());
  }
}
