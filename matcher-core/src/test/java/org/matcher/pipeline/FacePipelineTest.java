package org.matcher.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matcher.embed.Template;
import org.matcher.image.FileBytes;
import org.matcher.image.ImageId;
import org.matcher.image.ImageLimits;
import org.matcher.image.Rejection;
import org.matcher.model.ModelLibrary;

final class FacePipelineTest {
    private static final int WORKERS = 2;
    private static final int QUEUE = 3;
    private static final byte[] REFERENCE = Samples.shrunk(Samples.REFERENCE, 300);
    private static final byte[] SAME_PERSON = Samples.shrunk(Samples.SAME_PERSON, 400);
    private static final byte[] OTHER_PERSON = Samples.shrunk(Samples.OTHER_PERSON, 400);
    private static FacePipeline pipeline;

    @BeforeAll
    static void open() {
        pipeline = FacePipeline.open(ModelLibrary.bundled(), new PipelineOptions(WORKERS, QUEUE, ImageLimits.DEFAULT));
    }

    @AfterAll
    static void close() {
        pipeline.close();
    }

    @Test
    void submit_twoPicturesOfOnePerson_scoreAboveAnotherPerson() throws Exception {
        Template reference = onlyFace(REFERENCE, Purpose.REFERENCE);
        Template same = onlyFace(SAME_PERSON, Purpose.CRAWL);
        Template other = onlyFace(OTHER_PERSON, Purpose.CRAWL);

        assertTrue(reference.score(same) > .5, "same person: " + reference.score(same));
        assertTrue(reference.score(other) < .3, "other person: " + reference.score(other));
        assertEquals(pipeline.model(), reference.model());
        assertEquals(pipeline.dimension(), reference.vector().length);
    }

    @Test
    void submit_samePictureByEveryWorker_givesTheSameTemplate() throws Exception {
        List<CompletableFuture<Reading>> readings = new ArrayList<>();
        for (int i = 0; i < 4 * WORKERS; i++) {
            readings.add(pipeline.submit(SAME_PERSON, Purpose.CRAWL));
        }
        Reading first = readings.getFirst().join();
        for (CompletableFuture<Reading> reading : readings) {
            assertEquals(first, reading.join());
        }
    }

    @Test
    void submit_pictureWithoutFace_isReadWithNoFaces() throws Exception {
        Reading.Read read = read(Samples.shrunk(Samples.NO_FACE, 300), Purpose.CRAWL);
        assertEquals(List.of(), read.faces());
        assertEquals(0, read.turnedClockwise());
    }

    @Test
    void submit_badBytes_isUnreadableAndNamesTheBytes() throws Exception {
        byte[] text = "not a picture".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        Reading.Unreadable unreadable = assertInstanceOf(
                Reading.Unreadable.class, pipeline.submit(text, Purpose.CRAWL).join());
        assertEquals(Rejection.NOT_AN_IMAGE, unreadable.reason());
        assertEquals(ImageId.of(text), unreadable.id());
    }

    /** A photo laid on the scanner the wrong way: the detector finds a face as it lies, but its template would be worthless. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void submit_pictureThatLies_isTurnedUpright(int quarterTurns) throws Exception {
        Reading.Read read = read(turned(REFERENCE, quarterTurns), Purpose.REFERENCE);

        assertEquals(4 - quarterTurns, read.turnedClockwise());
        assertEquals(1, read.faces().size());
        float score = read.faces().getFirst().template().score(onlyFace(REFERENCE, Purpose.REFERENCE));
        assertTrue(score > .95, "template of the turned photo: " + score);
    }

    /** A collage, or a picture of a picture: the one that lies is found by its template too. */
    @Test
    void submit_aFaceThatLiesBesideOneThatStands_givesBothTheirTemplates() throws Exception {
        BufferedImage standing = ImageIO.read(new ByteArrayInputStream(OTHER_PERSON));
        BufferedImage lying = ImageIO.read(new ByteArrayInputStream(turned(REFERENCE, 1)));
        BufferedImage both = new BufferedImage(
                standing.getWidth() + lying.getWidth(),
                Math.max(standing.getHeight(), lying.getHeight()),
                BufferedImage.TYPE_3BYTE_BGR);
        both.getGraphics().drawImage(standing, 0, 0, null);
        both.getGraphics().drawImage(lying, standing.getWidth(), 0, null);

        Reading.Read read = read(encoded(both, "png"), Purpose.CRAWL);
        for (byte[] alone : List.of(REFERENCE, OTHER_PERSON)) {
            Template template = onlyFace(alone, Purpose.CRAWL);
            assertTrue(
                    read.faces().stream().anyMatch(face -> face.template().score(template) > .9),
                    () -> "scores "
                            + read.faces().stream()
                                    .map(face -> face.template().score(template))
                                    .toList());
        }
    }

