package org.matcher.gallery.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.MergeTrigger;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the graphs few and builds each part of them once or twice. Every segment that has a graph costs a search a walk
 * of its own, so many of like size, as tiers leave them, make searches slow; and what is merged into a larger graph is
 * inserted anew, so many levels make indexing slow.
 *
 * <ul>
 *   <li><i>Small</i> segments have no graph and are compared face by face. They are joined when there are eight of them,
 *       or so many faces that a graph pays.
 *   <li>Segments with a graph are merged, all at once, when those beside the largest hold a share of .15 of its faces.
 *       Lucene takes over the largest graph and inserts the rest. Growing by .15 copies every vector some seven times on
 *       the way to a million.
 *   <li>A segment of a million faces is left alone: while it is built its graph takes some 350 MB of heap.
 *   <li>A segment of which a fifth was removed is written anew.
 * </ul>
 */
final class FewGraphsMergePolicy extends MergePolicy {
    private static final int SMALL_SEGMENTS = 8;
    private static final double SHARE_BESIDE_LARGEST = 0.15;
    private static final double SHARE_REMOVED = 0.2;
    private static final int FULL = 1_000_000;

    private final int graphFrom;

    /** @param graphFrom segments of fewer faces have no graph */
    FewGraphsMergePolicy(int graphFrom) {
        this.graphFrom = graphFrom;
    }

    @Override
    public @Nullable MergeSpecification findMerges(MergeTrigger trigger, SegmentInfos segments, MergeContext context)
            throws IOException {
        List<SegmentCommitInfo> small = new ArrayList<>();
        List<SegmentCommitInfo> large = new ArrayList<>();
        MergeSpecification merges = new MergeSpecification();
        for (SegmentCommitInfo segment : segments) {
            if (context.getMergingSegments().contains(segment)) {
                continue;
            }
            int faces = faces(segment, context);
            if (faces < graphFrom) {
                small.add(segment);
            } else if (faces < FULL) {
                large.add(segment);
            } else if (isWorn(segment, context)) {
                merges.add(new OneMerge(List.of(segment)));
            }
        }
        addSmall(small, context, merges);
        addLarge(large, context, merges);
        return merges.merges.isEmpty() ? null : merges;
    }

    private void addSmall(List<SegmentCommitInfo> small, MergeContext context, MergeSpecification merges)
            throws IOException {
        long faces = 0;
        boolean worn = false;
        for (SegmentCommitInfo segment : small) {
            faces += faces(segment, context);
            worn |= isWorn(segment, context);
        }
        boolean several = small.size() > 1 && faces >= graphFrom + graphFrom / 2;
        if (several || small.size() >= SMALL_SEGMENTS || worn) {
            merges.add(new OneMerge(small));
        }
    }

    private static void addLarge(List<SegmentCommitInfo> large, MergeContext context, MergeSpecification merges)
            throws IOException {
        long faces = 0;
        long largest = 0;
        boolean worn = false;
        for (SegmentCommitInfo segment : large) {
            faces += faces(segment, context);
            largest = Math.max(largest, faces(segment, context));
            worn |= isWorn(segment, context);
        }
        boolean several = large.size() > 1 && faces - largest >= SHARE_BESIDE_LARGEST * largest;
        if (several || worn) {
            merges.add(new OneMerge(large));
        }
    }

    private static int faces(SegmentCommitInfo segment, MergeContext context) throws IOException {
        return segment.info.maxDoc() - context.numDeletesToMerge(segment);
    }

    private static boolean isWorn(SegmentCommitInfo segment, MergeContext context) throws IOException {
        return context.numDeletesToMerge(segment) > SHARE_REMOVED * segment.info.maxDoc();
    }

    /** Nobody asks for it. */
    @Override
    public @Nullable MergeSpecification findForcedMerges(
            SegmentInfos segments, int most, Map<SegmentCommitInfo, Boolean> wanted, MergeContext context) {
        return null;
    }

    /** Nobody asks for it. */
    @Override
    public @Nullable MergeSpecification findForcedDeletesMerges(SegmentInfos segments, MergeContext context) {
        return null;
    }

    /** Small segments come and go: one file each. */
    @Override
    public boolean useCompoundFile(SegmentInfos segments, SegmentCommitInfo merged, MergeContext context) {
        return merged.info.maxDoc() < graphFrom;
    }
}
