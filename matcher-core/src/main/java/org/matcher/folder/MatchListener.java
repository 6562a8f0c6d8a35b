package org.matcher.folder;

import org.matcher.evidence.cohort.NormalisedScore;

/** Told of a run while it goes on, in the thread that runs it. */
public interface MatchListener {
    /** The images were listed and reading begins. */
    void started(int images);

    /** One more image was read, or failed. */
    void imageDone();

    /** One more candidate, in the order that {@link FolderMatch} promises, and its score in units of a crowd's spread. */
    void candidate(FolderCandidate candidate, NormalisedScore normalised);
}
