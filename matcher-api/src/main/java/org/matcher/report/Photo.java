package org.matcher.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.matcher.face.Box;
import org.matcher.image.DecodedImage;

/** A picture from which small ones are cut for a page. */
final class Photo {
    private static final float QUALITY = 0.82f;
    private static final Color BEYOND_THE_BORDER = new Color(128, 128, 128);

    private final BufferedImage pixels;

    /** Of upright pixels. */
    Photo(DecodedImage image) {
        pixels = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_3BYTE_BGR);
        byte[] target = ((DataBufferByte) pixels.getRaster().getDataBuffer()).getData();
        System.arraycopy(image.bgr(), 0, target, 0, target.length);
    }

    /**
     * A square around a face as a JPEG in a data URI.
     *
     * @param margin side of the square in units of the box's longer side
     * @param sidePx side of the result
     */
    String around(Box box, float margin, int sidePx) {
        float side = Math.max(box.width(), box.height()) * margin;
        return jpeg(part(
                Math.round(box.x() + box.width() / 2 - side / 2),
                Math.round(box.y() + box.height() / 2 - side / 2),
                Math.max(1, Math.round(side)),
                Math.max(1, Math.round(side)),
                sidePx,
                sidePx));
    }

    /** The whole picture, no side longer than this, never enlarged. */
    String whole(int longestSidePx) {
        double scale = Math.min(1, (double) longestSidePx / Math.max(pixels.getWidth(), pixels.getHeight()));
        return jpeg(part(
                0,
                0,
                pixels.getWidth(),
                pixels.getHeight(),
                Math.max(1, (int) Math.round(pixels.getWidth() * scale)),
                Math.max(1, (int) Math.round(pixels.getHeight() * scale))));
    }

    private BufferedImage part(int x, int y, int width, int height, int toWidth, int toHeight) {
        BufferedImage cut = canvas(width, height);
        Graphics2D drawing = cut.createGraphics();
        drawing.drawImage(pixels, -x, -y, null);
        drawing.dispose();
        while (cut.getWidth() > 2 * toWidth
                && cut.getHeight() > 2 * toHeight) { // halving keeps fine detail from flickering
            cut = scaled(cut, cut.getWidth() / 2, cut.getHeight() / 2);
        }
        return scaled(cut, toWidth, toHeight);
    }

    private static BufferedImage scaled(BufferedImage from, int width, int height) {
        BufferedImage to = canvas(width, height);
        Graphics2D drawing = to.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        drawing.drawImage(from, 0, 0, width, height, null);
        drawing.dispose();
        return to;
    }

    private static BufferedImage canvas(int width, int height) {
        BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D drawing = canvas.createGraphics();
        drawing.setColor(BEYOND_THE_BORDER);
        drawing.fillRect(0, 0, width, height);
        drawing.dispose();
        return canvas;
    }

    private static String jpeg(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), quality);
        } catch (IOException e) {
            throw new AssertionError("memory takes every byte", e);
        } finally {
            writer.dispose();
        }
        return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
