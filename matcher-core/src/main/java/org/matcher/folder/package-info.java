/**
 * A folder of references against a folder of scraped images, without a store: files in, candidates and counts out. Start
 * at {@link FolderMatch}; {@link OrderedReader} reads many files at once and keeps their order, so that a run gives the
 * same output however many workers it has. Uses {@code pipeline},
 * {@code gallery} and {@code evidence}.
 */
@NullMarked
package org.matcher.folder;

import org.jspecify.annotations.NullMarked;
