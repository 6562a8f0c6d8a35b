package org.matcher.bench.transform;

import java.util.List;

/** From the net's own embedding (unit norm) to what is compared, before it is brought to unit norm again. */
@FunctionalInterface
interface Transform {
    /** Reads the embedding, returns a new vector. */
    float[] apply(float[] embedding);

    /** {@code e - share * P^T P e}: with a share of 1 the directions are gone, with less they count less. */
    static Transform takingOut(List<float[]> directions, double share) {
        return embedding -> {
            float[] rest = embedding;
            for (float[] direction : directions) {
                rest = Vectors.plus(rest, -share * Vectors.dot(embedding, direction), direction);
            }
            return rest.clone();
        };
    }

    /** {@code e - share * m(age read from e)}, the mean of the ages between two bins drawn as a straight line. */
    static Transform centring(AgeMeans means, AgeReading reading, double share) {
        return embedding -> Vectors.plus(embedding, -share, means.at(reading.logAge(embedding)));
    }

    /** This one and then another. */
    default Transform then(Transform next) {
        return embedding -> next.apply(apply(embedding));
    }
}
