package org.matcher.face.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.matcher.face.Landmarks;
import org.matcher.face.Point;

final class FaceQualityTest {
    private static Portrait portrait;
    private static Quality before;

    @BeforeAll
    static void read() {
        portrait = Portrait.sample();
        before = portrait.quality();
    }

    @Test
    void of_portrait_isGoodWithoutReasons() {
        assertEquals(Verdict.GOOD, before.verdict(), before::toString);
        assertEquals(List.of(), before.reasons());
        assertEquals(48, before.measures().interEyeDistancePx(), .1);
    }

    @Test
    void of_blurred_losesSharpness() {
        assertWorse(QualityComponent.SHARPNESS, QualityReason.BLURRED, portrait.blurred(3), portrait.blurred(6));
    }

    @Test
    void of_shrunk_losesSize() {
        assertWorse(
                QualityComponent.SIZE, QualityReason.TOO_SMALL, portrait.withEyesApart(10), portrait.withEyesApart(5));
    }

    @Test
    void of_shrunk_isNotCalledBlurred() {
        Quality small = portrait.withEyesApart(8).quality();
        assertEquals(List.of(QualityReason.TOO_SMALL), small.reasons(), small::toString);
    }

    @Test
    void of_darkened_losesContrast() {
        assertWorse(
                QualityComponent.CONTRAST,
                QualityReason.TOO_DARK,
                portrait.toned(value -> .12 * value),
                portrait.toned(value -> .04 * value));
    }

    @Test
    void of_darkerButFullOfContrast_staysGood() {
        Quality shaded = portrait.toned(value -> 255 * Math.pow(value / 255, 2)).quality();
        assertTrue(shaded.measures().lumaMean() < before.measures().lumaMean() - 20, shaded::toString);
        assertEquals(Verdict.GOOD, shaded.verdict(), shaded::toString);
    }

    @Test
    void of_flattened_losesContrastButIsNotCalledDark() {
        assertWorse(
                QualityComponent.CONTRAST,
                QualityReason.LOW_CONTRAST,
                portrait.toned(value -> 128 + .12 * value),
                portrait.toned(value -> 128 + .06 * value));
    }

    @Test
    void of_burntOut_losesHighlights() {
        assertWorse(
                QualityComponent.HIGHLIGHTS,
                QualityReason.TOO_BRIGHT,
                portrait.toned(value -> 4 * value),
                portrait.toned(value -> 8 * value));
    }

    @Test
    void of_compressed_losesCompression() {
        assertWorse(
                QualityComponent.COMPRESSION, QualityReason.COMPRESSED, portrait.compressed(7), portrait.compressed(3));
    }

    @Test
    void of_pictureThatEndsWithinTheFace_saysSo() {
        int quarter =
                (int) (portrait.face().box().x() + .3 * portrait.face().box().width());
        int half = (int) (portrait.face().box().x() + .5 * portrait.face().box().width());
        assertWorse(QualityComponent.BORDER, QualityReason.CUT_OFF, portrait.cut(quarter, 0), portrait.cut(half, 0));
    }

    @Test
    void of_sameFaceElsewhereInThePicture_isTheSame() {
        Quality moved = portrait.cut(5, 3).quality();
        assertEquals(before.measures().sharpness(), moved.measures().sharpness(), 1e-3);
        assertEquals(before.measures().yawDegrees(), moved.measures().yawDegrees(), 1e-2);
        assertEquals(before.measures().blockiness(), moved.measures().blockiness(), .05);
        assertEquals(before.score(), moved.score(), 1);
    }

    @Test
    void of_noseMovedAside_isATurnToThatSide() {
        Landmarks points = portrait.face().landmarks();
        double toTheRight = yaw(points, 24);
        double toTheLeft = yaw(points, -24);
        assertTrue(toTheRight > 30, "towards the right: " + toTheRight);
        assertTrue(toTheLeft < -30, "towards the left: " + toTheLeft);
    }

