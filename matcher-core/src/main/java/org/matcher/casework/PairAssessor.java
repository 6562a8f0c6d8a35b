package org.matcher.casework;

import java.util.Optional;
import org.matcher.embed.AgeEstimate;
import org.matcher.embed.ModelId;
import org.matcher.embed.Template;
import org.matcher.evidence.AgeGapYears;
import org.matcher.evidence.AgeRange;
import org.matcher.evidence.Calibration;
import org.matcher.evidence.Strata;
import org.matcher.evidence.age.AgeEvidence;
import org.matcher.evidence.age.AgeReadoutModel;
import org.matcher.evidence.age.AgeWeighing;
import org.matcher.evidence.age.CrawlAges;
import org.matcher.evidence.age.KnownAges;
import org.matcher.evidence.age.KnownDates;
import org.matcher.face.quality.Quality;

/** Assesses what the score of two faces is worth that nobody enrolled. Immutable and thread-safe. */
public final class PairAssessor {
    private final ModelId model;
    private final Calibration calibration;
    private final Optional<AgeWeighing> ageWeighing;

    /**
     * For the scores and ages of one model.
     *
     * @param readout the error of the model's age read-out; empty if it has none
     */
    public PairAssessor(ModelId model, Calibration calibration, Optional<AgeReadoutModel> readout) {
        this.model = model;
        this.calibration = calibration;
        this.ageWeighing = readout.map(error -> new AgeWeighing(error, CrawlAges.BROAD));
    }

    /** One of the two faces. */
    public record Face(Template template, Quality quality) {}

    /** Of two faces of the model; there is no watch-list, so it stands to no alert budget. */
    public Assessment assess(Face one, Face other, PairDates dates) {
        Template a = one.template();
        Template b = other.template();
        if (!a.model().equals(model)) {
            throw new IllegalArgumentException(
                    "templates of %s are assessed, got one of %s".formatted(model, a.model()));
        }
        KnownDates known = dates.known();
        AgeRange ageA = KnownAges.inReference(
                known.birth(), known.reference(), dates.ageA().orElseGet(() -> KnownAges.read(a.age())));
        AgeRange ageB = KnownAges.inSighting(known, dates.ageB().orElseGet(() -> KnownAges.read(b.age())));
        Strata strata = Strata.between(ageA, ageB)
                .of(
                        Optional.of(one.quality().verdict()),
                        Optional.of(other.quality().verdict()));
        return new Assessment(
                calibration.evidence(a.score(b), strata),
                AgeGapYears.between(ageA, ageB),
                age(b.age(), known),
                Optional.empty());
    }

    private AgeEvidence age(Optional<AgeEstimate> read, KnownDates known) {
        return ageWeighing
                .map(weighing -> weighing.weigh(read, known))
                .orElseGet(() -> new AgeEvidence.Silent(AgeEvidence.Reason.NO_AGE_READ));
    }
}
