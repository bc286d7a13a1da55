package org.plait.coding;

import java.util.ArrayList;
import java.util.List;
import org.plait.ingest.Reconciliation;

/**
 * People's codings that enter no estimate by themselves.
 *
 * @param training from which a machine coder may learn: nobody knows with what chance the comments
 *     were chosen
 * @param bridge comments that were coded before, coded afresh: they tell how far the coding itself
 *     has moved
 */
public record CodingsApart(Codings training, Codings bridge) {

  /** Nobody coded anything apart. */
  public static final CodingsApart NONE = new CodingsApart(Codings.NONE, Codings.NONE);

  /**
   * Where the rows of the files went.
   *
   * @return those for training first
   */
  public List<Reconciliation> reconciliation() {
    List<Reconciliation> files = new ArrayList<>(training.reconciliation());
    files.addAll(bridge.reconciliation());
    return files;
  }
}
