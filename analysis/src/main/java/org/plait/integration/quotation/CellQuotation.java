package org.plait.integration.quotation;

/**
 * A quotation of a cell of a quote matrix.
 *
 * @param matrix the matrix's id
 * @param theme the code of the theme of its column, which may be above that of the quotation
 * @param band the band's id
 * @param quotation the quotation
 */
public record CellQuotation(String matrix, String theme, String band, Quotation quotation) {}
