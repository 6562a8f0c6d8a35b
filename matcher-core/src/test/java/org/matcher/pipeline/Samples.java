package org.matcher.pipeline;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** The public-domain pictures in the repository's {@code samples} folder. */
public final class Samples {
    /** The folder. */
    public static final Path FOLDER = folder();

    /** One face, the reference of its person. */
    public static final Path REFERENCE = FOLDER.resolve("references/barack-obama/portrait.jpg");

    /** The same person years apart. */
    public static final Path SAME_PERSON = FOLDER.resolve("images/blue-room-left.jpg");

    /** Somebody else. */
    public static final Path OTHER_PERSON = FOLDER.resolve("images/blue-room-right.jpg");

    /** No face. */
    public static final Path NO_FACE = FOLDER.resolve("images/launch.jpg");

    private Samples() {}

    /** A file's bytes. */
    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A picture brought to a width in pixels, as JPEG: a hundredth of the pixels is a hundredth of the time. */
    public static byte[] shrunk(Path file, int width) {
        try {
            BufferedImage image = ImageIO.read(file.toFile());
            int height = Math.round((float) width * image.getHeight() / image.getWidth());
            BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
            Graphics2D graphics = small.createGraphics();
            graphics.drawImage(image.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
            graphics.dispose();
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
            ImageIO.write(small, "jpeg", jpeg);
            return jpeg.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("samples"))) {
                return at.resolve("samples");
            }
        }
        throw new IllegalStateException("no samples folder above the working directory");
    }
}
