package org.plait.run.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.study.Study;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Loaded;
import org.plait.study.reader.StudyReader;

/** What is said when a study names a document whose styles can't be taken. */
class ReferenceDocumentTest {
  @TempDir private Path folder;

  private List<String> findings() throws IOException {
    Path file = folder.resolve("study.yaml");
    Files.writeString(
        file,
        """
        plait: 1
        id: small
        title: Small
        surveys:
          staff:
            instrument: staff.yaml
            waves:
              - {id: T1, file: t1.csv, format: csv, closed: 2024-03-31}
        report: {formats: [docx], reference: house.docx}
        """);
    Loaded<Study> study = StudyReader.read(file);
    assertThat(study.findings()).isEmpty();
    return ReferenceDocument.findings(study.value().orElseThrow()).stream()
        .map(Finding::text)
        .toList();
  }

  @Test
  void aFileThatIsNotThereIsToldBeforeTheRun() throws IOException {
    assertThat(findings())
        .containsExactly(
            "study.yaml: report.reference: must name a Word document, found no file of that name."
                + " Put it beside the study file, or remove `reference` for Plait's own styles.");
  }

  @Test
  void anotherKindOfFileIsTold() throws IOException {
    Files.writeString(folder.resolve("house.docx"), "no zip file");
    assertThat(findings())
        .containsExactly(
            "study.yaml: report.reference: must name a Word document (.docx), found a file without"
                + " readable styles. Save it as .docx from Word or LibreOffice.");
  }

  @Test
  void aWordDocumentIsTaken() throws IOException {
    try (XWPFDocument word = new XWPFDocument();
        OutputStream out = Files.newOutputStream(folder.resolve("house.docx"))) {
      word.createStyles();
      word.write(out);
    }
    assertThat(findings()).isEmpty();
  }
}
