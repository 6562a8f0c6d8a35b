package org.matcher.casework.cohort;

import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.matcher.casework.CaseStore;
import org.matcher.embed.ModelId;
import org.matcher.evidence.cohort.CohortNormalisation;
import org.matcher.evidence.cohort.NormalisedScore.Method;
import org.matcher.gallery.VectorBlock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The cohort of a service: a sample of the sightings kept, drawn anew whenever their number reaches the next milestone. It
 * follows from what the store keeps, so nothing of it is written, and a restart finds the same one.
 *
 * <p>Threads: {@link #current} is one read, but for the first call after a milestone: that one draws, which takes some tenths
 * of a second, while others go on with the cohort before. For the first cohort of all, others wait. Owns nothing it was given.
 */
public final class CrawlCohort {
    private static final Logger LOG = LoggerFactory.getLogger(CrawlCohort.class);

    private final CaseStore store;
    private final ModelId model;
    private final Optional<Method> method;
    private final LongSupplier sightings;
    private final Lock drawing = new ReentrantLock();
    private volatile Generation current;

    private record Generation(long milestone, Normaliser normaliser) {}

    /**
     * For the scores of one model; draws nothing yet.
     *
     * @param method empty if scores are not to be normalised
     * @param sightings how many of that model the store keeps, or kept a moment ago; asked at every call of {@link #current}
     */
    public CrawlCohort(CaseStore store, ModelId model, Optional<Method> method, LongSupplier sightings) {
        this.store = store;
        this.model = model;
        this.method = method;
        this.sightings = sightings;
        this.current = new Generation(
                0,
                new PlainNormaliser(
                        method.isEmpty()
                                ? "score normalisation is switched off"
                                : "fewer than %d faces were crawled: a cohort needs that many"
                                        .formatted(Milestone.FIRST)));
    }

    /**
     * Normalises by the cohort of now. Take it once for scores that are to be compared with each other.
     *
     * @throws org.matcher.casework.StoreException if a cohort is due and the store fails; the next call tries again
     */
    public Normaliser current() {
        if (method.isPresent() && isDue() && mayDraw()) {
            try {
                if (isDue()) {
                    current = drawn(method.get(), Milestone.reached(sightings.getAsLong()));
                }
            } finally {
                drawing.unlock();
            }
        }
        return current.normaliser();
    }

    private boolean isDue() {
        return Milestone.reached(sightings.getAsLong()) > current.milestone();
    }

    private boolean mayDraw() {
        if (current.milestone() > 0) {
            return drawing.tryLock();
        }
        drawing.lock();
        return true;
    }

    private Generation drawn(Method wanted, long milestone) {
        CohortDraw.Drawn drawn = new CohortDraw(store, model, CohortDraw.FACES).from(milestone);
        int faces = drawn.vectors().size();
        LOG.info("cohort {} is drawn, scores are normalised by it", drawn.version());
        return new Generation(
                milestone,
                faces < CohortNormalisation.LEAST_FACES
                        ? new PlainNormaliser("the cohort %s has faces of %d images, normalisation needs %d"
                                .formatted(drawn.version(), faces, CohortNormalisation.LEAST_FACES))
                        : new CohortNormaliser(
                                new CohortNormalisation(wanted, drawn.version()),
                                new VectorBlock(drawn.vectors()),
                                store,
                                model));
    }
}
