package org.plait.coding;

import java.util.List;
import org.plait.ingest.Reconciliation;

/**
 * What coders said of comments, and where every row of their files went.
 *
 * @param rows the codings that count, in file order
 * @param coders the coders, in the order in which they first appear
 * @param reconciliation where the rows of each file went, in file order
 */
public record Codings(List<Coding> rows, List<String> coders, List<Reconciliation> reconciliation) {

  /** The coder whose codings settle where others differ. */
  public static final String ADJUDICATOR = "adjudicated";

  /** Nobody coded anything. */
  public static final Codings NONE = new Codings(List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Codings {
    rows = List.copyOf(rows);
    coders = List.copyOf(coders);
    reconciliation = List.copyOf(reconciliation);
  }
}
