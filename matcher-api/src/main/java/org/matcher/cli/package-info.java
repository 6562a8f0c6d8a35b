/**
 * The command line: a class per command, each of which parses, calls one service, prints and gives an exit code. Start at
 * {@link Main}. Data goes to standard output as JSON Lines, everything else to standard error. picocli lives here only.
 */
@NullMarked
package org.matcher.cli;

import org.jspecify.annotations.NullMarked;
