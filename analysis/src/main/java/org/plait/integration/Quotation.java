package org.plait.integration;

/**
 * A comment that may be quoted: its author consented and identifiers are masked.
 *
 * @param survey the survey's id
 * @param wave the wave's id
 * @param question the question's id
 * @param theme the theme's code
 * @param text what is quoted
 */
public record Quotation(String survey, String wave, String question, String theme, String text) {}
