package org.matcher.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DecodedImageTest {
    private static final ImageId ID = ImageId.of(new byte[] {1});

    private static DecodedImage noise(int width, int height) {
        byte[] bgr = new byte[width * height * 3];
        new Random(7).nextBytes(bgr);
        return new DecodedImage(ID, ImageFormat.PNG, width, height, bgr, ImageMetadata.NONE);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 2", "64, 65", "200, 130", "1, 90"})
    void turned_clockwise_putsTheLeftColumnOnTop(int width, int height) {
        DecodedImage image = noise(width, height);

        DecodedImage turned = image.turned(1);

        assertEquals(height, turned.width());
        assertEquals(width, turned.height());
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < 3; c++) {
                    assertEquals(
                            image.bgr()[(y * width + x) * 3 + c],
                            turned.bgr()[(x * height + height - 1 - y) * 3 + c],
                            "pixel %d, %d".formatted(x, y));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 2", "64, 65", "200, 130", "1, 90"})
    void turned_severalTimes_equalsOneTurnRepeated(int width, int height) {
        DecodedImage image = noise(width, height);

        assertArrayEquals(image.turned(1).turned(1).bgr(), image.turned(2).bgr());
        assertArrayEquals(image.turned(2).turned(1).bgr(), image.turned(3).bgr());
        assertArrayEquals(image.bgr(), image.turned(3).turned(1).bgr());
        assertSame(image, image.turned(0));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 0", "1, 1, 4", "-1, -1, 3", "40000, 40000, 3"})
    void new_sizeThatDoesNotFitThePixels_isRefused(int width, int height, int bytes) {
        assertThrows(
                IllegalArgumentException.class,
                () -> new DecodedImage(ID, ImageFormat.PNG, width, height, new byte[bytes], ImageMetadata.NONE));
    }
}
