package org.matcher.face;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.matcher.image.DecodedImage;
import org.matcher.image.ImageFormat;
import org.matcher.image.ImageId;
import org.matcher.image.ImageMetadata;
import org.matcher.image.Mats;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/** Pictures for tests: two real portraits, and canvases made of them. */
final class Pictures {
    private Pictures() {}

    /** 480x300: two adults' faces, 86 and 96 px high. */
    static DecodedImage portraits() {
        try (Mats mats = new Mats()) {
            Mat encoded = mats.own(new MatOfByte(resource("/org/matcher/face/portraits.jpg")));
            return of(mats.own(Imgcodecs.imdecode(encoded, Imgcodecs.IMREAD_COLOR)));
        }
    }

    /** Black. */
    static DecodedImage black(int width, int height) {
        return of(new byte[width * height * 3], width, height);
    }

    /** The picture enlarged or shrunk. */
    static DecodedImage scaled(DecodedImage image, double factor) {
        try (Mats mats = new Mats()) {
            Mat scaled = mats.own(new Mat());
            int how = factor < 1 ? Imgproc.INTER_AREA : Imgproc.INTER_LINEAR;
            Imgproc.resize(mat(image, mats), scaled, new Size(), factor, factor, how);
            return of(scaled);
        }
    }

    /** The picture at this place of a black canvas. */
    static DecodedImage placed(DecodedImage image, int x, int y, int width, int height) {
        byte[] canvas = new byte[width * height * 3];
        for (int row = 0; row < image.height(); row++) {
            System.arraycopy(
                    image.bgr(), row * image.width() * 3, canvas, ((y + row) * width + x) * 3, image.width() * 3);
        }
        return of(canvas, width, height);
    }

    /** White rectangles on black. */
    static DecodedImage whiteOnBlack(int width, int height, List<Rect> rectangles) {
        try (Mats mats = new Mats()) {
            Mat canvas = mat(black(width, height), mats);
            for (Rect rectangle : rectangles) {
                Imgproc.rectangle(canvas, rectangle, new Scalar(255, 255, 255), Imgproc.FILLED);
            }
            return of(canvas);
        }
    }

    static Mat mat(DecodedImage image, Mats mats) {
        return HeapPixels.copy(image, new Rect(0, 0, image.width(), image.height()), mats);
    }

    static DecodedImage of(byte[] bgr, int width, int height) {
        return new DecodedImage(ImageId.of(new byte[0]), ImageFormat.PNG, width, height, bgr, ImageMetadata.NONE);
    }

    static byte[] resource(String name) {
        try (InputStream in = Pictures.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError("not on the class path: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static DecodedImage of(Mat bgr) {
        byte[] pixels = new byte[Math.toIntExact(bgr.total() * bgr.elemSize())];
        bgr.get(0, 0, pixels);
        return of(pixels, bgr.cols(), bgr.rows());
    }
}
