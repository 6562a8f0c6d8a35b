package org.matcher.face.quality;

import java.util.Optional;
import org.matcher.face.AlignedFace;
import org.matcher.face.CropGeometry;
import org.matcher.face.DetectedFace;
import org.matcher.face.LandmarkFit;
import org.matcher.face.Landmarks;
import org.matcher.image.DecodedImage;

/** Measures the quality of one face. Stateless and thread-safe. */
public final class FaceQuality {
    /** A crop that no points can be laid on; nothing can be read off it. */
    private static final double NO_FIT_PX = AlignedFace.SIDE;

    private FaceQuality() {}

    /**
     * The quality of a face.
     *
     * @param picture the picture that the face was found in, as turned
     * @param crop the face as aligned from that picture
     */
    public static Quality of(DecodedImage picture, DetectedFace face, AlignedFace crop) {
        Landmarks landmarks = face.landmarks();
        Optional<CropGeometry> geometry = CropGeometry.of(landmarks);
        Optional<LandmarkFit> fit = LandmarkFit.of(landmarks);
        if (geometry.isEmpty() || fit.isEmpty()) {
            return Quality.of(new QualityMeasures(0, 0, 0, 0, 0, 0, 0, 0, 0, NO_FIT_PX, 0, 0));
        }
        return Quality.of(measures(picture, face, crop, geometry.get(), fit.get()));
    }

    private static QualityMeasures measures(
            DecodedImage picture, DetectedFace face, AlignedFace crop, CropGeometry geometry, LandmarkFit fit) {
        Luma luma = Luma.of(crop, geometry, picture);
        Exposure exposure = Exposure.of(luma);
        Pose pose = Pose.of(face.landmarks(), geometry, fit);
        return new QualityMeasures(
                face.landmarks().interEyeDistancePx(),
                Sharpness.of(luma, geometry.picturePixelsPerCropPixel()),
                exposure.mean(),
                exposure.dark(),
                exposure.bright(),
                exposure.burntShare(),
                pose.yawDegrees(),
                pose.pitchDegrees(),
                pose.rollDegrees(),
                pose.misfitPx(),
                geometry.shareBeyondBorder(picture.width(), picture.height()),
                Blockiness.of(picture, face.box()));
    }
}
