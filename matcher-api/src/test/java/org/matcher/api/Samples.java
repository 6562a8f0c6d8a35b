package org.matcher.api;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** The public-domain pictures that are shipped with the sources; {@code samples/README.md} tells who is on them. */
public final class Samples {
    private static final Path FOLDER = Path.of("..", "samples");

    private Samples() {}

    /** One man. */
    static byte[] portrait() {
        return read("references/barack-obama/portrait.jpg");
    }

    /** The man of the portrait, three years earlier. */
    static byte[] laterSighting() {
        return read("images/blue-room-left.jpg");
    }

    /** Another man. */
    static byte[] stranger() {
        return read("images/blue-room-right.jpg");
    }

    /** A rocket, shrunk so that it is soon looked at: no face. */
    static byte[] rocket() {
        return png(scaled(image(read("images/launch.jpg")), 160, 107));
    }

    /** A woman. */
    static byte[] astronaut() {
        return read("references/eileen-collins_1.png");
    }

    /** The woman's picture as a site might post it again. */
    static byte[] reposted() {
        return read("images/reposted.jpg");
    }

    /** The woman's picture, so blurred that a face of it is weak at 10 and not searchable at 18. */
    public static byte[] blurred(int pixels) {
        BufferedImage sharp = image(astronaut());
        int side = sharp.getWidth() / pixels;
        BufferedImage small = new BufferedImage(side, side, BufferedImage.TYPE_3BYTE_BGR);
        small.getGraphics().drawImage(sharp.getScaledInstance(side, side, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        return png(scaled(small, sharp.getWidth(), sharp.getHeight()));
    }

    private static BufferedImage scaled(BufferedImage picture, int width, int height) {
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return scaled;
    }

    private static BufferedImage image(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new AssertionError("memory cannot fail", e);
        }
    }

    private static byte[] png(BufferedImage image) {
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new AssertionError("memory cannot fail", e);
        }
    }

    private static byte[] read(String name) {
        try {
            return Files.readAllBytes(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new AssertionError("the sample pictures lie in samples/ beside this module", e);
        }
    }
}
