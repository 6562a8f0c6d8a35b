package org.matcher.folder;

import java.time.LocalDate;
import java.util.Optional;
import org.matcher.evidence.AgeGapYears;
import org.matcher.evidence.AgeRange;
import org.matcher.evidence.Calibration;
import org.matcher.evidence.Likeness;
import org.matcher.evidence.Strata;
import org.matcher.evidence.age.AgeEvidence;
import org.matcher.evidence.age.AgeReadoutModel;
import org.matcher.evidence.age.AgeWeighing;
import org.matcher.evidence.age.CrawlAges;
import org.matcher.evidence.age.KnownAges;
import org.matcher.evidence.age.KnownDates;
import org.matcher.evidence.alert.AlertPlan;
import org.matcher.evidence.alert.LeastScore;
import org.matcher.gallery.fusion.FusedScore;

/**
 * Weighs the scores of one run by a calibration, and apart from them the ages that faces show. Ages are those of the run's dates,
 * and where a date is unknown or contradicts, those read from the faces. Immutable and thread-safe.
 */
public final class Weighing {
    private static final Strata ANY = Strata.between(AgeRange.UNKNOWN, AgeRange.UNKNOWN);

    private final Calibration calibration;
    private final AlertPlan plan;
    private final RunDates dates;
    private final Ages ages;

    /** Whether ages are weighed, and by what; a model without a read-out weighs none. */
    private record Ages(boolean weighed, Optional<AgeWeighing> by) {}

    /**
     * By the calibration of the model that made the templates. Only ages that are read from faces are known, and they are not
     * weighed.
     *
     * @param plan for the run's budget, with the calibration's scores
     */
    public Weighing(Calibration calibration, AlertPlan plan) {
        this(calibration, plan, RunDates.none(LocalDate.MIN), new Ages(false, Optional.empty()));
    }

    private Weighing(Calibration calibration, AlertPlan plan, RunDates dates, Ages ages) {
        this.calibration = calibration;
        this.plan = plan;
        this.dates = dates;
        this.ages = ages;
    }

    /** The same with dates. */
    public Weighing with(RunDates known) {
        return new Weighing(calibration, plan, known, ages);
    }

    /**
     * The same with the evidence of ages.
     *
     * @param readout the error of the model's age read-out; empty if it has none
     */
    public Weighing withAgeEvidence(Optional<AgeReadoutModel> readout) {
        Optional<AgeWeighing> by = readout.map(error -> new AgeWeighing(error, CrawlAges.BROAD));
        return new Weighing(calibration, plan, dates, new Ages(true, by));
    }

    /** The least score of a candidate under the run's plan. */
    public float least(LeastScore asked) {
        return asked.under(plan);
    }

    /** What the score of a face is worth, with the best of a child's references. */
    CandidateEvidence weigh(FileFace reference, FileFace sighting, FusedScore scores) {
        KnownDates known = dates.of(reference, sighting);
        AgeRange one = ageIn(reference);
        AgeRange other = KnownAges.inSighting(known, sighting.template().age());
        Strata strata = of(between(one, other), reference, sighting);
        return new CandidateEvidence(
                calibration.evidence(scores.best(), strata).bestOf(scores.references()),
                AgeGapYears.between(one, other),
                ages.weighed() ? Optional.of(weigh(sighting, known)) : Optional.empty(),
                plan.standing(scores.highestReached(), strata));
    }

    private AgeEvidence weigh(FileFace sighting, KnownDates known) {
        return ages.by()
                .map(by -> by.weigh(sighting.template().age(), known))
                .orElseGet(() -> new AgeEvidence.Silent(AgeEvidence.Reason.NO_AGE_READ));
    }

    /** What two references of one child tell of their being one person. */
    Likeness likeness(FileFace reference, FileFace other) {
        Strata strata = of(between(ageIn(reference), ageIn(other)), reference, other);
        return Likeness.of(reference.template().score(other.template()), strata, calibration);
    }

    private static Strata of(Strata ages, FileFace one, FileFace other) {
        return ages.of(
                Optional.of(one.quality().verdict()),
                Optional.of(other.quality().verdict()));
    }

    private static Strata between(AgeRange one, AgeRange other) {
        return one.equals(AgeRange.UNKNOWN) && other.equals(AgeRange.UNKNOWN) ? ANY : Strata.between(one, other);
    }

    private AgeRange ageIn(FileFace reference) {
        return KnownAges.inReference(
                dates.birth(reference),
                dates.taken(reference),
                reference.template().age());
    }
}
