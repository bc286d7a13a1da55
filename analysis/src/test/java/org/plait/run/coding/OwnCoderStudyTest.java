package org.plait.run.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.coding.CodedStudy;
import org.plait.run.RunRequest;
import org.plait.run.RunResult;
import org.plait.run.line.StudyRun;
import org.plait.study.finding.Finding;

/** A study whose comments Plait's own coder reads, from its files to the tables. */
class OwnCoderStudyTest {

  private static final List<String> TIME =
      List.of("never enough time", "no time for it", "too little time", "the time is short");
  private static final List<String> MANAGERS =
      List.of("managers do not listen", "my manager is away", "managers block it", "a new boss");

  @TempDir Path folder;
  private final List<String> heard = new ArrayList<>();

  private static String rows(int n, IntFunction<String> row) {
    return IntStream.rangeClosed(1, n).mapToObj(row).collect(Collectors.joining("\n", "", "\n"));
  }

  private static boolean aboutTime(int i) {
    return i % 3 == 0;
  }

  private static String text(int i) {
    return (aboutTime(i) ? TIME : MANAGERS).get(i % 4) + " " + (i % 7);
  }

  /** Of 200 comments a wave people read some; every third speaks of time. */
  private RunResult run(String keys, int read) throws IOException {
    CodedStudy.in(folder)
        .withCoding(keys)
        .read(
            rows(200, i -> "r" + i + ",yes,n," + text(i)),
            rows(200, i -> "s" + i + ",yes,n," + text(i)),
            rows(read, i -> "T1,r" + i + ",hinder," + (aboutTime(i) ? "A1" : "B1") + ",ann")
                + rows(read, i -> "T2,s" + i + ",hinder," + (aboutTime(i) ? "A1" : "B1") + ",ann"));
    return again();
  }

  private RunResult again() {
    return new StudyRun(
            new RunRequest(
                folder.resolve("study.yaml"),
                Optional.empty(),
                Optional.of(folder.resolve("out")),
                Optional.empty(),
                folder),
            (stage, message) -> heard.add(message))
        .run();
  }

  private List<String> themes() throws IOException {
    return Files.readAllLines(folder.resolve("out/work/themes.csv"));
  }

