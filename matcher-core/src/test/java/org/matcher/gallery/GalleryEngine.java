package org.matcher.gallery;

import java.nio.file.Path;
import org.matcher.embed.ModelId;

/** What the contract has to know of an engine. */
public interface GalleryEngine {
    /** An empty gallery; files, if it keeps any, in the folder. */
    Gallery open(Path folder, ModelId model, int dimension);

    /** Part of the k nearest that ANN finds among 5,000 faces of 500 people; 1 for an engine that never approximates. */
    double leastRecall(int k);
}
