package org.plait.coding.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.coding.Code;
import org.plait.coding.Codebook;
import org.plait.statistics.Estimate;
import org.plait.statistics.agreement.Benchmark;

/** Agreement as the coders read it: all main themes, pairs of coders, waves in order, codes. */
public final class AgreementText {

  private static final double SURE = 0.95;
  private static final List<AgreementMeasure> SETS =
      List.of(AgreementMeasure.MASI, AgreementMeasure.JACCARD, AgreementMeasure.SAME);
  private static final String OVERALL = "  %-38s %-6s %-15s %-6s %s";
  private static final String CODE = "  %-30s %5s  %-22s %-6s %-6s %-6s %-6s %-6s %-6s %s";
  private static final String NONE = "-";

  private final Codebook codebook;
  private final List<String> lines = new ArrayList<>();

  private AgreementText(Codebook codebook) {
    this.codebook = codebook;
  }

  /** What a block of lines is about. */
  private record Block(String survey, String question, List<String> waves, String coders) {}

  /**
   * The lines.
   *
   * @param rows the rows in detail
   * @param codebook the codes
   * @return lines of text without line ends
   */
  public static List<String> lines(List<AgreementRow> rows, Codebook codebook) {
    AgreementText text = new AgreementText(codebook);
    Map<Block, List<AgreementRow>> blocks = new LinkedHashMap<>();
    for (AgreementRow row : rows) {
      RowKey key = row.row().key();
      Block block = new Block(key.survey(), key.question(), row.row().waves(), key.group());
      blocks.computeIfAbsent(block, b -> new ArrayList<>()).add(row);
    }
    String question = "";
    String kind = "";
    for (Map.Entry<Block, List<AgreementRow>> block : blocks.entrySet()) {
      String about = block.getKey().survey + "/" + block.getKey().question;
      String heading =
          block.getKey().coders.isEmpty()
              ? "Wave by wave:"
              : "Two coders, or one and what was settled:";
      if (!about.equals(question)) {
        text.whole(block.getKey(), block.getValue());
        question = about;
        kind = "";
      } else {
        text.beside(heading.equals(kind) ? "" : heading, block.getKey(), block.getValue());
        kind = heading;
      }
    }
    return List.copyOf(text.lines);
  }

  private void whole(Block block, List<AgreementRow> own) {
    if (!lines.isEmpty()) {
      lines.add("");
    }
    String about =
        block.survey.isEmpty()
            ? "All questions"
            : block.survey + "/" + block.question + ", " + EstimateRow.joined(block.waves);
    lines.add(about + ": " + units(own) + " that two coders or more read");
    lines.add(line(OVERALL, "", "value", "95 % interval", "error", "at least, with 95 %"));
    SETS.forEach(measure -> overall(own, measure.word(), measure.title()));
    for (AgreementMeasure measure : CodeAgreement.MEASURES) {
      overall(own, measure.macro(), "mean over codes: " + measure.title());
    }
    codes(own);
  }

  private void overall(List<AgreementRow> own, String measure, String title) {
    EstimateRow row = find(own, "", measure).orElseThrow().row();
    lines.add(
        row.outcome()
            .fold(
                e -> line(OVERALL, title, value(e), interval(e), error(e), word(measure, e)),
                u -> line(OVERALL, title, NONE, u.reason(), "", ""),
                s -> ""));
  }

  private void codes(List<AgreementRow> own) {
    lines.add("");
    lines.add(
        line(
            CODE,
            "code",
            "given",
            "alpha",
            "AC1",
            "B-P",
            "kappa",
            "same",
            "yes",
            "no",
            "alpha is"));
    int rare = 0;
    for (Code code : codebook.codes()) {
      Optional<AgreementRow> alpha = find(own, code.id(), AgreementMeasure.ALPHA.word());
      long given = alpha.map(AgreementText::given).orElse(0L);
      if (given >= Agreements.FEWEST_GIVEN) {
        code(own, code, alpha.orElseThrow());
      } else if (given > 0) {
        rare++;
      }
    }
    if (rare > 0) {
      lines.add(
          "  "
              + rare
              + (rare == 1 ? " code" : " codes")
              + " given to fewer than "
              + Agreements.FEWEST_GIVEN
              + " comments: in the table only");
    }
  }

