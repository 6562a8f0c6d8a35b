package org.matcher.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A service in a process of its own, to be killed. */
final class ServeInChildProcess implements AutoCloseable {
    private final Process process;
    private final Http http;

    private ServeInChildProcess(Process process, Http http) {
        this.process = process;
        this.http = http;
    }

    /** What the process runs: the service, closed by a shutdown hook as {@code matcher serve} does it. */
    static final class Main {
        private Main() {}

        public static void main(String[] args) throws InterruptedException {
            MatcherServer server = MatcherServer.start(ServeOptions.of(Path.of(args[0]), 0, 0.4f));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            System.out.println(server.uri().getPort());
            server.awaitClosed();
        }
    }

    static ServeInChildProcess start(Path data) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules=jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                data.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String port = out.readLine();
        if (port == null) {
            throw new AssertionError("the service did not start");
        }
        return new ServeInChildProcess(process, new Http(Integer.parseInt(port)));
    }

    Http http() {
        return http;
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** As {@code kill} does. */
    void terminate() {
        process.destroy();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the service does not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        kill();
    }
}
