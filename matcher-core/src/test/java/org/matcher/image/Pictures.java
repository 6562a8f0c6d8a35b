package org.matcher.image;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Drawn pictures, files of them, and what should come out of a decoder. */
final class Pictures {
    static final int WIDTH = 48;
    static final int HEIGHT = 32;
    /** The quarters' letters from left to right, then from top to bottom. */
    static final String QUARTERS = "RGBX";
    /** {@link #QUARTERS} once the EXIF orientation 1 to 8 is applied. */
    static final List<String> UPRIGHT_QUARTERS =
            List.of("RGBX", "GRXB", "XBGR", "BXRG", "RBGX", "BRXG", "XGBR", "GXRB");

    private Pictures() {}

    /** Red, green, blue and grey quarters, as in the fixtures' script. */
    static BufferedImage quarters(int type) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, type);
        Graphics2D pen = picture.createGraphics();
        Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, new Color(200, 200, 200)};
        for (int i = 0; i < colours.length; i++) {
            pen.setColor(colours[i]);
            pen.fillRect(i % 2 * WIDTH / 2, i / 2 * HEIGHT / 2, WIDTH / 2, HEIGHT / 2);
        }
        pen.dispose();
        return picture;
    }

    static BufferedImage quarters() {
        return quarters(BufferedImage.TYPE_3BYTE_BGR);
    }

    /** Every pixel another colour. */
    static BufferedImage noise(long seed, int width, int height) {
        Random random = new Random(seed);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, random.nextInt());
            }
        }
        return picture;
    }

    static byte[] file(BufferedImage picture, String format) {
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            if (!ImageIO.write(picture, format, file)) {
                throw new IllegalArgumentException("the JDK does not write this picture as " + format);
            }
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] progressiveJpeg(BufferedImage picture) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(picture, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    /** A file that lies beside this class; its README says how it was made. */
    static byte[] fixture(String name) {
        try (InputStream in = Pictures.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no fixture " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DecodedImage decoded(Decoding decoding) {
        return assertInstanceOf(Decoding.Decoded.class, decoding, decoding::toString)
                .image();
    }

    static Decoding.Rejected rejected(Decoding decoding) {
        return assertInstanceOf(Decoding.Rejected.class, decoding, decoding::toString);
    }

    /** The letters of the colours in the middle of each quarter; a question mark for a colour that is none of them. */
    static String quartersOf(DecodedImage image) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < QUARTERS.length(); i++) {
            int x = image.width() * (1 + 2 * (i % 2)) / 4;
            int y = image.height() * (1 + 2 * (i / 2)) / 4;
            letters.append(letter(image.bgr(), (y * image.width() + x) * 3));
        }
        return letters.toString();
    }

    private static char letter(byte[] bgr, int at) {
        int[][] colours = {{0, 0, 255}, {0, 255, 0}, {255, 0, 0}, {200, 200, 200}};
        for (int i = 0; i < colours.length; i++) {
            int apart = 0;
            for (int c = 0; c < 3; c++) {
                apart = Math.max(apart, Math.abs((bgr[at + c] & 0xff) - colours[i][c]));
            }
            if (apart <= 8) {
                return QUARTERS.charAt(i);
            }
        }
        return '?';
    }
}
