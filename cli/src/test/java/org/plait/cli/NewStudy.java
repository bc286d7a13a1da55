package org.plait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The study {@code plait init} makes, with its key file beside its folder. */
record NewStudy(Path folder) {

  static NewStudy in(Path parent) {
    NewStudy study = new NewStudy(parent.resolve("my-study"));
    assertThat(Outcome.of("init", study.folder).exit()).isZero();
    study.edit(
        "study.yaml", "respondent: code ", "key-file: ../first.key\n      respondent: code ");
    return study;
  }

  Path file() {
    return folder.resolve("study.yaml");
  }

  Path report() {
    return folder.resolve("report");
  }

  Path work() {
    return folder.resolve("work");
  }

  Path key() {
    return folder.resolveSibling("first.key");
  }

  Outcome run(Object... more) {
    return Outcome.of(Stream.concat(Stream.of("run", file()), Stream.of(more)).toArray());
  }

  Outcome check(Object... more) {
    return Outcome.of(Stream.concat(Stream.of("check", file()), Stream.of(more)).toArray());
  }

  /** Replaces the first occurrence of a text in a file of the study. */
  void edit(String name, String before, String after) {
    String text = read(folder.resolve(name));
    assertThat(text).contains(before);
    int at = text.indexOf(before);
    write(name, text.substring(0, at) + after + text.substring(at + before.length()));
  }

  void write(String name, String text) {
    try {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every file below a folder with what it holds, byte by byte. */
  static Map<String, String> tree(Path folder) {
    Map<String, String> files = new TreeMap<>();
    if (!Files.exists(folder)) {
      return files;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(
            folder.relativize(path).toString(),
            new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
