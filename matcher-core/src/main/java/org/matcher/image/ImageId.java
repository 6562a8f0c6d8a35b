package org.matcher.image;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * An image's name: the SHA-256 of its bytes as sent, 64 lower-case hexadecimal digits. Two files with the same bytes are
 * the same image.
 */
public record ImageId(String sha256) implements Comparable<ImageId> {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    /** Checks the form. */
    public ImageId {
        if (!HEX.matcher(sha256).matches()) {
            throw new IllegalArgumentException("image id must be 64 lower-case hexadecimal digits");
        }
    }

    /** The id of these bytes. */
    public static ImageId of(byte[] bytes) {
        try {
            return new ImageId(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    @Override
    public int compareTo(ImageId other) {
        return sha256.compareTo(other.sha256);
    }

    @Override
    public String toString() {
        return sha256;
    }
}
