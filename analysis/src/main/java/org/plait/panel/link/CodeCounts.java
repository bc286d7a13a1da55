package org.plait.panel.link;

/**
 * How the respondents of a wave were recognised by the codes they made up.
 *
 * @param same of earlier waves, with the same code
 * @param near of earlier waves, with some parts of the code different or left out
 * @param tied with a code as near to another person's, so that they are linked to nobody
 * @param without too few parts of a code to be recognised by
 */
public record CodeCounts(long same, long near, long tied, long without) {}
