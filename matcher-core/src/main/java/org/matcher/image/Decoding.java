package org.matcher.image;

/** What came of decoding one file. A rejected file is usual in a crawl, so it is a result and not an exception. */
public sealed interface Decoding {
    /** The pixels. */
    record Decoded(DecodedImage image) implements Decoding {}

    /**
     * No pixels.
     *
     * @param detail one English sentence for a person: what was found, what was expected, what to do; no file name
     */
    record Rejected(ImageId id, Rejection reason, String detail) implements Decoding {}
}
