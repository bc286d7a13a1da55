package org.plait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code plait instrument} says of an instrument and of its waves. */
class InstrumentCommandTest {

  private static final String STAFF =
      """
      plait: 1
      id: staff
      sections:
        - id: work
          title: Your work
          questions:
            - id: role
              text: Are you in the role?
              type: single
              categories:
                categories: [{code: "yes", label: "Yes"}, {code: "no", label: "No"}, {code: left, label: I left, waves: [W2]}]
                missing: [{code: "9", label: Prefer not to say, reason: REFUSED}]
              waves: {W1: {column: Q1}, W2: {column: a1}}
            - id: hours
              text: Hours in the last month?
              type: number
              range: [0, 60]
              unit: hours
              asked-if: role = yes
              waves:
                W1: {column: Q2, text: Hours in the last week?}
                W2: {column: a2, comparability: not-comparable, note: Week became month.}
      """;

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("staff.yaml"), text);
  }

  @Test
  void anInstrumentIsShownAsPeopleReadIt() throws IOException {
    Outcome shown = Outcome.of("instrument", "show", file(STAFF));
    assertThat(shown.err()).isEmpty();
    assertThat(shown.exit()).isZero();
    assertThat(shown.out())
        .isEqualTo(
            """
            staff: 2 questions, 0 derived questions, 0 scales

            Your work

              role  Are you in the role?
                  single choice
                  yes  Yes
                  no  No
                  left  I left (W2 only)
                  9  Prefer not to say (missing: prefer not to say)
                  W1: column Q1
                  W2: column a1

              hours  Hours in the last month?
                  number, 0 to 60, in hours, put to those with role = yes
                  W1: column Q2; asked as “Hours in the last week?”
                  W2: column a2; not comparable; Week became month.
            """);
  }

  @Test
  void twoWavesAreComparedInWords() throws IOException {
    Outcome compared = Outcome.of("instrument", "diff", file(STAFF), "W1", "W2");
    assertThat(compared.err()).isEmpty();
    assertThat(compared.exit()).isZero();
    assertThat(compared.out())
        .isEqualTo(
            """
            role: added: has the option “I left” (left). Declared exact.
            hours: reworded: was “Hours in the last week?”, is “Hours in the last month?”. Declared not comparable.
            hours: recall: looked back over 1 week, looks back over 1 month. Declared not comparable.
            """);
  }

  @Test
  void aProgramGetsADifferenceAsAFinding() throws IOException {
    Outcome compared = Outcome.of("instrument", "diff", file(STAFF), "W1", "W2", "--json");
    assertThat(compared.out())
        .startsWith("{\"command\":\"diff\",\"status\":\"done\",\"exit\":0,")
        .contains("\"rule\":\"recall\"", "\"field\":\"hours\"")
        .endsWith("\"counts\":{\"differences\":3}}\n");
  }

  @Test
  void twoFilesThatAreTheSameSayTheSame() throws IOException {
    Outcome compared = Outcome.of("instrument", "diff", file(STAFF), file(STAFF));
    assertThat(compared.out()).isEmpty();
    assertThat(compared.err()).isEqualTo("The two say the same.\n");
  }

  @Test
  void aWaveThatIsNotThereIsWrongUsage() throws IOException {
    Path file = file(STAFF);
    Outcome refused = Outcome.of("instrument", "diff", file, "W1", "W3");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err())
        .isEqualTo(
            "plait: WAVE must be a wave of "
                + file
                + ", found W3. Known: W1, W2.\nTry plait instrument diff --help.\n");
  }

  @Test
  void aStudyHasSeveralInstruments() {
    Path study = Path.of("..", "corpus-samples", "national-evaluation", "study.yaml");
    assertThat(Outcome.of("instrument", "show", study).out())
        .contains("specialist: ", "partner: ", "organisation: ");
    Outcome refused = Outcome.of("instrument", "diff", study, "T1", "T2");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("found a study", "Give an instrument that it names.");
  }

  private static final String ANSWERS =
      """
      team,email,support,comment
      ward,ann@example.org,Agree,Words of one person
      ward,bob@example.org,Disagree,Words of another
      clinic,cat@example.org,Agree,Words of a third
      clinic,dan@example.org,Strongly agree,Words of a fourth
      ward,eve@example.org,Strongly agree,Words of a fifth
      clinic,fay@example.org,Disagree,Words of a sixth
      """;

  @Test
  void aDraftOfAnExportPassesTheCheckAndShowsNobodysWords() throws IOException {
    Path export = Files.writeString(folder.resolve("spring.csv"), ANSWERS);
    Path out = folder.resolve("my-study");
    Outcome drafted = Outcome.of("instrument", "draft", export, "--out", out);
    assertThat(drafted.exit()).isZero();
    assertThat(drafted.out()).isEqualTo(out.resolve("study.yaml") + "\n");
    assertThat(drafted.err())
        .startsWith(
            "Next: read both files, fill the gaps, then plait check " + out.resolve("study.yaml"))
        .contains(
            "Proposed 2 questions and left out 2 columns of free text or that may identify"
                + " people.");
    assertThat(Files.readString(out.resolve("instrument.yaml")))
        .contains("Strongly agree")
        .doesNotContain("example.org", "Words of");
    Outcome checked = Outcome.of("check", out.resolve("study.yaml"), "--data", folder);
    assertThat(checked.exit()).as(checked.err()).isZero();
    assertThat(checked.out()).startsWith("0 errors, 0 warnings, ");
  }

  @Test
  void aDraftNeverOverwrites() throws IOException {
    Path export = Files.writeString(folder.resolve("spring.csv"), ANSWERS);
    Files.writeString(folder.resolve("study.yaml"), "mine");
    Outcome refused = Outcome.of("instrument", "draft", export, "--out", folder);
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err()).contains("study.yaml: must not exist");
    assertThat(Files.readString(folder.resolve("study.yaml"))).isEqualTo("mine");
    assertThat(Files.exists(folder.resolve("instrument.yaml"))).isFalse();
  }

  @Test
  void aDraftIsPrintedWhereNoFolderIsGiven() throws IOException {
    Path export = Files.writeString(folder.resolve("spring.csv"), ANSWERS);
    Outcome printed = Outcome.of("instrument", "draft", export, "--format", "csv");
    assertThat(printed.out())
        .startsWith("# ---- study.yaml ----\n")
        .contains("        format: csv\n", "# ---- instrument.yaml ----");
    Outcome wrong = Outcome.of("instrument", "draft", export, "--format", "qualtrix");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err())
        .startsWith(
            "plait: --format must be a format of a study, found qualtrix. Did you mean"
                + " `qualtrics`?\n");
  }

  @Test
  void anInstrumentIsWrittenForOtherProgramsWithWhatIsLost() throws IOException {
    Path out = folder.resolve("dictionary.csv");
    Outcome written =
        Outcome.of("instrument", "export", file(STAFF), "--to", "redcap", "--out", out);
    assertThat(written.exit()).as(written.err()).isZero();
    assertThat(written.out()).isEqualTo(out + "\n");
    assertThat(written.err())
        .isEqualTo(
            """
            Note: A REDCap dictionary can't hold the columns, wordings and values of single waves, and how waves compare.
            Note: A REDCap dictionary can't hold why an answer counts as missing.
            """);
    assertThat(Files.readString(out))
        .contains("role,staff,Your work,radio,Are you in the role?,\"yes, Yes | no, No |");
    Outcome again = Outcome.of("instrument", "export", file(STAFF), "--to", "ddi", "--out", out);
    assertThat(again.exit()).isEqualTo(3);
    Outcome unknown = Outcome.of("instrument", "export", file(STAFF), "--to", "x", "--out", out);
    assertThat(unknown.err())
        .startsWith("plait: --to must be xlsform, redcap, ddi or frictionless, found x.\n");
  }

  @Test
  void aDictionaryBecomesAnInstrumentWithWhatItDoesNotSay() throws IOException {
    Path dictionary = folder.resolve("dictionary.csv");
    Outcome.of("instrument", "export", file(STAFF), "--to", "redcap", "--out", dictionary);
    Path out = folder.resolve("back.yaml");
    Outcome made = Outcome.of("instrument", "import", "--from", "redcap", dictionary, "--out", out);
    assertThat(made.exit()).as(made.err()).isZero();
    assertThat(made.out()).isEqualTo(out + "\n");
    assertThat(made.err())
        .startsWith("Note: A REDCap dictionary does not say which choices stand in an order,")
        .endsWith("Note: Left out, as no questions or as they may identify people: record_id.\n");
    Outcome shown = Outcome.of("instrument", "show", out);
    assertThat(shown.err()).isEmpty();
    assertThat(shown.out())
        .startsWith("staff: 2 questions, 0 derived questions, 0 scales\n")
        .contains("put to those with role = yes");
    Files.writeString(out, "mine");
    Outcome again =
        Outcome.of("instrument", "import", "--from", "redcap", dictionary, "--out", out);
    assertThat(again.exit()).isEqualTo(3);
    Outcome unknown = Outcome.of("instrument", "import", "--from", "x", dictionary);
    assertThat(unknown.err())
        .startsWith("plait: --from must be redcap, xlsform, sav or dta, found x.\n");
    Outcome wrong = Outcome.of("instrument", "import", "--from", "xlsform", dictionary);
    assertThat(wrong.exit()).isEqualTo(3);
    assertThat(wrong.err()).contains("must be an Excel workbook (.xlsx)");
  }
}
