package org.plait.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.plait.run.RunRequest;
import org.plait.run.comment.CommentFilter;
import org.plait.run.comment.WordSearch;
import org.plait.run.folder.PrivateFiles;
import org.plait.study.finding.Spelling;
import org.plait.text.concordance.Concordance;
import org.plait.text.lemma.Lemmas;
import org.plait.text.lemma.TextPattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plait code find}: where words stand in the comments. */
@Command(
    name = "find",
    mixinStandardHelpOptions = true,
    header = "Finds words in the comments and writes where they stand, with what is around them.",
    footer = {
      "",
      "Words must follow each other, each in any of its forms: job plan finds job plans too.",
      "Between slashes stands a regular expression (RE2). The table has a row a place: left, hit",
      "and right together are the comment; consent says whether its author agreed to be quoted.",
      "It holds what people wrote: it is private. An earlier table of the same name is replaced.",
      "",
      "Examples:",
      "  plait code find study.yaml protected time",
      "  plait code find study.yaml '/hours? a week/' --wave T2 --code B1"
    })
final class FindCommand implements Callable<Integer>, Talking {

  private static final String FOLDER = "work/concordance";
  private static final int LONGEST_NAME = 60;

  @Spec private CommandSpec spec;
  @Mixin private StudyFiles files;
  @Mixin private Console console;

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "WORDS", description = "The words.")
  private List<String> words;

  @Option(names = "--survey", paramLabel = "ID", description = "Only in this survey.")
  private String survey;

  @Option(names = "--wave", paramLabel = "ID", description = "Only in this wave.")
  private String wave;

  @Option(names = "--question", paramLabel = "ID", description = "Only under this question.")
  private String question;

  @Option(
      names = "--code",
      paramLabel = "ID",
      description = "Only where people gave this code, or one below it.")
  private String code;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      description =
          "The private folder that gets the table (default: " + FOLDER + " beside STUDY).")
  private Path out;

  @Override
  public Integer call() {
    String wanted = String.join(" ", words);
    TextPattern pattern = pattern(wanted);
    RunRequest request = files.request(Optional.empty(), Optional.empty());
    Path folder = out == null ? request.studyFolder().resolve(FOLDER) : out;
    PrivateFolder.refuseReport(spec, folder, request);
    WordSearch search = WordSearch.open(request, console);
    CommentFilter filter =
        new CommentFilter(
            known("--survey", survey, search.surveys()),
            known("--wave", wave, search.waves()),
            known("--question", question, search.questions()),
            known("--code", code, search.codes()));
    console.findings(search.findings());
    Concordance found = search.find(pattern, filter);
    List<Path> written = found.lines().isEmpty() ? List.of() : write(search, found, folder, wanted);
    say(found, wanted);
    return console.end(
        ExitCode.DONE,
        written,
        search.findings(),
        Map.of(
            "places",
            (long) found.lines().size(),
            "comments",
            found.comments(),
            "people",
            found.people()));
  }

  private TextPattern pattern(String wanted) {
    try {
      return TextPattern.of(wanted, new Lemmas());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "WORDS " + e.getMessage() + ".");
    }
  }

  private Optional<String> known(String option, String given, Collection<String> names) {
    if (given != null && !names.contains(given)) {
      throw new ParameterException(
          spec.commandLine(),
          option
              + " must name one of the study, found \""
              + given
              + "\". "
              + Spelling.remedy(given, names));
    }
    return Optional.ofNullable(given);
  }

  private List<Path> write(WordSearch search, Concordance found, Path folder, String wanted) {
    TreeMap<String, byte[]> table = new TreeMap<>();
    table.put(fileName(wanted), search.csv(found).getBytes(StandardCharsets.UTF_8));
    List<Path> written =
        PrivateFiles.write(table, folder, name -> true, "Give another folder with --out.");
    written.forEach(path -> console.result(path.toString()));
    return written;
  }

  private void say(Concordance found, String wanted) {
    if (found.lines().isEmpty()) {
      console.say("Found \"" + wanted + "\" nowhere; nothing was written.");
      return;
    }
    console.say(
        "Found \""
            + wanted
            + "\" in "
            + Plural.of(found.lines().size(), "place")
            + ": "
            + Plural.of(found.comments(), "comment")
            + " by "
            + (found.people() == 1 ? "1 person" : found.people() + " people")
            + ". The table holds what people wrote: keep it private.");
  }

  private static String fileName(String wanted) {
    String letters =
        wanted.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    int length = Math.min(letters.length(), LONGEST_NAME);
    return "found-" + letters.substring(0, length) + ".csv";
  }

  @Override
  public Console console() {
    return console;
  }
}
