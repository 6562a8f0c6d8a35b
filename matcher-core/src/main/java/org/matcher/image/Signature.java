package org.matcher.image;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The first bytes of a file format; a file's name and media type are never asked.
 *
 * @param name with its article, for a person
 * @param start the bytes as Latin-1, a question mark for any byte
 * @param format absent if the format is known but not decoded
 */
record Signature(String name, String start, Optional<ImageFormat> format) {
    /** XML has no first bytes of its own: a drawing is looked for within this many. */
    private static final int TEXT_BYTES = 1024;

    private static final Signature SVG = other("an SVG drawing", "<");

    /** In this order: a longer start stands before the shorter one that it begins with. */
    private static final List<Signature> ALL = List.of(
            decoded("a JPEG", "\u00ff\u00d8\u00ff", ImageFormat.JPEG),
            decoded("a PNG", "\u0089PNG\r\n\u001a\n", ImageFormat.PNG),
            decoded("a WebP", "RIFF????WEBP", ImageFormat.WEBP),
            decoded("a GIF", "GIF87a", ImageFormat.GIF),
            decoded("a GIF", "GIF89a", ImageFormat.GIF),
            other("a camera's raw file (CR2)", "II*\0????CR"),
            decoded("a TIFF", "II*\0", ImageFormat.TIFF),
            decoded("a TIFF", "MM\0*", ImageFormat.TIFF),
            decoded("a BMP", "BM????????????", ImageFormat.BMP),
            other("an AVIF picture", "????ftypavif"),
            other("an AVIF picture", "????ftypavis"),
            other("a HEIC picture", "????ftyphei"),
            other("a HEIC picture", "????ftyphev"),
            other("a HEIC or AVIF picture", "????ftypmif1"),
            other("a HEIC or AVIF picture", "????ftypmsf1"),
            other("a camera's raw file (CR3)", "????ftypcrx"),
            other("a JPEG XL picture", "\u00ff\n"),
            other("a JPEG XL picture", "\0\0\0\u000cJXL "),
            other("a JPEG 2000 picture", "\0\0\0\u000cjP  "),
            other("a JPEG 2000 picture", "\u00ffO\u00ffQ"),
            other("a JPEG XR picture", "II\u00bc"),
            other("a BigTIFF", "II+\0"),
            other("a BigTIFF", "MM\0+"),
            other("a camera's raw file (RW2)", "IIU\0"),
            other("a camera's raw file (ORF)", "IIRO"),
            other("a camera's raw file (ORF)", "IIRS"),
            other("a camera's raw file (RAF)", "FUJIFILMCCD-RAW"),
            other("a camera's raw file (X3F)", "FOVb"),
            other("a Photoshop document", "8BPS"),
            other("a PDF document", "%PDF-"),
            other("a PostScript document", "%!PS"),
            other("an icon", "\0\0\u0001\0?\0"),
            other("a cursor", "\0\0\u0002\0?\0"),
            other("a GIMP document", "gimp xcf"),
            other("a DjVu document", "AT&TFORM"),
            other("an OpenEXR picture", "v/1\u0001"),
            other("a Radiance picture", "#?RADIANCE"),
            other("a QOI picture", "qoif"),
            other("a DirectDraw texture", "DDS "));

    /** The signature that this file begins with. Reads at most the first kilobyte. */
    static Optional<Signature> of(byte[] bytes) {
        for (Signature signature : ALL) {
            if (signature.begins(bytes)) {
                return Optional.of(signature);
            }
        }
        return looksLikeSvg(bytes) ? Optional.of(SVG) : Optional.empty();
    }

    private static Signature decoded(String name, String start, ImageFormat format) {
        return new Signature(name, start, Optional.of(format));
    }

    private static Signature other(String name, String start) {
        return new Signature(name, start, Optional.empty());
    }

    private boolean begins(byte[] bytes) {
        if (bytes.length < start.length()) {
            return false;
        }
        for (int i = 0; i < start.length(); i++) {
            char wanted = start.charAt(i);
            if (wanted != '?' && wanted != (bytes[i] & 0xff)) {
                return false;
            }
        }
        return true;
    }

    /** A drawing may stand behind a byte order mark, an XML declaration and comments. */
    private static boolean looksLikeSvg(byte[] bytes) {
        String text = new String(bytes, 0, Math.min(bytes.length, TEXT_BYTES), StandardCharsets.UTF_8)
                .toLowerCase(Locale.ROOT);
        String visible = text.replace("\ufeff", "").stripLeading();
        return (visible.startsWith("<?xml") || visible.startsWith("<!") || visible.startsWith("<svg"))
                && visible.contains("<svg")
                && !visible.contains("<html");
    }
}
