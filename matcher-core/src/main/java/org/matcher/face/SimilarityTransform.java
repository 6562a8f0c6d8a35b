package org.matcher.face;

import java.util.List;

/**
 * Turn, uniform scale and shift: {@code x' = a x - b y + shiftX}, {@code y' = b x + a y + shiftY}.
 */
record SimilarityTransform(double a, double b, double shiftX, double shiftY) {
    /**
     * The transform that brings {@code from} nearest to {@code to} in the sum of squared distances. In the plane the
     * solution of Umeyama (IEEE PAMI 13(4), 1991, equations 40 to 42) needs no singular values: read points as complex
     * numbers about their means, and it is their least-squares quotient.
     *
     * @throws IllegalArgumentException if the points of {@code from} coincide
     */
    static SimilarityTransform between(List<Point> from, List<Point> to) {
        Mean fromMean = Mean.of(from);
        Mean toMean = Mean.of(to);
        double spread = 0;
        double along = 0;
        double across = 0;
        for (int i = 0; i < from.size(); i++) {
            double x = from.get(i).x() - fromMean.x();
            double y = from.get(i).y() - fromMean.y();
            double targetX = to.get(i).x() - toMean.x();
            double targetY = to.get(i).y() - toMean.y();
            spread += x * x + y * y;
            along += x * targetX + y * targetY;
            across += x * targetY - y * targetX;
        }
        double a = along / spread;
        double b = across / spread;
        if (!(a * a + b * b > 0 && Double.isFinite(a * a + b * b))) { // no NaN
            throw new IllegalArgumentException("landmarks coincide or lie without order: no crop can be made of them");
        }
        return new SimilarityTransform(
                a,
                b,
                toMean.x() - a * fromMean.x() + b * fromMean.y(),
                toMean.y() - b * fromMean.x() - a * fromMean.y());
    }

    /** The same after the origin of its input was moved. */
    SimilarityTransform fromOrigin(double x, double y) {
        return new SimilarityTransform(a, b, shiftX + a * x - b * y, shiftY + b * x + a * y);
    }

    /** The way back. */
    SimilarityTransform inverse() {
        double size = a * a + b * b;
        double inverseA = a / size;
        double inverseB = -b / size;
        return new SimilarityTransform(
                inverseA, inverseB, -(inverseA * shiftX - inverseB * shiftY), -(inverseB * shiftX + inverseA * shiftY));
    }

    double x(double x, double y) {
        return a * x - b * y + shiftX;
    }

    double y(double x, double y) {
        return b * x + a * y + shiftY;
    }

    private record Mean(double x, double y) {
        static Mean of(List<Point> points) {
            return new Mean(
                    points.stream().mapToDouble(Point::x).average().orElseThrow(),
                    points.stream().mapToDouble(Point::y).average().orElseThrow());
        }
    }
}
