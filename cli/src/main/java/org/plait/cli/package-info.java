/**
 * Knows the command line: options, messages, progress, exit codes. Must not know how anything is
 * computed.
 */
@NullMarked
package org.plait.cli;

import org.jspecify.annotations.NullMarked;
