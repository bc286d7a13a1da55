package org.plait.run.coding;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plait.integration.quotation.CellQuotation;
import org.plait.integration.quotation.Quotation;
import org.plait.integration.quotation.QuotationTable;
import org.plait.integration.quotation.Quotations;
import org.plait.study.Study;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Severity;
import org.plait.study.report.SignOff;

/**
 * Quotations that somebody has read and approved: only these stand in {@code report/}. What was
 * chosen and what it was chosen from goes to {@code work/}, with a form to decide on.
 *
 * @param quoting whether the study quotes anybody
 * @param approved the quotations that may be shown, in their order
 * @param cells those of quote matrices that may be shown, in their order
 * @param findings how many wait for a decision, and how many decisions fit no quotation
 */
public record ApprovedQuotations(
    boolean quoting, List<Quotation> approved, List<CellQuotation> cells, List<Finding> findings) {

  /** The rule of the finding that says that quotations wait for a decision. */
  public static final String WAIT = "quotations-wait";

  private static final String TABLE = "quotations.csv";
  private static final String FORM = "sign-off.yaml";
  private static final String FIELD = "report.sign-off";

  static ApprovedQuotations of(Study study, Quotations.Selection chosen) {
    Optional<SignOff> signOff = study.signOff();
    Set<String> yes = signOff.map(SignOff::approved).orElse(Set.of());
    Set<String> decided =
        signOff.map(SignOff::entries).orElse(List.of()).stream()
            .map(SignOff.Entry::id)
            .collect(Collectors.toSet());
    Set<String> ids = all(chosen).map(Quotation::id).collect(Collectors.toSet());
    List<Finding> findings = new ArrayList<>();
    long waiting = ids.stream().filter(id -> !decided.contains(id)).count();
    if (waiting > 0) {
      findings.add(waits(study, waiting));
    }
    long strange = decided.stream().filter(id -> !ids.contains(id)).count();
    if (strange > 0) {
      findings.add(strange(study, strange));
    }
    return new ApprovedQuotations(
        study.quotations().isPresent(),
        chosen.quotations().stream().filter(q -> yes.contains(q.id())).toList(),
        chosen.cells().stream().filter(cell -> yes.contains(cell.quotation().id())).toList(),
        findings);
  }

  /** Those of themes, then those of quote matrices alone. */
  private static Stream<Quotation> all(Quotations.Selection chosen) {
    return Stream.concat(
            chosen.quotations().stream(), chosen.cells().stream().map(CellQuotation::quotation))
        .distinct();
  }

  /** What is written for those who decide. */
  SortedMap<String, byte[]> work(Quotations.Selection chosen) {
    if (!quoting) {
      return new TreeMap<>();
    }
    return new TreeMap<>(
        Map.of(
            TABLE, bytes(QuotationTable.csv(chosen.candidates())),
            FORM, bytes(form(chosen))));
  }

  /** No words of anybody: the form is filled in outside {@code work/}. */
  private static String form(Quotations.Selection chosen) {
    StringBuilder form =
        new StringBuilder(
            "# A form: copy it beside the study file, name it there (report: {sign-off: ...}), read"
                + " each quotation in work/quotations.csv and decide.\nplait: 1\nquotations:\n");
    for (Quotation quotation : all(chosen).toList()) {
      form.append("  # ")
          .append(
              String.join(
                  ", ",
                  quotation.survey(),
                  quotation.wave(),
                  quotation.question(),
                  quotation.theme(),
                  quotation.choice().name().toLowerCase(Locale.ROOT)))
          .append(bands(chosen, quotation))
          .append("\n  - {id: \"")
          .append(quotation.id())
          .append("\", approved: false, read: false, by: , date: }\n");
    }
    return form.toString();
  }

  /** The answers that stand beside it in quote matrices, for they tell more of its author. */
  private static String bands(Quotations.Selection chosen, Quotation quotation) {
    return chosen.cells().stream()
        .filter(cell -> cell.quotation().equals(quotation))
        .map(cell -> ", beside " + cell.matrix() + ": " + cell.band())
        .collect(Collectors.joining());
  }

  private static Finding waits(Study study, long waiting) {
    return Finding.of(
        Severity.NOTE,
        WAIT,
        study.place(),
        FIELD,
        waiting
            + (waiting == 1 ? " quotation must" : " quotations must")
            + " be read and decided on before the report shows "
            + (waiting == 1 ? "it." : "them."),
        "Read work/quotations.csv and fill in a copy of work/sign-off.yaml.");
  }

  private static Finding strange(Study study, long strange) {
    return Finding.of(
        Severity.NOTE,
        "sign-off-without-quotation",
        study.place(),
        FIELD,
        strange
            + (strange == 1 ? " decision must" : " decisions must")
            + " be of a quotation that was chosen.",
        "Other words or another choice have other ids: decide anew, and remove the old ids.");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
