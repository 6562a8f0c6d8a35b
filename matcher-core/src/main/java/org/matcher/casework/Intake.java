package org.matcher.casework;

import java.util.List;
import org.matcher.pipeline.Reading;

/** What came of taking in a scraped image. */
public sealed interface Intake {
    /**
     * The image is kept, its faces (possibly none) are indexed and were compared with every reference.
     *
     * @param candidates every one kept of this image, best score first; also those found earlier, by taking it in or by looking
     *     back
     */
    record TakenIn(StoredImage image, List<Candidate> candidates) implements Intake {
        /** Copies the list. */
        public TakenIn {
            candidates = List.copyOf(candidates);
        }
    }

    /** The file was not decoded; nothing is kept. */
    record Unreadable(Reading.Unreadable file) implements Intake {}
}
