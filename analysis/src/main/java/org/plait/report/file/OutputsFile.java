package org.plait.report.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plait.study.Sha256;

/**
 * Checksums of the files whose bytes may differ from one Java to the next: documents, workbooks and
 * pictures. The manifest holds the checksums of all others.
 */
public final class OutputsFile {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> ENDINGS = List.of(".docx", ".xlsx", ".png", ".pdf");

  private OutputsFile() {}

  /**
   * Takes the checksums.
   *
   * @param report the report's files by path within its folder
   * @return SHA-256 by path, as JSON
   */
  public static byte[] of(SortedMap<String, byte[]> report) {
    SortedMap<String, byte[]> differing = new TreeMap<>(report);
    differing.keySet().removeIf(name -> ENDINGS.stream().noneMatch(name::endsWith));
    SortedMap<String, String> checksums = Sha256.hex(differing);
    try {
      String text =
          JSON.writerWithDefaultPrettyPrinter().writeValueAsString(Map.of("sha256", checksums));
      return (text.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a map of text must be writable", e);
    }
  }
}
