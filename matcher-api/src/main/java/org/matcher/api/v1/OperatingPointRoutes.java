package org.matcher.api.v1;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.matcher.api.edge.Answer;
import org.matcher.api.edge.Call;
import org.matcher.api.edge.ProblemException;
import org.matcher.api.edge.Route;
import org.matcher.evidence.age.CrawlAges;
import org.matcher.evidence.alert.AlertBudget;
import org.matcher.evidence.alert.AlertPlan;
import org.matcher.evidence.alert.Composition;
import org.matcher.evidence.alert.CurrentPlan;
import org.matcher.evidence.alert.ReferenceAges;

/** {@code /operating-points}: thresholds for an alert budget. */
public final class OperatingPointRoutes {
    private static final String REFERENCES = "references";
    private static final String FACES_PER_DAY = "facesPerDay";
    private static final String ALERTS_PER_DAY = "alertsPerDay";
    private static final String AGES = "ages";

    private final CurrentPlan current;

    /** With the points of this plan, for its own budget unless a request gives another. */
    public OperatingPointRoutes(CurrentPlan current) {
        this.current = current;
    }

    /** The routes. */
    public List<Route> routes() {
        return List.of(Route.get(
                "/api/v1/operating-points", Set.of(REFERENCES, FACES_PER_DAY, ALERTS_PER_DAY, AGES), this::plan));
    }

    record Plan(
            long references,
            long facesPerDay,
            double alertsPerDay,
            String calibration,
            List<OperatingPointView> items) {}

    private Answer plan(Call call) {
        AlertBudget budget = budget(call);
        AlertPlan plan = current.points().plan(budget, composition(call));
        return Answer.ok(new Plan(
                budget.references(),
                budget.facesPerDay(),
                budget.alertsPerDay(),
                plan.calibration(),
                plan.points().stream()
                        .map(point -> OperatingPointView.of(point, plan.calibration()))
                        .toList()));
    }

    /** The constructor checks one after another, so each is tried with the others at 1 to name the field. */
    private AlertBudget budget(Call call) {
        AlertBudget own = current.budget();
        long references = number(call, REFERENCES, own.references());
        long faces = number(call, FACES_PER_DAY, own.facesPerDay());
        double alerts = decimal(call, ALERTS_PER_DAY, own.alertsPerDay());
        checked(REFERENCES, () -> new AlertBudget(references, 1, 1));
        checked(FACES_PER_DAY, () -> new AlertBudget(1, faces, 1));
        return checked(ALERTS_PER_DAY, () -> new AlertBudget(references, faces, alerts));
    }

    private static Optional<Composition> composition(Call call) {
        return call.query(AGES)
                .map(text -> checked(AGES, () -> ReferenceAges.parse(text)).against(CrawlAges.BROAD));
    }

    private static long number(Call call, String name, long own) {
        try {
            return call.query(name).map(Long::parseLong).orElse(own);
        } catch (NumberFormatException _) {
            throw ProblemException.field(name, "must be a whole number");
        }
    }

    private static double decimal(Call call, String name, double own) {
        try {
            return call.query(name).map(Double::parseDouble).orElse(own);
        } catch (NumberFormatException _) {
            throw ProblemException.field(name, "must be a number above 0");
        }
    }

    private interface Check<T> {
        T value();
    }

    private static <T> T checked(String field, Check<T> check) {
        try {
            return check.value();
        } catch (IllegalArgumentException e) {
            throw ProblemException.field(field, String.valueOf(e.getMessage())); // numbers and ranges only
        }
    }
}
