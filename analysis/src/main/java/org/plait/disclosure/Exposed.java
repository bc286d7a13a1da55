package org.plait.disclosure;

/**
 * Where an earlier report shows what would have to be hidden.
 *
 * @param figure what the number is about, in words: {@code response}, {@code question q}, {@code
 *     question q, theme A}, {@code model m, term band}
 * @param wave the wave, or several joined by {@code -}
 */
public record Exposed(String figure, String wave) {}
