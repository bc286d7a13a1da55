package org.plait.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.plait.coding.Codings;
import org.plait.coding.agreement.AgreementRow;
import org.plait.coding.agreement.AgreementText;
import org.plait.coding.agreement.Agreements;
import org.plait.report.file.data.DataFiles;
import org.plait.run.RunRequest;
import org.plait.run.comment.CodingWork;
import org.plait.run.folder.PrivateFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plait code agreement}: how far coders agree. */
@Command(
    name = "agreement",
    mixinStandardHelpOptions = true,
    header = "Says how far coders agree: on all themes, on each, pair by pair, wave by wave.",
    footer = {
      "",
      "A comment counts where two coders or more read it; the same words under the same question",
      "count once. Who read a comment and gave it no code has judged it. The figures are for the",
      "team: in a small sample they tell who wrote of what. agreement.csv has all of them, in"
          + " full.",
      "",
      "Examples:",
      "  plait code agreement study.yaml",
      "  plait code agreement study.yaml --out work/coding"
    })
final class AgreementCommand implements Callable<Integer>, Talking {

  private static final String FOLDER = "work/coding";
  private static final String FILE = "agreement.csv";

  @Spec private CommandSpec spec;
  @Mixin private StudyFiles files;
  @Mixin private Console console;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      description =
          "The private folder that gets agreement.csv (default: work/coding beside STUDY).")
  private Path out;

  @Override
  public Integer call() {
    RunRequest request = files.request(Optional.empty(), Optional.empty());
    Path folder = out == null ? request.studyFolder().resolve(FOLDER) : out;
    PrivateFolder.refuseReport(spec, folder, request);
    CodingWork work = CodingWork.open(request, console);
    console.findings(work.findings(), work.dataFindings(), files.study());
    double confidence = work.study().study().analysis().confidence();
    List<AgreementRow> rows = Agreements.detailed(work.coded(), work.settings(), confidence);
    if (rows.isEmpty()) {
      console.say(nothing(work));
      return end(work, rows, List.of());
    }
    AgreementText.lines(rows, work.coded().codebook()).forEach(console::result);
    SortedMap<String, byte[]> table = new TreeMap<>();
    table.put(FILE, DataFiles.table(rows.stream().map(AgreementRow::row).toList()));
    List<Path> written =
        PrivateFiles.write(
            table, folder, FILE::equals, "Move it away, or give another folder with --out.");
    console.say("Every figure in full is in " + written.get(0) + ". Keep it private.");
    return end(work, rows, written);
  }

  private int end(CodingWork work, List<AgreementRow> rows, List<Path> written) {
    return console.end(
        ExitCode.DONE,
        written,
        work.findings(),
        Map.of(
            "coders", coders(work),
            "rows", (long) rows.size(),
            "unsettled", work.coded().unsettled()));
  }

  private static String nothing(CodingWork work) {
    long coders = coders(work);
    String found =
        coders == 0
            ? "nobody has coded a comment"
            : coders == 1
                ? "one coder has read comments"
                : coders + " coders have read no comment in common";
    return "Agreement needs comments that two coders or more read; "
        + found
        + ". Draw some that every coder reads with "
        + Invocation.name()
        + " code sample --double N.";
  }

  private static long coders(CodingWork work) {
    return work.codings().coders().stream()
        .filter(coder -> !coder.equals(Codings.ADJUDICATOR))
        .count();
  }

  @Override
  public Console console() {
    return console;
  }
}
