package org.plait.run.folder;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * What the last run read and wrote, as fingerprints: when nothing of it has changed there is
 * nothing to do. It lies in {@code work/cache} and holds no answer; losing it costs one run.
 *
 * @param inputs what was read: files, program, key, by name
 * @param outputs what was written, by path relative to the output folder
 */
public record RunRecord(SortedMap<String, String> inputs, SortedMap<String, String> outputs) {

  /** Where it lies, relative to {@code work/}. */
  static final String FILE = "cache/last-run.json";

  /** The record of no run, which holds for nothing. */
  static final RunRecord NONE = new RunRecord(new TreeMap<>(), new TreeMap<>());

  private static final String PAGE = "report/index.html";

  private static final ObjectMapper JSON = new ObjectMapper();

  public RunRecord {
    inputs = new TreeMap<>(inputs);
    outputs = new TreeMap<>(outputs);
  }

  /** A record of a run, from what it wrote. */
  public static RunRecord of(
      SortedMap<String, String> inputs,
      SortedMap<String, byte[]> report,
      SortedMap<String, byte[]> work) {
    SortedMap<String, String> hashes = new TreeMap<>();
    report.forEach((name, bytes) -> hashes.put("report/" + name, checksum(bytes)));
    work.forEach((name, bytes) -> hashes.put("work/" + name, checksum(bytes)));
    return new RunRecord(inputs, hashes);
  }

  /** Whether a run with these inputs would write the report that is there already. */
  public boolean stillHolds(Map<String, String> current, Path root) {
    return outputs.containsKey(PAGE)
        && inputs.equals(new TreeMap<>(current))
        && outputs.entrySet().stream()
            .allMatch(output -> same(root, output.getKey(), output.getValue()));
  }

  /** What was written below a folder, such as {@code work/}, by path relative to it. */
  Set<String> written(String folder) {
    return outputs.keySet().stream()
        .filter(name -> name.startsWith(folder))
        .map(name -> name.substring(folder.length()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Size and CRC-32: enough to notice a file that was changed or cut short, and quick. */
  private static String checksum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return bytes.length + "-" + Long.toHexString(crc.getValue());
  }

  private static boolean same(Path root, String name, String checksum) {
    try {
      Path file = root.resolve(name);
      return Files.isRegularFile(file) && checksum(Files.readAllBytes(file)).equals(checksum);
    } catch (IOException | InvalidPathException e) {
      return false;
    }
  }

  byte[] bytes() {
    try {
      String text =
          JSON.writerWithDefaultPrettyPrinter()
              .writeValueAsString(new TreeMap<>(Map.of("inputs", inputs, "outputs", outputs)));
      return (text + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The record of the last run; {@link #NONE} when there is none that can be read. */
  public static RunRecord read(Path work) {
    try {
      Map<String, SortedMap<String, String>> fields =
          JSON.readValue(Files.readAllBytes(work.resolve(FILE)), new TypeReference<>() {});
      return fields == null || fields.get("inputs") == null || fields.get("outputs") == null
          ? NONE
          : new RunRecord(fields.get("inputs"), fields.get("outputs"));
    } catch (IOException e) {
      return NONE;
    }
  }
}
