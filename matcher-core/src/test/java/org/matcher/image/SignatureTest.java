package org.matcher.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SignatureTest {
    private final ImageDecoder decoder = new ImageDecoder(ImageLimits.DEFAULT);

    @ParameterizedTest
    @CsvSource({
        "00 00 00 20 66 74 79 70 68 65 69 63 00 00 00 00, a HEIC picture",
        "00 00 00 20 66 74 79 70 61 76 69 66 00 00 00 00, an AVIF picture",
        "00 00 00 20 66 74 79 70 6d 69 66 31 00 00 00 00, a HEIC or AVIF picture",
        "ff 0a fa 1f, a JPEG XL picture",
        "00 00 00 0c 4a 58 4c 20 0d 0a 87 0a, a JPEG XL picture",
        "00 00 00 0c 6a 50 20 20 0d 0a 87 0a, a JPEG 2000 picture",
        "25 50 44 46 2d 31 2e 37, a PDF document",
        "00 00 01 00 01 00 10 10, an icon",
        "38 42 50 53 00 01, a Photoshop document",
        "49 49 2a 00 10 00 00 00 43 52 02 00, a camera's raw file (CR2)",
        "46 55 4a 49 46 49 4c 4d 43 43 44 2d 52 41 57, a camera's raw file (RAF)",
        "49 49 2b 00 08 00, a BigTIFF"
    })
    void decode_knownOtherFormat_saysWhichAndWhatToDo(String hex, String name) {
        byte[] file = HexFormat.ofDelimiter(" ").parseHex(hex);

        Decoding.Rejected rejected = Pictures.rejected(decoder.decode(file));

        assertEquals(Rejection.UNSUPPORTED_FORMAT, rejected.reason());
        assertEquals("The file is " + name + ", which is not supported, convert it to JPEG or PNG.", rejected.detail());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "\ufeff<?xml version='1.0'?>\n<!-- drawn --><SVG/>",
                "  <!DOCTYPE svg><svg/>"
            })
    void decode_svg_isUnsupported(String text) {
        Decoding decoding = decoder.decode(text.getBytes(StandardCharsets.UTF_8));

        assertEquals(Rejection.UNSUPPORTED_FORMAT, Pictures.rejected(decoding).reason());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This is a text that somebody called photo.jpg",
                "<!DOCTYPE html><html><body><svg/></body></html>",
                "{\"error\": \"not found\"}",
                "B",
                "BM",
                "\u0000\u0000\u0000\u0000",
                "RIFF\u0010\u0000\u0000\u0000WAVEfmt "
            })
    void decode_noPicture_isNotAnImage(String text) {
        assertEquals(
                Rejection.NOT_AN_IMAGE,
                Pictures.rejected(decoder.decode(FileBytes.latin1(text))).reason());
    }

    @Test
    void decode_noBytes_isEmpty() {
        assertEquals(
                Rejection.EMPTY, Pictures.rejected(decoder.decode(new byte[0])).reason());
    }
}
