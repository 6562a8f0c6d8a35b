package org.matcher.folder;

import java.util.ArrayList;
import java.util.List;

/** Counts while a run goes on. */
final class MatchCounts {
    private final List<FileResult.Failed> failed = new ArrayList<>();
    private long withFaces;
    private long withoutFace;
    private long faces;
    private long candidates;

    void read(int facesFound) {
        if (facesFound > 0) {
            withFaces++;
        } else {
            withoutFace++;
        }
        faces += facesFound;
    }

    void failed(FileResult.Failed failure) {
        failed.add(failure);
    }

    void candidate() {
        candidates++;
    }

    MatchSummary summary() {
        return new MatchSummary(
                withFaces + withoutFace + failed.size(), withFaces, withoutFace, faces, candidates, failed);
    }
}
