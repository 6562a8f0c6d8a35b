package org.matcher.bench.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * An endless stream of made-up templates that crowd together as real ones do; the same for the same seed. Not
 * thread-safe.
 *
 * <p>A face is {@code L2(centre of its person + spread * noise)}.
 * <ul>
 *   <li>Directions: value i of centre and noise is normal with variance {@code exp(-i / 52)}. Cosines of two people then
 *       have a standard deviation of .10 (two isotropic vectors: .044), as 29.6 million non-mated pairs of adults had with
 *       the default embedder.
 *   <li>Spread of a picture: log-normal around .62. Cosines of two pictures of a person then have a mean of .68 and a
 *       standard deviation of .13, as 3,000 mated pairs of adults had.
 *   <li>Pictures per person: Pareto with index 1.16 (a fifth of the people have four fifths of the pictures), 1 to 1,000.
 *   <li>Order: each face is of one of 4,000 people who are about at the time; who has no picture left is replaced. So a
 *       person's pictures lie apart, as in a crawl.
 * </ul>
 */
public final class FaceLikeVectors {
    /** Values of a vector, as the default embedder's. */
    public static final int DIMENSION = 512;

    private static final double DECAY = 52;
    private static final double SPREAD = 0.62;
    private static final double SPREAD_SIGMA = 0.42;
    private static final double PARETO_INDEX = 1.16;
    private static final int MOST_PICTURES = 1_000;
    private static final int PEOPLE_ABOUT = 4_000;

    private final RandomGenerator random;
    private final double[] scale = new double[DIMENSION];
    private final List<Person> about = new ArrayList<>(PEOPLE_ABOUT);

    private static final class Person {
        private final float[] centre;
        private int left;

        Person(float[] centre, int left) {
            this.centre = centre;
            this.left = left;
        }
    }

    /** A face and the centre of whom it shows; neither is copied: read only. */
    public static final class Face {
        private final float[] vector;
        private final float[] centre;

        private Face(float[] vector, float[] centre) {
            this.vector = vector;
            this.centre = centre;
        }

        /** Unit norm. */
        public float[] vector() {
            return vector;
        }

        /** The same array for all faces of a person. */
        public float[] centre() {
            return centre;
        }
    }

    /** The stream of this seed, from its beginning. */
    public FaceLikeVectors(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        double sum = 0;
        for (int i = 0; i < DIMENSION; i++) {
            sum += Math.exp(-i / DECAY);
        }
        for (int i = 0; i < DIMENSION; i++) {
            scale[i] = Math.sqrt(Math.exp(-i / DECAY) / sum); // a vector's norm is 1 on average
        }
        for (int i = 0; i < PEOPLE_ABOUT; i++) {
            about.add(newPerson());
        }
    }

    /** The next face. */
    public Face next() {
        int place = random.nextInt(PEOPLE_ABOUT);
        Person person = about.get(place);
        if (--person.left == 0) {
            about.set(place, newPerson());
        }
        return new Face(pictureOf(person.centre), person.centre);
    }

    /** Another picture of whom that centre stands for. */
    public float[] pictureOf(float[] centre) {
        double spread = SPREAD * Math.exp(SPREAD_SIGMA * random.nextGaussian());
        float[] picture = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            picture[i] = (float) (centre[i] + spread * scale[i] * random.nextGaussian());
        }
        return normalised(picture);
    }

    /** A centre of nobody who is in the stream. */
    public float[] stranger() {
        float[] centre = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            centre[i] = (float) (scale[i] * random.nextGaussian());
        }
        return normalised(centre);
    }

    private Person newPerson() {
        double pictures = Math.pow(1 - random.nextDouble(), -1 / PARETO_INDEX);
        return new Person(stranger(), (int) Math.min(MOST_PICTURES, pictures));
    }

    private static float[] normalised(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        double norm = Math.sqrt(squares);
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (vector[i] / norm);
        }
        return vector;
    }
}
