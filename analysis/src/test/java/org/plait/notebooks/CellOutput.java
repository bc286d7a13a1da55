package org.plait.notebooks;

/**
 * What a cell shows.
 *
 * @param text its value in words
 * @param picture a PNG in Base64; empty when it shows none
 */
record CellOutput(String text, String picture) {

  static final CellOutput NONE = new CellOutput("", "");
}
