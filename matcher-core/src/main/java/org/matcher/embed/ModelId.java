package org.matcher.embed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.matcher.model.ModelManifest;

/**
 * What made a template: net, preprocessing, age subspace and read-out, each with its version. Templates with different
 * model ids are never compared.
 *
 * @param value 1 to 100 of {@code a-z 0-9 . _ -}, such as {@code fr-feature-1.3f9a02c41b7e}
 */
public record ModelId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");
    /** Raise the number when the same files would give other templates: alignment, subspace formula, age scale. */
    private static final String STEPS = "arcface-112, subspace out, age inverted; 1";

    /** Checks the form. */
    public ModelId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("model id must be 1 to 100 of a-z 0-9 . _ -");
        }
    }

    /**
     * The id of the templates that an embedder's manifest leads to: the manifest's id, a dot, and 12 hexadecimal digits of
     * a SHA-256 over all that decides a template: the hashes of the weights, of the age subspace and of the age read-out,
     * the input, the dimension, and the version of the steps in this package. So the id changes when any of them does,
     * even if a team forgets to rename its model; licence, source, figures and what is only made from templates, such as
     * a calibration, do not change it. No file is read.
     */
    public static ModelId of(ModelManifest manifest) {
        StringBuilder recipe = new StringBuilder(STEPS)
                .append("\nweights ")
                .append(manifest.sha256())
                .append("\ninput ")
                .append(manifest.input().side())
                .append(' ')
                .append(manifest.input().colours())
                .append("\ndimension ")
                .append(manifest.dimension());
        manifest.extras().forEach((role, extra) -> {
            if (Templater.EXTRAS.contains(role)) {
                recipe.append('\n').append(role).append(' ').append(extra.sha256());
            }
        });
        return new ModelId(manifest.id() + "." + digits(recipe.toString()));
    }

    private static String digits(String recipe) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(recipe.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
