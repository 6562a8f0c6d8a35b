package org.matcher.face;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matcher.image.Mats;
import org.matcher.model.ModelException;
import org.opencv.core.CvException;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Size;
import org.opencv.objdetect.FaceDetectorYN;

/** YuNet (Wu et al., Machine Intelligence Research 2023) in OpenCV's own wrapper, which pads and decodes. */
final class YuNet implements FaceNet {
    /** Boxes that enter the suppression of overlaps: more than a crowd has. */
    private static final int MOST_BOXES = 5000;

    /** A row of the result: box, five points, score. */
    private static final int ROW = 15;

    /** Null once closed. */
    private @Nullable FaceDetectorYN net;

    /**
     * Reads the net.
     *
     * @throws ModelException if OpenCV cannot read it
     */
    YuNet(byte[] onnx, String modelId) {
        try (Mats mats = new Mats()) {
            MatOfByte noConfiguration = mats.own(new MatOfByte());
            net = FaceDetectorYN.create(
                    "onnx",
                    mats.own(new MatOfByte(onnx)),
                    noConfiguration,
                    new Size(320, 320),
                    0.5f,
                    SAME_FACE_OVERLAP,
                    MOST_BOXES);
        } catch (CvException e) {
            throw new ModelException("model %s is no YuNet that OpenCV can read".formatted(modelId), e);
        }
    }

    @Override
    public List<DetectedFace> find(Mat bgr, float threshold) {
        FaceDetectorYN open = FaceNet.notClosed(net);
        try (Mats mats = new Mats()) {
            Mat rows = mats.own(new Mat());
            open.setInputSize(bgr.size());
            open.setScoreThreshold(threshold);
            open.detect(bgr, rows);
            List<DetectedFace> faces = new ArrayList<>(rows.rows());
            float[] row = new float[ROW];
            for (int i = 0; i < rows.rows(); i++) {
                rows.get(i, 0, row);
                faces.add(face(row));
            }
            faces.sort(NonMaximumSuppression.ORDER);
            return faces;
        }
    }

    /** Its "right eye" is the person's own, which is the left one in the image: our order. */
    static DetectedFace face(float[] row) {
        Landmarks points = new Landmarks(point(row, 4), point(row, 6), point(row, 8), point(row, 10), point(row, 12));
        return new DetectedFace(new Box(row[0], row[1], row[2], row[3]), points, row[ROW - 1]);
    }

    private static Point point(float[] row, int at) {
        return new Point(row[at], row[at + 1]);
    }

    /** OpenCV's Java binding offers no call that frees a net: it is freed when the collector finds it unreachable. */
    @Override
    public void close() {
        net = null;
    }
}
