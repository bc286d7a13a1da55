package org.plait.coding.sheet;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One thing a coder said of a text.
 *
 * @param code the code's id; empty when nothing applies
 * @param sentiment praise (1), complaint (-1) or neither (0), when recorded
 */
public record Choice(Optional<String> code, OptionalDouble sentiment) {}
