package org.matcher.api.v1;

import java.io.IOException;
import java.time.Instant;
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
import org.matcher.api.edge.ProblemException;
import org.matcher.api.edge.ProblemType;
import org.matcher.api.edge.Route;
import org.matcher.casework.Casework;
import org.matcher.casework.Child;
import org.matcher.casework.ChildAddition;
import org.matcher.casework.ChildId;
import org.matcher.casework.Enrolment;
import org.matcher.casework.QualityAcceptance;
import org.matcher.casework.Reference;

/** {@code /children}: who is looked for, and their reference photos. */
public final class ChildRoutes {
    private static final String CHILDREN = "/api/v1/children";

    private final Casework casework;
    private final Sightings sightings;
    private final PictureMeter meter;

    /** Enrols with this. */
    public ChildRoutes(Casework casework, Sightings sightings, PictureMeter meter) {
        this.casework = casework;
        this.sightings = sightings;
        this.meter = meter;
    }

    /** The routes. */
    public List<Route> routes() {
        return List.of(
                Route.post(CHILDREN, Set.of(), 0, this::add),
                Route.get(CHILDREN, Set.of("limit", "cursor"), this::list),
                Route.get(CHILDREN + "/{id}", Set.of(), this::one),
                Route.post(CHILDREN + "/{id}/references", Set.of("face", Fields.AGE_EVIDENCE), 1, this::enrol));
    }

    record NewChild(@Nullable String id, @Nullable LocalDate birthDate) {}

    record ChildView(String id, @Nullable LocalDate birthDate, Instant enrolledAt) {
        static ChildView of(Child child) {
            return new ChildView(child.id().value(), child.birthDate().orElse(null), child.enrolledAt());
        }
    }

    record ChildWithReferences(
            String id, @Nullable LocalDate birthDate, Instant enrolledAt, List<ReferenceWithFit> references) {}

    record ReferenceWithFit(
            long id,
            String child,
            String image,
            @Nullable LocalDate takenOn,
            Instant enrolledAt,
            @Nullable QualityView quality,
            @Nullable String acceptReason,
            @Nullable String dateProblem,
            FitView fit) {}

    private Answer add(Call call) throws IOException {
        NewChild request = call.body(NewChild.class);
        Optional<ChildId> id = Fields.child("id", request.id())
                .or(() -> call.header(IdempotencyKey.HEADER).map(IdempotencyKey::childId));
        return switch (casework.addChild(id, Dates.past("birthDate", request.birthDate()))) {
            case ChildAddition.Added added ->
                Answer.created(
                        ChildView.of(added.child()),
                        CHILDREN + "/" + added.child().id(),
                        added.alreadyThere());
            case ChildAddition.Taken _ ->
                throw Problem.of(ProblemType.CHILD_ID_TAKEN, "a child with other particulars bears this id")
                        .asException();
        };
    }

    private Answer list(Call call) {
        int limit = call.queryInt("limit", 1, Page.MOST).orElse(Page.USUAL);
        Optional<ChildId> after = Fields.child("cursor", call.query("cursor").orElse(null));
        List<Child> children = casework.children(after, limit + 1);
        return Answer.ok(
                Page.of(children, limit, ChildView::of, child -> child.id().value()));
    }

    private Answer one(Call call) {
        Child child = pathId(call).flatMap(casework::child).orElseThrow(ChildRoutes::noSuchChild);
        return Answer.ok(new ChildWithReferences(
                child.id().value(),
                child.birthDate().orElse(null),
                child.enrolledAt(),
                casework.references(child.id()).stream()
                        .map(reference -> withFit(child, reference))
                        .toList()));
    }

    private ReferenceWithFit withFit(Child child, Reference reference) {
        ReferenceView view = sightings.view(reference);
        return new ReferenceWithFit(
                view.id(),
                view.child(),
                view.image(),
                view.takenOn(),
                view.enrolledAt(),
                view.quality(),
                view.acceptReason(),
                Dates.problem(child.birthDate(), reference.takenOn()),
                FitView.of(casework.fit(reference)));
    }

    record NewReference(
            @Nullable Picture image,
            @Nullable Integer face,
            @Nullable LocalDate takenOn,
            @Nullable String acceptQuality,
            @Nullable String acceptReason) {}

    /** What came of an enrolment; {@code fit} says whether the photo resembles the child's others. */
    record EnrolmentAnswer(
            ReferenceView reference,
            boolean alreadyThere,
            FitView fit,
            @Nullable String dateProblem,
            List<CandidateView> candidates) {}

    private Answer enrol(Call call) throws IOException {
        NewReference request = call.body(NewReference.class);
        byte[] photo = Fields.picture("image", request.image());
        boolean ageEvidence = Fields.ageEvidence(call);
        OptionalInt face = Fields.face(call, "face", request.face());
        ChildId child = pathId(call).orElseThrow(ChildRoutes::noSuchChild);
        Optional<LocalDate> takenOn = Dates.past("takenOn", request.takenOn());
        Optional<QualityAcceptance> acceptance =
                AcceptFields.acceptance(request.acceptQuality(), request.acceptReason());
        Enrolment enrolment = casework.enrol(child, photo, face, takenOn, acceptance);
        return switch (meter.counted(enrolment)) {
            case Enrolment.Enrolled enrolled ->
                Answer.created(
                        new EnrolmentAnswer(
                                sightings.view(enrolled.reference()),
                                enrolled.alreadyThere(),
                                FitView.of(enrolled.fit()),
                                dateProblem(enrolled.reference()),
                                enrolled.candidates().stream()
                                        .map(candidate -> sightings.view(candidate, ageEvidence))
                                        .toList()),
                        CHILDREN + "/" + child,
                        enrolled.alreadyThere());
            case Enrolment.NoSuchChild _ -> throw noSuchChild();
            case Enrolment.NoFace none ->
                throw PhotoProblems.noFace(none.photo()).asException();
            case Enrolment.SeveralFaces several ->
                throw PhotoProblems.severalFaces(several.photo()).asException();
            case Enrolment.NoSuchFace other ->
                throw PhotoProblems.noSuchFace(other.photo()).asException();
            case Enrolment.QualityNotAccepted refused ->
                throw PhotoProblems.qualityNotAccepted(refused).asException();
            case Enrolment.Unreadable unreadable ->
                throw PhotoProblems.unreadable(unreadable.photo()).asException();
        };
    }

    private @Nullable String dateProblem(Reference reference) {
        return Dates.problem(casework.child(reference.child()).flatMap(Child::birthDate), reference.takenOn());
    }

    /** An id that no child can bear is an id that no child bears. */
    private static Optional<ChildId> pathId(Call call) {
        try {
            return Optional.of(new ChildId(call.path("id")));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static ProblemException noSuchChild() {
        return Problem.of(ProblemType.NO_SUCH_CHILD, "no child bears the id in the address")
                .asException();
    }
}
