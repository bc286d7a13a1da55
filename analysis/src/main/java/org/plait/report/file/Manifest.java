package org.plait.report.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import org.plait.report.Provenance;
import org.plait.report.Report;
import org.plait.study.Sha256;

/**
 * What a report was made from and what was made: checksums of inputs and outputs, version, seeds
 * and settings. It names no machine, place or time.
 */
final class Manifest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Manifest() {}

  static byte[] of(Report report, SortedMap<String, byte[]> outputs) {
    Provenance made = report.provenance();
    ObjectNode root = JSON.createObjectNode();
    root.put("plait", made.version());
    root.put("study", report.study().id());
    root.put("date", report.study().date().toString());
    ArrayNode inputs = root.putArray("inputs");
    made.inputs().forEach(i -> file(inputs, i.name(), i.sha256()));
    ObjectNode seeds = root.putObject("seeds");
    made.seeds().forEach(seeds::put);
    ObjectNode settings = root.putObject("settings");
    made.settings().forEach(settings::put);
    ArrayNode files = root.putArray("outputs");
    Sha256.hex(outputs).forEach((name, sha256) -> file(files, name, sha256));
    return bytes(root);
  }

  private static void file(ArrayNode files, String name, String sha256) {
    files.addObject().put("file", name).put("sha256", sha256);
  }

  private static byte[] bytes(ObjectNode root) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter pretty =
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    try {
      return (JSON.writer(pretty).writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of text and numbers must be writable", e);
    }
  }
}
