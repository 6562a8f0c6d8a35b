package org.matcher.image.header;

/**
 * The header is broken, or of a variant of its format that is not decoded. Usual in a crawl and caught one level up,
 * hence without a stack trace.
 */
public final class HeaderException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String what;
    private final boolean unsupported;

    private HeaderException(String what, boolean unsupported) {
        super(what, null, false, false);
        this.what = what;
        this.unsupported = unsupported;
    }

    static HeaderException broken(String what) {
        return new HeaderException(what, false);
    }

    static HeaderException unsupported(String variant) {
        return new HeaderException(variant, true);
    }

    /** What is wrong, as the middle of a sentence about the file, or the name of the variant. */
    public String what() {
        return what;
    }

    /** True if the file may be sound, but is a variant that is not decoded. */
    public boolean unsupported() {
        return unsupported;
    }
}
