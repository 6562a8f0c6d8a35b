package org.matcher.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.matcher.embed.Template;
import org.matcher.embed.Templater;
import org.matcher.face.AlignedFace;
import org.matcher.face.DetectedFace;
import org.matcher.face.DetectionOptions;
import org.matcher.face.FaceAligner;
import org.matcher.face.FaceDetectors;
import org.matcher.face.UprightSearch;
import org.matcher.face.quality.FaceQuality;
import org.matcher.face.quality.Quality;
import org.matcher.image.DecodedImage;
import org.matcher.image.Decoding;
import org.matcher.image.ImageDecoder;
import org.matcher.model.ModelLibrary;

/** Reads one picture after another: decode, detect, align, embed, judge. Not thread-safe: one per worker. Owns its detectors. */
final class PictureReader implements AutoCloseable {
    private final ImageDecoder decoder;
    private final Templater templater;
    private final FaceAligner aligner = new FaceAligner();
    private final FaceDetectors detectors;
    private final UprightSearch forReferences;
    private final UprightSearch forCrawls;

    /** Opens detectors of its own; the decoder and the templater are shared and stay the caller's. */
    PictureReader(ModelLibrary models, ImageDecoder decoder, Templater templater) {
        this.decoder = decoder;
        this.templater = templater;
        this.detectors = FaceDetectors.open(models);
        this.forReferences = new UprightSearch(detectors.with(DetectionOptions.REFERENCE));
        this.forCrawls = new UprightSearch(detectors.with(DetectionOptions.CRAWL));
    }

    Reading read(byte[] bytes, Purpose purpose) {
        return switch (decoder.decode(bytes)) {
            case Decoding.Decoded(DecodedImage image) -> read(image, purpose);
            case Decoding.Rejected rejected ->
                new Reading.Unreadable(rejected.id(), rejected.reason(), rejected.detail());
        };
    }

    private Reading read(DecodedImage upright, Purpose purpose) {
        UprightSearch.Look look = switch (purpose) {
            case REFERENCE -> forReferences.search(upright, true);
            case CRAWL -> forCrawls.search(upright, false);
        };
        return new Reading.Read(
                upright.id(),
                upright.format(),
                upright.width(),
                upright.height(),
                look.quarterTurns(),
                upright.metadata(),
                templated(look.image(), look.faces()));
    }

    private List<TemplatedFace> templated(DecodedImage image, List<DetectedFace> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<AlignedFace> crops = found.stream()
                .map(face -> aligner.align(image, face.landmarks()))
                .toList();
        List<Template> templates = templater.templates(crops);
        List<TemplatedFace> faces = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            Quality quality = FaceQuality.of(image, found.get(i), crops.get(i));
            faces.add(new TemplatedFace(found.get(i), crops.get(i), templates.get(i), quality));
        }
        return faces;
    }

    @Override
    public void close() {
        detectors.close();
    }
}
