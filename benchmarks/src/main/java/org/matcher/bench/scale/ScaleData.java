package org.matcher.bench.scale;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.matcher.embed.ModelId;
import org.matcher.gallery.FaceFilter;
import org.matcher.gallery.FaceId;
import org.matcher.gallery.GalleryFace;
import org.matcher.gallery.TopHits;
import org.matcher.gallery.Visibility;
import org.matcher.gallery.WatchList;
import org.matcher.gallery.WatchListScan;

/**
 * The files that every engine reads, so that all are asked the same.
 *
 * <ul>
 *   <li>{@code vectors.f32}: faces, one after the other, each of 512 values; little-endian 32-bit floats, no header. The
 *       first n of them are the gallery of n faces.
 *   <li>{@code probes.f32}: 1,000 probes in the same form. The even ones are further pictures of people among the first
 *       10,000 faces, the odd ones of people who are not in the gallery.
 *   <li>{@code truth-N.i32}: for each probe the numbers (from 0) of its {@value #TRUTH} nearest among the first N faces,
 *       nearest first, found by comparing all; little-endian 32-bit integers.
 *   <li>{@code about.json}: seed, faces, dimension.
 * </ul>
 *
 * <p>What is there already is not made again.
 */
public final class ScaleData {
    /** Probes in the file. */
    public static final int PROBES = 1_000;
    /** Nearest faces that are known of each probe. */
    public static final int TRUTH = 100;

    static final int DIMENSION = FaceLikeVectors.DIMENSION;

    private static final int BYTES = DIMENSION * Float.BYTES;
    private static final int PROBED_FACES = 10_000;
    private static final int CHUNK = 20_000;

    private final Path folder;

    ScaleData(Path folder) {
        this.folder = folder;
    }

    /** Makes the files: folder, faces, seed, and the sizes whose truth is wanted. */
    public static void main(String[] arguments) throws IOException {
        ScaleData data = new ScaleData(Path.of(arguments[0]));
        data.make(Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
        for (int i = 3; i < arguments.length; i++) {
            data.makeTruth(Integer.parseInt(arguments[i]));
        }
    }

    private void make(int faces, long seed) throws IOException {
        Files.createDirectories(folder);
        Path about = folder.resolve("about.json");
        Map<String, Object> wanted = Map.of("seed", seed, "faces", faces, "dimension", DIMENSION);
        ObjectMapper json = new ObjectMapper();
        if (Files.exists(about) && json.readTree(about.toFile()).equals(json.valueToTree(wanted))) {
            return;
        }
        deleteTruths();
        FaceLikeVectors stream = new FaceLikeVectors(seed);
        List<float[]> centres = new ArrayList<>();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(vectors()), 1 << 20)) {
            for (int i = 0; i < faces; i++) {
                if (i == PROBED_FACES) { // here, so that neither these nor the faces before depend on how many follow
                    writeProbes(stream, centres);
                }
                FaceLikeVectors.Face face = stream.next();
                write(out, face.vector());
                if (i < PROBED_FACES) {
                    centres.add(face.centre());
                }
            }
        }
        if (faces <= PROBED_FACES) {
            writeProbes(stream, centres);
        }
        json.writeValue(about.toFile(), wanted);
    }

    private void writeProbes(FaceLikeVectors stream, List<float[]> centres) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("probes.f32")))) {
            for (int p = 0; p < PROBES; p++) {
                int place = (int) ((long) p * centres.size() / PROBES);
                write(out, stream.pictureOf(p % 2 == 0 ? centres.get(place) : stream.stranger()));
            }
        }
    }

    private void deleteTruths() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".i32")).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void write(OutputStream out, float[] vector) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector);
        out.write(bytes.array());
    }

    private void makeTruth(int faces) throws IOException {
        Path file = truthFile(faces);
        if (Files.exists(file)) {
            return;
        }
        List<float[]> probes = probes();
        List<TopHits> best = probes.stream().map(_ -> new TopHits(TRUTH, -1)).toList();
        for (int from = 0; from < faces; from += CHUNK) {
            offer(from, vectors(from, Math.min(CHUNK, faces - from)), probes, best);
        }
        ByteBuffer bytes = ByteBuffer.allocate(PROBES * TRUTH * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (TopHits hits : best) {
            hits.end();
            IntStream.range(0, TRUTH).forEach(rank -> bytes.putInt((int) hits.id(rank) - 1));
        }
        Files.write(file, bytes.array());
    }

    private static void offer(int from, List<float[]> chunk, List<float[]> probes, List<TopHits> best) {
        try (WatchList list = new WatchList(new ModelId("truth-1"), DIMENSION)) {
            list.upsert(
                    IntStream.range(0, chunk.size())
                            .mapToObj(i -> new GalleryFace(new FaceId(from + i + 1L), chunk.get(i), Map.of()))
                            .toList(),
                    Visibility.NOW);
            WatchListScan scan = list.newScan();
            scan.search(probes, FaceFilter.ALL, TRUTH, -1);
            for (int p = 0; p < probes.size(); p++) {
                for (int rank = 0; rank < scan.answer(p).size(); rank++) {
                    best.get(p).offer(scan.answer(p).id(rank), scan.answer(p).score(rank));
                }
            }
        }
    }

    /** Faces from, from + 1 and so on. */
    List<float[]> vectors(int from, int count) {
        return read(vectors(), from, count);
    }

    List<float[]> probes() {
        return read(folder.resolve("probes.f32"), 0, PROBES);
    }

    /** Numbers of the nearest faces, by probe. */
    List<int[]> truth(int faces) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(truthFile(faces))).order(ByteOrder.LITTLE_ENDIAN);
        return IntStream.range(0, PROBES)
                .mapToObj(
                        _ -> IntStream.range(0, TRUTH).map(_ -> bytes.getInt()).toArray())
                .toList();
    }

    private Path vectors() {
        return folder.resolve("vectors.f32");
    }

    private Path truthFile(int faces) {
        return folder.resolve("truth-" + faces + ".i32");
    }

    private static List<float[]> read(Path file, int from, int count) {
        ByteBuffer bytes = ByteBuffer.allocate(count * BYTES).order(ByteOrder.LITTLE_ENDIAN);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.position((long) from * BYTES);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // on
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (bytes.hasRemaining()) {
            throw new IllegalArgumentException("%s ends before vector %d: make it again with more faces"
                    .formatted(file.getFileName(), from + count));
        }
        bytes.flip();
        return IntStream.range(0, count)
                .mapToObj(_ -> {
                    float[] vector = new float[DIMENSION];
                    bytes.asFloatBuffer().get(vector);
                    bytes.position(bytes.position() + BYTES);
                    return vector;
                })
                .toList();
    }
}
