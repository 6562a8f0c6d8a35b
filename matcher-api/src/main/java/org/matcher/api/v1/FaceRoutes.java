package org.matcher.api.v1;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.matcher.api.edge.Answer;
import org.matcher.api.edge.Call;
import org.matcher.api.edge.Picture;
import org.matcher.api.edge.Problem;
import org.matcher.api.edge.Route;
import org.matcher.casework.PairAssessor;
import org.matcher.casework.PairDates;
import org.matcher.embed.Template;
import org.matcher.pipeline.Reading;
import org.matcher.pipeline.TemplatedFace;

/** {@code /detect} and {@code /compare}: pictures are read and nothing of them is kept. */
public final class FaceRoutes {
    private final ProbeReader reader;
    private final PairAssessor assessor;
    private final boolean ageEvidence;
    private final PictureMeter meter;

    /**
     * Reads pictures with this.
     *
     * @param ageEvidence false leaves out what the age of a face says, whatever a request asks for
     */
    public FaceRoutes(ProbeReader reader, PairAssessor assessor, boolean ageEvidence, PictureMeter meter) {
        this.reader = reader;
        this.assessor = assessor;
        this.ageEvidence = ageEvidence;
        this.meter = meter;
    }

    /** The routes. */
    public List<Route> routes() {
        return List.of(
                Route.post("/api/v1/detect", Set.of(), 1, this::detect),
                Route.post("/api/v1/compare", Set.of("faceA", "faceB", Fields.AGE_EVIDENCE), 2, this::compare));
    }

    record DetectRequest(@Nullable Picture image) {}

    private Answer detect(Call call) throws IOException {
        byte[] picture = Fields.picture("image", call.body(DetectRequest.class).image());
        return switch (meter.counted(reader.read(picture))) {
            case Reading.Read read -> Answer.ok(PictureView.of(read));
            case Reading.Unreadable unreadable ->
                throw PhotoProblems.unreadable(unreadable).asException();
        };
    }

    record CompareRequest(
            @Nullable Picture a,
            @Nullable Picture b,
            @Nullable Integer faceA,
            @Nullable Integer faceB,
            @Nullable LocalDate birthDate,
            @Nullable LocalDate takenOnA,
            @Nullable LocalDate takenOnB,
            @Nullable Integer ageA,
            @Nullable Integer ageB) {
        PairDates dates() {
            return new PairDates(
                    Optional.ofNullable(birthDate),
                    Optional.ofNullable(takenOnA),
                    Optional.ofNullable(takenOnB),
                    Fields.age("ageA", ageA),
                    Fields.age("ageB", ageB));
        }
    }

    /** The score is the cosine of the two templates, -1..1; not a probability. */
    record Comparison(float score, EvidenceView evidence, String model, ComparedFace a, ComparedFace b) {}

    record ComparedFace(String image, int turnedClockwise, FaceView face) {}

    private Answer compare(Call call) throws IOException {
        CompareRequest request = call.body(CompareRequest.class);
        byte[] a = Fields.picture("a", request.a());
        byte[] b = Fields.picture("b", request.b());
        OptionalInt faceA = Fields.face(call, "faceA", request.faceA());
        OptionalInt faceB = Fields.face(call, "faceB", request.faceB());
        PairDates dates = request.dates();
        boolean withAge = ageEvidence && Fields.ageEvidence(call);
        Picked first = pick("a", a, faceA);
        Picked second = pick("b", b, faceB);
        Template one = first.face().template();
        return Answer.ok(new Comparison(
                one.score(second.face().template()),
                EvidenceView.of(assessor.assess(first.side(), second.side(), dates), withAge),
                one.model().value(),
                first.view(),
                second.view()));
    }

    private record Picked(Reading.Read photo, int number) {
        TemplatedFace face() {
            return photo.faces().get(number);
        }

        PairAssessor.Face side() {
            return new PairAssessor.Face(face().template(), face().quality());
        }

        ComparedFace view() {
            return new ComparedFace(photo.id().sha256(), photo.turnedClockwise(), FaceView.of(number, face()));
        }
    }

    private Picked pick(String picture, byte[] bytes, OptionalInt number) {
        return switch (meter.counted(reader.read(bytes))) {
            case Reading.Unreadable unreadable -> throw in(picture, PhotoProblems.unreadable(unreadable));
            case Reading.Read read when read.faces().isEmpty() -> throw in(picture, PhotoProblems.noFace(read));
            case Reading.Read read
            when number.orElse(0) >= read.faces().size() -> throw in(picture, PhotoProblems.noSuchFace(read));
            case Reading.Read read
            when number.isEmpty() && read.faces().size() > 1 -> throw in(picture, PhotoProblems.severalFaces(read));
            case Reading.Read read -> new Picked(read, number.orElse(0));
        };
    }

    private static RuntimeException in(String picture, Problem problem) {
        return problem.with("picture", picture).asException();
    }
}
