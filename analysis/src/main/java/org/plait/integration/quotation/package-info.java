/**
 * Knows which comments may be quoted and which of them say most about a theme: consent, length,
 * typicality, sign-off. Must not know the tables they will stand in.
 */
@NullMarked
package org.plait.integration.quotation;

import org.jspecify.annotations.NullMarked;
