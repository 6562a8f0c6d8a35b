package org.matcher.casework;

import java.util.List;
import org.matcher.pipeline.Reading;

/** What came of taking in a scraped image. */
public sealed interface Intake {
    /**
     * The image is kept, its faces (possibly none) are indexed and were compared with every reference.
     *
     * @param candidates of this image, best score first; those of the first time if it was taken in before
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
