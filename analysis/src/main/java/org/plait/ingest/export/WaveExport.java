package org.plait.ingest.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plait.ingest.file.DelimitedFile;
import org.plait.ingest.file.Delimiters;
import org.plait.ingest.file.Export;
import org.plait.ingest.file.FileFindings;
import org.plait.ingest.file.SourceFile;
import org.plait.ingest.platform.FormatGuess;
import org.plait.ingest.platform.Platform;
import org.plait.instrument.Instrument;
import org.plait.study.ExportLayout;
import org.plait.study.Wave;
import org.plait.study.finding.Spelling;

/** Opens the file of a wave as the format that the study names, and as nothing else. */
public final class WaveExport {

  private final Wave wave;
  private final Instrument instrument;
  private final Path dataFolder;
  private final FileFindings findings;

  private WaveExport(Wave wave, Instrument instrument, Path dataFolder, FileFindings findings) {
    this.wave = wave;
    this.instrument = instrument;
    this.dataFolder = dataFolder;
    this.findings = findings;
  }

  /** The file with its header read; empty when it can't be opened, which the findings say. */
  public static Optional<? extends Export> open(
      Wave wave, Instrument instrument, Path dataFolder, FileFindings findings) {
    return new WaveExport(wave, instrument, dataFolder, findings).open();
  }

  private Optional<? extends Export> open() {
    return switch (wave.layout().format()) {
      case SAV, DTA -> labelled();
      case LIMESURVEY_VV ->
          VvExport.open(dataFolder, wave.file(), wave.layout().encoding(), findings);
      case XLSX, MICROSOFT_FORMS ->
          checked(WorkbookExport.open(dataFolder, wave.file(), wave.layout(), findings));
      case REDCAP -> redcap();
      case AUTO -> suggested();
      default -> delimited();
    };
  }

  private Optional<? extends Export> labelled() {
    Optional<LabelledExport> file =
        LabelledExport.open(dataFolder, wave.file(), wave.layout(), findings);
    file.ifPresent(f -> new LabelCheck(instrument, wave, findings).check(f));
    file.ifPresent(f -> new WordingCheck(instrument, wave, findings).check(f::wording));
    return file;
  }

  private Optional<? extends Export> redcap() {
    Optional<RedcapExport> file =
        delimited()
            .flatMap(f -> RedcapExport.of(f, dataFolder, wave.layout().dictionary(), findings));
    file.filter(f -> !findings.anyError())
        .ifPresent(f -> new LabelCheck(instrument, wave, findings).check(f));
    return file;
  }

  private Optional<DelimitedFile> delimited() {
    ExportLayout layout = wave.layout();
    boolean qualtrics = layout.format() == ExportLayout.Format.QUALTRICS;
    int headerRows = qualtrics ? QualtricsExport.HEADER_ROWS : layout.headerRows();
    Optional<DelimitedFile> file =
        DelimitedFile.open(
            dataFolder,
            wave.file(),
            new DelimitedFile.Layout(layout.encoding(), layout.delimiter(), headerRows),
            layout.format(),
            findings);
    if (file.isPresent() && qualtrics) {
      QualtricsExport.check(file.get(), wave, findings);
      checkWordings(file.get());
    }
    file.ifPresent(this::checkDelimiter);
    return checked(file);
  }

  private void checkWordings(DelimitedFile file) {
    if (!findings.anyError()) {
      Map<String, String> wordings = QualtricsExport.wordings(file);
      new WordingCheck(instrument, wave, findings).check(name -> wordings.getOrDefault(name, ""));
    }
  }

  private <E extends Export> Optional<E> checked(Optional<E> file) {
    file.filter(f -> !findings.anyError()).ifPresent(f -> checkPlatform(f.header().names()));
    return file;
  }

  /** The file is looked at for a suggestion; the person decides, then it is read. */
  private Optional<? extends Export> suggested() {
    SourceFile.bytesOf(dataFolder, wave.file(), findings)
        .ifPresent(
            bytes ->
                findings.error(
                    "format-not-named",
                    0,
                    "",
                    "`format` must name what wrote the file, found `auto`; it looks like `"
                        + FormatGuess.of(bytes)
                        + "`.",
                    "Declare `format: "
                        + FormatGuess.of(bytes)
                        + "` for the wave if that is right."));
    return Optional.empty();
  }

  /** An export of a platform has columns by which it is known; headings as texts don't. */
  private void checkPlatform(List<String> names) {
    Set<String> needed = Platform.of(wave.layout().format()).needed();
    if (!needed.isEmpty() && names.stream().noneMatch(needed::contains)) {
      String format = wave.layout().format().word();
      findings.error(
          "not-this-platform",
          1,
          "",
          "an export of `format: "
              + format
              + "` must have "
              + Spelling.choice(needed.stream().sorted().toList())
              + " in its header, found none.",
          "Export it as docs/formats.md says, or declare another `format`.");
    }
  }

  /** One column only, and another character splits the file: said once, not for each column. */
  private void checkDelimiter(DelimitedFile file) {
    List<String> names = file.header().names();
    if (names.size() == 1 && !bound(names.get(0))) {
      file.likelyDelimiter().ifPresent(this::reportDelimiter);
    }
  }

  private boolean bound(String column) {
    return instrument.questions().stream()
        .flatMap(question -> Optional.ofNullable(question.waves().get(wave.id())).stream())
        .anyMatch(binding -> binding.columns().containsValue(column));
  }

  private void reportDelimiter(char found) {
    findings.error(
        "wrong-delimiter",
        1,
        "",
        "fields must be separated by the declared `delimiter`, found one column and what looks like"
            + " a "
            + Delimiters.nameOf(found)
            + ".",
        "Declare `delimiter: \"" + (found == '\t' ? "\\t" : found) + "\"` for the wave.");
  }
}
