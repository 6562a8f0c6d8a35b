package org.matcher.api;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** The public-domain pictures that are shipped with the sources; {@code samples/README.md} tells who is on them. */
final class Samples {
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
        try {
            BufferedImage launch = ImageIO.read(new ByteArrayInputStream(read("images/launch.jpg")));
            BufferedImage small = new BufferedImage(160, 107, BufferedImage.TYPE_3BYTE_BGR);
            small.getGraphics().drawImage(launch, 0, 0, small.getWidth(), small.getHeight(), null);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(small, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new AssertionError("memory cannot fail", e);
        }
    }

    /** A woman. */
    static byte[] astronaut() {
        return read("references/eileen-collins_1.png");
    }

    /** The woman's picture as a site might post it again. */
    static byte[] reposted() {
        return read("images/reposted.jpg");
    }

    private static byte[] read(String name) {
        try {
            return Files.readAllBytes(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new AssertionError("the sample pictures lie in samples/ beside this module", e);
        }
    }
}
