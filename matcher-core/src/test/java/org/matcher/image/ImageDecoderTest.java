package org.matcher.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ImageDecoderTest {
    private final ImageDecoder decoder = new ImageDecoder(ImageLimits.DEFAULT);

    @ParameterizedTest
    @CsvSource({"jpg, JPEG", "png, PNG", "bmp, BMP", "gif, GIF", "tif, TIFF"})
    void decode_fileOfTheJdk_givesItsPixels(String written, ImageFormat format) {
        byte[] file = Pictures.file(Pictures.quarters(), written);

        DecodedImage image = Pictures.decoded(decoder.decode(file));

        assertEquals(format, image.format());
        assertEquals(ImageId.of(file), image.id());
        assertEquals(Pictures.WIDTH, image.width());
        assertEquals(Pictures.HEIGHT, image.height());
        assertEquals(Pictures.QUARTERS, Pictures.quartersOf(image));
        assertEquals(ImageMetadata.NONE, image.metadata());
    }

    @ParameterizedTest
    @CsvSource({
        "lossy.webp, WEBP",
        "lossless.webp, WEBP",
        "animated.webp, WEBP",
        "animated.png, PNG",
        "progressive.jpg, JPEG",
        "cmyk.jpg, JPEG"
    })
    void decode_fixture_givesItsFirstPicture(String name, ImageFormat format) {
        DecodedImage image = Pictures.decoded(decoder.decode(Pictures.fixture(name)));

        assertEquals(format, image.format());
        assertEquals(Pictures.QUARTERS, Pictures.quartersOf(image));
    }

    @ParameterizedTest
    @CsvSource({
        BufferedImage.TYPE_4BYTE_ABGR + ", png",
        BufferedImage.TYPE_BYTE_INDEXED + ", png",
        BufferedImage.TYPE_BYTE_INDEXED + ", bmp",
        BufferedImage.TYPE_BYTE_INDEXED + ", tif",
        BufferedImage.TYPE_USHORT_555_RGB + ", bmp",
        BufferedImage.TYPE_4BYTE_ABGR + ", tif"
    })
    void decode_otherPixelLayouts_becomeBgr(int layout, String written) {
        DecodedImage image = Pictures.decoded(decoder.decode(Pictures.file(Pictures.quarters(layout), written)));

        String letters = Pictures.quartersOf(image);
        assertTrue(letters.startsWith("RGB"), letters); // the grey is not in every palette
    }

    @ParameterizedTest
    @CsvSource({
        BufferedImage.TYPE_BYTE_GRAY + ", jpg",
        BufferedImage.TYPE_BYTE_GRAY + ", png",
        BufferedImage.TYPE_USHORT_GRAY + ", png",
        BufferedImage.TYPE_USHORT_GRAY + ", tif"
    })
    void decode_greyOf8Or16Bits_givesThreeEqualChannels(int layout, String written) {
        BufferedImage ramp = new BufferedImage(64, 8, layout);
        double white = layout == BufferedImage.TYPE_USHORT_GRAY ? 65535 : 255;
        for (int x = 0; x < 64; x++) {
            for (int y = 0; y < 8; y++) {
                ramp.getRaster().setSample(x, y, 0, x / 64.0 * white);
            }
        }

        DecodedImage image = Pictures.decoded(decoder.decode(Pictures.file(ramp, written)));

        for (int i = 0; i < image.bgr().length; i++) {
            assertEquals(i / 3 % 64 / 64.0 * 255, image.bgr()[i] & 0xff, 2, "byte " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "tif"})
    void decode_losslessFilesOfAnySize_giveEveryPixel(String written) {
        long seed = 20260101;
        Random sizes = new Random(seed);
        for (int i = 0; i < 30; i++) {
            BufferedImage picture = Pictures.noise(seed + i, 1 + sizes.nextInt(90), 1 + sizes.nextInt(90));

            DecodedImage image = Pictures.decoded(decoder.decode(Pictures.file(picture, written)));

            String about = "seed %d, picture %d".formatted(seed, i);
            assertEquals(picture.getWidth(), image.width(), about);
            assertEquals(picture.getHeight(), image.height(), about);
            assertArrayEquals(((DataBufferByte) picture.getRaster().getDataBuffer()).getData(), image.bgr(), about);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "gif"})
    void decode_otherFilesOfAnySize_keepTheSize(String written) {
        long seed = 20260102;
        Random sizes = new Random(seed);
        for (int i = 0; i < 30; i++) {
            BufferedImage picture = Pictures.noise(seed + i, 1 + sizes.nextInt(90), 1 + sizes.nextInt(90));

            DecodedImage image = Pictures.decoded(decoder.decode(Pictures.file(picture, written)));

            String about = "seed %d, picture %d".formatted(seed, i);
            assertEquals(picture.getWidth(), image.width(), about);
            assertEquals(picture.getHeight(), image.height(), about);
        }
    }

    static IntStream orientations() {
        return IntStream.rangeClosed(1, 8);
    }

    @ParameterizedTest
    @MethodSource("orientations")
    void decode_jpegOfEachOrientation_isUpright(int orientation) {
        byte[] jpeg = Pictures.file(Pictures.quarters(), "jpg");

        assertUpright(orientation, FileBytes.withExif(jpeg, FileBytes.exif(orientation)));
    }

    @ParameterizedTest
    @MethodSource("orientations")
    void decode_fixtureOfEachOrientation_isUpright(int orientation) {
        for (String format : List.of("png", "webp", "tif")) {
            assertUpright(orientation, Pictures.fixture("orientation%d.%s".formatted(orientation, format)));
        }
    }

    @ParameterizedTest
    @CsvSource({"6, 1", "3, 2", "8, 3"})
    void decode_largerPictureOfThisOrientation_equalsTheStoredOneTurned(int orientation, int quarterTurns) {
        byte[] jpeg = Pictures.file(Pictures.noise(4, 75, 101), "jpg");
        DecodedImage stored = Pictures.decoded(decoder.decode(jpeg));

        DecodedImage upright = Pictures.decoded(decoder.decode(FileBytes.withExif(jpeg, FileBytes.exif(orientation))));

        assertArrayEquals(stored.turned(quarterTurns).bgr(), upright.bgr());
        assertEquals(stored.turned(quarterTurns).width(), upright.width());
    }

    private void assertUpright(int orientation, byte[] file) {
        DecodedImage image = Pictures.decoded(decoder.decode(file));

        boolean sideways = orientation > 4;
        assertEquals(sideways ? Pictures.HEIGHT : Pictures.WIDTH, image.width());
        assertEquals(sideways ? Pictures.WIDTH : Pictures.HEIGHT, image.height());
        assertEquals(
                Pictures.UPRIGHT_QUARTERS.get(orientation - 1),
                Pictures.quartersOf(image),
                () -> image.format() + " of orientation " + orientation);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 65535})
    void decode_orientationThatDoesNotExist_isTakenAsUpright(int orientation) {
        byte[] jpeg = Pictures.file(Pictures.quarters(), "jpg");

        DecodedImage image = Pictures.decoded(decoder.decode(FileBytes.withExif(jpeg, FileBytes.exif(orientation))));

        assertEquals(Pictures.QUARTERS, Pictures.quartersOf(image));
    }

    @Test
    void decode_exifWithTimeCameraAndPlace_tellsThem() {
        DecodedImage image = Pictures.decoded(decoder.decode(Pictures.fixture("telling.jpg")));

        ImageMetadata metadata = image.metadata();
        assertEquals(Optional.of(LocalDateTime.of(2019, 8, 7, 6, 5, 4)), metadata.captureTime());
        assertEquals(Optional.of("Maker Model 1"), metadata.camera());
        assertEquals(OptionalDouble.of(-33.5), metadata.latitude());
        assertEquals(OptionalDouble.of(151.25), metadata.longitude());
        assertEquals("BRXG", Pictures.quartersOf(image));
    }

    @Test
    void decode_exifBrokenAnywhere_neverCostsThePicture() {
        byte[] whole = Pictures.fixture("telling.jpg");
        int exif = FileBytes.find(whole, "Exif") + 6;
        long seed = 20260103;
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            byte[] file = whole.clone();
            for (int flips = 0; flips < 3; flips++) {
                file[exif + random.nextInt(200)] = (byte) random.nextInt();
            }
            assertEquals(
                    Pictures.WIDTH + Pictures.HEIGHT,
                    Pictures.decoded(decoder.decode(file)).width()
                            + Pictures.decoded(decoder.decode(file)).height(),
                    "seed %d, file %d".formatted(seed, i));
        }
    }

    @Test
    void decode_transparentPixels_keepTheirColour() {
        BufferedImage clear = Pictures.quarters(BufferedImage.TYPE_4BYTE_ABGR);
        for (int i = 0; i < Pictures.WIDTH * Pictures.HEIGHT; i++) {
            clear.getAlphaRaster().setSample(i % Pictures.WIDTH, i / Pictures.WIDTH, 0, 0);
        }

        DecodedImage png = Pictures.decoded(decoder.decode(Pictures.file(clear, "png")));
        DecodedImage webp = Pictures.decoded(decoder.decode(Pictures.fixture("clear.webp")));

        assertEquals(Pictures.QUARTERS, Pictures.quartersOf(png));
        assertEquals(Pictures.QUARTERS, Pictures.quartersOf(webp));
    }

    @Test
    void decode_bmpWithRowsFromTheTop_isTurnedOver() {
        byte[] bmp = Pictures.file(Pictures.quarters(), "bmp");
        FileBytes.littleEndian(bmp).putInt(22, -Pictures.HEIGHT);

        assertEquals("BXRG", Pictures.quartersOf(Pictures.decoded(decoder.decode(bmp))));
    }

    @Test
    void decode_exactlyAtTheLimits_isDecoded() {
        byte[] file = Pictures.file(Pictures.quarters(), "png");
        ImageLimits exact = new ImageLimits(file.length, Pictures.WIDTH * Pictures.HEIGHT, Pictures.WIDTH);

        Pictures.decoded(new ImageDecoder(exact).decode(file));
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 0, TOO_MANY_BYTES", "0, 1, 0, TOO_MANY_PIXELS", "0, 0, 1, TOO_MANY_PIXELS"})
    void decode_oneOverALimit_isRefused(int bytes, int pixels, int side, Rejection reason) {
        byte[] file = Pictures.file(Pictures.quarters(), "png");
        ImageLimits tight = new ImageLimits(
                file.length - bytes, (long) Pictures.WIDTH * Pictures.HEIGHT - pixels, Pictures.WIDTH - side);

        assertEquals(
                reason, Pictures.rejected(new ImageDecoder(tight).decode(file)).reason());
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "1, 0, 1", "1, 1, 0", "1, 715827883, 1"})
    void new_limitsThatNoPictureFits_areRefused(int maxBytes, long maxPixels, int maxSide) {
        assertThrows(IllegalArgumentException.class, () -> new ImageLimits(maxBytes, maxPixels, maxSide));
    }

    @Test
    void decode_manyThreadsWithOneDecoder_giveTheSamePixels() throws Exception {
        byte[] file = Pictures.fixture("telling.jpg");
        byte[] expected = Pictures.decoded(decoder.decode(file)).bgr();
        Callable<byte[]> task = () -> Pictures.decoded(decoder.decode(file)).bgr();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<byte[]> bgr : threads.invokeAll(Collections.nCopies(200, task))) {
                assertArrayEquals(expected, bgr.get());
            }
        }
    }
}
