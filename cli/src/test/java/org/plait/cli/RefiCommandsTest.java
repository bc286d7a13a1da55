package org.plait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.coding.Coding;
import org.plait.run.Progress;
import org.plait.run.RunRequest;
import org.plait.run.comment.CodingWork;

/** Codebook and coding go to other programs and come back. */
class RefiCommandsTest {

  private static final String STUDY =
      """
      plait: 1
      id: small
      title: A small study
      date: 2026-01-31
      surveys:
        staff:
          instrument: instrument.yaml
          waves:
            - {id: T1, label: "2024", file: t1.csv, format: csv, encoding: UTF-8, delimiter: ",", closed: 2024-01-31}
          link: {respondent: id, key-file: ../small.key}
      coding: {codebook: codebook.yaml, questions: [staff.hinder], human: [coder.csv], sample: random, seed: 1}
      """;
  private static final String INSTRUMENT =
      """
      plait: 1
      id: staff
      sections:
        - id: all
          title: All
          questions:
            - {id: hinder, text: What hinders you?, type: text, waves: {T1: {column: hinder}}}
      """;
  private static final String CODEBOOK =
      """
      plait: 1
      id: small
      version: "1"
      codes:
        - {id: A, label: Time, definition: Hours., kind: theme, terms: [hours]}
        - {id: A1, parent: A, label: Overtime, definition: More hours., kind: theme}
      """;
  private static final String CODER =
      """
      wave,respondent,question,code,coder,sentiment,score
      T1,R1,hinder,A1,ann,-1,0.5
      T1,R2,hinder,,ann,,
      T1,R1,hinder,A,bob,,
      """;

  @TempDir private Path parent;
  private Path folder;

