package org.matcher.pipeline;

/** Why a picture is read, which decides how hard faces are looked for. */
public enum Purpose {
    /** A reference or probe photo that a person picked: lower threshold, and turned pictures are tried. */
    REFERENCE,
    /** One of millions of scraped images. */
    CRAWL
}
