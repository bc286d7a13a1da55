package org.plait.ingest.question;

import java.util.List;
import java.util.Optional;
import org.plait.ingest.cell.CellProblem;
import org.plait.ingest.cell.CodeMatcher;
import org.plait.ingest.cell.PlainNumber;
import org.plait.ingest.cell.WaveContext;
import org.plait.instrument.MissingReason;
import org.plait.instrument.Question;

/** Types an allocation: parts that add up to 100; a blank part is 0 when another is filled. */
final class AllocationReader extends PartsReader {

  private static final double TOTAL = 100;
  private static final double TOLERANCE = 0.5;

  private final List<MultipleColumnsReader.OptionColumn> parts;
  private final CodeMatcher missing;

  AllocationReader(
      Question question,
      WaveContext context,
      boolean[] asked,
      List<MultipleColumnsReader.OptionColumn> parts,
      CodeMatcher missing) {
    super(question, context, asked);
    this.parts = List.copyOf(parts);
    this.missing = missing;
  }

  @Override
  public void read(int row, String[] cells) {
    double[] shares = new double[question().codes().categories().size()];
    boolean any = false;
    boolean negative = false;
    double sum = 0;
    Optional<MissingReason> reason = Optional.empty();
    for (MultipleColumnsReader.OptionColumn part : parts) {
      String cell = cells[part.position()].strip();
      short known = missing.match(cell);
      double share = PlainNumber.parse(cell);
      if (CodeMatcher.isMissing(known)) {
        MissingReason found = CodeMatcher.reason(known);
        reason = found == MissingReason.NO_ANSWER ? reason : Optional.of(found);
      } else if (Double.isNaN(share)) {
        invalid(row, part.name(), CellProblem.UNREADABLE_NUMBER.of(cell), "");
        return;
      } else {
        shares[part.option()] = share;
        any = true;
        negative |= share < 0;
        sum += share;
      }
    }
    if (!any) {
      miss(row, reason.orElse(MissingReason.NO_ANSWER));
    } else if (negative || Math.abs(sum - TOTAL) > TOLERANCE) {
      invalid(row, parts.get(0).name(), CellProblem.ALLOCATION_SUM, "");
    } else {
      answer(row, shares);
    }
  }
}
