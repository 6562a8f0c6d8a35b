package org.matcher.bench.fusion;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import org.matcher.bench.CentralFace;
import org.matcher.bench.Degradation;
import org.matcher.embed.Template;
import org.matcher.folder.PictureFile;
import org.matcher.folder.PictureFolder;
import org.matcher.model.ModelLibrary;
import org.matcher.pipeline.FacePipeline;
import org.matcher.pipeline.PipelineOptions;
import org.matcher.pipeline.Purpose;
import org.matcher.pipeline.Reading;
import org.matcher.pipeline.TemplatedFace;

/**
 * What the trial compares.
 *
 * @param albums of the people in the gallery
 * @param probes other photos of each of them
 * @param strangers photos of others
 */
record Photographs(List<Album> albums, List<List<Template>> probes, List<Template> strangers) {
    private static final int REFERENCES = 3;

    Photographs {
        albums = List.copyOf(albums);
        probes = List.copyOf(probes);
        strangers = List.copyOf(strangers);
    }

    static Photographs read(Path folder) throws IOException, InterruptedException {
        Map<String, List<Path>> people = new TreeMap<>();
        for (PictureFile file : PictureFolder.list(folder, "photographs")) {
            String path = file.path();
            people.computeIfAbsent(path.substring(0, path.lastIndexOf('_')), _ -> new ArrayList<>())
                    .add(file.in(folder));
        }
        List<List<Path>> known = people.values().stream()
                .filter(photos -> photos.size() > REFERENCES)
                .toList();
        List<Path> singles = people.values().stream()
                .filter(photos -> photos.size() == 1)
                .map(List::getFirst)
                .toList();
        List<Path> others = people.values().stream()
                .filter(photos -> photos.size() > 1 && photos.size() <= REFERENCES)
                .flatMap(List::stream)
                .toList();
        try (Reader reader = new Reader(FacePipeline.open(ModelLibrary.bundled(), PipelineOptions.defaults()))) {
            List<Album> albums = new ArrayList<>();
            List<List<Template>> probes = new ArrayList<>();
            for (int person = 0; person < known.size(); person++) {
                List<Path> photos = known.get(person);
                albums.add(reader.album(photos.subList(0, REFERENCES), singles.get(person)));
                probes.add(reader.templates(photos.subList(REFERENCES, photos.size())));
            }
            List<Template> strangers = reader.templates(singles.subList(known.size(), singles.size()));
            strangers.addAll(reader.templates(others));
            return new Photographs(albums, probes, strangers);
        }
    }

    /** Reads photos, several at once. */
    private record Reader(FacePipeline pipeline) implements AutoCloseable {
        Album album(List<Path> photos, Path stranger) throws IOException, InterruptedException {
            List<Photo> clean = new ArrayList<>();
            Map<Degradation, List<Optional<Photo>>> spoilt = new EnumMap<>(Degradation.class);
            for (Path photo : photos) {
                byte[] bytes = Files.readAllBytes(photo);
                TemplatedFace face = CentralFace.of(submit(bytes)).orElseThrow();
                clean.add(photo(face));
                BufferedImage original = ImageIO.read(new ByteArrayInputStream(bytes));
                Map<Degradation, CompletableFuture<Reading>> readings = new EnumMap<>(Degradation.class);
                for (Degradation way : Enrolled.ways()) {
                    readings.put(way, submit(way.apply(original, face.face().box())));
                }
                readings.forEach((way, reading) -> spoilt.computeIfAbsent(way, _ -> new ArrayList<>())
                        .add(CentralFace.of(reading).map(Reader::photo)));
            }
            return new Album(
                    clean,
                    spoilt,
                    photo(CentralFace.of(submit(Files.readAllBytes(stranger))).orElseThrow()));
        }

        List<Template> templates(List<Path> photos) throws IOException, InterruptedException {
            List<CompletableFuture<Reading>> readings = new ArrayList<>();
            for (Path photo : photos) {
                readings.add(submit(Files.readAllBytes(photo)));
            }
            List<Template> templates = new ArrayList<>();
            readings.forEach(reading ->
                    CentralFace.of(reading).map(TemplatedFace::template).ifPresent(templates::add));
            return templates;
        }

        private CompletableFuture<Reading> submit(byte[] bytes) throws InterruptedException {
            return pipeline.submit(bytes, Purpose.REFERENCE);
        }

        private static Photo photo(TemplatedFace face) {
            return new Photo(face.template(), face.quality().score());
        }

        @Override
        public void close() {
            pipeline.close();
        }
    }
}
