package org.plait.study;

/**
 * Two waves of one survey, the earlier first.
 *
 * @param from the earlier wave's id
 * @param to the later wave's id
 */
public record WavePair(String from, String to) {}
