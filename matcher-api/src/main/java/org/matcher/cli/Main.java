package org.matcher.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.matcher.cli.output.JsonLines;
import picocli.CommandLine;

/** Runs one command and ends the process with its exit code. */
public final class Main {
    private static final int USAGE_WIDTH = 100;
    private static final String LOGBACK_FILE = "logback.configurationFile";

    private Main() {}

    /** The process. */
    public static void main(String[] arguments) {
        boolean service = List.of(arguments).contains("serve"); // logs by its own rules
        if (!service && System.getProperty(LOGBACK_FILE) == null) {
            System.setProperty(LOGBACK_FILE, "org/matcher/cli/logback.xml"); // logs leave standard output to data
        }
        PrintStream messages = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = run(arguments, System.getenv(), new FileOutputStream(FileDescriptor.out), messages);
        System.exit(code);
    }

    /** One command, with everything it touches of the process handed in. */
    static int run(String[] arguments, Map<String, String> environment, OutputStream out, PrintStream messages) {
        JsonLines data = new JsonLines(out);
        MatcherCommand root = new MatcherCommand(new Streams(data, messages), environment);
        Failures failures = new Failures(root, messages);
        int code = new CommandLine(root)
                .setDefaultValueProvider(new EnvironmentDefaults(environment))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(USAGE_WIDTH)
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(messages, true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures)
                .execute(arguments);
        return data.isRead() ? code : ExitCode.DONE; // who reads has had enough: no fault of the run
    }
}
