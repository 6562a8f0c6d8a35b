package org.matcher.image;

import static org.matcher.image.DecodedImage.BYTES_PER_PIXEL;

import java.util.Arrays;
import java.util.Optional;
import org.matcher.image.Decoding.Decoded;
import org.matcher.image.Decoding.Rejected;
import org.matcher.image.header.BmpHeader;
import org.matcher.image.header.GifHeader;
import org.matcher.image.header.HeaderException;
import org.matcher.image.header.ImageHeader;
import org.matcher.image.header.JpegHeader;
import org.matcher.image.header.PngHeader;
import org.matcher.image.header.TiffHeader;
import org.matcher.image.header.WebpHeader;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgcodecs.Imgcodecs;

/**
 * Decodes one file: signature, header, limits, pixels by OpenCV, EXIF turn. Thread-safe.
 *
 * <ul>
 *   <li>Grey, palette, CMYK and 16-bit pictures become 8-bit BGR. Colour profiles are not applied.
 *   <li>Transparency is dropped and the colour under it kept, so that nothing in the file hides from the detector; the
 *       exceptions are GIF and TIFF, whose decoders have already put a background there.
 *   <li>Of an animation the first frame, of a TIFF the first page.
 *   <li>A JPEG that is cut off is decoded as far as it goes, the missing rows grey, if at least half of its rows are
 *       there; in any other format missing pixels are a broken file.
 * </ul>
 */
public final class ImageDecoder {
    private static final byte[] JPEG_END = {(byte) 0xff, (byte) 0xd9};
    /** The grey of a JPEG's missing rows: the middle of each component's range. */
    private static final byte JPEG_MISSING = (byte) 128;

    private static final int READ_AS_STORED = Imgcodecs.IMREAD_COLOR | Imgcodecs.IMREAD_IGNORE_ORIENTATION;

    private final ImageLimits limits;

    /**
     * A decoder that refuses what is over the limits.
     *
     * @throws OpenCvUnavailableException if OpenCV does not load
     */
    public ImageDecoder(ImageLimits limits) {
        OpenCv.load();
        this.limits = limits;
    }

    /**
     * Sniffs, checks the header against the limits, decodes, applies the EXIF turn. Never throws for bad bytes.
     *
     * @param bytes a whole file; read, not kept
     */
    public Decoding decode(byte[] bytes) {
        ImageId id = ImageId.of(bytes);
        if (bytes.length == 0) {
            return new Rejected(id, Rejection.EMPTY, "The file is empty: fetch it again.");
        }
        if (bytes.length > limits.maxBytes()) {
            return new Rejected(
                    id,
                    Rejection.TOO_MANY_BYTES,
                    "The file has %d bytes, the limit is %d: send a smaller copy."
                            .formatted(bytes.length, limits.maxBytes()));
        }
        Optional<Signature> signature = Signature.of(bytes);
        if (signature.isEmpty()) {
            return new Rejected(
                    id,
                    Rejection.NOT_AN_IMAGE,
                    "The file does not begin like any known kind of picture: send a JPEG or PNG.");
        }
        Optional<ImageFormat> format = signature.get().format();
        if (format.isEmpty()) {
            return unsupported(id, signature.get().name());
        }
        try {
            return decode(id, format.get(), bytes, header(format.get(), bytes));
        } catch (HeaderException e) {
            return e.unsupported() ? unsupported(id, e.what()) : broken(id, format.get(), e.what());
        }
    }

    private static ImageHeader header(ImageFormat format, byte[] bytes) throws HeaderException {
        return switch (format) {
            case JPEG -> JpegHeader.read(bytes);
            case PNG -> PngHeader.read(bytes);
            case WEBP -> WebpHeader.read(bytes);
            case BMP -> BmpHeader.read(bytes);
            case TIFF -> TiffHeader.read(bytes);
            case GIF -> GifHeader.read(bytes);
        };
    }

