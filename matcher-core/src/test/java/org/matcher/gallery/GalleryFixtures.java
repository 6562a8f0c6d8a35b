package org.matcher.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.matcher.embed.ModelId;

/** Seeded vectors that behave like templates, and faces made of them. */
public final class GalleryFixtures {
    /** The model of every gallery in these tests. */
    public static final ModelId MODEL = new ModelId("contract-1");

    private GalleryFixtures() {}

    /** The same numbers on every JVM. */
    public static RandomGenerator seeded(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** A direction with no preference. */
    public static float[] unit(RandomGenerator random, int dimension) {
        float[] vector = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return normalised(vector);
    }

    /** Another picture of the same person: a cosine of about {@code 1 / sqrt(1 + spread^2)} with the centre. */
    public static float[] near(float[] centre, float spread, RandomGenerator random) {
        float[] noise = unit(random, centre.length);
        float[] vector = new float[centre.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = centre[i] + spread * noise[i];
        }
        return normalised(vector);
    }

    /** Faces 1..count of people with some ten pictures each, tagged with {@code crawl} c0..c9 and {@code person}, and
     * with a number {@code share} that spreads evenly over 0..1. */
    public static List<GalleryFace> people(int count, int dimension, long seed) {
        RandomGenerator random = seeded(seed);
        List<float[]> centres = new ArrayList<>();
        for (int person = 0; person < Math.max(1, count / 10); person++) {
            centres.add(unit(random, dimension));
        }
        List<GalleryFace> faces = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            int person = random.nextInt(centres.size());
            faces.add(face(
                    i,
                    near(centres.get(person), 1.2f, random),
                    Map.of("crawl", "c" + random.nextInt(10), "person", "p" + person),
                    Map.of("share", (i * 7919 % count + 0.5) / count)));
        }
        return faces;
    }

    /** A face. */
    public static GalleryFace face(long id, float[] vector, Map<String, String> tags) {
        return face(id, vector, tags, Map.of());
    }

    /** A face. */
    public static GalleryFace face(long id, float[] vector, Map<String, String> tags, Map<String, Double> numbers) {
        return new GalleryFace(new FaceId(id), vector, new Attributes(tags, numbers));
    }

    /** What an exact search must return, by the plainest loop. */
    public static List<Hit> naive(List<GalleryFace> faces, float[] probe, FaceFilter filter, int k, float minScore) {
        List<Hit> hits = new ArrayList<>();
        for (GalleryFace face : faces) {
            float score = (float) Math.clamp(dot(face.vector(), probe), -1, 1);
            if (filter.passes(face.id(), face.attributes()) && score >= minScore) {
                hits.add(new Hit(face.id(), score));
            }
        }
        hits.sort((a, b) -> a.score() == b.score() ? a.id().compareTo(b.id()) : Float.compare(b.score(), a.score()));
        return hits.subList(0, Math.min(k, hits.size()));
    }

    /** In double precision. */
    public static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    private static float[] normalised(float[] vector) {
        double norm = Math.sqrt(dot(vector, vector));
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (vector[i] / norm);
        }
        return vector;
    }
}
