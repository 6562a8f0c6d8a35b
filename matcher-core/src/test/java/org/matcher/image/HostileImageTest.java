package org.matcher.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are damaged, lie, or want to cost more than they are worth. */
final class HostileImageTest {
    private final ImageDecoder decoder = new ImageDecoder(ImageLimits.DEFAULT);

    /** One file of each format and of each way to code it, by name. */
    private static Map<String, byte[]> oneOfEach() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String format : new String[] {"jpg", "png", "bmp", "gif", "tif"}) {
            files.put("noise." + format, Pictures.file(Pictures.noise(1, 40, 30), format));
        }
        files.put("progressive noise", Pictures.progressiveJpeg(Pictures.noise(1, 40, 30)));
        for (String fixture : new String[] {
            "lossy.webp",
            "lossless.webp",
            "animated.webp",
            "orientation6.webp",
            "animated.png",
            "cmyk.jpg",
            "telling.jpg"
        }) {
            files.put(fixture, Pictures.fixture(fixture));
        }
        return files;
    }

    private Rejection reasonFor(byte[] file) {
        return Pictures.rejected(decoder.decode(file)).reason();
    }

    @Test
    void decode_cutOffAtEachTwentieth_isBrokenExceptWhereEnoughOfItIsThere() {
        oneOfEach().forEach((name, whole) -> {
            for (int twentieth = 1; twentieth < 20; twentieth++) {
                byte[] file = Arrays.copyOf(whole, whole.length * twentieth / 20);
                switch (decoder.decode(file)) {
                    case Decoding.Rejected rejected ->
                        assertTrue(
                                rejected.reason() == Rejection.BROKEN || twentieth < 4,
                                "%s, %d of 20: %s".formatted(name, twentieth, rejected));
                    case Decoding.Decoded decoded ->
                        assertTrue(
                                decoded.image().format() == ImageFormat.JPEG
                                        || decoded.image().format() == ImageFormat.TIFF,
                                "%s, %d of 20 decoded".formatted(name, twentieth));
                }
            }
        });
    }

    @Test
    void decode_jpegCutOffAfterThreeQuarters_keepsTheRowsThatAreThere() {
        byte[] file = Pictures.file(Pictures.noise(2, 160, 160), "jpg");
        DecodedImage whole = Pictures.decoded(decoder.decode(file));

        DecodedImage part = Pictures.decoded(decoder.decode(Arrays.copyOf(file, file.length * 3 / 4)));

        int half = whole.bgr().length / 2;
        assertArrayEquals(Arrays.copyOf(whole.bgr(), half), Arrays.copyOf(part.bgr(), half));
        assertEquals((byte) 128, part.bgr()[part.bgr().length - 1]);
    }

    @Test
    void decode_jpegCutOffAfterAQuarter_isBroken() {
        byte[] file = Pictures.file(Pictures.noise(2, 160, 160), "jpg");

        assertEquals(Rejection.BROKEN, reasonFor(Arrays.copyOf(file, file.length / 4)));
    }

    @Test
    void decode_progressiveJpegCutOffInALaterScan_isDecodedCoarsely() {
        byte[] file = Pictures.progressiveJpeg(Pictures.noise(2, 160, 160));

        DecodedImage part = Pictures.decoded(decoder.decode(Arrays.copyOf(file, file.length / 2)));

        assertEquals(160, part.height());
    }

    @Test
    void decode_jpegWithBytesAfterItsEnd_isDecoded() {
        byte[] file = FileBytes.joined(Pictures.file(Pictures.quarters(), "jpg"), new byte[1000]);

        assertEquals(Pictures.QUARTERS, Pictures.quartersOf(Pictures.decoded(decoder.decode(file))));
    }

    @Test
    void decode_bytesChangedAtRandom_givesAResultForEveryFile() {
        long seed = 20260104;
        Random random = new Random(seed);
        int[] decodedAndRejected = new int[2];
        oneOfEach().forEach((name, whole) -> {
            for (int i = 0; i < 250; i++) {
                byte[] file = whole.clone();
                // Half of the changes hit the first bytes, where the headers are.
                int reach = i % 2 == 0 ? file.length : Math.min(file.length, 100);
                for (int changes = 0; changes < 1 + i % 4; changes++) {
                    file[random.nextInt(reach)] = (byte) random.nextInt();
                }
                try {
                    Decoding decoding = new ImageDecoder(new ImageLimits(1 << 20, 1_000_000, 5_000)).decode(file);
                    decodedAndRejected[decoding instanceof Decoding.Decoded ? 0 : 1]++;
                } catch (RuntimeException e) {
                    throw new AssertionError("seed %d, %s, file %d".formatted(seed, name, i), e);
                }
            }
        });
        assertTrue(
                decodedAndRejected[0] > 100 && decodedAndRejected[1] > 100,
                "changes too weak or too strong: " + Arrays.toString(decodedAndRejected));
    }

    @Test
    void decode_pngBomb_isRefusedWithoutAllocating() {
        byte[] bomb = FileBytes.blackPng(30_000, 30_000);
        assertTrue(bomb.length < 200_000, "the bomb is small on disk, got " + bomb.length);
        reasonFor(bomb);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        Rejection reason = reasonFor(bomb);

        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertEquals(Rejection.TOO_MANY_PIXELS, reason);
        assertTrue(allocated < 100_000, "allocated %d bytes to refuse".formatted(allocated));
    }

    @ParameterizedTest
    @CsvSource({"4000, 4000", "30000, 30000", "0, 0", "-1, 5"})
    void decode_pngWithTooFewDataForItsHeader_isBroken(int width, int height) {
        byte[] png = Pictures.file(Pictures.quarters(), "png");
        byte[] header = Arrays.copyOfRange(png, 16, 29);
        ByteBuffer.wrap(header).putInt(width).putInt(height);
        System.arraycopy(FileBytes.pngChunk("IHDR", header), 0, png, 8, 25);

        assertEquals(Rejection.BROKEN, reasonFor(png));
    }

    @Test
    void decode_pngWithWrongCheckSum_isBroken() {
        byte[] png = Pictures.file(Pictures.quarters(), "png");
        png[png.length - 14] ^= 1; // the last byte of the data's check sum: the end chunk has 12 bytes

        assertEquals(Rejection.BROKEN, reasonFor(png));
    }

    @ParameterizedTest
    @CsvSource({"20001, 8, TOO_MANY_PIXELS", "12000, 12000, TOO_MANY_PIXELS", "0, 48, BROKEN"})
    void decode_jpegWhoseHeaderLies_isRefused(int height, int width, Rejection reason) {
        byte[] jpeg = Pictures.file(Pictures.quarters(), "jpg");
        int frame = FileBytes.find(jpeg, "\u00ff\u00c0");
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) height).putShort(frame + 7, (short) width);

        assertEquals(reason, reasonFor(jpeg));
    }

    @Test
    void decode_jpegWithTwoFrames_isBroken() {
        byte[] jpeg = Pictures.file(Pictures.quarters(), "jpg");
        int frame = FileBytes.find(jpeg, "\u00ff\u00c0");
        byte[] twice = FileBytes.joined(Arrays.copyOf(jpeg, frame + 19), Arrays.copyOfRange(jpeg, frame, jpeg.length));

        assertEquals(Rejection.BROKEN, reasonFor(twice));
    }

    @Test
    void decode_jpegWithHundredsOfScans_isBrokenBeforeTheyAreDecoded() {
        byte[] jpeg = Pictures.fixture("progressive.jpg");
        int end = jpeg.length - 2;
        int lastScan = end - 1;
        while (jpeg[lastScan] != (byte) 0xff || jpeg[lastScan + 1] != (byte) 0xda) {
            lastScan--;
        }
        byte[] scan = Arrays.copyOfRange(jpeg, lastScan, end);
        byte[] file = Arrays.copyOf(jpeg, end);
        for (int i = 0; i < 200; i++) {
            file = FileBytes.joined(file, scan);
        }

        Decoding.Rejected rejected =
                Pictures.rejected(decoder.decode(FileBytes.joined(file, FileBytes.latin1("\u00ff\u00d9"))));

        assertEquals(Rejection.BROKEN, rejected.reason());
        assertTrue(rejected.detail().contains("more than 100 scans"), rejected.detail());
    }

    @ParameterizedTest
    @ValueSource(ints = {0xc3, 0xc7, 0xcb})
    void decode_losslessJpeg_isUnsupported(int frameMarker) {
        byte[] jpeg = Pictures.file(Pictures.quarters(), "jpg");
        jpeg[FileBytes.find(jpeg, "\u00ff\u00c0") + 1] = (byte) frameMarker;

        assertEquals(Rejection.UNSUPPORTED_FORMAT, reasonFor(jpeg));
    }

    @Test
    void decode_webpWhoseCanvasLies_isRefused() {
        byte[] webp = Pictures.fixture("animated.webp");
        Arrays.fill(webp, 24, 30, (byte) 0xff);
        assertEquals(Rejection.TOO_MANY_PIXELS, reasonFor(webp));

        byte[] still = Pictures.fixture("orientation1.webp");
        FileBytes.littleEndian(still).putShort(24, (short) 99).putShort(27, (short) 99);
        assertEquals(Rejection.BROKEN, reasonFor(still));
    }

    @Test
    void decode_gifWhoseFrameIsLargerThanItsScreen_isBroken() {
        byte[] gif = Pictures.file(Pictures.quarters(), "gif");
        FileBytes.littleEndian(gif).putShort(6, (short) 20).putShort(8, (short) 20);

        assertEquals(Rejection.BROKEN, reasonFor(gif));
    }

    @Test
    void decode_gifWhoseScreenIsHuge_isRefused() {
        byte[] gif = Pictures.file(Pictures.quarters(), "gif");
        FileBytes.littleEndian(gif).putShort(6, (short) 65535).putShort(8, (short) 65535);

        assertEquals(Rejection.TOO_MANY_PIXELS, reasonFor(gif));
    }

    @ParameterizedTest
    @CsvSource({"-48, 32, BROKEN", "48, -2147483648, BROKEN", "8000, 8000, BROKEN", "30000, 30000, TOO_MANY_PIXELS"})
    void decode_bmpWhoseHeaderLies_isRefused(int width, int height, Rejection reason) {
        byte[] bmp = Pictures.file(Pictures.quarters(), "bmp");
        FileBytes.littleEndian(bmp).putInt(18, width).putInt(22, height);

        assertEquals(reason, reasonFor(bmp));
    }

    @Test
    void decode_soundTiffOfTheTests_isDecoded() {
        assertEquals(
                8, Pictures.decoded(decoder.decode(FileBytes.tiff(8, 0, 0, 0))).width());
    }

    @ParameterizedTest
    @CsvSource({
        "8, 0, 0, 72, BROKEN, pages", // the next page is the first
        "8, 0, 100000, 0, BROKEN, tiles",
        "32, 0, 0, 0, UNSUPPORTED_FORMAT, 32 bits",
        "8, 1, 0, 0, UNSUPPORTED_FORMAT, raw"
    })
    void decode_tiffThatCannotBeRead_saysWhy(
            int bits, int subfileType, int tileSide, int nextPage, Rejection reason, String why) {
        Decoding.Rejected rejected =
                Pictures.rejected(decoder.decode(FileBytes.tiff(bits, subfileType, tileSide, nextPage)));

        assertEquals(reason, rejected.reason());
        assertTrue(rejected.detail().contains(why), rejected.detail());
    }
}
