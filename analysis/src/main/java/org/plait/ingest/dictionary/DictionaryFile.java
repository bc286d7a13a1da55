package org.plait.ingest.dictionary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plait.ingest.file.DelimitedFile;
import org.plait.ingest.file.DelimitedTable;
import org.plait.ingest.labelled.DamagedFileException;
import org.plait.ingest.labelled.LabelledFile;
import org.plait.ingest.spss.SavFile;
import org.plait.ingest.stata.DtaFile;
import org.plait.ingest.workbook.SafePackage;
import org.plait.ingest.workbook.WorkbookFile;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Place;
import org.plait.study.finding.Severity;

/** Reads the dictionary of a survey program or statistical program from its file. */
public final class DictionaryFile {

  private DictionaryFile() {}

  /** The programs whose dictionaries are read. */
  public enum Source {
    /** REDCap's data dictionary, a CSV file. */
    REDCAP,
    /** An XLSForm, a workbook. */
    XLSFORM,
    /** An SPSS file. */
    SAV,
    /** A Stata file. */
    DTA
  }

  /**
   * What a file holds.
   *
   * @param imported the instrument; empty when an error was found
   * @param findings what was found
   */
  public record Reading(Optional<Imported> imported, List<Finding> findings) {

    /** Copies the findings. */
    public Reading {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Reads a dictionary.
   *
   * @param file where it is
   * @param source what wrote it
   * @return the instrument made from it, or what is wrong with the file
   * @throws IOException when it can't be read
   */
  public static Reading read(Path file, Source source) throws IOException {
    String name = file.getFileName().toString();
    return switch (source) {
      case REDCAP -> redcap(file.toAbsolutePath().normalize(), name);
      case XLSFORM -> xlsform(Files.readAllBytes(file), name);
      case SAV -> labelled(name, () -> SavFile.open(Files.readAllBytes(file), Optional.empty()));
      case DTA -> labelled(name, () -> DtaFile.open(Files.readAllBytes(file), Optional.empty()));
    };
  }

  /** Opens a statistical program's file. */
  private interface Opening {
    LabelledFile file() throws IOException, DamagedFileException;
  }

  private static Reading labelled(String name, Opening opening) throws IOException {
    try {
      return reading(
          LabelledImport.of(opening.file(), stem(name)),
          error(
              name,
              "no-question",
              "must have a variable with labels, numbers or days, found none.",
              "Give the file that the statistical program wrote."));
    } catch (DamagedFileException damage) {
      return new Reading(
          Optional.empty(),
          List.of(error(name, damage.rule(), damage.getMessage(), damage.remedy())));
    }
  }

  private static String stem(String name) {
    return name.replaceAll("\\.[^.]*$", "");
  }

  private static Reading redcap(Path file, String name) {
    DelimitedTable table =
        DelimitedFile.read(file.getParent(), name, DelimitedFile.Layout.DETECTED);
    List<Finding> errors =
        table.findings().stream().filter(f -> f.severity() == Severity.ERROR).toList();
    if (!errors.isEmpty()) {
      return new Reading(Optional.empty(), errors);
    }
    return reading(
        RedcapImport.of(
            table.header().names(),
            table.records().stream().map(DelimitedTable.Record::cells).toList()),
        error(
            name,
            "not-a-dictionary",
            "must be REDCap's data dictionary with its fields, found another table.",
            "Download the data dictionary of the project."));
  }

  private static Reading xlsform(byte[] bytes, String name) {
    Optional<String> fault = SafePackage.fault(bytes, SafePackage.Limits.SHEET);
    Optional<WorkbookFile> workbook =
        fault.isPresent() ? Optional.empty() : WorkbookFile.open(bytes);
    if (workbook.isEmpty()) {
      return reading(
          Optional.empty(),
          error(
              name,
              "not-a-workbook",
              "must be an Excel workbook (.xlsx), found " + fault.orElse("a damaged one") + ".",
              "Download the form as XLSForm."));
    }
    Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
    boolean whole = true;
    for (String sheet : workbook.get().sheets()) {
      List<List<String>> rows = new ArrayList<>();
      whole &= workbook.get().rows(sheet, (number, cells) -> rows.add(List.of(cells)));
      sheets.put(sheet, rows);
    }
    return reading(
        whole ? XlsFormImport.of(sheets, stem(name)) : Optional.empty(),
        error(
            name,
            whole ? "not-a-form" : "damaged-workbook",
            whole
                ? "must be an XLSForm with the sheets survey and choices, found another workbook."
                : "must be whole, found it damaged.",
            "Download the form as XLSForm."));
  }

  private static Reading reading(Optional<Imported> imported, Finding otherwise) {
    return new Reading(imported, imported.isPresent() ? List.of() : List.of(otherwise));
  }

  private static Finding error(String file, String rule, String message, String remedy) {
    return Finding.of(Severity.ERROR, rule, Place.of(file), "", message, remedy);
  }
}
