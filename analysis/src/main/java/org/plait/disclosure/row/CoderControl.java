package org.plait.disclosure.row;

import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.coding.quality.Hits;
import org.plait.coding.quality.QualityRow;
import org.plait.disclosure.cell.Limits;

/**
 * What may be told of a coder's quality.
 *
 * <p>From precision and recall follows to how many comments people gave a theme, and to how many
 * the coder did. So a theme is hidden where one of these numbers, what both have in common, or what
 * lacks to all comments is from 1 to below the minimum; and where the theme is hidden in a wave, as
 * it might follow from the number in all waves. On how many comments coder and people differ is
 * nobody's answer, and not protected. Where the theme is given instead of another few times, that
 * is hidden too.
 */
public final class CoderControl {

  private final Limits limits;
  private final Set<List<String>> hiddenThemes;

  /** The control of one question, beside the themes that are hidden. */
  public CoderControl(Limits limits, Set<List<String>> hiddenThemes) {
    this.limits = limits;
    this.hiddenThemes = hiddenThemes;
  }

  /** The row as it may be shown. */
  public EstimateRow apply(QualityRow quality) {
    EstimateRow row = quality.row();
    RowKey key = row.key();
    if (limits.hidesBase(row.base().denominator().orElse(0))) {
      return RowMask.hide(row, false, limits);
    }
    boolean inAWave =
        hiddenThemes.contains(List.of(key.question(), key.category()))
            || hiddenThemes.contains(List.of(key.question(), key.group()));
    return inAWave || quality.hits().filter(this::few).isPresent()
        ? RowMask.hide(row, true, limits)
        : AgreementControl.with(row, AgreementControl.rounded(row.outcome()));
  }

  private boolean few(Hits hits) {
    return LongStream.of(
            hits.both(),
            hits.neither(),
            hits.both() + hits.people(),
            hits.both() + hits.coder(),
            hits.neither() + hits.people(),
            hits.neither() + hits.coder())
        .anyMatch(limits::hidesCount);
  }
}
