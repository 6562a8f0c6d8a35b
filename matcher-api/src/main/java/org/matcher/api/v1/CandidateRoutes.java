package org.matcher.api.v1;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.matcher.api.edge.Answer;
import org.matcher.api.edge.Call;
import org.matcher.api.edge.ProblemException;
import org.matcher.api.edge.Route;
import org.matcher.casework.Candidate;
import org.matcher.casework.CandidateQuery;
import org.matcher.casework.Casework;

/** {@code /candidates}: what a person is to look at, newest first. */
public final class CandidateRoutes {
    private final Casework casework;
    private final Sightings sightings;

    /** Lists those of this. */
    public CandidateRoutes(Casework casework, Sightings sightings) {
        this.casework = casework;
        this.sightings = sightings;
    }

    /** The routes. */
    public List<Route> routes() {
        return List.of(Route.get(
                "/api/v1/candidates", Set.of("child", "minScore", "limit", "cursor", Fields.AGE_EVIDENCE), this::list));
    }

    private Answer list(Call call) {
        int limit = call.queryInt("limit", 1, Page.MOST).orElse(Page.USUAL);
        boolean ageEvidence = Fields.ageEvidence(call);
        List<Candidate> candidates = casework.candidates(new CandidateQuery(
                Fields.child("child", call.query("child").orElse(null)),
                call.queryCosine("minScore", -1),
                before(call),
                limit + 1));
        return Answer.ok(Page.of(
                candidates,
                limit,
                candidate -> sightings.view(candidate, ageEvidence),
                candidate -> Long.toString(candidate.id())));
    }

    private static OptionalLong before(Call call) {
        try {
            return call.query("cursor").stream()
                    .mapToLong(Long::parseUnsignedLong)
                    .findFirst();
        } catch (NumberFormatException _) {
            throw ProblemException.field("cursor", "must be the next of an earlier answer");
        }
    }
}
