package org.plait.coding.sample;

import org.plait.text.Comment;

/**
 * A comment that was drawn, or could have been.
 *
 * @param comment the comment
 * @param stratum the stratum it was drawn from
 * @param probability the chance it had of being drawn; above 0 where it was
 */
public record DrawnComment(Comment comment, String stratum, double probability) {}
