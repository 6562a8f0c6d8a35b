package org.matcher.bench.scale;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * An endless stream of made-up templates that crowd together as real ones do; the same for the same seed. Not
 * thread-safe.
 *
 * <p>A face is {@code L2(centre of its person + spread * noise)}.
 * <ul>
 *   <li>Directions: value i of whatever is drawn is normal with variance {@code exp(-i / 52)}.
 *   <li>Likeness: .28 of the variance of a centre is that of one of 200 groups of people who look alike, group g as often
 *       as {@code g^-.7}. With that, cosines of two people have a standard deviation of .10 and reach .3, .4 and .5 in
 *       2.5e-3, 1.5e-4 and 3e-6 of pairs; 29.6 million non-mated pairs of adults with the default embedder had .098,
 *       2.7e-3, 1.6e-4 and 5e-6. Isotropic vectors would be far from that (.044), and much harder to index.
 *   <li>Spread of a picture: log-normal around .62. Cosines of two pictures of a person then have a mean of .69 and a
 *       standard deviation of .13; 3,000 mated pairs of adults had .68 and .13.
 *   <li>Pictures per person: Pareto with index 1.16 (a fifth of the people have four fifths of the pictures), 1 to 1,000.
 *   <li>Order: each face is of one of 4,000 people who are about at the time; who has no picture left is replaced. So a
 *       person's pictures lie apart, as in a crawl.
 * </ul>
 */
public final class FaceLikeVectors {
    /** Values of a vector, as the default embedder's. */
    public static final int DIMENSION = 512;

    private static final double DECAY = 52;
    private static final int GROUPS = 200;
    private static final double GROUP_SHARE = 0.28;
    private static final double GROUP_INDEX = 0.7;
    private static final double SPREAD = 0.62;
    private static final double SPREAD_SIGMA = 0.42;
    private static final double PARETO_INDEX = 1.16;
    private static final int MOST_PICTURES = 1_000;
    private static final int PEOPLE_ABOUT = 4_000;

    private final RandomGenerator random;
    private final double[] scale = new double[DIMENSION];
    private final float[][] groups = new float[GROUPS][];
    private final double[] groupsUpTo = new double[GROUPS]; // share of the people in this group or one before
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
            scale[i] = Math.sqrt(Math.exp(-i / DECAY) / sum);
        }
        double weights = 0;
        for (int group = 0; group < GROUPS; group++) {
            groups[group] = draw();
            weights += Math.pow(group + 1, -GROUP_INDEX);
            groupsUpTo[group] = weights;
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
        return normalised(sum(centre, 1, draw(), spread));
    }

    /** A centre of nobody who is in the stream. */
    public float[] stranger() {
        double place = random.nextDouble() * groupsUpTo[GROUPS - 1];
        int group = Arrays.binarySearch(groupsUpTo, place);
        float[] typical = groups[group < 0 ? -1 - group : group];
        return normalised(sum(typical, Math.sqrt(GROUP_SHARE), draw(), Math.sqrt(1 - GROUP_SHARE)));
    }

    /** A norm of 1 on average. */
    private float[] draw() {
        float[] vector = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) (scale[i] * random.nextGaussian());
        }
        return vector;
    }

    private static float[] sum(float[] a, double weightOfA, float[] b, double weightOfB) {
        float[] sum = new float[a.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = (float) (weightOfA * a[i] + weightOfB * b[i]);
        }
        return sum;
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
