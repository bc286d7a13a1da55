package org.plait.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plait.coding.gap.UncodedTexts;
import org.plait.run.RunRequest;
import org.plait.run.comment.CodingWork;
import org.plait.run.comment.CommentGroups;
import org.plait.run.folder.PrivateFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plait code clusters}: comments without a theme that lie together. */
@Command(
    name = "clusters",
    mixinStandardHelpOptions = true,
    header = "Groups comments that people gave no theme, and comments that are nearly the same.",
    footer = {
      "",
      "clusters.csv groups by meaning what has no theme (from 50 different texts on), with words",
      "that set each group apart: a theme may be missing there. near-duplicates.csv groups texts",
      "that share most of their letters. Both hold what people wrote: they are private. Tables of",
      "an earlier time are replaced.",
      "",
      "Example:",
      "  plait code clusters study.yaml"
    })
final class ClustersCommand implements Callable<Integer>, Talking {

  private static final String FOLDER = "work/clusters";

  @Spec private CommandSpec spec;
  @Mixin private StudyFiles files;
  @Mixin private Console console;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      description =
          "The private folder that gets the tables (default: " + FOLDER + " beside STUDY).")
  private Path out;

  @Override
  public Integer call() {
    RunRequest request = files.request(Optional.empty(), Optional.empty());
    Path folder = out == null ? request.studyFolder().resolve(FOLDER) : out;
    PrivateFolder.refuseReport(spec, folder, request);
    CodingWork work = CodingWork.openKeepingKey(request, console);
    console.findings(work.findings());
    CommentGroups groups = CommentGroups.of(work, request);
    List<Path> written =
        PrivateFiles.write(groups.files(), folder, name -> true, "Give another folder with --out.");
    written.forEach(path -> console.result(path.toString()));
    say(groups);
    return console.end(
        ExitCode.DONE,
        written,
        work.findings(),
        Map.of(
            "comments",
            groups.comments(),
            "groups",
            groups.groups(),
            "near_duplicates",
            groups.alike()));
  }

  private void say(CommentGroups groups) {
    if (groups.texts() < UncodedTexts.FEWEST) {
      console.say(
          "There must be at least "
              + UncodedTexts.FEWEST
              + " different texts without a theme to group them, found "
              + groups.texts()
              + ".");
    } else {
      console.say(
          "Found "
              + Plural.of(groups.groups(), "group")
              + " in "
              + Plural.of(groups.texts(), "text")
              + " without a theme; "
              + groups.inNone()
              + " belong to none.");
      groups
          .stability()
          .ifPresent(
              index ->
                  console.say(
                      String.format(
                          Locale.ROOT,
                          "Ten random parts, grouped by themselves, agree with it to %.2f (adjusted"
                              + " Rand index: 1 is the same grouping, 0 what chance gives).",
                          index)));
    }
    console.say(
        "Found " + Plural.of(groups.alike(), "group") + " of comments that are nearly the same.");
  }

  @Override
  public Console console() {
    return console;
  }
}
