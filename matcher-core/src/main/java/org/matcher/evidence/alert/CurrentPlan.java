package org.matcher.evidence.alert;

import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The plan of a running service: of its daily budget, for as many references as are enrolled when it is asked. Thread-safe.
 * One reference more moves every threshold a little, so a candidate's standing is that of the moment when it is read.
 */
public final class CurrentPlan {
    private final OperatingPoints points;
    private final DailyBudget daily;
    private final LongSupplier references;
    private volatile AlertPlan latest;

    /** Plans with these points; references are counted anew each time, at least 1 and at most {@link AlertBudget#MAX_REFERENCES}. */
    public CurrentPlan(OperatingPoints points, DailyBudget daily, LongSupplier references) {
        this.points = points;
        this.daily = daily;
        this.references = references;
        this.latest = planned();
    }

    /** For other budgets of the same model. */
    public OperatingPoints points() {
        return points;
    }

    /** The budget for the references of now. */
    public AlertBudget budget() {
        return daily.of(Math.clamp(references.getAsLong(), 1, AlertBudget.MAX_REFERENCES));
    }

    /** The plan for the references of now, every stratum on its own. */
    public AlertPlan plan() {
        AlertPlan plan = latest;
        if (!plan.budget().equals(budget())) {
            plan = planned();
            latest = plan;
        }
        return plan;
    }

    private AlertPlan planned() {
        return points.plan(budget(), Optional.empty());
    }
}
