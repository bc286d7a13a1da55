package org.plait.studies.attack;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The files of a report, as anybody gets them.
 *
 * @param folder {@code report/}
 */
record ReportFolder(Path folder) {

  /** The rows of a tidy file; none where there is no such file. */
  List<PublishedRow> table(String name) {
    Path file = folder.resolve("data").resolve(name);
    if (!Files.exists(file)) {
      return List.of();
    }
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(file);
        var records = format.parse(reader)) {
      return records.stream().map(record -> new PublishedRow(record.toMap())).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page; empty where there is none. */
  Optional<Document> page() {
    Path file = folder.resolve("index.html");
    try {
      return Files.exists(file)
          ? Optional.of(Jsoup.parse(Files.readString(file)))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