  private void code(List<AgreementRow> own, Code code, AgreementRow alpha) {
    List<String> cells = new ArrayList<>();
    String name = code.id() + " " + code.label();
    cells.add((code.topLevel() ? "" : " ") + name.substring(0, Math.min(name.length(), 29)));
    cells.add(Long.toString(given(alpha)));
    Optional<Estimate> value = alpha.row().outcome().estimate();
    cells.add(value.map(e -> (value(e) + " " + interval(e)).strip()).orElse(NONE));
    for (AgreementMeasure measure :
        CodeAgreement.MEASURES.subList(1, CodeAgreement.MEASURES.size())) {
      cells.add(
          find(own, code.id(), measure.word())
              .flatMap(r -> r.row().outcome().estimate())
              .map(AgreementText::value)
              .orElse(NONE));
    }
    cells.add(value.map(e -> word(AgreementMeasure.ALPHA.word(), e)).orElse("no variation"));
    lines.add(line(CODE, cells.toArray(String[]::new)));
  }

  /** Two coders, or one wave, in a line. */
  private void beside(String heading, Block block, List<AgreementRow> own) {
    if (!heading.isEmpty()) {
      lines.add("");
      lines.add(heading);
    }
    String about = block.coders.isEmpty() ? EstimateRow.joined(block.waves) : block.coders;
    String alpha =
        find(own, "", AgreementMeasure.MASI.word())
            .flatMap(r -> r.row().outcome().estimate())
            .map(e -> ("alpha (MASI) " + value(e) + " " + interval(e)).strip())
            .orElse("alpha (MASI) undefined");
    String same =
        find(own, "", AgreementMeasure.SAME.word())
            .flatMap(r -> r.row().outcome().estimate())
            .map(e -> "same main themes " + value(e))
            .orElse("");
    lines.add("  " + about + ": " + units(own) + ", " + alpha + ", " + same);
  }

  private static long given(AgreementRow row) {
    return row.counts().stream().mapToLong(c -> c.all() + c.some()).sum();
  }

  private static String units(List<AgreementRow> own) {
    long units = own.get(0).row().base().n().orElse(0);
    return units + (units == 1 ? " comment" : " comments");
  }

  private static Optional<AgreementRow> find(List<AgreementRow> own, String code, String measure) {
    return own.stream()
        .filter(r -> r.row().key().category().equals(code))
        .filter(r -> r.row().key().measure().equals(measure))
        .findFirst();
  }

  /** Landis and Koch's word; shares of agreement have none. */
  private static String word(String measure, Estimate estimate) {
    if (measure.endsWith("agreement")) {
      return "";
    }
    return Benchmark.LANDIS_KOCH
        .word(estimate, SURE)
        .orElse(estimate.value() == 1 ? "full agreement" : "");
  }

  private static String value(Estimate estimate) {
    return hundredths(estimate.value());
  }

  private static String interval(Estimate estimate) {
    return estimate
        .interval()
        .map(i -> hundredths(i.lower()) + " to " + hundredths(i.upper()))
        .orElse("");
  }

  private static String error(Estimate estimate) {
    OptionalDouble error = estimate.standardError();
    return error.isPresent() ? hundredths(error.getAsDouble()) : "";
  }

  private static String hundredths(double value) {
    return String.format(Locale.ROOT, "%.2f", value + 0.0);
  }

  private static String line(String format, String... cells) {
    return String.format(Locale.ROOT, format, (Object[]) cells).stripTrailing();
  }
}
