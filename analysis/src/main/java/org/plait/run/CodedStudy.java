package org.plait.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plait.coding.Codebook;
import org.plait.coding.CodebookReader;
import org.plait.coding.CodedComments;
import org.plait.coding.CodingReader;
import org.plait.coding.Codings;
import org.plait.instrument.LoadedStudy;
import org.plait.study.CodingSettings;
import org.plait.study.Finding;
import org.plait.study.Loaded;
import org.plait.text.Comments;

/**
 * What the stages {@code text} and {@code coding} gave.
 *
 * @param comments every comment, identifiers masked
 * @param codings what the coders said; none when the study codes no question
 * @param coded the comments with their coding; empty when the study codes no question, or an error
 *     was found
 * @param findings what was found in codebook and coding files
 */
record CodedStudy(
    Comments comments, Codings codings, Optional<CodedComments> coded, List<Finding> findings) {

  CodedStudy {
    findings = List.copyOf(findings);
  }

  /** Prepares the comments and reads the coding of those that are coded. */
  static CodedStudy read(LoadedStudy study, StudyData data, Path dataFolder, Progress progress) {
    Comments comments = Comments.of(data.panels());
    progress.report(Stage.TEXT, "Masked identifiers in " + comments.all().size() + " comments.");
    Optional<CodingSettings> settings = study.study().coding();
    if (settings.isEmpty()) {
      return new CodedStudy(comments, Codings.NONE, Optional.empty(), List.of());
    }
    return read(settings.get(), comments, data, dataFolder, progress);
  }

  private static CodedStudy read(
      CodingSettings settings,
      Comments comments,
      StudyData data,
      Path dataFolder,
      Progress progress) {
    Path file = settings.codebook();
    List<Finding> findings = new ArrayList<>();
    Loaded<Codebook> codebook = CodebookReader.read(file, file.getFileName().toString());
    findings.addAll(codebook.findings());
    if (codebook.value().isEmpty()) {
      return new CodedStudy(comments, Codings.NONE, Optional.empty(), findings);
    }
    Loaded<Codings> codings =
        new CodingReader(
                settings, codebook.value().get(), data.panels(), comments, data.withdrawn())
            .read(dataFolder);
    findings.addAll(codings.findings());
    codings
        .value()
        .ifPresent(
            read ->
                progress.report(
                    Stage.CODING,
                    "Read "
                        + read.rows().size()
                        + " codings by "
                        + coders(read.coders().size())
                        + "."));
    return new CodedStudy(
        comments,
        codings.value().orElse(Codings.NONE),
        codings.value().map(c -> CodedComments.of(settings, codebook.value().get(), comments, c)),
        findings);
  }

  private static String coders(int number) {
    return number == 1 ? "1 coder" : number + " coders";
  }
}
