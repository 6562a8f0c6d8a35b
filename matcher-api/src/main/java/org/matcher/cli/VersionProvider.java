package org.matcher.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Version of the build, commit of a checkout, and the JDK. */
public final class VersionProvider implements IVersionProvider {
    private static final String BUILD = "/META-INF/maven/org.matcher/matcher-api/pom.properties";

    /** For picocli. */
    public VersionProvider() {}

    @Override
    public String[] getVersion() {
        String commit = commit().map(id -> " (commit " + id + ")").orElse("");
        return new String[] {"matcher %s%s on JDK %s".formatted(version(), commit, Runtime.version())};
    }

    /** The build's version, {@code unknown} outside a jar. */
    static String version() {
        try (InputStream build = VersionProvider.class.getResourceAsStream(BUILD)) {
            Properties properties = new Properties();
            if (build != null) {
                properties.load(build);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException _) {
            return "unknown";
        }
    }

    private static Optional<String> commit() {
        Optional<Path> checkout = MatcherHome.path().filter(home -> Files.exists(home.resolve(".git")));
        if (checkout.isEmpty()) {
            return Optional.empty();
        }
        try {
            Process git = new ProcessBuilder("git", "-C", checkout.get().toString(), "rev-parse", "--short", "HEAD")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String id = new String(git.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return git.waitFor() == 0 ? Optional.of(id) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty(); // no git on this machine
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
