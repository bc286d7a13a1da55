package org.plait.ingest.question;

import java.util.List;
import java.util.Optional;
import org.plait.ingest.cell.CellProblem;
import org.plait.ingest.cell.CodeMatcher;
import org.plait.ingest.cell.WaveContext;
import org.plait.instrument.MissingReason;
import org.plait.instrument.Question;

/** Types a ranking: a column for each place, holding the thing ranked there. */
final class RankingReader extends PartsReader {

  private final List<PlaceColumn> places;
  private final CodeMatcher matcher;

  /**
   * The column of one place.
   *
   * @param place the place, counted from 1
   * @param name the export's column
   * @param position where it stands
   */
  record PlaceColumn(int place, String name, int position) {}

  RankingReader(
      Question question,
      WaveContext context,
      boolean[] asked,
      List<PlaceColumn> places,
      CodeMatcher matcher) {
    super(question, context, asked);
    this.places = List.copyOf(places);
    this.matcher = matcher;
  }

  @Override
  public void read(int row, String[] cells) {
    double[] ranks = new double[question().codes().categories().size()];
    boolean any = false;
    Optional<MissingReason> reason = Optional.empty();
    for (PlaceColumn place : places) {
      String cell = cells[place.position()];
      short thing = matcher.match(cell);
      if (thing == CodeMatcher.UNKNOWN || thing == CodeMatcher.NOT_OFFERED) {
        CellProblem problem =
            thing == CodeMatcher.UNKNOWN ? CellProblem.UNKNOWN_CATEGORY : CellProblem.NOT_OFFERED;
        invalid(row, place.name(), problem.of(cell), cell);
        return;
      }
      if (thing < 0) {
        MissingReason found = CodeMatcher.reason(thing);
        reason = found == MissingReason.NO_ANSWER ? reason : Optional.of(found);
      } else if (ranks[thing] > 0) {
        invalid(row, place.name(), CellProblem.RANKED_TWICE, "");
        return;
      } else {
        ranks[thing] = place.place();
        any = true;
      }
    }
    if (any) {
      answer(row, ranks);
    } else {
      miss(row, reason.orElse(MissingReason.NO_ANSWER));
    }
  }
}