    private Decoding decode(ImageId id, ImageFormat format, byte[] bytes, ImageHeader header) {
        if (Math.max(header.width(), header.height()) > limits.maxSide() || header.pixels() > limits.maxPixels()) {
            return new Rejected(
                    id,
                    Rejection.TOO_MANY_PIXELS,
                    "The picture has %d x %d pixels, the limit is %d pixels and %d a side: send a smaller copy."
                            .formatted(header.width(), header.height(), limits.maxPixels(), limits.maxSide()));
        }
        Exif exif =
                header.exifAt().isPresent() ? Exif.read(bytes, header.exifAt().getAsInt()) : Exif.NONE;
        boolean swapped = exif.orientation().sideways();
        int width = swapped ? header.height() : header.width();
        int height = swapped ? header.width() : header.height();
        try (Mats mats = new Mats()) {
            Mat picture = mats.own(Imgcodecs.imdecode(file(format, bytes, mats), READ_AS_STORED));
            if (picture.empty()) {
                return broken(id, format, "its pixels do not decode");
            }
            // OpenCV turns a TIFF itself, whatever it is asked for.
            boolean turned = format == ImageFormat.TIFF;
            int columns = turned ? width : header.width();
            int rows = turned ? height : header.height();
            if (picture.cols() != columns || picture.rows() != rows) {
                return broken(
                        id,
                        format,
                        "its header says %d x %d pixels, its data have %d x %d"
                                .formatted(columns, rows, picture.cols(), picture.rows()));
            }
            if (format == ImageFormat.JPEG && isCutOff(bytes) && isMissing(picture, rows / 2)) {
                return broken(id, format, "it is cut off, and more than half of its rows are missing");
            }
            byte[] bgr = upright(picture, turned ? Orientation.UPRIGHT : exif.orientation());
            return new Decoded(new DecodedImage(id, format, width, height, bgr, exif.metadata()));
        } catch (CvException _) {
            return broken(id, format, "its pixels do not decode");
        }
    }

    /** The file where OpenCV can read it; a JPEG with one more end, without which OpenCV gives up one that is cut off. */
    private static Mat file(ImageFormat format, byte[] bytes, Mats mats) {
        int end = format == ImageFormat.JPEG ? JPEG_END.length : 0;
        Mat file = mats.own(new Mat(1, bytes.length + end, CvType.CV_8UC1));
        file.put(0, 0, bytes);
        if (end > 0) {
            file.put(0, bytes.length, JPEG_END);
        }
        return file;
    }

    /** The pixels on the heap, turned on the way strip by strip, so that no second picture is held meanwhile. */
    private static byte[] upright(Mat picture, Orientation orientation) {
        int width = picture.cols();
        int height = picture.rows();
        byte[] upright = new byte[Math.multiplyExact(width * BYTES_PER_PIXEL, height)];
        if (orientation == Orientation.UPRIGHT) {
            picture.get(0, 0, upright);
            return upright;
        }
        byte[] strip = new byte[Orientation.STRIP_ROWS * width * BYTES_PER_PIXEL];
        for (int row = 0; row < height; row += Orientation.STRIP_ROWS) {
            picture.get(row, 0, strip); // fewer bytes where fewer rows are left
            int rows = Math.min(Orientation.STRIP_ROWS, height - row);
            orientation.place(strip, 0, row, rows, width, height, upright);
        }
        return upright;
    }

    private static boolean isCutOff(byte[] jpeg) {
        return !Arrays.equals(jpeg, jpeg.length - JPEG_END.length, jpeg.length, JPEG_END, 0, JPEG_END.length);
    }

    private static boolean isMissing(Mat picture, int row) {
        byte[] pixels = new byte[picture.cols() * BYTES_PER_PIXEL];
        picture.get(row, 0, pixels);
        for (byte pixel : pixels) {
            if (pixel != JPEG_MISSING) {
                return false;
            }
        }
        return true;
    }

    private static Rejected unsupported(ImageId id, String name) {
        return new Rejected(
                id,
                Rejection.UNSUPPORTED_FORMAT,
                "The file is %s, which is not supported, convert it to JPEG or PNG.".formatted(name));
    }

    private static Rejected broken(ImageId id, ImageFormat format, String what) {
        return new Rejected(
                id,
                Rejection.BROKEN,
                "The file begins as a %s but is broken, %s: fetch it again or save it anew.".formatted(format, what));
    }
}
