package org.plait.instrument;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How a question follows from another one. */
public sealed interface Derivation {

  /**
   * The question it follows from.
   *
   * @return the question's id
   */
  String from();

  /**
   * Answers with the function of the case at hand.
   *
   * @param gathered asked when categories gather categories
   * @param anyOf asked when it is a yes or no
   * @param banded asked when numbers fall into bands
   * @param <T> the kind of answer
   * @return the answer of the one function that was asked
   */
  <T> T fold(Function<Gathered, T> gathered, Function<AnyOf, T> anyOf, Function<Banded, T> banded);

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

    @Override
    public <T> T fold(
        Function<Gathered, T> gathered, Function<AnyOf, T> anyOf, Function<Banded, T> banded) {
      return gathered.apply(this);
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

    @Override
    public <T> T fold(
        Function<Gathered, T> gathered, Function<AnyOf, T> anyOf, Function<Banded, T> banded) {
      return anyOf.apply(this);
    }
  }

  /**
   * Numbers in bands.
   *
   * @param from the source
   * @param banding the bands
   */
  record Banded(String from, Banding banding) implements Derivation {

    @Override
    public <T> T fold(
        Function<Gathered, T> gathered, Function<AnyOf, T> anyOf, Function<Banded, T> banded) {
      return banded.apply(this);
    }
  }
}
