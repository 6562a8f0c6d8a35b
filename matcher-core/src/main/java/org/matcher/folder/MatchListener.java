package org.matcher.folder;

/** Told of a run while it goes on, in the thread that runs it. */
public interface MatchListener {
    /** The images were listed and reading begins. */
    void started(int images);

    /** One more image was read, or failed. */
    void imageDone();

    /** One more candidate, in the order that {@link FolderMatch} promises. */
    void candidate(FolderCandidate candidate);
}
