package org.plait.statistics;

/**
 * A named statistical method.
 *
 * @param name e.g. {@code Wilson score}
 * @param citation e.g. {@code Wilson (1927) JASA 22:209-212}; may be empty for elementary ones
 */
public record Method(String name, String citation) {

  public Method {
    Require.text(name, "name");
  }

  /** In a line: {@code Wilson score: Wilson (1927) JASA 22:209-212}. */
  @Override
  public String toString() {
    return citation.isEmpty() ? name : name + ": " + citation;
  }
}
