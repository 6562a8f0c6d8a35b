package org.matcher.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.matcher.evidence.DateInterval;
import org.matcher.folder.PictureFile;
import org.matcher.folder.RunDates;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import picocli.CommandLine.TypeConversionException;

/** The options that say when children were born and pictures taken. */
final class DateArguments {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--children",
            paramLabel = "FILE",
            description =
                    "CSV of the children's dates of birth, with a line child,birthDate of the columns' names; a child "
                            + "is called as its reference photos are grouped.")
    private @Nullable Path children;

    @Option(
            names = "--photos",
            paramLabel = "FILE",
            description =
                    "CSV of the days on which reference photos were taken, with a line path,takenOn of the columns' "
                            + "names; without it, the day that a photo's camera noted.")
    private @Nullable Path photos;

    @Option(
            names = "--taken-from",
            paramLabel = "DAY",
            converter = Day.class,
            description = "First of the days on which the images were taken, as 2024-05-31; needs --taken-to.")
    private @Nullable LocalDate takenFrom;

    @Option(
            names = "--taken-to",
            paramLabel = "DAY",
            converter = Day.class,
            description = "Last of the days on which the images were taken.")
    private @Nullable LocalDate takenTo;

    @Option(
            names = "--crawled-on",
            paramLabel = "DAY",
            converter = Day.class,
            description =
                    "Day of the crawl, where it is not known when the images were taken: on the day the camera noted, "
                            + "else in the ten years before.")
    private @Nullable LocalDate crawledOn;

    @Option(
            names = "--no-age-evidence",
            description = "Do not say what the age of a face speaks for; it is never part of the score.")
    private boolean noAgeEvidence;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec before a command runs
    DateArguments() {}

    /** Of a command without these options. */
    static DateArguments none() {
        return new DateArguments();
    }

    /** As ISO 8601 has it. */
    static final class Day implements ITypeConverter<LocalDate> {
        Day() {}

        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException _) {
                throw new TypeConversionException("a day is written as 2024-05-31");
            }
        }
    }

    boolean ageEvidence() {
        return !noAgeEvidence;
    }

    /**
     * Reads the lists.
     *
     * @param references all files of the references folder
     * @throws ParameterException if the options contradict each other
     * @throws org.matcher.evaluate.ListException if a list is not written as it should be
     * @throws org.matcher.folder.InputException if a list cannot be read
     */
    RunDates read(List<PictureFile> references, LocalDate today) {
        Optional<DateInterval> taken = taken(today);
        return new RunDates(
                births(references, today), takenOn(references, today), taken, Optional.ofNullable(crawledOn), today);
    }

    private Optional<DateInterval> taken(LocalDate today) {
        if ((takenFrom == null) != (takenTo == null)) {
            throw wrong("--taken-from and --taken-to need each other");
        }
        if (crawledOn != null && takenTo != null) {
            throw wrong("give either --crawled-on or --taken-from and --taken-to, not both");
        }
        LocalDate last = crawledOn != null ? crawledOn : takenTo;
        if (last != null && last.isAfter(today)) {
            throw wrong("the images' days lie in the future: correct them");
        }
        if (takenFrom == null || takenTo == null) {
            return Optional.empty();
        }
        if (takenFrom.isAfter(takenTo)) {
            throw wrong("--taken-from is after --taken-to: exchange them");
        }
        return Optional.of(new DateInterval(takenFrom, takenTo));
    }

    private Map<String, LocalDate> births(List<PictureFile> references, LocalDate today) {
        Set<String> known = references.stream().map(PictureFile::child).collect(Collectors.toSet());
        return children == null ? Map.of() : DateList.CHILDREN.read(children, known, child -> child, today);
    }

    private Map<PictureFile, LocalDate> takenOn(List<PictureFile> references, LocalDate today) {
        return photos == null
                ? Map.of()
                : DateList.PHOTOS.read(photos, new HashSet<>(references), PictureFile::path, today);
    }

    private ParameterException wrong(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }
}