    @Test
    void of_pictureTurned_hasItsRollAndNoOtherPose() {
        Landmarks points = portrait.face().landmarks();
        int height = portrait.picture().height();
        Landmarks clockwise = new Landmarks(
                turned(points.leftEye(), height),
                turned(points.rightEye(), height),
                turned(points.nose(), height),
                turned(points.mouthLeft(), height),
                turned(points.mouthRight(), height));
        QualityMeasures turned = new Portrait(portrait.picture().turned(1), portrait.face())
                .with(clockwise)
                .quality()
                .measures();
        assertEquals(before.measures().rollDegrees() + 90, turned.rollDegrees(), .1);
        assertEquals(before.measures().yawDegrees(), turned.yawDegrees(), .1);
        assertEquals(before.measures().pitchDegrees(), turned.pitchDegrees(), .1);
        assertEquals(
                before.measures().sharpness(),
                turned.sharpness(),
                .1 * before.measures().sharpness());
    }

    @Test
    void of_pointsMirroredOrUpsideDown_isJudged() {
        Landmarks mirrored = inOrder(1, 0, 2, 4, 3);
        assertTrue(portrait.with(mirrored).quality().reasons().contains(QualityReason.POINTS_UNSURE));
        Landmarks upsideDown = inOrder(3, 4, 2, 0, 1);
        assertNotNull(portrait.with(upsideDown).quality().verdict());
    }

    @Test
    void of_faceOfOnePixelOrOutsideThePicture_isFiniteAndNotSearchable() {
        for (float scale : new float[] {1, .1f, 1e-3f}) {
            for (float place : new float[] {0, 20, -5000, 5000}) {
                Landmarks tiny = new Landmarks(
                        new Point(place, place),
                        new Point(place + scale, place),
                        new Point(place + .5f * scale, place + .6f * scale),
                        new Point(place + .1f * scale, place + 1.1f * scale),
                        new Point(place + .9f * scale, place + 1.1f * scale));
                Quality quality = portrait.with(tiny).quality(); // the record refuses what is not finite
                assertEquals(Verdict.NOT_SEARCHABLE, quality.verdict(), quality::toString);
            }
        }
    }

    @Test
    void of_anyPoints_isJudged() {
        long seed = 29794;
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            Point[] points = new Point[5];
            for (int j = 0; j < points.length; j++) {
                points[j] = new Point(random.nextFloat(-50, 400), random.nextFloat(-50, 400));
            }
            Quality quality = portrait.with(new Landmarks(points[0], points[1], points[2], points[3], points[4]))
                    .quality();
            assertEquals(quality.score() >= Verdict.GOOD_FROM, quality.reasons().isEmpty(), "seed " + seed);
        }
    }

    /** The portrait's points under each other's names. */
    private static Landmarks inOrder(int... order) {
        List<Point> points = portrait.face().landmarks().points();
        return new Landmarks(
                points.get(order[0]),
                points.get(order[1]),
                points.get(order[2]),
                points.get(order[3]),
                points.get(order[4]));
    }

    private static Point turned(Point point, int height) {
        return new Point(height - 1 - point.y(), point.x());
    }

    private static double yaw(Landmarks points, float right) {
        Point nose = new Point(points.nose().x() + right, points.nose().y());
        Landmarks moved =
                new Landmarks(points.leftEye(), points.rightEye(), nose, points.mouthLeft(), points.mouthRight());
        return portrait.with(moved).quality().measures().yawDegrees();
    }

    /** The component and the score fall with each step, and the reason is given at the last. */
    private static void assertWorse(
            QualityComponent component, QualityReason reason, Portrait weaker, Portrait weakest) {
        Quality one = weaker.quality();
        Quality two = weakest.quality();
        String seen = "%s%n%s%n%s".formatted(before, one, two);
        assertTrue(component.of(one.measures()) < component.of(before.measures()), seen);
        assertTrue(component.of(two.measures()) < component.of(one.measures()), seen);
        assertTrue(one.score() < before.score() && two.score() < one.score(), seen);
        assertTrue(two.reasons().contains(reason), seen);
    }
}
