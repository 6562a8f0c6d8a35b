package org.matcher.face;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matcher.image.Mats;
import org.matcher.model.ModelException;
import org.opencv.core.Core;
import org.opencv.core.CvException;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.dnn.Dnn;
import org.opencv.dnn.Net;

/**
 * CenterFace (Xu et al., arXiv 1911.03599) in OpenCV DNN. Input {@code [1,3,h,w]} RGB 0..255, sides padded on the right
 * and at the bottom with black to multiples of 32. The net's BatchNorms must have been folded into its transposed
 * convolutions: OpenCV folds them again, wrongly, whenever the input size changes.
 */
final class CenterFaceNet implements FaceNet {
    /** Heat map, log size, centre offset, landmarks: the names of the net's outputs. */
    private static final List<String> OUTPUTS = List.of("537", "538", "539", "540");

    /** The net halves its input five times, so only multiples of this come back to their own size. */
    private static final int SIDE_STEP = 32;

    /** Null once closed. */
    private @Nullable Net net;

    /**
     * Reads the net.
     *
     * @throws ModelException if OpenCV cannot read it, or it is not a CenterFace
     */
    CenterFaceNet(byte[] onnx, String modelId) {
        Net read;
        try (Mats mats = new Mats()) {
            read = Dnn.readNetFromONNX(mats.own(new MatOfByte(onnx)));
        } catch (CvException e) {
            throw new ModelException("model %s is no ONNX file that OpenCV can read".formatted(modelId), e);
        }
        List<String> outputs = read.getUnconnectedOutLayersNames();
        if (!outputs.containsAll(OUTPUTS)) {
            throw new ModelException("model %s has outputs %s, a CenterFace has %s: check the manifest's kind"
                    .formatted(modelId, outputs, OUTPUTS));
        }
        net = read;
    }

    @Override
    public List<DetectedFace> find(Mat bgr, float threshold) {
        Net open = FaceNet.notClosed(net);
        try (Mats mats = new Mats()) {
            Mat padded = mats.own(new Mat());
            Core.copyMakeBorder(
                    bgr, padded, 0, missing(bgr.rows()), 0, missing(bgr.cols()), Core.BORDER_CONSTANT, new Scalar(0));
            open.setInput(mats.own(Dnn.blobFromImage(padded, 1.0, new Size(), new Scalar(0), true)));
            List<Mat> outputs = new ArrayList<>();
            open.forward(outputs, OUTPUTS);
            outputs.forEach(mats::own);
            int columns = padded.cols() / CenterFaceHeads.STRIDE;
            float[] heat = floats(outputs.get(0));
            if (!CenterFaceHeads.anyAbove(heat, threshold)) { // most tiles: spares the copies below
                return List.of();
            }
            CenterFaceHeads heads = new CenterFaceHeads(
                    columns, heat, floats(outputs.get(1)), floats(outputs.get(2)), floats(outputs.get(3)));
            List<DetectedFace> faces = heads.faces(threshold);
            faces.removeIf(face ->
                    face.box().centreX() >= bgr.cols() || face.box().centreY() >= bgr.rows()); // seen in the padding
            return NonMaximumSuppression.of(faces, SAME_FACE_OVERLAP);
        }
    }

    private static int missing(int side) {
        return Math.floorMod(-side, SIDE_STEP);
    }

    private static float[] floats(Mat output) {
        float[] values = new float[Math.toIntExact(output.total())];
        output.get(new int[output.dims()], values);
        return values;
    }

    /** OpenCV's Java binding offers no call that frees a net: it is freed when the collector finds it unreachable. */
    @Override
    public void close() {
        net = null;
    }
}
