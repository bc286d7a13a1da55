package org.plait.study.analysis;

import java.util.List;

/**
 * Two waves of one survey, the earlier first.
 *
 * @param from the earlier wave's id
 * @param to the later wave's id
 */
public record WavePair(String from, String to) {

  /**
   * Both ids.
   *
   * @return the earlier wave's, then the later wave's
   */
  public List<String> ids() {
    return List.of(from, to);
  }
}
