package org.matcher.cli;

import java.nio.file.Path;
import java.util.Optional;

/** Where Matcher is installed: the folder of the launcher, which tells it as a system property. */
final class MatcherHome {
    private MatcherHome() {}

    static Optional<Path> path() {
        return Optional.ofNullable(System.getProperty("matcher.home")).map(Path::of);
    }
}
