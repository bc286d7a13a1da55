package org.plait.ingest.platform;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.plait.study.ExportLayout.Format;

/** Says which format a file looks like, for a suggestion; nothing is ever read by a guess. */
public final class FormatGuess {

  private static final int START = 1 << 14;

  private FormatGuess() {}

  /**
   * The word for `format` that fits the first bytes of a file best.
   *
   * @param bytes the file
   * @return such as {@code sav}; {@code csv} when nothing tells more
   */
  public static String of(byte[] bytes) {
    String start =
        new String(
            Arrays.copyOf(bytes, Math.min(START, bytes.length)), StandardCharsets.ISO_8859_1);
    if (start.startsWith("$FL2") || start.startsWith("$FL3")) {
      return Format.SAV.word();
    }
    if (start.startsWith("<stata_dta>")) {
      return Format.DTA.word();
    }
    if (start.startsWith("PK\u0003\u0004")) {
      return Format.XLSX.word();
    }
    if (start.contains("ImportId") && start.contains("{")) {
      return Format.QUALTRICS.word();
    }
    String header = start.lines().findFirst().orElse("");
    if (header.contains("redcap_") || header.contains("_complete")) {
      return Format.REDCAP.word();
    }
    for (Format format :
        List.of(Format.LIMESURVEY, Format.SURVEYMONKEY, Format.ODK, Format.JISC_ONLINE_SURVEYS)) {
      long found = Platform.of(format).needed().stream().filter(header::contains).count();
      if (found > 1 || found == 1 && Platform.of(format).needed().size() == 1) {
        return format.word();
      }
    }
    return Format.CSV.word();
  }
}
