package org.matcher.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.matcher.casework.PairDates;
import org.matcher.evidence.AgeRange;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What is known of two pictures beside their pixels. */
final class PairArguments {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--birth-date", paramLabel = "DATE", description = "Date of birth of the person in A: YYYY-MM-DD.")
    private @Nullable LocalDate birthDate;

    @Option(names = "--taken-on-a", paramLabel = "DATE", description = "When A was taken.")
    private @Nullable LocalDate takenOnA;

    @Option(names = "--taken-on-b", paramLabel = "DATE", description = "When B was taken.")
    private @Nullable LocalDate takenOnB;

    @Option(
            names = "--age-a",
            paramLabel = "YEARS",
            description =
                    "Age of the person in A in whole years, for want of dates. Without either it is read from the face.")
    private @Nullable Integer ageA;

    @Option(names = "--age-b", paramLabel = "YEARS", description = "The same of the person in B.")
    private @Nullable Integer ageB;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec before a command runs
    PairArguments() {}

    PairDates dates() {
        return new PairDates(
                Optional.ofNullable(birthDate),
                Optional.ofNullable(takenOnA),
                Optional.ofNullable(takenOnB),
                age("--age-a", ageA),
                age("--age-b", ageB));
    }

    private Optional<AgeRange> age(String option, @Nullable Integer years) {
        try {
            return Optional.ofNullable(years).map(AgeRange::given);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "%s must be 0 to %d whole years, got %d".formatted(option, AgeRange.MAX_YEARS, years),
                    e);
        }
    }
}
