package org.plait.instrument;

import java.util.Optional;

/**
 * One statement of a grid.
 *
 * @param id its short name
 * @param text the statement
 * @param favourable the net that counts as favourable for this row, where it differs from the
 *     grid's
 */
public record GridRow(String id, String text, Optional<String> favourable) {}
