package org.plait.instrument;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a question follows from another one. */
public sealed interface Derivation {

  /**
   * The question it follows from.
   *
   * @return the question's id
   */
  String from();

  /**
   * Each category gathers categories of the source; a source category in none of them is missing as
   * not applicable.
   *
   * @param from the source
   * @param sources derived category to source codes, in file order
   */
  record Gathered(String from, Map<String, List<String>> sources) implements Derivation {
    /** Keeps the map in file order, read-only. */
    public Gathered {
      sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    }
  }

  /**
   * Yes when any of some categories was chosen, else no.
   *
   * @param from the source
   * @param codes the categories
   * @param everybody whether people the source was not put to, by routing, count as no
   */
  record AnyOf(String from, List<String> codes, boolean everybody) implements Derivation {
    /** Copies the codes. */
    public AnyOf {
      codes = List.copyOf(codes);
    }
  }

  /**
   * Numbers in bands.
   *
   * @param from the source
   * @param banding the bands
   */
  record Banded(String from, Banding banding) implements Derivation {}
}
