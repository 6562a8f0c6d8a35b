package org.matcher.face;

import java.util.ArrayList;
import java.util.List;
import org.matcher.image.DecodedImage;
import org.matcher.image.Mats;
import org.opencv.core.Mat;
import org.opencv.core.Rect;

/**
 * Looks with one net at a picture in full size, half, a quarter and so on, each in tiles where it is large, so that a
 * face of any size is somewhere of a size that the net finds, and the cost grows with the picture's area. The half size
 * is worth its quarter of the cost even in small pictures: it finds large faces that the full size misses, and places
 * their boxes better.
 */
final class PyramidDetector implements FaceDetector {
    /** Least height, in pixels, of a face that the net can be trusted with. */
    private static final int LEAST_NET_HEIGHT = 20;

    /** A picture whose longest side is no longer than this is not halved further. */
    private static final int LONGEST_COARSEST_SIDE = 320;

    /** The second look halves no picture further than this: in a smaller one the net sees faces in anything. */
    private static final int SHORTEST_HALVED_AGAIN = 160;

    /** The longest side up to which the second look enlarges: beyond, the enlarged picture would cost too much. */
    private static final int LONGEST_DOUBLED_SIDE = 640;

    private final FaceNet net;
    private final DetectionOptions options;
    private final boolean ownsNet;

    /** @param ownsNet whether closing the detector closes the net */
    PyramidDetector(FaceNet net, DetectionOptions options, boolean ownsNet) {
        this.net = net;
        this.options = options;
        this.ownsNet = ownsNet;
    }

    @Override
    public List<DetectedFace> detect(DecodedImage image) {
        List<DetectedFace> found = new ArrayList<>();
        try (Pyramid pyramid = new Pyramid(image)) {
            while (tooFine(pyramid)) {
                pyramid.halve();
            }
            found.addAll(look(pyramid));
            while (longestSide(pyramid) > LONGEST_COARSEST_SIDE && canHalve(pyramid)) {
                pyramid.halve();
                found.addAll(look(pyramid));
            }
            found.removeIf(this::tooSmall);
            if (found.isEmpty() && options.secondLook()) {
                found.addAll(lookAgain(image, pyramid));
            }
        }
        found.removeIf(this::tooSmall);
        return NonMaximumSuppression.of(found, FaceNet.SAME_FACE_OVERLAP);
    }

    private boolean tooSmall(DetectedFace face) {
        return face.box().height() < options.minFaceHeightPx();
    }

    /** A level is skipped if the next one still shows the least face large enough; one that fits in a tile never is. */
    private boolean tooFine(Pyramid pyramid) {
        int leastHeightInNext = options.minFaceHeightPx() >> (pyramid.level() + 1);
        return longestSide(pyramid) > Tiling.LONGEST_SIDE && leastHeightInNext >= LEAST_NET_HEIGHT && canHalve(pyramid);
    }

    private static int longestSide(Pyramid pyramid) {
        return Math.max(pyramid.width(), pyramid.height());
    }

    private static boolean canHalve(Pyramid pyramid) {
        return Math.min(pyramid.width(), pyramid.height()) >= 2;
    }

    /** The faces of one level, in coordinates of the picture. */
    private List<DetectedFace> look(Pyramid pyramid) {
        List<Tiling.Tile> tiles = Tiling.of(pyramid.width(), pyramid.height());
        float scale = 1 << pyramid.level();
        List<DetectedFace> found = new ArrayList<>();
        for (Tiling.Tile tile : tiles) {
            try (Mats mats = new Mats()) {
                Mat piece = pyramid.piece(new Rect(tile.x(), tile.y(), tile.width(), tile.height()), mats);
                for (DetectedFace face : net.find(piece, options.threshold())) {
                    DetectedFace placed = face.moved(tile.x(), tile.y());
                    if (tiles.size() == 1 || (mayBeWhole(placed) && tile.answersFor(placed.box()))) {
                        found.add(placed.scaled(scale));
                    }
                }
            }
        }
        return found;
    }

    /** What is larger than the overlap may be cut by a tile's border; the next level shows it smaller. */
    private static boolean mayBeWhole(DetectedFace face) {
        return Math.max(face.box().width(), face.box().height()) <= Tiling.OVERLAP;
    }

    private List<DetectedFace> lookAgain(DecodedImage image, Pyramid pyramid) {
        List<DetectedFace> found = new ArrayList<>();
        if (longestSide(pyramid) > SHORTEST_HALVED_AGAIN && canHalve(pyramid)) {
            pyramid.halve();
            found.addAll(look(pyramid));
        }
        if (Math.max(image.width(), image.height()) <= LONGEST_DOUBLED_SIDE) {
            try (Mats mats = new Mats()) {
                for (DetectedFace face : net.find(Pyramid.doubled(image, mats), options.threshold())) {
                    found.add(face.scaled(0.5f));
                }
            }
        }
        return found;
    }

    @Override
    public void close() {
        if (ownsNet) {
            net.close();
        }
    }
}