  @BeforeEach
  void aStudy() throws IOException {
    folder = Files.createDirectories(parent.resolve("small"));
    write("study.yaml", STUDY);
    write("instrument.yaml", INSTRUMENT);
    write("codebook.yaml", CODEBOOK);
    write("t1.csv", "id,hinder\nr1,No time 😀\nr2,\"All\nwell\"\n");
    write("coder.csv", CODER);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private Path at(String name) {
    return folder.resolve(name);
  }

  private Outcome export(Object... more) {
    return Outcome.of(
        Stream.concat(
                Stream.of("code", "export-refi", at("study.yaml"), "--out", at("out.qdpx")),
                Stream.of(more))
            .toArray());
  }

  @Test
  void codingGoesAndComesBack() throws IOException {
    Outcome exported = export();
    assertThat(exported.exit()).isZero();
    assertThat(exported.out()).isEqualTo(at("out.qdpx") + "\n");
    assertThat(exported.err())
        .contains("A new secret key for pseudonyms was made at ../small.key.")
        .endsWith(
            """
            Wrote 2 answers and 2 codings by 2 coders.
            REFI-QDA can't carry sentiment, scores, who read a comment without giving it a code, and the \
            codebook's version, ids, kinds, roles, terms and aliases: they are in out.sidecar.csv. Keep it \
            beside the project.
            Next: code in the program, export QDPX from it, then plait code import-refi %s FILE.qdpx \
            --sidecar %s --out coding.csv
            """
                .formatted(at("study.yaml"), at("out.sidecar.csv")));
    Outcome imported =
        Outcome.of(
            "code", "import-refi", at("study.yaml"), at("out.qdpx"), "--out", at("coding.csv"));
    assertThat(imported.exit()).isZero();
    assertThat(imported.out()).isEqualTo(at("coding.csv") + "\n");
    assertThat(imported.err())
        .endsWith(
            """
            Took 2 codings and 1 comment read without a code; 0 said the same again, 0 left out.
            Next: name coding.csv under coding.human in the study file, then plait check %s
            """
                .formatted(at("study.yaml")));
    assertThat(Files.readString(at("coding.csv")))
        .isEqualTo(
            """
            survey,wave,respondent,question,code,coder,sentiment,score
            staff,T1,R1,hinder,A1,ann,-1,0.5
            staff,T1,R2,hinder,,ann,,
            staff,T1,R1,hinder,A,bob,,
            """);
  }

  @Test
  void everyChoiceGivesTheSameCodingAndTheSameBytes() throws IOException {
    for (String sources : List.of("answer", "question")) {
      for (String ends : List.of("lf", "crlf-counted")) {
        assertThat(export("--force", "--sources", sources, "--line-endings", ends).exit()).isZero();
        byte[] first = Files.readAllBytes(at("out.qdpx"));
        assertThat(export("--force", "--sources", sources, "--line-endings", ends).exit()).isZero();
        assertThat(Files.readAllBytes(at("out.qdpx"))).isEqualTo(first);
        Outcome back =
            Outcome.of(
                "code",
                "import-refi",
                at("study.yaml"),
                at("out.qdpx"),
                "--force",
                "--out",
                at("coding.csv"));
        assertThat(back.exit()).isZero();
        assertThat(Files.readString(at("coding.csv"))).hasLineCount(4);
      }
    }
  }

  @Test
  void aSampleIsCodedByPeopleWhoDoNotSeeEachOther() throws IOException {
    write("t1.csv", "id,hinder\nr1,No time\nr2,All well\nr3,Money\nr4,Too few\n");
    Outcome drawn =
        Outcome.of("code", "sample", at("study.yaml"), "--size", 1, "--out", at("draw"));
    assertThat(drawn.exit()).isZero();
    Outcome sample = export("--sample", at("draw/sample.csv"));
    assertThat(sample.err()).contains("Wrote 1 answer and 0 codings by 2 coders.");
    Outcome blind = export("--blind", "--force");
    assertThat(blind.err()).contains("Wrote 4 answers and 0 codings by 0 coders.");
    assertThat(Files.readString(at("out.sidecar.csv"))).doesNotContain("ann");
    assertThat(export("--sample", at("none.csv")).err())
        .contains("--sample must be a file; there is no file");
  }

  @Test
  void nothingIsOverwrittenUnlessTold() throws IOException {
    write("out.sidecar.csv", "mine");
    Outcome refused = export();
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err())
        .contains(
            "out.sidecar.csv: must not exist, or hold the same, as somebody's work may stand in it;"
                + " found another file. Overwrite it with --force, or give another file with"
                + " --out.");
    assertThat(at("out.qdpx")).doesNotExist();
    assertThat(export("--force").exit()).isZero();
    Outcome kept =
        Outcome.of(
            "code",
            "import-refi",
            at("study.yaml"),
            at("out.qdpx"),
            "--force",
            "--out",
            at("coder.csv"));
    assertThat(kept.exit()).isEqualTo(3);
    assertThat(kept.err())
        .contains("coder.csv: must not be a file that coding.human names: what coders decided is");
    assertThat(Files.readString(at("coder.csv"))).isEqualTo(CODER);
  }

  @Test
  void wrongUseIsSaid() {
    assertThat(export("--sources", "page").err())
        .contains("--sources must be answer or question, found \"page\".");
    assertThat(export("--line-endings", "cr").exit()).isEqualTo(2);
    Outcome shared =
        Outcome.of("code", "export-refi", at("study.yaml"), "--out", at("report/out.qdpx"));
    assertThat(shared.exit()).isEqualTo(2);
    assertThat(shared.err()).contains("--out must be a private folder, found one in report/");
    Outcome missing =
        Outcome.of("code", "import-refi", at("study.yaml"), at("no.qdpx"), "--out", at("c.csv"));
    assertThat(missing.exit()).isEqualTo(2);
    assertThat(missing.err()).contains("FILE must be a file; there is no file");
  }

