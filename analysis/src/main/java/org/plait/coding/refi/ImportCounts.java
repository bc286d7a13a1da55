package org.plait.coding.refi;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plait.coding.Codebook;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Place;
import org.plait.study.finding.Severity;
import org.plait.study.finding.Spelling;

/** Counts where every coding of a project went; nothing is lost in silence. */
final class ImportCounts {

  private static final int SHOWN = 12;

  private final Map<ImportRule, Long> leftOut = new EnumMap<>(ImportRule.class);
  private final Map<String, Long> unknownCodes = new LinkedHashMap<>();
  private long again;
  private long memos;
  private long changed;

  void leaveOut(ImportRule rule, long codings) {
    if (codings > 0) {
      leftOut.merge(rule, codings, Long::sum);
    }
  }

  void unknownCode(String name) {
    unknownCodes.merge(name, 1L, Long::sum);
    leaveOut(ImportRule.UNKNOWN_CODE, 1);
  }

  /** The same code of the same coder for the same answer. */
  void again() {
    again++;
  }

  /** A selection without a code. */
  void memo() {
    memos++;
  }

  /** An answer whose words are others now. */
  void changed() {
    changed++;
  }

  long leftOut() {
    return leftOut.values().stream().mapToLong(Long::longValue).sum();
  }

  long repeated() {
    return again;
  }

  List<Finding> findings(String file, Codebook codebook) {
    List<Finding> findings = new ArrayList<>();
    leftOut.forEach(
        (rule, codings) -> {
          if (rule != ImportRule.UNKNOWN_CODE) {
            findings.add(
                finding(
                    rule.severity(),
                    rule.word(),
                    file,
                    rule.field(),
                    rule.message(codings),
                    rule.remedy(),
                    codings));
          }
        });
    unknownCodes.forEach(
        (name, codings) -> findings.add(unknownCode(name, codings, file, codebook)));
    if (changed > 0) {
      findings.add(
          finding(
              Severity.WARNING,
              "changed-text",
              file,
              "source",
              "texts must be as they were exported, found "
                  + (changed == 1 ? "1 answer" : changed + " answers")
                  + " with other words; the coding was taken all the same.",
              "If the words were edited in the program, export from the study and code them again.",
              changed));
    }
    if (memos > 0) {
      String message =
          "selections without a code are memos, found " + memos + "; they are not brought back.";
      findings.add(finding(Severity.NOTE, "memo", file, "selection", message, "", memos));
    }
    return findings;
  }

  /** A name of a code is the researcher's, but a long one could be somebody's words. */
  private static Finding unknownCode(String name, long codings, String file, Codebook codebook) {
    ImportRule rule = ImportRule.UNKNOWN_CODE;
    String shown =
        name.isEmpty() || name.length() > SHOWN
            ? rule.message(codings)
            : rule.message(codings).replace("with another;", "with \"" + name + "\";");
    List<String> names =
        codebook.codes().stream()
            .flatMap(code -> java.util.stream.Stream.of(code.id(), code.label()))
            .toList();
    String remedy =
        Spelling.nearest(name, names)
            .map(near -> "Did you mean `" + near + "`?")
            .orElse(rule.remedy());
    return finding(rule.severity(), rule.word(), file, rule.field(), shown, remedy, codings)
        .withValue(name);
  }

  private static Finding finding(
      Severity severity,
      String rule,
      String file,
      String field,
      String message,
      String remedy,
      long rows) {
    return Finding.of(severity, rule, Place.of(file), field, message, remedy).about(rows);
  }
}
