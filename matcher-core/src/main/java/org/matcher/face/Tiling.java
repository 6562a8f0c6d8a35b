package org.matcher.face;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a plane that is too large for one pass of a net into overlapping tiles of one size. Each tile answers for the faces
 * whose centre lies in its core: the tile without half the overlap on its inner sides. So a face no larger than the
 * overlap is seen whole by the tile that answers for it.
 */
final class Tiling {
    /** Longest side of a tile. Larger ones cost memory and, on the machines measured, no less time a pixel. */
    static final int LONGEST_SIDE = 1024;

    /** Pixels that neighbouring tiles share, and so the largest face that tiles answer for. */
    static final int OVERLAP = 128;

    /** Two tiles place one face a little differently; without this, neither might answer for it. */
    private static final int CORE_SLACK = 8;

    private Tiling() {}

    /** One tile. Its core runs from {@code coreLeft} to {@code coreRight} and from {@code coreTop} to {@code coreBottom}. */
    record Tile(int x, int y, int width, int height, float coreLeft, float coreTop, float coreRight, float coreBottom) {
        boolean answersFor(Box box) {
            return box.centreX() >= coreLeft
                    && box.centreX() < coreRight
                    && box.centreY() >= coreTop
                    && box.centreY() < coreBottom;
        }
    }

    /** Tiles that cover the plane, row by row; one, with a core without bounds, if the plane is small enough. */
    static List<Tile> of(int width, int height) {
        List<Span> columns = spans(width);
        List<Span> rows = spans(height);
        List<Tile> tiles = new ArrayList<>(rows.size() * columns.size());
        for (Span row : rows) {
            for (Span column : columns) {
                tiles.add(new Tile(
                        column.start(),
                        row.start(),
                        column.length(),
                        row.length(),
                        column.coreStart(),
                        row.coreStart(),
                        column.coreEnd(),
                        row.coreEnd()));
            }
        }
        return tiles;
    }

    private record Span(int start, int length, float coreStart, float coreEnd) {}

    private static List<Span> spans(int side) {
        int count = side <= LONGEST_SIDE ? 1 : Math.ceilDiv(side - OVERLAP, LONGEST_SIDE - OVERLAP);
        int length = Math.ceilDiv(side + (count - 1) * OVERLAP, count);
        List<Span> spans = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int start = Math.min(i * (length - OVERLAP), side - length);
            float coreStart = i == 0 ? Float.NEGATIVE_INFINITY : start + OVERLAP / 2f - CORE_SLACK;
            float coreEnd = i == count - 1 ? Float.POSITIVE_INFINITY : start + length - OVERLAP / 2f + CORE_SLACK;
            spans.add(new Span(start, length, coreStart, coreEnd));
        }
        return spans;
    }
}