  @Test
  void aProjectOfAnotherStudyGivesNothing() throws IOException {
    export();
    write("study.yaml", STUDY.replace("id: small", "id: other"));
    Files.delete(at("out.sidecar.csv"));
    Outcome refused =
        Outcome.of("code", "import-refi", at("study.yaml"), at("out.qdpx"), "--out", at("c.csv"));
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err())
        .contains("found 2 codings in others; left out.")
        .contains("the project must hold coding of this study's comments, found none.");
    assertThat(at("c.csv")).doesNotExist();
  }

  @Test
  void anUnsafeProjectIsRefused() throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(at("evil.qdpx")))) {
      zip.putNextEntry(new ZipEntry("../evil.txt"));
    }
    Outcome refused =
        Outcome.of("code", "import-refi", at("study.yaml"), at("evil.qdpx"), "--out", at("c.csv"));
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err()).contains("the files in a project must lie inside it");
  }

  @Test
  void aFolderThatCanNotBeMadeIsSaid() throws IOException {
    write("plain", "");
    Outcome refused =
        Outcome.of(
            "code", "codebook", "export", at("codebook.yaml"), "--out", at("plain/codebook.qdc"));
    assertThat(refused.exit()).isEqualTo(5);
    assertThat(refused.err()).contains("can't be written: a file stands where a folder must be.");
  }

  @Test
  void aCodebookGoesAndComesBack() throws IOException {
    Outcome exported =
        Outcome.of("code", "codebook", "export", at("codebook.yaml"), "--out", at("c.qdc"));
    assertThat(exported.err())
        .isEqualTo(
            """
            Wrote 2 codes. REFI-QDA can't carry version, ids, kinds, statuses, roles, terms, aliases and crosswalk: \
            they are in c.sidecar.csv. Keep it beside the codebook.
            Next: import c.qdc as a codebook in the program.
            """);
    Outcome imported =
        Outcome.of("code", "codebook", "import", at("c.qdc"), "--out", at("back.yaml"));
    assertThat(imported.err())
        .isEqualTo("Took 2 codes.\nNext: plait code codebook show " + at("back.yaml") + "\n");
    Outcome same = Outcome.of("code", "codebook", "diff", at("codebook.yaml"), at("back.yaml"));
    assertThat(same.err()).isEqualTo("The two versions say the same.\n");
    Files.delete(at("c.sidecar.csv"));
    Outcome alone =
        Outcome.of("code", "codebook", "import", at("c.qdc"), "--out", at("alone.yaml"));
    assertThat(alone.err())
        .startsWith(
            "Took 2 codes; ids were made of their names, and codes are themes unless a set says"
                + " otherwise.\n");
    assertThat(Files.readString(at("alone.yaml"))).contains("- id: overtime\n    parent: \"time\"");
  }

  @Test
  void theCodingOfTheSampleStudyComesBackWhole() throws IOException {
    Path sample = parent.resolve("sample");
    assertThat(Outcome.of("init", sample, "--template", "national-evaluation").exit()).isZero();
    Path study = sample.resolve("study.yaml");
    Map<String, Long> before = codings(study);
    assertThat(before).hasSizeGreaterThan(500);
    Path project = parent.resolve("sample.qdpx");
    assertThat(
            Outcome.of("code", "export-refi", study, "--out", project, "--sources", "question")
                .exit())
        .isZero();
    Outcome back =
        Outcome.of("code", "import-refi", study, project, "--out", sample.resolve("coding.csv"));
    assertThat(back.err()).contains("; 0 said the same again, 0 left out.");
    String text = Files.readString(study);
    Files.writeString(study, text.replace("[coder-a.csv, coder-b.csv]", "[coding.csv]"));
    assertThat(codings(study)).isEqualTo(before);
  }

  private Map<String, Long> codings(Path study) {
    CodingWork work =
        CodingWork.open(
            new RunRequest(study, Optional.empty(), Optional.empty(), Optional.empty(), parent),
            Progress.SILENT);
    return work.codings().rows().stream()
        .collect(Collectors.groupingBy(RefiCommandsTest::words, Collectors.counting()));
  }

  private static String words(Coding coding) {
    return coding.comment().survey()
        + coding.comment().wave()
        + coding.comment().row()
        + coding.coder()
        + coding.code()
        + coding.sentiment()
        + coding.score();
  }
}
