package org.plait.coding;

/**
 * What became of a code of an earlier version of the codebook.
 *
 * @param fromVersion the earlier version
 * @param from the code's id there
 * @param to the code's id here
 */
public record Crosswalk(String fromVersion, String from, String to) {}
