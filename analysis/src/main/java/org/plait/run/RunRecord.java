package org.plait.run;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the last run read and wrote, as fingerprints: when nothing of it has changed there is
 * nothing to do. It lies in {@code work/cache} and holds no answer; losing it costs one run.
 *
 * @param inputs what was read: files, program, key, by name
 * @param outputs what was written, by path relative to the output folder
 */
record RunRecord(SortedMap<String, String> inputs, SortedMap<String, String> outputs) {

  /** Where it lies, relative to {@code work/}. */
  static final String FILE = "cache/last-run.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  RunRecord {
    inputs = new TreeMap<>(inputs);
    outputs = new TreeMap<>(outputs);
  }

  /** Whether a run with these inputs would write what is there already. */
  boolean stillHolds(Map<String, String> current, Path root) {
    return inputs.equals(new TreeMap<>(current))
        && outputs.entrySet().stream()
            .allMatch(output -> same(root.resolve(output.getKey()), output.getValue()));
  }

  private static boolean same(Path file, String sha256) {
    try {
      return Files.isRegularFile(file) && Sha256.of(Files.readAllBytes(file)).equals(sha256);
    } catch (IOException e) {
      return false;
    }
  }

  byte[] bytes() {
    try {
      String text =
          JSON.writerWithDefaultPrettyPrinter()
              .writeValueAsString(Map.of("inputs", inputs, "outputs", outputs));
      return (text + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The record of the last run; an empty one, which holds for nothing, when it can't be read. */
  static RunRecord read(Path work) {
    try {
      Map<String, SortedMap<String, String>> fields =
          JSON.readValue(Files.readAllBytes(work.resolve(FILE)), new TypeReference<>() {});
      return new RunRecord(
          fields.getOrDefault("inputs", new TreeMap<>()),
          fields.getOrDefault("outputs", new TreeMap<>()));
    } catch (IOException e) {
      return new RunRecord(new TreeMap<>(), new TreeMap<>());
    }
  }
}
