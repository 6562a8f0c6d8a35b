package org.matcher.casework;

import java.util.Optional;
import java.util.Random;
import org.matcher.embed.AgeEstimate;
import org.matcher.embed.ModelId;
import org.matcher.embed.Template;

/** Made-up templates: the same seed gives the same one; of two seeds, nearly orthogonal ones. */
public final class Templates {
    /** Of every template here. */
    public static final ModelId MODEL = new ModelId("synthetic-1");

    /** Of every template here. */
    public static final int DIMENSION = 512;

    private Templates() {}

    /** A template whose vector points in a random direction. */
    public static Template synthetic(long seed) {
        return synthetic(seed, MODEL);
    }

    /** As {@link #synthetic(long)}, of another model. */
    public static Template synthetic(long seed, ModelId model) {
        return template(model, direction(seed), seed);
    }

    /** A template at this cosine (within 1e-4) of {@code synthetic(seed)}, turned towards another random direction. */
    public static Template near(long seed, float cosine, long towards) {
        float[] from = direction(seed);
        float[] aside = direction(towards);
        float along = dot(from, aside);
        for (int i = 0; i < DIMENSION; i++) {
            aside[i] -= along * from[i];
        }
        normalize(aside);
        float sine = (float) Math.sqrt(1 - cosine * cosine);
        float[] vector = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = cosine * from[i] + sine * aside[i];
        }
        normalize(vector);
        return template(MODEL, vector, towards);
    }

    private static Template template(ModelId model, float[] vector, long seed) {
        Random random = new Random(~seed);
        float years = random.nextFloat(60);
        Optional<AgeEstimate> age = random.nextBoolean()
                ? Optional.of(new AgeEstimate(years, Math.max(0, years - 4), years + 4))
                : Optional.empty();
        return new Template(model, vector, direction(seed + 1_000_000_007L), age);
    }

    private static float[] direction(long seed) {
        Random random = new Random(seed * 31 + 17);
        float[] values = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            values[i] = (float) random.nextGaussian();
        }
        normalize(values);
        return values;
    }

    private static void normalize(float[] values) {
        float norm = (float) Math.sqrt(dot(values, values));
        for (int i = 0; i < values.length; i++) {
            values[i] /= norm;
        }
    }

    private static float dot(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
