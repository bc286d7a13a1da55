package org.plait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code plait deidentify} as a user meets it: files, messages and refusals, word for word. */
class DeidentifyCommandTest {

  private static final Path SAMPLE = Path.of("../corpus-samples/national-evaluation");

  @TempDir private Path folder;

  private Path at(String name) {
    return folder.resolve(name);
  }

  private Path comments() throws IOException {
    return Files.writeString(
        at("comments.csv"),
        """
        id,comment,other
        A1,"thanks to Mark, and Mark's team. 😀 Sarah",Sarah
        A2,,x
        A3,ring 07700 900461,y
        """);
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.list(at("safe"))) {
      for (Path path : paths.toList()) {
        files.put(path.getFileName().toString(), Files.readString(path));
      }
    }
    return files;
  }

  private Outcome deidentify(Object... more) {
    Object[] words = new Object[more.length + 1];
    words[0] = "deidentify";
    System.arraycopy(more, 0, words, 1, more.length);
    return Outcome.of(words);
  }

  @Test
  void aTableIsMaskedAndWhatWasTakenOutIsLogged() throws IOException {
    Outcome done = deidentify(comments(), "--column", "comment", "--out", at("safe"));
    assertThat(done.exit()).isZero();
    assertThat(done.out()).isEqualTo(at("safe/comments.deidentified.csv") + "\n");
    assertThat(done.err())
        .isEqualTo(
            "Masked 4 identifiers in 2 texts: 1 [PHONE], 3 [NAME].\n"
                + "2 columns were copied unread: look there for names, keys and dates yourself.\n"
                + "comments.removed.csv is the log of what was taken out. It is private: it must"
                + " not leave "
                + at("safe")
                + ".\n"
                + "Next: read "
                + at("safe/comments.deidentified.csv")
                + " for what no rule can find, such as an event that fits one person, before"
                + " anybody else gets it.\n");
    assertThat(files())
        .isEqualTo(
            Map.of(
                "comments.deidentified.csv",
                """
                id,comment,other
                A1,"thanks to [NAME], and [NAME]'s team. 😀 [NAME-2]",Sarah
                A2,,x
                A3,ring [PHONE],y
                """,
                "comments.offsets.csv",
                """
                row,column,start,end,tag_start,tag_end,kind
                1,comment,10,14,10,16,NAME
                1,comment,20,24,22,28,NAME
                1,comment,35,40,39,47,NAME
                3,comment,5,17,5,12,PHONE
                """,
                "comments.removed.csv",
                """
                row,column,start,end,tag,words
                1,comment,10,14,[NAME],Mark
                1,comment,20,24,[NAME],Mark
                1,comment,35,40,[NAME-2],Sarah
                3,comment,5,17,[PHONE],07700 900461
                """));
  }

  @Test
  void plainTextIsMaskedLineByLine() throws IOException {
    Files.write(
        at("notes.txt"),
        "Zo\u00EB rang\r\n\r\nborn 01/02/1950\r\n".getBytes(Charset.forName("windows-1252")));
    Outcome done =
        deidentify(at("notes.txt"), "--out", at("safe"), "--encoding", "windows-1252", "-q");
    assertThat(done.exit()).isZero();
    assertThat(done.err()).isEmpty();
    Map<String, String> files = files();
    assertThat(files.get("notes.deidentified.csv"))
        .isEqualTo("text\n[NAME] rang\n\"\"\nborn [DATE-OF-BIRTH]\n");
    assertThat(files.get("notes.removed.csv"))
        .contains("1,text,0,3,[NAME],Zo\u00EB\n", "3,text,5,15,[DATE-OF-BIRTH],01/02/1950\n");
    assertThat(files.get("notes.offsets.csv")).doesNotContain("Zo", "1950");
  }

  @Test
  void nothingIsOverwrittenUntold() throws IOException {
    deidentify(comments(), "--column", "comment", "--out", at("safe"));
    Map<String, String> before = files();
    assertThat(deidentify(comments(), "--column", "comment", "--out", at("safe")).exit()).isZero();
    assertThat(files()).isEqualTo(before);
    Files.writeString(at("safe/comments.removed.csv"), "mine");
    Outcome refused = deidentify(comments(), "--column", "comment", "--out", at("safe"));
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err())
        .contains("comments.removed.csv: must not exist, or hold the same")
        .contains("Overwrite it with --force, or give another folder with --out.");
    assertThat(at("safe/comments.removed.csv")).hasContent("mine");
    Outcome forced = deidentify(comments(), "--column", "comment", "--out", at("safe"), "--force");
    assertThat(forced.exit()).isZero();
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void theSharedFolderIsRefused() throws IOException {
    Path link = Files.createSymbolicLink(at("link"), Files.createDirectories(at("report/data")));
    for (Path shared : new Path[] {at("report"), at("Report"), at("report/x"), link}) {
      Outcome refused = deidentify(comments(), "--column", "comment", "--out", shared);
      assertThat(refused.exit()).isEqualTo(2);
      assertThat(refused.err())
          .isEqualTo(
              "plait: --out must be a private folder, found one in report/, which is shared.\n"
                  + "Try plait deidentify --help.\n");
    }
    assertThat(NewStudy.tree(at("report"))).isEmpty();
  }

  @Test
  void wrongUsageIsSaid() throws IOException {
    Files.writeString(at("notes.txt"), "Sarah");
    assertThat(deidentify(comments(), "--out", at("safe")).err())
        .startsWith("plait: --column must name the columns of FILE that hold free text.\n");
    assertThat(deidentify(at("notes.txt"), "--out", at("safe"), "--column", "a").err())
        .startsWith(
            "plait: --column must go with a table; FILE is plain text, which has no columns.\n");
    assertThat(
            deidentify(comments(), "--column", "comment", "--out", at("safe"), "--encoding", "x y")
                .err())
        .startsWith("plait: --encoding must be the name of an encoding, such as windows-1252.\n");
    assertThat(deidentify(at("none.csv"), "--column", "a", "--out", at("safe")).err())
        .startsWith("plait: FILE must be a file; there is no file " + at("none.csv") + ".\n");
    assertThat(at("safe")).doesNotExist();
  }

  @Test
  void whatIsWrongWithTheFileIsSaidWithoutItsWords() throws IOException {
    Outcome columns =
        deidentify(comments(), "--column", "coment", "--column", "note", "--out", at("safe"));
    assertThat(columns.exit()).isEqualTo(3);
    assertThat(columns.err())
        .contains(
            "comments.csv:1: coment: column must stand in the header, found none of that name. Did"
                + " you mean `comment`?",
            "comments.csv:1: note: column must stand in the header, found none of that name.");
    Files.writeString(at("bad.csv"), "id,comment\nA1,ok\nA2,zebrafinch,too many\n");
    Outcome width = deidentify(at("bad.csv"), "--column", "comment", "--out", at("safe"));
    assertThat(width.exit()).isEqualTo(3);
    assertThat(width.err())
        .contains("bad.csv:3: row must have 2 fields as the header has, found 3. Correct the row.")
        .doesNotContain("zebrafinch");
    Files.write(
        at("old.csv"), "id,comment\nA1,zebrafinch é\n".getBytes(StandardCharsets.ISO_8859_1));
    Outcome bytes = deidentify(at("old.csv"), "--column", "comment", "--out", at("safe"));
    assertThat(bytes.err())
        .contains(
            "old.csv:2: text must be UTF-8, found bytes that are not. Give the encoding in which it"
                + " was saved, such as --encoding windows-1252")
        .doesNotContain("zebrafinch");
    assertThat(at("safe")).doesNotExist();
  }

  @Test
  void programsGetTheNumbers() throws IOException {
    Outcome done = deidentify(comments(), "--column", "comment", "--out", at("safe"), "--json");
    assertThat(new ObjectMapper().readTree(done.out()).get("counts").toString())
        .isEqualTo("{\"rows\":3,\"texts\":2,\"masked\":4,\"PHONE\":1,\"NAME\":3}");
    assertThat(done.out()).doesNotContain("Sarah", "07700");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          specialist | T1 | specialist-t1.csv | windows-1252 | Q21 Q22 Q23 Q24
          specialist | T2 | specialist-t2.csv | UTF-8 | q35_example q42_why q43_helps q44_hinders q46_else
          partner | T2 | partner-t2.csv | UTF-8 | Q32 Q41 Q48 Q50 Q51 Q52
          """)
  void everyIdentifierPlantedInTheTextFilesOfTheSampleIsFound(
      String survey, String wave, String file, String encoding, String columns) throws IOException {
    List<Object> words = new ArrayList<>(List.of(SAMPLE.resolve(file), "--out", at("safe")));
    words.addAll(List.of("--encoding", encoding, "--column"));
    words.addAll(List.of(columns.split(" ")));
    assertThat(deidentify(words.toArray()).exit()).isZero();
    String before = Files.readString(SAMPLE.resolve(file), Charset.forName(encoding));
    String stem = file.substring(0, file.indexOf('.'));
    String after = Files.readString(at("safe/" + stem + ".deidentified.csv"));
    for (String planted : planted(survey, wave)) {
      assertThat(before).containsIgnoringCase(planted);
      assertThat(after).doesNotContainIgnoringCase(planted);
    }
  }

  private static List<String> planted(String survey, String wave) throws IOException {
    try (BufferedReader truth = Files.newBufferedReader(SAMPLE.resolve("truth-identifiers.csv"))) {
      List<String> planted =
          CSVFormat.RFC4180
              .builder()
              .setHeader()
              .setSkipHeaderRecord(true)
              .get()
              .parse(truth)
              .stream()
              .filter(one -> one.get("survey").equals(survey) && one.get("wave").equals(wave))
              .map(one -> one.get("planted"))
              .toList();
      assertThat(planted).hasSizeGreaterThan(8);
      return planted;
    }
  }
}
