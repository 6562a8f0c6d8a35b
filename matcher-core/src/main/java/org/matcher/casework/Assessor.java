package org.matcher.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.matcher.embed.AgeEstimate;
import org.matcher.embed.ModelId;
import org.matcher.embed.Template;
import org.matcher.evidence.AgeGapYears;
import org.matcher.evidence.AgeRange;
import org.matcher.evidence.Calibration;
import org.matcher.evidence.DateInterval;
import org.matcher.evidence.Evidence;
import org.matcher.evidence.Likeness;
import org.matcher.evidence.Strata;
import org.matcher.evidence.age.AgeEvidence;
import org.matcher.evidence.age.AgeReadoutModel;
import org.matcher.evidence.age.AgeWeighing;
import org.matcher.evidence.age.CrawlAges;
import org.matcher.evidence.age.KnownAges;
import org.matcher.evidence.age.KnownDates;
import org.matcher.evidence.alert.AlertStanding;
import org.matcher.evidence.alert.CurrentPlan;
import org.matcher.face.quality.Quality;
import org.matcher.face.quality.Verdict;
import org.matcher.gallery.FaceId;
import org.matcher.gallery.fusion.FusedScore;
import org.matcher.image.ImageId;
import org.matcher.image.ImageMetadata;
import org.matcher.pipeline.TemplatedFace;

/**
 * Assesses what scores are worth, from what is kept of children, references and sightings. Computed when asked, so that a better
 * calibration or a corrected date needs nothing to be written anew. Thread-safe; owns nothing.
 *
 * <p>Scores of another model than the calibration's are not calibrated, and ages that another model read are not used.
 */
public final class Assessor {
    private static final Strata ANY = Strata.between(AgeRange.UNKNOWN, AgeRange.UNKNOWN);

    private final ModelId model;
    private final Calibration calibration;
    private final Optional<AgeWeighing> ageWeighing;
    private final CurrentPlan plan;
    private final CaseStore store;

    /**
     * For the scores and ages of one model.
     *
     * @param readout the error of the model's age read-out; empty if it has none
     * @param plan of the service's alert budget, with the calibration's scores
     */
    public Assessor(
            ModelId model,
            Calibration calibration,
            Optional<AgeReadoutModel> readout,
            CurrentPlan plan,
            CaseStore store) {
        this.model = model;
        this.calibration = calibration;
        this.ageWeighing = readout.map(error -> new AgeWeighing(error, CrawlAges.BROAD));
        this.plan = plan;
        this.store = store;
    }

    /** Of a candidate as it is kept. */
    public Assessment assess(Candidate candidate) {
        Optional<StoredFace> sighting = store.face(candidate.sighting());
        Optional<DateInterval> taken = sighting.flatMap(face -> taken(face));
        return assess(
                reference(candidate.child(), candidate.bestReference()),
                candidate.child(),
                candidate.scores(),
                Side.of(sighting),
                taken,
                Optional.empty());
    }

    /** Of a child that a search found: the probe stands for the sighting, its own dates before those of the child. */
    public Assessment assess(Lookup.ChildHit hit, TemplatedFace probe, ProbeDates dates) {
        Reference best = hit.bestReference();
        return assess(Optional.of(best), best.child(), hit.scores(), Side.of(probe), dates.taken(), dates.age());
    }

    /** Of a sighting that a search found: the probe stands for the reference. */
    public Assessment assess(Lookup.SightingHit hit, TemplatedFace probe, ProbeDates probed) {
        KnownDates dates = new KnownDates(probed.birth(), probed.takenOn(), taken(hit.sighting()));
        Side one = Side.of(probe);
        Side other = Side.of(Optional.of(hit.sighting()));
        return assessment(
                FusedScore.single(hit.score()),
                one,
                other,
                dates,
                KnownAges.inReference(dates.birth(), dates.reference(), ageRead(one)),
                KnownAges.inSighting(dates, ageRead(other)));
    }

    private Assessment assess(
            Optional<Reference> reference,
            ChildId child,
            FusedScore scores,
            Side sighting,
            Optional<DateInterval> taken,
            Optional<AgeRange> age) {
        KnownDates dates =
                new KnownDates(store.child(child).flatMap(Child::birthDate), reference.flatMap(this::taken), taken);
        Side one = Side.of(reference.flatMap(best -> store.face(best.face())));
        return assessment(
                scores,
                one,
                sighting,
                dates,
                KnownAges.inReference(dates.birth(), dates.reference(), ageRead(one)),
                age.orElseGet(() -> KnownAges.inSighting(dates, ageRead(sighting))));
    }

