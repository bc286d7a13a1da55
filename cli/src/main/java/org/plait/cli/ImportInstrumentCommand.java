package org.plait.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.plait.ingest.dictionary.DictionaryFile;
import org.plait.ingest.dictionary.DictionaryFile.Source;
import org.plait.ingest.dictionary.Imported;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Place;
import org.plait.study.finding.Severity;
import org.plait.study.finding.Spelling;
import org.plait.study.finding.StudyException;
import org.plait.study.yaml.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plait instrument import}: an instrument from a dictionary of another program. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    header = "Makes an instrument from a REDCap dictionary, an XLSForm, or an SPSS or Stata file.",
    footer = {
      "",
      "Every guess is marked (# guess) and so is what the file does not say (# fill). Fields that",
      "may identify people are left out. What the format can't hold is said in a note each. No",
      "answer is read.",
      "",
      "Example:",
      "  plait instrument import --from redcap dictionary.csv --out staff.yaml"
    })
final class ImportInstrumentCommand implements Callable<Integer>, Talking {

  @Spec private CommandSpec spec;
  @Mixin private Console console;

  @Parameters(paramLabel = "FILE", description = "The dictionary, or the file that holds it.")
  private Path file;

  @Option(
      names = "--from",
      paramLabel = "FORMAT",
      required = true,
      description =
          "redcap (data dictionary, .csv), xlsform (.xlsx), sav (SPSS, also .zsav) or dta (Stata).")
  private String format;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "The instrument that is written (default: print it).")
  private Path out;

  @Option(names = "--force", description = "Overwrite the file.")
  private boolean force;

  @Override
  public Integer call() {
    Source source = Words.of(Source.class).get(format);
    if (source == null) {
      throw new ParameterException(
          spec.commandLine(),
          "--from must be "
              + Spelling.choice(Words.of(Source.class).keySet())
              + ", found "
              + format
              + ".");
    }
    DictionaryFile.Reading reading =
        GivenFile.read(file, "FILE", spec, f -> DictionaryFile.read(f, source));
    Imported imported =
        reading.imported().orElseThrow(() -> new StudyException(reading.findings()));
    List<Path> written = give(imported);
    imported.notes().forEach(note -> console.say("Note: " + note));
    List<Finding> findings = new ArrayList<>();
    imported.notes().forEach(note -> findings.add(note(note)));
    return console.end(
        ExitCode.DONE, written, findings, Map.of("questions", (long) imported.questions()));
  }

  private List<Path> give(Imported imported) {
    if (out == null) {
      console.result(imported.yaml().stripTrailing());
      return List.of();
    }
    List<Path> written = new NewFiles(out).with(out, imported.yaml()).write(force);
    console.result(out.toString());
    return written;
  }

  private Finding note(String note) {
    Place place = Place.of(file.getFileName().toString());
    return Finding.of(Severity.NOTE, "not-held", place, "", note, "");
  }

  @Override
  public Console console() {
    return console;
  }
}
