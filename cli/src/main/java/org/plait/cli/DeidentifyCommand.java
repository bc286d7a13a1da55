package org.plait.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.plait.ingest.file.DelimitedTable;
import org.plait.ingest.file.PlainLines;
import org.plait.run.folder.PrivateFiles;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Severity;
import org.plait.study.finding.StudyException;
import org.plait.text.TextFile;
import org.plait.text.mask.DeidentifiedTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plait deidentify}: masks identifiers in a file that no study describes. */
@Command(
    name = "deidentify",
    mixinStandardHelpOptions = true,
    header = "Masks names, numbers and addresses in free text, and keeps a private log of them.",
    footer = {
      "",
      "Writes NAME.deidentified.csv with tags such as [NAME] and [PHONE], NAME.offsets.csv, which",
      "says where each tag stands and holds no text, and NAME.removed.csv, the private log of what",
      "was taken out. A study needs none of this: plait run masks what it reads. What is found and",
      "what may be missed is in docs/privacy.md. Read the result before you give it to anybody.",
      "",
      "Examples:",
      "  plait deidentify comments.csv --column comment --out private",
      "  plait deidentify notes.txt --out private"
    })
final class DeidentifyCommand implements Callable<Integer>, Talking {

  @Spec private CommandSpec spec;
  @Mixin private Console console;

  @Parameters(
      paramLabel = "FILE",
      description = "A table with a header row (CSV), or plain text (.txt), each line by itself.")
  private Path file;

  @Option(
      names = "--column",
      paramLabel = "NAME",
      arity = "1..*",
      description = "The columns of a table that hold free text; all others are copied.")
  private List<String> columns;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      required = true,
      description = "The private folder that gets the files.")
  private Path out;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "How FILE was saved, such as windows-1252 (default: UTF-8).")
  private String encoding;

  @Option(names = "--force", description = "Overwrite the files.")
  private boolean force;

  @Override
  public Integer call() {
    PrivateFolder.refuseNamedReport(spec, out);
    List<String> wanted = wanted();
    Optional<Charset> charset = charset();
    DelimitedTable table =
        GivenFile.read(file, "FILE", spec, given -> TextFile.read(given, charset));
    List<Finding> findings = new ArrayList<>(table.findings());
    if (findings.stream().noneMatch(found -> found.severity() == Severity.ERROR)) {
      findings.addAll(TextFile.missing(table, file.getFileName().toString(), wanted));
    }
    if (findings.stream().anyMatch(found -> found.severity() == Severity.ERROR)) {
      throw new StudyException(findings);
    }
    DeidentifiedTable masked = DeidentifiedTable.of(table, new LinkedHashSet<>(wanted));
    List<Path> written = write(masked);
    console.findings(findings);
    console.result(written.get(0).toString());
    say(masked, written, wanted);
    return console.end(ExitCode.DONE, written, findings, counts(masked));
  }

  private Optional<Charset> charset() {
    try {
      return Optional.ofNullable(encoding).map(Charset::forName);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw wrong("--encoding must be the name of an encoding, such as windows-1252.");
    }
  }

  private List<String> wanted() {
    if (TextFile.plain(file)) {
      if (columns != null) {
        throw wrong("--column must go with a table; FILE is plain text, which has no columns.");
      }
      return List.of(PlainLines.COLUMN);
    }
    if (columns == null) {
      throw wrong("--column must name the columns of FILE that hold free text.");
    }
    return columns.stream().distinct().toList();
  }

  private List<Path> write(DeidentifiedTable masked) {
    String given = file.getFileName().toString();
    int dot = given.lastIndexOf('.');
    String stem = dot > 0 ? given.substring(0, dot) : given;
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put(stem + ".deidentified.csv", masked.csv().getBytes(StandardCharsets.UTF_8));
    files.put(stem + ".offsets.csv", masked.offsets().getBytes(StandardCharsets.UTF_8));
    files.put(stem + ".removed.csv", masked.log().getBytes(StandardCharsets.UTF_8));
    return PrivateFiles.write(
        files, out, name -> force, "Overwrite it with --force, or give another folder with --out.");
  }

  private void say(DeidentifiedTable masked, List<Path> written, List<String> wanted) {
    String kinds =
        masked.counts().entrySet().stream()
            .map(kind -> kind.getValue() + " [" + kind.getKey().tag() + "]")
            .collect(Collectors.joining(", "));
    console.say(
        "Masked "
            + Plural.of(masked.removed().size(), "identifier")
            + " in "
            + Plural.of(masked.texts(), "text")
            + (kinds.isEmpty() ? "." : ": " + kinds + "."));
    int copied = masked.header().size() - wanted.size();
    if (copied > 0) {
      console.say(
          Plural.of(copied, "column")
              + (copied == 1 ? " was" : " were")
              + " copied unread: look there for names, keys and dates yourself.");
    }
    console.say(
        written.get(2).getFileName()
            + " is the log of what was taken out. It is private: it must not leave "
            + out
            + ".");
    console.say(
        "Next: read "
            + written.get(0)
            + " for what no rule can find, such as an event that fits one person, before anybody"
            + " else gets it.");
  }

  private static Map<String, Long> counts(DeidentifiedTable masked) {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("rows", (long) masked.rows().size());
    counts.put("texts", masked.texts());
    counts.put("masked", (long) masked.removed().size());
    masked.counts().forEach((kind, number) -> counts.put(kind.tag(), number));
    return counts;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  @Override
  public Console console() {
    return console;
  }
}
