package org.matcher.bench;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.matcher.image.DecodedImage;
import org.matcher.image.Decoding;
import org.matcher.image.ImageDecoder;
import org.matcher.image.ImageLimits;

/** The sample pictures, as they are or brought to a size. Reads {@code samples/images} below the working directory. */
final class Pictures {
    private static final Path FOLDER = Path.of("samples", "images");

    private Pictures() {}

    /** The files' bytes, in the order of their names. */
    static List<byte[]> encoded() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(Pictures::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("run the benchmarks from the repository's root", e);
        }
    }

    /** The first sample as a JPEG whose longer side has that many pixels. */
    static byte[] jpeg(int longerSide) {
        try {
            BufferedImage original =
                    ImageIO.read(new java.io.ByteArrayInputStream(encoded().getFirst()));
            double scale = (double) longerSide / Math.max(original.getWidth(), original.getHeight());
            int width = (int) Math.round(original.getWidth() * scale);
            int height = (int) Math.round(original.getHeight() * scale);
            BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
            Graphics2D graphics = scaled.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.drawImage(original, 0, 0, width, height, null);
            graphics.dispose();
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
            ImageIO.write(scaled, "jpeg", jpeg);
            return jpeg.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pixels of that JPEG. */
    static DecodedImage decoded(int longerSide) {
        return switch (new ImageDecoder(ImageLimits.DEFAULT).decode(jpeg(longerSide))) {
            case Decoding.Decoded(DecodedImage image) -> image;
            case Decoding.Rejected rejected -> throw new IllegalStateException(rejected.detail());
        };
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
