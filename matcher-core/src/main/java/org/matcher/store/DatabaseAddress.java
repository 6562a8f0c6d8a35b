package org.matcher.store;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a PostgreSQL database is and who asks. Holds a password, which it gives away in no text: neither its own, nor what
 * it throws, nor the driver's log, which quotes URLs that it does not understand and so never sees one with a password.
 */
public final class DatabaseAddress {
    private static final String SERVER = "(?:[\\w.-]+|\\[[0-9A-Fa-f:]+])(?::\\d{1,5})?";

    private static final Pattern URL = Pattern.compile("(?:jdbc:)?postgres(?:ql)?://"
            + "(?:(?<user>[^@/?:]*)(?::(?<password>[^@/?]*))?@)?"
            + "(?<servers>" + SERVER + "(?:," + SERVER + ")*)/(?<database>[^/?#@&=]+)(?:\\?(?<parameters>.*))?");

    private static final int CONNECT_SECONDS = 10;

    /** Longer than any statement takes on a large database; a server that is gone without a word is noticed by then. */
    private static final int ANSWER_SECONDS = 120;

    private final String url;
    private final @Nullable String user;
    private final @Nullable String password;

    private DatabaseAddress(String url, @Nullable String user, @Nullable String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /**
     * Reads {@code jdbc:postgresql://HOST[:PORT]/DATABASE[?user=NAME&...]} or
     * {@code postgresql://[NAME[:PASSWORD]@]HOST[:PORT]/DATABASE[?...]}; either with the driver's parameters, such as
     * {@code sslmode} and {@code currentSchema}.
     *
     * @throws IllegalArgumentException if it is neither; does not repeat what was given
     */
    public static DatabaseAddress parse(String given) {
        Matcher parts = URL.matcher(given);
        if (!parts.matches()) {
            throw malformed();
        }
        try {
            String user = decoded(parts.group("user"));
            String password = decoded(parts.group("password"));
            List<String> others = new ArrayList<>();
            for (String parameter : parameters(parts)) {
                if (parameter.startsWith("user=")) {
                    user = decoded(parameter.substring("user=".length()));
                } else if (parameter.startsWith("password=")) {
                    password = decoded(parameter.substring("password=".length()));
                } else {
                    others.add(parameter);
                }
            }
            String url = "jdbc:postgresql://%s/%s?%s"
                    .formatted(parts.group("servers"), parts.group("database"), String.join("&", others));
            new PGSimpleDataSource().setUrl(url); // says now what it thinks of it
            return new DatabaseAddress(url, user, password);
        } catch (IllegalArgumentException e) { // not kept as a cause, for its text quotes what was given
            throw malformed();
        }
    }

    private static String[] parameters(Matcher parts) {
        String parameters = parts.group("parameters");
        return parameters == null ? new String[0] : parameters.split("&", -1);
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException(
                "database URL is not understood: give jdbc:postgresql://HOST:PORT/DATABASE?user=NAME "
                        + "or postgresql://NAME@HOST:PORT/DATABASE, special characters percent-encoded");
    }

    private static @Nullable String decoded(@Nullable String part) {
        return part == null ? null : URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Whether the URL brought a password. */
    public boolean hasPassword() {
        return password != null;
    }

    /** The same with that password. */
    public DatabaseAddress withPassword(String given) {
        return new DatabaseAddress(url, user, given);
    }

    /** Connections that give up on a server that does not answer. */
    PGSimpleDataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        if (user != null) {
            source.setUser(user);
        }
        if (password != null) {
            source.setPassword(password);
        }
        source.setApplicationName("matcher " + ProcessHandle.current().pid());
        source.setLogServerErrorDetail(false); // the detail quotes values of the row
        source.setTcpKeepAlive(true);
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setSocketTimeout(ANSWER_SECONDS);
        return source;
    }

    @Override
    public String toString() {
        return "a PostgreSQL database";
    }
}