    /** A camera held in any way writes the turn into the file. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void submit_anyExifOrientation_givesTheSameTemplate(int orientation) throws Exception {
        byte[] file = FileBytes.withExif(storedFor(orientation, REFERENCE), FileBytes.exif(orientation));

        float score = onlyFace(file, Purpose.CRAWL).score(onlyFace(REFERENCE, Purpose.CRAWL));
        assertTrue(score > .98, "orientation %d: %s".formatted(orientation, score));
    }

    @Test
    void offer_moreThanWorkersAndQueueHold_isRefusedUntilOneIsDone() {
        List<CompletableFuture<Reading>> taken = new ArrayList<>();
        Optional<CompletableFuture<Reading>> last = pipeline.offer(SAME_PERSON, Purpose.CRAWL);
        while (last.isPresent()) {
            taken.add(last.get());
            last = pipeline.offer(SAME_PERSON, Purpose.CRAWL);
        }
        assertTrue(taken.size() >= WORKERS + QUEUE, "only " + taken.size() + " were taken");

        taken.forEach(CompletableFuture::join);
        CompletableFuture<Reading> again =
                pipeline.offer(SAME_PERSON, Purpose.CRAWL).orElseThrow();
        assertInstanceOf(Reading.Read.class, again.join());
    }

    @Test
    void close_withPicturesWaiting_finishesThem() throws Exception {
        List<CompletableFuture<Reading>> waiting = new ArrayList<>();
        FacePipeline closing =
                FacePipeline.open(ModelLibrary.bundled(), new PipelineOptions(1, 4, ImageLimits.DEFAULT));
        try (closing) {
            for (int i = 0; i < 4; i++) {
                waiting.add(closing.submit(SAME_PERSON, Purpose.CRAWL));
            }
        }
        waiting.forEach(reading -> assertTrue(reading.isDone() && !reading.isCompletedExceptionally()));
        closing.close();
        assertThrows(IllegalStateException.class, () -> closing.submit(new byte[1], Purpose.CRAWL));
        assertEquals(0, closing.pending());
    }

    private static Template onlyFace(byte[] bytes, Purpose purpose) throws InterruptedException {
        Reading.Read read = read(bytes, purpose);
        assertEquals(1, read.faces().size());
        return read.faces().getFirst().template();
    }

    private static Reading.Read read(byte[] bytes, Purpose purpose) throws InterruptedException {
        return assertInstanceOf(
                Reading.Read.class, pipeline.submit(bytes, purpose).join());
    }

    /** The pixels as a camera stores them that writes this EXIF orientation (TIFF 6.0, tag 274), as a JPEG. */
    private static byte[] storedFor(int orientation, byte[] upright) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(upright));
        int w = image.getWidth();
        int h = image.getHeight();
        boolean sideways = orientation > 4;
        BufferedImage stored = new BufferedImage(sideways ? h : w, sideways ? w : h, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int storedX = switch (orientation) {
                    case 1, 4 -> x;
                    case 2, 3 -> w - 1 - x;
                    case 5, 6 -> y;
                    default -> h - 1 - y;
                };
                int storedY = switch (orientation) {
                    case 1, 2 -> y;
                    case 3, 4 -> h - 1 - y;
                    case 5, 8 -> x;
                    default -> w - 1 - x;
                };
                stored.setRGB(storedX, storedY, image.getRGB(x, y));
            }
        }
        return encoded(stored, "jpeg");
    }

    /** As a PNG, so that nothing but the turn changes. */
    private static byte[] turned(byte[] picture, int quarterTurns) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
        int w = image.getWidth();
        int h = image.getHeight();
        AffineTransform turn = AffineTransform.getQuadrantRotateInstance(quarterTurns);
        turn.preConcatenate(AffineTransform.getTranslateInstance(
                quarterTurns == 1 ? h : quarterTurns == 2 ? w : 0, quarterTurns == 2 ? h : quarterTurns == 3 ? w : 0));
        BufferedImage turned =
                new BufferedImage(quarterTurns == 2 ? w : h, quarterTurns == 2 ? h : w, BufferedImage.TYPE_3BYTE_BGR);
        new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(image, turned);
        return encoded(turned, "png");
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(image, format, file);
        return file.toByteArray();
    }
}
