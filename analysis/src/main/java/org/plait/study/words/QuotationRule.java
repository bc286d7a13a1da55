package org.plait.study.words;

/**
 * Who may be quoted, and how often.
 *
 * @param consent the question whose category {@code yes} allows quoting
 * @param perTheme the most quotations shown for a theme
 */
public record QuotationRule(String consent, int perTheme) {}
