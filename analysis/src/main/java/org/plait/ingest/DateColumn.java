package org.plait.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plait.instrument.MissingReason;

/** Dates; a month without a day is its first day. */
public final class DateColumn implements AnswerColumn {

  private final List<@Nullable LocalDate> dates;
  private final List<@Nullable MissingReason> reasons;

  private DateColumn(List<@Nullable LocalDate> dates, List<@Nullable MissingReason> reasons) {
    this.dates = dates;
    this.reasons = reasons;
  }

  /**
   * Makes a column.
   *
   * @param dates the dates, null where there is none
   * @param reasons the reasons, null where there is a date
   * @return the column
   */
  public static DateColumn of(
      List<@Nullable LocalDate> dates, List<@Nullable MissingReason> reasons) {
    if (dates.size() != reasons.size()) {
      throw new IllegalArgumentException("dates and reasons must be equally long");
    }
    return new DateColumn(
        Collections.unmodifiableList(new ArrayList<>(dates)),
        Collections.unmodifiableList(new ArrayList<>(reasons)));
  }

  @Override
  public int rows() {
    return dates.size();
  }

  @Override
  public Optional<MissingReason> missing(int row) {
    return Optional.ofNullable(reasons.get(row));
  }

  /**
   * The date.
   *
   * @param row the row, counted from 0
   * @return the date, or empty when there is none
   */
  public Optional<LocalDate> date(int row) {
    return Optional.ofNullable(dates.get(row));
  }
}
