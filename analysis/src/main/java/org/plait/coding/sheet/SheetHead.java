package org.plait.coding.sheet;

import java.util.List;
import java.util.stream.Collectors;
import org.plait.coding.Code;
import org.plait.coding.Codebook;
import org.plait.coding.Codings;

/**
 * What a sheet says of itself.
 *
 * @param study the study's title
 * @param coder who fills it in
 * @param codebook the codes
 */
public record SheetHead(String study, String coder, Codebook codebook) {

  /** Whether it is for settling differences. */
  boolean settling() {
    return coder.equals(Codings.ADJUDICATOR);
  }

  /**
   * The codes that can be ticked: those of the second level, and those of the first that have none
   * below them; none that is retired.
   *
   * @return the codes, in the order of the codebook, those of one theme side by side
   */
  List<Code> columns() {
    return codebook.inUse().stream()
        .filter(Code::topLevel)
        .flatMap(
            top -> {
              List<Code> below =
                  codebook.inUse().stream().filter(c -> c.parent().equals(top.id())).toList();
              return below.isEmpty() ? List.of(top).stream() : below.stream();
            })
        .collect(Collectors.toUnmodifiableList());
  }
}
