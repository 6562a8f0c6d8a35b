/**
 * Keeps casework: SQL by Jdbi and Flyway, images in a content-addressed folder. Implements {@code casework} ports;
 * SQL lives here only.
 */
@NullMarked
package org.matcher.store;

import org.jspecify.annotations.NullMarked;
