package org.plait.study;

import java.util.List;

/**
 * A code that respondents make up themselves from parts, such as letters of names and days of
 * birth, by which they are recognised although they may not write every part the same again.
 *
 * @param parts the columns or questions of the parts
 * @param agree how many parts must be the same for two codes to be of one person
 */
public record CodeRule(List<String> parts, int agree) {

  /** Copies the list. */
  public CodeRule {
    parts = List.copyOf(parts);
  }
}
