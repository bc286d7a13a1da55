package org.plait.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plait.instrument.MissingReason;

/** Free text as it was typed, line breaks included. Private: it never leaves without masking. */
public final class TextColumn implements AnswerColumn {

  private final List<@Nullable String> texts;
  private final List<@Nullable MissingReason> reasons;

  private TextColumn(List<@Nullable String> texts, List<@Nullable MissingReason> reasons) {
    this.texts = texts;
    this.reasons = reasons;
  }

  /**
   * Makes a column.
   *
   * @param texts the texts, null where there is none
   * @param reasons the reasons, null where there is a text
   * @return the column
   */
  public static TextColumn of(List<@Nullable String> texts, List<@Nullable MissingReason> reasons) {
    if (texts.size() != reasons.size()) {
      throw new IllegalArgumentException("texts and reasons must be equally long");
    }
    return new TextColumn(
        Collections.unmodifiableList(new ArrayList<>(texts)),
        Collections.unmodifiableList(new ArrayList<>(reasons)));
  }

  @Override
  public int rows() {
    return texts.size();
  }

  @Override
  public Optional<MissingReason> missing(int row) {
    return Optional.ofNullable(reasons.get(row));
  }

  /**
   * The text.
   *
   * @param row the row, counted from 0
   * @return the text, or empty when there is none
   */
  public Optional<String> text(int row) {
    return Optional.ofNullable(texts.get(row));
  }
}
