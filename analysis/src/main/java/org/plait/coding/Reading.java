package org.plait.coding;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.plait.text.Comment;

/**
 * A comment and what counts as its coding.
 *
 * @param comment the comment
 * @param read whether a coder read it and the coding is settled
 * @param codes the ids of the codes that count, in the order recorded; none when it is not read
 * @param themes the ids of the themes it speaks of, those of the first level included
 * @param content whether it says anything: as the coder judged, else as its form shows
 * @param flagged whether any coder flagged it
 * @param stratum the stratum it was, or could have been, drawn from; empty where there are none
 * @param versions the versions of the codebook by which it was read
 */
public record Reading(
    Comment comment,
    boolean read,
    Set<String> codes,
    Set<String> themes,
    boolean content,
    boolean flagged,
    String stratum,
    Set<String> versions) {

  /** Copies the sets, keeping their order. */
  public Reading {
    codes = Collections.unmodifiableSet(new LinkedHashSet<>(codes));
    versions = Set.copyOf(versions);
    themes = Collections.unmodifiableSet(new LinkedHashSet<>(themes));
  }
}
