package org.plait.notebooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Jupyter notebook (nbformat 4): its code cells and the outputs stored in it. */
final class Notebook {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final ObjectNode content;

  private Notebook(Path file, ObjectNode content) {
    this.file = file;
    this.content = content;
  }

  static Notebook read(Path file) throws IOException {
    return new Notebook(file, (ObjectNode) JSON.readTree(Files.readString(file)));
  }

  /** The source of each code cell, in order. */
  List<String> sources() {
    return cells().stream().map(cell -> joined(cell.get("source"))).toList();
  }

  /** What is stored under each code cell, in order. */
  List<CellOutput> outputs() {
    return cells().stream().map(Notebook::output).toList();
  }

  /** Stores what the code cells gave. */
  void write(List<CellOutput> outputs) throws IOException {
    List<ObjectNode> cells = cells();
    for (int i = 0; i < cells.size(); i++) {
      store(cells.get(i), i + 1, outputs.get(i));
    }
    String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content);
    Files.writeString(file, text + "\n");
  }

  private List<ObjectNode> cells() {
    List<ObjectNode> code = new ArrayList<>();
    for (JsonNode cell : content.get("cells")) {
      if (cell.get("cell_type").textValue().equals("code")) {
        code.add((ObjectNode) cell);
      }
    }
    return code;
  }

  private static CellOutput output(ObjectNode cell) {
    JsonNode outputs = cell.get("outputs");
    if (outputs.isEmpty()) {
      return CellOutput.NONE;
    }
    JsonNode data = outputs.get(0).get("data");
    JsonNode picture = data.get("image/png");
    return new CellOutput(
        joined(data.get("text/plain")), picture == null ? "" : picture.textValue());
  }

  private static void store(ObjectNode cell, int number, CellOutput output) {
    cell.put("execution_count", number);
    ArrayNode outputs = cell.putArray("outputs");
    if (output.equals(CellOutput.NONE)) {
      return;
    }
    ObjectNode result = outputs.addObject();
    result.put("output_type", "execute_result");
    result.put("execution_count", number);
    result.putObject("metadata");
    ObjectNode data = result.putObject("data");
    if (!output.picture().isEmpty()) {
      data.put("image/png", output.picture());
    }
    ArrayNode lines = data.putArray("text/plain");
    List<String> text = output.text().lines().toList();
    for (int i = 0; i < text.size(); i++) {
      lines.add(i < text.size() - 1 ? text.get(i) + "\n" : text.get(i));
    }
  }

  private static String joined(JsonNode lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line.textValue()));
    return text.toString();
  }
}
