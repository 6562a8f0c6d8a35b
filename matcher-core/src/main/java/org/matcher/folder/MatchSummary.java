package org.matcher.folder;

import java.util.List;

/**
 * Where every image went: {@code images = imagesWithFaces + imagesWithoutFace + failed.size()}.
 *
 * @param faces found in all images and compared with every reference
 * @param candidates handed out
 * @param failed the images that could not be read, in the order of their paths
 */
public record MatchSummary(
        long images,
        long imagesWithFaces,
        long imagesWithoutFace,
        long faces,
        long candidates,
        List<FileResult.Failed> failed) {
    /** Copies; the counts add up. */
    public MatchSummary {
        failed = List.copyOf(failed);
        if (images != imagesWithFaces + imagesWithoutFace + failed.size()) {
            throw new IllegalArgumentException("%d images are not %d with faces, %d without and %d failed"
                    .formatted(images, imagesWithFaces, imagesWithoutFace, failed.size()));
        }
    }
}
