package org.matcher.face.quality;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.DoubleUnaryOperator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.matcher.face.Box;
import org.matcher.face.DetectedFace;
import org.matcher.face.DetectionOptions;
import org.matcher.face.FaceAligner;
import org.matcher.face.FaceDetectors;
import org.matcher.face.Landmarks;
import org.matcher.face.Point;
import org.matcher.image.DecodedImage;
import org.matcher.image.Decoding;
import org.matcher.image.ImageDecoder;
import org.matcher.image.ImageLimits;
import org.matcher.model.ModelLibrary;
import org.matcher.pipeline.Samples;

/** A picture and the face in it, and the same made worse; the face is not looked for again. */
record Portrait(DecodedImage picture, DetectedFace face) {
    /** The sample portrait, its eyes 48 px apart. */
    static Portrait sample() {
        DecodedImage picture = decoded(Samples.bytes(Samples.REFERENCE));
        try (FaceDetectors detectors = FaceDetectors.open(ModelLibrary.bundled())) {
            DetectedFace face =
                    detectors.with(DetectionOptions.REFERENCE).detect(picture).getFirst();
            return new Portrait(picture, face).withEyesApart(48);
        }
    }

    Quality quality() {
        return FaceQuality.of(picture, face, new FaceAligner().align(picture, face.landmarks()));
    }

    Portrait withEyesApart(double pixels) {
        double scale = pixels / face.landmarks().interEyeDistancePx();
        int width = (int) (picture.width() * scale);
        int height = (int) (picture.height() * scale);
        byte[] small = new byte[width * height * 3];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int channel = 0; channel < 3; channel++) {
                    small[(y * width + x) * 3 + channel] = mean(
                            (int) (x / scale),
                            (int) ((x + 1) / scale),
                            (int) (y / scale),
                            (int) ((y + 1) / scale),
                            channel);
                }
            }
        }
        return new Portrait(with(width, height, small), moved(scale, 0, 0));
    }

    Portrait blurred(int radius) {
        byte[] blurred = new byte[picture.bgr().length];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                for (int channel = 0; channel < 3; channel++) {
                    blurred[at(x, y) + channel] = mean(x - radius, x + radius + 1, y - radius, y + radius + 1, channel);
                }
            }
        }
        return new Portrait(with(picture.width(), picture.height(), blurred), face);
    }

    Portrait toned(DoubleUnaryOperator tone) {
        byte[] toned = picture.bgr().clone();
        for (int i = 0; i < toned.length; i++) {
            toned[i] = (byte) Math.clamp(Math.round(tone.applyAsDouble(toned[i] & 0xFF)), 0, 255);
        }
        return new Portrait(with(picture.width(), picture.height(), toned), face);
    }

    Portrait compressed(int quality) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_3BYTE_BGR);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(picture.bgr(), 0, pixels, 0, pixels.length);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(quality / 100f);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return new Portrait(decoded(bytes.toByteArray()), face);
    }

    /** The picture without its left columns and top rows. */
    Portrait cut(int left, int top) {
        int width = picture.width() - left;
        int height = picture.height() - top;
        byte[] rest = new byte[width * height * 3];
        for (int y = 0; y < height; y++) {
            System.arraycopy(picture.bgr(), at(left, top + y), rest, y * width * 3, width * 3);
        }
        return new Portrait(with(width, height, rest), moved(1, -left, -top));
    }

    Portrait with(Landmarks landmarks) {
        return new Portrait(picture, new DetectedFace(face.box(), landmarks, face.score()));
    }

    private DetectedFace moved(double scale, float right, float down) {
        Landmarks points = face.landmarks();
        Box box = face.box();
        return new DetectedFace(
                new Box(
                        (float) (box.x() * scale) + right,
                        (float) (box.y() * scale) + down,
                        (float) (box.width() * scale),
                        (float) (box.height() * scale)),
                new Landmarks(
                        moved(points.leftEye(), scale, right, down),
                        moved(points.rightEye(), scale, right, down),
                        moved(points.nose(), scale, right, down),
                        moved(points.mouthLeft(), scale, right, down),
                        moved(points.mouthRight(), scale, right, down)),
                face.score());
    }

    private static Point moved(Point point, double scale, float right, float down) {
        return new Point((float) (point.x() * scale) + right, (float) (point.y() * scale) + down);
    }

    private byte mean(int fromX, int toX, int fromY, int toY, int channel) {
        int sum = 0;
        int count = 0;
        for (int y = Math.max(0, fromY); y < Math.min(toY, picture.height()); y++) {
            for (int x = Math.max(0, fromX); x < Math.min(toX, picture.width()); x++) {
                sum += picture.bgr()[at(x, y) + channel] & 0xFF;
                count++;
            }
        }
        return (byte) Math.round((float) sum / count);
    }

    private int at(int x, int y) {
        return (y * picture.width() + x) * 3;
    }

    private DecodedImage with(int width, int height, byte[] bgr) {
        return new DecodedImage(picture.id(), picture.format(), width, height, bgr, picture.metadata());
    }

    private static DecodedImage decoded(byte[] bytes) {
        return switch (new ImageDecoder(ImageLimits.DEFAULT).decode(bytes)) {
            case Decoding.Decoded(DecodedImage image) -> image;
            case Decoding.Rejected rejected -> throw new IllegalStateException(rejected.detail());
        };
    }
}