  private static String told(RunResult result) {
    return result.findings().stream()
        .filter(f -> f.field().startsWith("coding.coder"))
        .map(Finding::toString)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void theCoderReadsAllCommentsAndItsCountIsCorrected() throws IOException {
    RunResult result = run("sample: random, coder: kernel-ridge", 40);
    assertThat(told(result)).isEmpty();
    for (String measure : List.of("corrected_proportion", "machine_worth", "machine_count")) {
      assertThat(themes()).anyMatch(l -> l.startsWith("staff,T1,hinder,,A1,,," + measure + ","));
    }
    assertThat(themes())
        .filteredOn(l -> l.startsWith("staff,T1,hinder,,A1,,,machine_count,"))
        .singleElement()
        .asString()
        .contains(",66,");
    Path report = folder.resolve("out/report");
    List<String> quality = Files.readAllLines(report.resolve("data/coder_quality.csv"));
    assertThat(quality).anyMatch(l -> l.startsWith("staff,T1-T2,hinder,,A1,,,coder_f1,1,"));
    assertThat(quality).anyMatch(l -> l.startsWith("staff,T1-T2,hinder,,,,,coder_exact,1,"));
    assertThat(quality)
        .anyMatch(l -> l.startsWith("staff,T1-T2,hinder,,,coded_comments,75,coder_f1,"));
    String text = Jsoup.parse(Files.readString(report.resolve("index.html"))).body().text();
    assertThat(text)
        .contains(
            "The machine here is Plait’s own coder. It learned from 80 comments that people coded:"
                + " a comment gets the themes of those it is like, in what it means and in its"
                + " words. It read 400 comments, each in a version that had learned nothing from"
                + " the same respondent.")
        .contains(
            "of 100 themes that the machine gives, people gave 100; of 100 that people gave, the"
                + " machine finds 100. It gives exactly people’s themes to 100% of the comments.");
    assertThat(Files.readString(report.resolve("manifest.json")))
        .contains("\"coder\" : \"kernel-ridge\"")
        .contains("\"coder.embeddings\" : \"all-minilm-l6-v2-q\"")
        .contains("\"coder.learned-from\" : \"80\"");
    assertThat(heard)
        .contains(
            "Learning from 80 coded comments to read 400 (kernel-ridge).",
            "Placed 56 of 56 texts by their meaning.");
  }

  @Test
  void whatATextMeansIsKeptInWorkAndChangesNoByte() throws IOException {
    run("sample: random, coder: auto", 40);
    Path vectors = folder.resolve("out/work/sentence-vectors.bin");
    byte[] kept = Files.readAllBytes(vectors);
    byte[] first = Files.readAllBytes(folder.resolve("out/work/themes.csv"));
    Files.writeString(folder.resolve("study.yaml"), "# again\n", StandardOpenOption.APPEND);
    again();
    assertThat(Files.readAllBytes(vectors)).isEqualTo(kept);
    assertThat(Files.readAllBytes(folder.resolve("out/work/themes.csv"))).isEqualTo(first);
  }

  @Test
  void rulesFollowTheCodebooksTermsWithoutAModel() throws IOException {
    run("sample: random, coder: rules", 40);
    assertThat(themes()).anyMatch(l -> l.startsWith("staff,T1,hinder,,A1,,,machine_count,"));
    assertThat(folder.resolve("out/work/sentence-vectors.bin")).doesNotExist();
  }

  @Test
  void theLinearCoderOfWordsNeedsNoModel() throws IOException {
    run("sample: random, coder: linear-words", 40);
    assertThat(heard).contains("Learning from 80 coded comments to read 400 (linear-words).");
    assertThat(folder.resolve("out/work/sentence-vectors.bin")).doesNotExist();
    assertThat(themes()).anyMatch(l -> l.startsWith("staff,T1,hinder,,A1,,,machine_count,"));
  }

  @Test
  void withTooFewCodedCommentsNoCoderReads() throws IOException {
    RunResult result = run("sample: random, coder: auto", 24);
    assertThat(told(result))
        .contains(
            "a coder must have at least 50 coded comments to learn from, found 48. No coder read"
                + " the comments.");
    assertThat(themes()).noneMatch(l -> l.contains("machine_count"));
  }

  @Test
  void withoutARandomSampleNoCoderReads() throws IOException {
    RunResult result = run("coder: auto", 40);
    assertThat(told(result))
        .contains(
            "the coded comments must be a random sample for a coder to be corrected with them,"
                + " found no `sample: random`. No coder read the comments.");
    assertThat(themes()).noneMatch(l -> l.contains("machine_count"));
  }

  /** Of each wave 40 comments are coded for training, and 20 others for estimates. */
  @Test
  void whatWasCodedForTrainingIsLearnedFromAndEntersNoEstimate() throws IOException {
    Files.writeString(
        folder.resolve("training.csv"),
        "wave,respondent,question,code,coder,purpose\n"
            + rows(40, i -> "T1,r" + (i + 100) + ",hinder," + code(i + 100) + ",ann,training")
            + rows(40, i -> "T2,s" + (i + 100) + ",hinder," + code(i + 100) + ",ann,training"));
    RunResult result = run("sample: random, coder: linear-words, training: [training.csv]", 20);
    assertThat(told(result)).isEmpty();
    assertThat(heard).contains("Learning from 120 coded comments to read 400 (linear-words).");
    assertThat(themes())
        .filteredOn(l -> l.startsWith("staff,T1,hinder,,A1,,,proportion,"))
        .isNotEmpty()
        .allMatch(l -> l.contains(",6,20,"));
    assertThat(themes())
        .filteredOn(l -> l.startsWith("staff,T1,hinder,,A1,,,corrected_proportion,"))
        .isNotEmpty()
        .allMatch(l -> l.contains(",6,20,"));
    assertThat(Files.readAllLines(folder.resolve("out/work/coder_quality.csv")))
        .filteredOn(l -> l.startsWith("staff,T1-T2,hinder,,,,,coder_exact,"))
        .singleElement()
        .asString()
        .as("judged by what was coded for estimates")
        .contains(",40,");
  }

  /** People gave A1 and B1 only; a count of 0 would look as if the coder had looked for others. */
  @Test
  void ofAThemeThatNobodyCodedThereIsNoPrediction() throws IOException {
    run("sample: random, coder: linear-words", 40);
    assertThat(themes())
        .filteredOn(l -> l.startsWith("staff,T1,hinder,,A2,,,machine_count,"))
        .singleElement()
        .asString()
        .contains("machine_count,,,,,")
        .endsWith("no prediction: nobody coded the theme");
    assertThat(themes())
        .filteredOn(l -> l.startsWith("staff,T1,hinder,,A2,,,corrected_proportion,"))
        .isNotEmpty()
        .allMatch(l -> l.contains("corrected_proportion,0,"));
  }

  private static String code(int i) {
    return aboutTime(i) ? "A1" : "B1";
  }
}
