package org.matcher.api;

import java.nio.file.Path;
import java.util.Optional;
import org.matcher.api.edge.HttpSettings;
import org.matcher.evidence.alert.DailyBudget;
import org.matcher.evidence.alert.LeastScore;
import org.matcher.evidence.cohort.NormalisedScore.Method;
import org.matcher.pipeline.PipelineOptions;
import org.matcher.store.DatabaseAddress;

/**
 * What a service serves, and how.
 *
 * @param data the data directory, made if it is not there
 * @param database the PostgreSQL database that has the casework; empty if the data directory has it
 * @param models a directory of further models, which win over the bundled ones
 * @param leastScore of a candidate
 * @param normalisation how scores are normalised by the crawl's faces; empty if they are not
 * @param budget of false alerts, to which every candidate tells how it stands
 * @param ageEvidence whether answers say what the age of a face says
 */
public record ServeOptions(
        Path data,
        Optional<DatabaseAddress> database,
        Optional<Path> models,
        PipelineOptions pipeline,
        LeastScore leastScore,
        Optional<Method> normalisation,
        DailyBudget budget,
        boolean ageEvidence,
        HttpSettings http) {
    /**
     * The usual pipeline with the bundled models, scores normalised by S-norm, on a port of this machine; 0 for any free one.
     *
     * @param minScore least cosine of a candidate, -1..1
     */
    public static ServeOptions of(Path data, int port, float minScore) {
        PipelineOptions pipeline = PipelineOptions.defaults();
        HttpSettings http = HttpSettings.of("127.0.0.1", port, pipeline.limits().maxBytes());
        return new ServeOptions(
                data,
                Optional.empty(),
                Optional.empty(),
                pipeline,
                LeastScore.asked(minScore),
                Optional.of(Method.S_NORM),
                DailyBudget.DEFAULT,
                true,
                http);
    }
}
