package org.plait.ingest.observed;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plait.ingest.export.LabelledExport;
import org.plait.ingest.export.QualtricsExport;
import org.plait.ingest.export.WaveExport;
import org.plait.ingest.file.AnswerText;
import org.plait.ingest.file.DelimitedFile;
import org.plait.ingest.file.Export;
import org.plait.ingest.file.FileFindings;
import org.plait.ingest.platform.FormatGuess;
import org.plait.ingest.platform.Platform;
import org.plait.instrument.Instrument;
import org.plait.study.ExportLayout;
import org.plait.study.ExportLayout.Format;
import org.plait.study.MultipleLayout;
import org.plait.study.Wave;
import org.plait.study.finding.Finding;
import org.plait.study.yaml.Words;

/**
 * An export that no instrument describes yet. Its format is named or guessed; nothing is taken for
 * an answer.
 *
 * @param file the file's name
 * @param format its format
 * @param formatGuessed whether nobody named the format
 * @param encoding the encoding that had to be guessed because the text is not UTF-8
 * @param headerRows how many records stand above the answers
 * @param rows how many whole rows it has
 * @param columns its columns, in file order
 */
public record ObservedExport(
    String file,
    Format format,
    boolean formatGuessed,
    Optional<String> encoding,
    int headerRows,
    long rows,
    List<ObservedColumn> columns) {

  private static final Charset OFFICE = Charset.forName("windows-1252");

  /** Copies the columns. */
  public ObservedExport {
    columns = List.copyOf(columns);
  }

  /**
   * An export, and what is wrong with it.
   *
   * @param export the export; empty when it can't be read
   * @param findings the errors
   */
  public record Reading(Optional<ObservedExport> export, List<Finding> findings) {

    /** Copies the findings. */
    public Reading {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Reads an export.
   *
   * @param file where it is
   * @param format its format; guessed when nobody names it
   * @param headerRows how many records stand above the answers; 0 for what the format has
   * @return the export, or what is wrong with the file
   * @throws IOException when it can't be read at all
   */
  public static Reading read(Path file, Optional<Format> format, int headerRows)
      throws IOException {
    Format read =
        format.orElseGet(
            () -> {
              try {
                return Words.of(Format.class).get(FormatGuess.of(Files.readAllBytes(file)));
              } catch (IOException unreadable) {
                return Format.CSV;
              }
            });
    if (!Files.isReadable(file)) {
      throw new IOException("unreadable");
    }
    Reading first = read(file, read, format.isEmpty(), headerRows, Optional.empty());
    boolean undecodable = first.findings().stream().anyMatch(f -> f.rule().equals("not-decodable"));
    return undecodable
        ? read(file, read, format.isEmpty(), headerRows, Optional.of(OFFICE))
        : first;
  }

  private static Reading read(
      Path file, Format format, boolean guessed, int declaredRows, Optional<Charset> encoding) {
    Path absolute = file.toAbsolutePath().normalize();
    String name = absolute.getFileName().toString();
    FileFindings findings = new FileFindings(name);
    int headerRows = declaredRows == 0 ? usual(format) : declaredRows;
    Instrument nothing = new Instrument("draft", List.of(), List.of(), List.of());
    Optional<? extends Export> export =
        WaveExport.open(
            wave(name, format, headerRows, encoding), nothing, absolute.getParent(), findings);
    if (export.isEmpty() || findings.anyError()) {
      return new Reading(Optional.empty(), findings.inOrder());
    }
    List<ColumnObserver> observers = new ArrayList<>();
    Set<String> unanswered = Platform.of(format).special().keySet();
    export.get().header().names().forEach(n -> observers.add(new ColumnObserver(unanswered)));
    long[] rows = {0};
    export
        .get()
        .rows(
            (line, damage, cells) -> {
              if (damage == Export.Damage.NONE) {
                rows[0]++;
                for (int i = 0; i < observers.size(); i++) {
                  observers.get(i).cell(cells[i]);
                }
              }
              return true;
            });
    if (findings.anyError()) {
      return new Reading(Optional.empty(), findings.inOrder());
    }
    ObservedExport observed =
        new ObservedExport(
            name,
            format,
            guessed,
            encoding.map(Charset::name),
            headerRows,
            rows[0],
            columns(export.get(), format, observers));
    return new Reading(Optional.of(observed), List.of());
  }

  private static List<ObservedColumn> columns(
      Export export, Format format, List<ColumnObserver> observers) {
    Platform platform = Platform.of(format);
    Map<String, String> wordings = wordings(export, format);
    List<ObservedColumn> columns = new ArrayList<>();
    for (int i = 0; i < observers.size(); i++) {
      String name = export.header().names().get(i);
      if (!export.gathered(name)) {
        columns.add(
            observers
                .get(i)
                .column(
                    name,
                    AnswerText.tidy(wordings.getOrDefault(name, "")),
                    export.labels(name),
                    platform.isAbout(name),
                    platform.identifies(name) || export.identifies(name)));
      }
    }
    return columns;
  }

  private static Map<String, String> wordings(Export export, Format format) {
    if (format != Format.SURVEYMONKEY && export instanceof DelimitedFile file) {
      return QualtricsExport.wordings(file);
    }
    return export instanceof LabelledExport file ? file.wordings() : Map.of();
  }

  private static int usual(Format format) {
    return switch (format) {
      case QUALTRICS -> QualtricsExport.HEADER_ROWS;
      case SURVEYMONKEY -> 2;
      default -> 1;
    };
  }

  private static Wave wave(String name, Format format, int headerRows, Optional<Charset> encoding) {
    ExportLayout layout =
        new ExportLayout(
            format,
            headerRows,
            encoding,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            MultipleLayout.columns());
    return new Wave("", "", name, layout, Optional.empty(), LocalDate.EPOCH);
  }
}
