package org.plait.instrument;

/**
 * A declared answer that counts as missing, such as "prefer not to say".
 *
 * @param code its code
 * @param label its label
 * @param reason why it counts as missing
 */
public record MissingCode(String code, String label, MissingReason reason) {}
