package org.matcher.evidence.alert;

import java.util.Optional;

/**
 * The least score of a candidate: what a person asked for, or else low enough that no alert of a plan is held back.
 *
 * @param asked a cosine, -1..1
 */
public record LeastScore(Optional<Float> asked) {
    /**
     * Unless told otherwise, the highest least score. With the bundled models it passes about 8 in 1,000 comparisons of two
     * unrelated children of like age and 4 in 100,000 of a child with an unrelated adult (FG-NET's children against LFW; 7 to 48 in
     * 10,000 against FG-NET's own adults), and finds 87 % of the photos of a child taken within two years of the reference, 52 %
     * within six to ten (FG-NET, UTKFace and LFW; one reference per child).
     */
    public static final float USUAL = 0.40f;

    /** Nobody asked. */
    public static final LeastScore BY_PLAN = new LeastScore(Optional.empty());

    /** In range. */
    public LeastScore {
        if (asked.isPresent() && !(asked.get() >= -1 && asked.get() <= 1)) { // no NaN
            throw new IllegalArgumentException("the least score must lie in -1..1, got " + asked.get());
        }
    }

    /** What a person asked for. */
    public static LeastScore asked(float score) {
        return new LeastScore(Optional.of(score));
    }

    /** The least score under that plan. */
    public float under(AlertPlan plan) {
        return asked.orElseGet(
                () -> (float) Math.min(USUAL, plan.lowestThreshold().orElse(USUAL)));
    }

    /** Whether it holds back some score that is an alert under that plan. */
    public boolean hidesAlerts(AlertPlan plan) {
        return plan.lowestThreshold().isPresent()
                && under(plan) > (float) plan.lowestThreshold().getAsDouble();
    }
}
