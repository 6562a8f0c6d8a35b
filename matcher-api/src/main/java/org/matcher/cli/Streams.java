package org.matcher.cli;

import java.io.PrintStream;
import org.matcher.cli.output.JsonLines;

/**
 * Where a command writes.
 *
 * @param data standard output, data only
 * @param messages standard error, everything else
 */
record Streams(JsonLines data, PrintStream messages) {}
