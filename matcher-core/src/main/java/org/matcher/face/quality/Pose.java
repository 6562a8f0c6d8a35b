package org.matcher.face.quality;

import org.matcher.face.CropGeometry;
import org.matcher.face.LandmarkFit;
import org.matcher.face.Landmarks;
import org.matcher.face.Point;

/**
 * Where a head looks, told from five points under weak perspective. The nose stands out before the plane of eyes and
 * mouth; as the head turns, its tip wanders in the picture. Good to about ten degrees: heads differ, and so do noses.
 *
 * @param yawDegrees positive towards the picture's right, -90..90
 * @param pitchDegrees positive upwards, -90..90
 * @param rollDegrees clockwise positive, -180..180
 * @param misfitPx root mean square distance of the points from a frontal face's, in pixels of the crop
 */
record Pose(double yawDegrees, double pitchDegrees, double rollDegrees, double misfitPx) {
    /**
     * How far the nose's tip stands out before eyes and mouth, in distances between the eyes: with it the eyes draw
     * together as the cosine of the yaw says (least squares over 600 faces of LFW).
     */
    private static final double NOSE_DEPTH = .44;

    /** How far down from the eyes to the mouth the tip lies in a face that looks straight ahead, 0..1. */
    private static final double NOSE_DOWN = .54;

    /** Height from eyes to mouth, in distances between the eyes: the ArcFace template's. */
    private static final double MOUTH_DOWN = 1.154;

    static Pose of(Landmarks landmarks, CropGeometry geometry, LandmarkFit fit) {
        Point left = geometry.inCrop(landmarks.leftEye());
        Point right = geometry.inCrop(landmarks.rightEye());
        Point nose = geometry.inCrop(landmarks.nose());
        double eyesX = (left.x() + right.x()) / 2;
        double eyesY = (left.y() + right.y()) / 2;
        Point mouthLeft = geometry.inCrop(landmarks.mouthLeft());
        Point mouthRight = geometry.inCrop(landmarks.mouthRight());
        double downX = (mouthLeft.x() + mouthRight.x()) / 2 - eyesX;
        double downY = (mouthLeft.y() + mouthRight.y()) / 2 - eyesY;
        double height = Math.hypot(downX, downY);
        double width = Math.hypot(right.x() - left.x(), right.y() - left.y());
        if (height == 0 || width == 0) {
            return new Pose(90, 0, fit.rollDegrees(), fit.residualPx());
        }
        double noseX = nose.x() - eyesX;
        double noseY = nose.y() - eyesY;
        double aside = (noseX * downY - noseY * downX) / height;
        double down = (noseX * downX + noseY * downY) / (height * height);
        double yaw = Math.atan(aside / (width * NOSE_DEPTH));
        double pitch = Math.atan((NOSE_DOWN - down) * MOUTH_DOWN / NOSE_DEPTH);
        return new Pose(Math.toDegrees(yaw), Math.toDegrees(pitch), fit.rollDegrees(), fit.residualPx());
    }
}
