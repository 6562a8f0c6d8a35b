package org.matcher.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The head of a page that holds all it shows: no script, and a content security policy that lets it load nothing. */
final class PageHead {
    private PageHead() {}

    /**
     * Up to and with the opening tag of the body.
     *
     * @param title plain text
     * @param styles resources of this package, joined in this order
     */
    static String html(String title, String... styles) throws IOException {
        StringBuilder joined = new StringBuilder();
        for (String style : styles) {
            joined.append(resource(style));
        }
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'sha256-%s'">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body>
                """.formatted(sha256(joined.toString()), Html.escape(title), joined);
    }

    private static String resource(String name) throws IOException {
        try (InputStream css = PageHead.class.getResourceAsStream(name)) {
            if (css == null) {
                throw new AssertionError(name + " is part of this jar");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