    private Assessment assessment(
            FusedScore scores, Side one, Side other, KnownDates dates, AgeRange oneAge, AgeRange otherAge) {
        ModelId scored = other.template().map(Template::model).orElse(model);
        Strata strata = strata(oneAge, otherAge).of(one.verdict(), other.verdict());
        return new Assessment(
                evidence(scores.best(), scored, strata).bestOf(scores.references()),
                AgeGapYears.between(oneAge, otherAge),
                weighed(ageRead(other), dates),
                Optional.of(standing(scores, scored, strata)));
    }

    /** One face of a comparison, as far as it is there still. */
    private record Side(Optional<Template> template, Optional<Verdict> verdict) {
        static Side of(Optional<StoredFace> face) {
            return new Side(
                    face.map(StoredFace::template),
                    face.flatMap(StoredFace::quality).map(Quality::verdict));
        }

        static Side of(TemplatedFace probe) {
            return new Side(
                    Optional.of(probe.template()), Optional.of(probe.quality().verdict()));
        }
    }

    private Evidence evidence(float score, ModelId scored, Strata strata) {
        return (scored.equals(model) ? calibration : Calibration.none()).evidence(score, strata);
    }

    private AlertStanding standing(FusedScore scores, ModelId scored, Strata strata) {
        return scored.equals(model)
                ? plan.plan().standing(scores.highestReached(), strata)
                : AlertStanding.unplanned(plan.budget());
    }

    private static Strata strata(AgeRange one, AgeRange other) {
        return one.equals(AgeRange.UNKNOWN) && other.equals(AgeRange.UNKNOWN) ? ANY : Strata.between(one, other);
    }

    private AgeEvidence weighed(Optional<AgeEstimate> read, KnownDates dates) {
        return ageWeighing
                .map(weighing -> weighing.weigh(read, dates))
                .orElseGet(() -> new AgeEvidence.Silent(AgeEvidence.Reason.NO_AGE_READ));
    }

    private Optional<AgeEstimate> ageRead(Side side) {
        return side.template().filter(made -> made.model().equals(model)).flatMap(Template::age);
    }

    private Optional<DateInterval> taken(StoredFace sighting) {
        return store.image(sighting.image(), sighting.template().model())
                .map(StoredImage::image)
                .flatMap(image -> KnownAges.taken(
                        cameraDay(image.metadata()), firstCrawl(image.id()), dayOf(image.receivedAt())));
    }

    private Optional<LocalDate> firstCrawl(ImageId image) {
        return store.sources(image).stream()
                .flatMap(source -> source.crawledAt().stream())
                .min(Instant::compareTo)
                .map(Assessor::dayOf);
    }

    private Optional<LocalDate> taken(Reference reference) {
        return KnownAges.referenceTaken(
                reference.takenOn(),
                store.metadata(reference.image()).flatMap(Assessor::cameraDay),
                dayOf(reference.enrolledAt()));
    }

    private static Optional<LocalDate> cameraDay(ImageMetadata metadata) {
        return metadata.captureTime().map(LocalDateTime::toLocalDate);
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private Optional<Reference> reference(ChildId child, FaceId id) {
        return store.references(child).stream()
                .filter(reference -> reference.face().equals(id))
                .findFirst();
    }

    /** How a reference resembles the child's others of this model. */
    public ReferenceFit fit(Reference reference) {
        Optional<LocalDate> birth = store.child(reference.child()).flatMap(Child::birthDate);
        List<Reference> others = store.references(reference.child()).stream()
                .filter(other -> !other.face().equals(reference.face()))
                .toList();
        Side own = side(reference);
        List<ReferenceFit.Comparison> comparisons = new ArrayList<>();
        for (Reference other : others) {
            Side side = side(other);
            if (own.template().isPresent() && side.template().isPresent()) {
                float score = own.template().get().score(side.template().get());
                Strata strata = strata(
                                KnownAges.inReference(birth, taken(reference), ageRead(own)),
                                KnownAges.inReference(birth, taken(other), ageRead(side)))
                        .of(own.verdict(), side.verdict());
                comparisons.add(new ReferenceFit.Comparison(
                        other.face(), score, evidence(score, model, strata), Likeness.of(score, strata, calibration)));
            }
        }
        return ReferenceFit.of(comparisons);
    }

    private Side side(Reference reference) {
        return Side.of(store.face(reference.face())
                .filter(face -> face.template().model().equals(model)));
    }
}
