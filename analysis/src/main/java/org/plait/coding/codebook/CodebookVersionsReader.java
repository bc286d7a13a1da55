package org.plait.coding.codebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.plait.coding.Code;
import org.plait.coding.Codebook;
import org.plait.coding.CodebookVersions;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Findings;
import org.plait.study.finding.Loaded;
import org.plait.study.finding.Place;
import org.plait.study.finding.Severity;

/** Reads a codebook with the versions before it, and checks that they are one line. */
public final class CodebookVersionsReader {

  private final Findings findings = new Findings();
  private final List<Codebook> books = new ArrayList<>();

  private CodebookVersionsReader() {}

  /**
   * Reads a codebook and its earlier versions.
   *
   * @param codebook the file of the codebook as it is
   * @param earlier the files of the versions before it, the earliest first
   * @return the versions, unless something is wrong with a file, and every finding
   */
  public static Loaded<CodebookVersions> read(Path codebook, List<Path> earlier) {
    CodebookVersionsReader reader = new CodebookVersionsReader();
    earlier.forEach(reader::add);
    reader.add(codebook);
    return reader.findings.loaded(
        () -> {
          int last = reader.books.size() - 1;
          return CodebookVersions.of(reader.books.get(last), reader.books.subList(0, last));
        });
  }

  private void add(Path file) {
    String name = file.getFileName().toString();
    Loaded<Codebook> loaded = CodebookReader.read(file, name, books);
    findings.addAll(loaded.findings());
    loaded
        .value()
        .ifPresent(
            book -> {
              check(book, name);
              books.add(book);
            });
  }

  private void check(Codebook book, String name) {
    if (books.isEmpty()) {
      return;
    }
    Codebook first = books.get(0);
    if (!book.id().equals(first.id())) {
      findings.error(
          "other-codebook",
          Place.of(name),
          "id",
          "must be a version of codebook " + first.id() + ", found codebook " + book.id() + ".",
          "Name versions of one codebook under `coding.codebook` and `coding.earlier`.");
    }
    for (Codebook before : books) {
      if (before.version().equals(book.version())) {
        findings.error(
            "duplicate-version",
            Place.of(name),
            "version",
            "must be a version of its own, \"" + book.version() + "\" stands twice.",
            "Give each file of the codebook its version.");
      }
      circular(before, book, name);
    }
    gone(books.get(books.size() - 1), book, name);
  }

  private void circular(Codebook before, Codebook book, String name) {
    if (before.crosswalk().stream().anyMatch(w -> w.fromVersion().equals(book.version()))) {
      findings.error(
          "circular-crosswalk",
          Place.of(name),
          "version",
          "must come after the versions its codes came from; version "
              + before.version()
              + ", which stands before it, has codes from version "
              + book.version()
              + ".",
          "List the files under `coding.earlier` with the earliest first.");
    }
  }

  /** A theme that is gone without a word would be lost to all that was coded with it. */
  private void gone(Codebook before, Codebook book, String name) {
    List<String> gone =
        before.themes().stream()
            .map(Code::id)
            .filter(id -> book.code(id).isEmpty())
            .filter(
                id ->
                    book.crosswalk().stream()
                        .filter(w -> w.fromVersion().equals(before.version()))
                        .noneMatch(w -> w.from().equals(id)))
            .toList();
    for (String id : gone) {
      findings.add(
          Finding.of(
              Severity.WARNING,
              "code-without-successor",
              Place.of(name),
              "crosswalk",
              "must say what became of each theme, found nothing about `"
                  + id
                  + "` of version "
                  + before.version()
                  + "; what was coded with it counts for nothing now.",
              "Name it in the crosswalk, or keep it with `status: retired`."));
    }
  }
}
