package org.matcher.cli;

import java.io.PrintStream;
import org.matcher.api.edge.PortException;
import org.matcher.casework.StoreException;
import org.matcher.cli.output.ClosedOutputException;
import org.matcher.evaluate.ListException;
import org.matcher.evidence.CalibrationException;
import org.matcher.folder.InputException;
import org.matcher.gallery.GalleryException;
import org.matcher.model.ModelException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns what a command throws into one line and an exit code. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final MatcherCommand root;
    private final PrintStream messages;

    Failures(MatcherCommand root, PrintStream messages) {
        this.root = root;
        this.messages = messages;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        String command = failure.getCommandLine().getCommandSpec().qualifiedName();
        messages.printf("%s: %s: run '%s --help'%n", command, oneLine(failure), command);
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        if (failure instanceof ClosedOutputException) {
            return ExitCode.DONE;
        }
        int code = code(failure);
        String said = code == ExitCode.FAULT && !root.debug()
                ? "%s: %s (run again with --debug for the details)"
                        .formatted(failure.getClass().getSimpleName(), oneLine(failure))
                : oneLine(failure);
        messages.printf("%s: %s%n", command.getCommandSpec().qualifiedName(), said);
        if (root.debug()) {
            failure.printStackTrace(messages);
        }
        return code;
    }

    private static int code(Exception failure) {
        return switch (failure) {
            case PortException _, InputException _, ListException _, StoreException _ -> ExitCode.INPUT_UNREADABLE;
            case ModelException _, GalleryException _, CalibrationException _ -> ExitCode.MODEL_MISMATCH;
            case InterruptedException _ -> ExitCode.INTERRUPTED;
            default -> ExitCode.FAULT;
        };
    }

    private static String oneLine(Exception failure) {
        String message = failure.getMessage();
        return message == null ? "no details" : message.strip().replaceAll("\\s*\\R\\s*", "; ");
    }
}
