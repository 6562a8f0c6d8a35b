/** What the commands print: lines of JSON for programs, progress for people. */
@NullMarked
package org.matcher.cli.output;

import org.jspecify.annotations.NullMarked;
