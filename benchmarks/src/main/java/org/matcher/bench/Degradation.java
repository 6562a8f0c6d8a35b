package org.matcher.bench;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.matcher.face.Box;

/** One way, in one strength, to spoil a picture. */
public enum Degradation {
    /** As it is. */
    NONE(Kind.NONE, 0),
    /** Gaussian blur; the strength is its sigma in pixels of the original. */
    BLUR_2(Kind.BLUR, 2),
    /** Stronger. */
    BLUR_3(Kind.BLUR, 3),
    /** Strongest. */
    BLUR_5(Kind.BLUR, 5),
    /** Shrunk until the face's box is that many pixels high. */
    SMALL_36(Kind.SMALL, 36),
    /** Smaller. */
    SMALL_24(Kind.SMALL, 24),
    /** Smallest. */
    SMALL_16(Kind.SMALL, 16),
    /** JPEG of that quality on the scale of the Independent JPEG Group. */
    JPEG_20(Kind.JPEG, 20),
    /** Worse. */
    JPEG_10(Kind.JPEG, 10),
    /** Worst. */
    JPEG_5(Kind.JPEG, 5),
    /** Every value multiplied and rounded. */
    DARK_20(Kind.DARK, .2),
    /** Darker. */
    DARK_08(Kind.DARK, .08),
    /** Darkest. */
    DARK_03(Kind.DARK, .03),
    /** Every value multiplied, and burnt out where it passes white. */
    BRIGHT_2(Kind.BRIGHT, 2),
    /** Brighter. */
    BRIGHT_3(Kind.BRIGHT, 3),
    /** Brightest. */
    BRIGHT_6(Kind.BRIGHT, 6),
    /** The picture ends within the face: that share of its box, on the left, is cut off. */
    CUT_20(Kind.CUT, .2),
    /** More. */
    CUT_35(Kind.CUT, .35),
    /** Most. */
    CUT_50(Kind.CUT, .5);

    private enum Kind {
        NONE,
        BLUR,
        SMALL,
        JPEG,
        DARK,
        BRIGHT,
        CUT
    }

    private final Kind kind;
    private final double strength;

    Degradation(Kind kind, double strength) {
        this.kind = kind;
        this.strength = strength;
    }

    /**
     * The spoilt picture's file.
     *
     * @param face the face's box in the original
     */
    public byte[] apply(BufferedImage original, Box face) {
        return switch (kind) {
            case NONE -> png(original);
            case BLUR -> png(blurred(original));
            case SMALL -> png(shrunk(original, strength / face.height()));
            case JPEG -> jpeg(original);
            case DARK, BRIGHT -> png(multiplied(original));
            case CUT -> png(cut(original, face));
        };
    }

    private BufferedImage blurred(BufferedImage original) {
        int radius = (int) Math.ceil(3 * strength);
        float[] weights = new float[2 * radius + 1];
        double sum = 0;
        for (int i = -radius; i <= radius; i++) {
            weights[i + radius] = (float) Math.exp(-i * i / (2 * strength * strength));
            sum += weights[i + radius];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= (float) sum;
        }
        BufferedImage across = filtered(original, new Kernel(weights.length, 1, weights));
        return filtered(across, new Kernel(1, weights.length, weights));
    }

    private static BufferedImage filtered(BufferedImage image, Kernel kernel) {
        return new ConvolveOp(kernel, ConvolveOp.EDGE_NO_OP, null)
                .filter(image, blank(image.getWidth(), image.getHeight()));
    }

    private static BufferedImage shrunk(BufferedImage original, double scale) {
        int width = (int) Math.max(1, Math.round(original.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(original.getHeight() * scale));
        BufferedImage small = blank(width, height);
        Image averaged = original.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING);
        small.createGraphics().drawImage(averaged, 0, 0, null);
        return small;
    }

    private BufferedImage multiplied(BufferedImage original) {
        BufferedImage other = blank(original.getWidth(), original.getHeight());
        for (int y = 0; y < original.getHeight(); y++) {
            for (int x = 0; x < original.getWidth(); x++) {
                int rgb = original.getRGB(x, y);
                int multiplied = 0;
                for (int shift = 0; shift <= 16; shift += 8) {
                    multiplied |= Math.clamp(Math.round(((rgb >> shift) & 0xFF) * strength), 0, 255) << shift;
                }
                other.setRGB(x, y, multiplied);
            }
        }
        return other;
    }

    private BufferedImage cut(BufferedImage original, Box face) {
        int left = Math.clamp(Math.round(face.x() + strength * face.width()), 0, original.getWidth() - 1);
        return original.getSubimage(left, 0, original.getWidth() - left, original.getHeight());
    }

    private static BufferedImage blank(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    }

    private static byte[] png(BufferedImage image) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] jpeg(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality((float) (strength / 100));
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
