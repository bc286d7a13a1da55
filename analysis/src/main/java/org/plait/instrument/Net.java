package org.plait.instrument;

import java.util.List;

/**
 * Several categories reported as one, beside them.
 *
 * @param id its short name
 * @param label what readers see
 * @param codes the categories' codes
 */
public record Net(String id, String label, List<String> codes) {

  /** Copies the codes. */
  public Net {
    codes = List.copyOf(codes);
  }
}
