package org.plait.text.mask;

import java.util.List;

/**
 * A text whose identifiers are masked.
 *
 * @param text the text with tags in place of identifiers
 * @param masks what was masked, in text order
 */
public record MaskedText(String text, List<Mask> masks) {

  /** Copies the masks. */
  public MaskedText {
    masks = List.copyOf(masks);
  }
}
