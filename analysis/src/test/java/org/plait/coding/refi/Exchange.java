package org.plait.coding.refi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.plait.coding.CodedStudy;
import org.plait.coding.Coding;
import org.plait.coding.Codings;
import org.plait.coding.file.CodingReader;
import org.plait.coding.refi.StudyProject.Texts;
import org.plait.coding.refi.file.Guid;
import org.plait.coding.refi.file.LineEndings;
import org.plait.coding.refi.file.QdpxFile;
import org.plait.study.finding.Loaded;

/** A small study that sends its coding to another program and takes it back. */
public record Exchange(Path folder, CodedStudy.Read study) {

  static final String T1 =
      """
      r1,yes,n,No time at all 😀 for this
      r2,yes,s,"My manager said no.
      Twice 🙈🙈."
      r3,no,n,Cafe\u0301 money
      r4,no,s,n/a
      """;
  static final String T2 = "r1,yes,s,Still no time\nr5,yes,n,Nothing\n";
  static final String CODES =
      """
      T1,r1,hinder,A1,ann
      T1,r2,hinder,B1,ann
      T1,r2,hinder,A,ann
      T2,r1,hinder,A1,ann
      T1,r4,hinder,X2,ann
      T1,r1,hinder,,bob
      T1,r2,hinder,B1,bob
      T1,r3,hinder,A2,bob
      T2,r5,hinder,,bob
      """;

  static Exchange in(Path folder) {
    return in(folder, T1, T2, CODES);
  }

  static Exchange in(Path folder, String t1, String t2, String codes) {
    return new Exchange(folder, CodedStudy.in(folder).read(t1, t2, codes));
  }

  CodingMaterial material() {
    return new CodingMaterial(
        study.study(),
        study.study().coding().orElseThrow(),
        study.panels(),
        study.comments(),
        study.codebook(),
        Optional.empty());
  }

  Codings codings() {
    return study.codings().value().orElseThrow();
  }

  StudyProject.Exported export(Texts texts, LineEndings ends) {
    return StudyProject.of(material(), codings(), Codings.NONE, texts, ends);
  }

  /** Writes a project, reads it, and takes the codings from it. */
  ImportedCodings back(StudyProject.Exported exported) {
    return imported(file(QdpxFile.write(exported.project())), exported.sidecar());
  }

  ImportedCodings imported(Path file, Sidecar sidecar) {
    return imported(file, sidecar, Optional.empty());
  }

  ImportedCodings imported(Path file, Sidecar sidecar, Optional<String> coder) {
    try {
      return ProjectCodings.of(material(), QdpxFile.read(file), sidecar, coder, "back.qdpx");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the study reads in the file an import gives. */
  Loaded<Codings> read(ImportedCodings imported) {
    try {
      Files.writeString(folder.resolve("coder.csv"), imported.csv());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CodingReader(
            study.study().coding().orElseThrow(),
            study.versions(),
            study.panels(),
            study.comments(),
            Map.of())
        .read(folder);
  }

  /** Codings in words, in order: wave, row, coder, code. */
  static List<String> words(List<Coding> codings) {
    return codings.stream()
        .map(
            c ->
                String.join(
                    " ",
                    c.comment().wave(),
                    Integer.toString(c.comment().row()),
                    c.coder(),
                    c.code().orElse("-"),
                    c.sentiment().toString(),
                    c.score().toString()))
        .sorted()
        .toList();
  }

  Path file(byte[] bytes) {
    try {
      return Files.write(folder.resolve("back.qdpx"), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Packs files as another program would. */
  Path packed(Map<String, String> files) {
    Path file = folder.resolve("back.qdpx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> text : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(text.getKey()));
        zip.write(text.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  /** What a packed file holds, in its order. */
  static Map<String, String> unpacked(Path file) {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        files.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** The identifier of an answer. */
  static String answer(String wave, String respondent) {
    return Guid.of("answer", "small", "staff", wave, "hinder", "p-" + respondent).value();
  }

  /** The identifier of a code. */
  public static String code(String code) {
    return Guid.of("code", "small", code).value();
  }
}
