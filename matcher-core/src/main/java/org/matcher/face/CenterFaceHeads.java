package org.matcher.face;

import java.util.ArrayList;
import java.util.List;

/**
 * What CenterFace says of each cell of {@link #STRIDE} x {@link #STRIDE} pixels, cells row by row, one plane per value
 * (Xu et al., arXiv 1911.03599, section 3).
 */
final class CenterFaceHeads {
    /** Pixels per cell. */
    static final int STRIDE = 4;

    private final int columns;
    private final float[] heat;
    private final float[] logSize;
    private final float[] offset;
    private final float[] landmarks;

    /**
     * Keeps the arrays.
     *
     * @param columns cells in a row
     * @param heat probability that a face's centre lies here
     * @param logSize two planes: log of the height, then of the width, in strides
     * @param offset two planes: where in the cell the centre lies, y then x, in strides
     * @param landmarks ten planes: y then x of each point, from the box's top left corner in heights and widths of the
     *     box; points in the order of {@link Landmarks}
     */
    CenterFaceHeads(int columns, float[] heat, float[] logSize, float[] offset, float[] landmarks) {
        this.columns = columns;
        this.heat = heat;
        this.logSize = logSize;
        this.offset = offset;
        this.landmarks = landmarks;
    }

    static boolean anyAbove(float[] heat, float threshold) {
        for (float probability : heat) {
            if (probability > threshold) {
                return true;
            }
        }
        return false;
    }

    /** A face for each cell above the threshold; neighbouring cells tell of the same face. */
    List<DetectedFace> faces(float threshold) {
        List<DetectedFace> faces = new ArrayList<>();
        for (int cell = 0; cell < heat.length; cell++) {
            if (heat[cell] > threshold) {
                faces.add(face(cell));
            }
        }
        return faces;
    }

    private DetectedFace face(int cell) {
        int plane = heat.length;
        float height = STRIDE * (float) Math.exp(logSize[cell]);
        float width = STRIDE * (float) Math.exp(logSize[plane + cell]);
        int row = cell / columns;
        int column = cell % columns;
        float centreY = STRIDE * (row + offset[cell] + 0.5f);
        float centreX = STRIDE * (column + offset[plane + cell] + 0.5f);
        Box box = new Box(centreX - width / 2, centreY - height / 2, width, height);
        Landmarks points = new Landmarks(
                point(cell, 0, box),
                point(cell, 1, box),
                point(cell, 2, box),
                point(cell, 3, box),
                point(cell, 4, box));
        return new DetectedFace(box, points, heat[cell]);
    }

    private Point point(int cell, int index, Box box) {
        float down = landmarks[2 * index * heat.length + cell];
        float right = landmarks[(2 * index + 1) * heat.length + cell];
        return new Point(box.x() + right * box.width(), box.y() + down * box.height());
    }
}
