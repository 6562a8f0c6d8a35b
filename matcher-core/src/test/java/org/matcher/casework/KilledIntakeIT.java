package org.matcher.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matcher.gallery.FaceId;
import org.matcher.image.ImageId;
import org.matcher.store.DataDirectory;

/** Kills a process that takes in images, again and again at random moments, and counts what is left. */
final class KilledIntakeIT {
    private static final int KILLS = Integer.getInteger("matcher.test.kills", 20);

    @TempDir
    private Path folder;

    private final Set<Integer> images = new HashSet<>();
    private final Set<Integer> references = new HashSet<>();

    @Test
    void takeIn_killedAtRandomMoments_keepsEveryAcknowledgedFaceOnce() throws Exception {
        long seed = 20260711;
        Random random = new Random(seed);
        for (int kill = 1; kill <= KILLS; kill++) {
            runAndKill(random);
            if (kill == KILLS || random.nextBoolean()) { // or the next process finds what this one left
                check("after kill %d, seed %d".formatted(kill, seed));
            }
        }
        assertTrue(images.size() > KILLS && !references.isEmpty(), "too little was taken in to tell: " + images.size());
    }

    @Test
    void open_whileAnotherProcessHasTheFolder_isRefusedNamingThatProcess() throws Exception {
        Process process = start(0);
        try (BufferedReader output = process.inputReader()) {
            String line = output.readLine();
            while (line != null && !acknowledge(line)) {
                line = output.readLine();
            }
            StoreException refusal =
                    assertThrows(StoreException.class, () -> DataDirectory.open(folder.resolve("data")));
            assertEquals(
                    "data directory is in use by process %d: stop that process or choose another directory"
                            .formatted(process.pid()),
                    refusal.getMessage());
        } finally {
            process.destroyForcibly().waitFor();
        }
        DataDirectory.open(folder.resolve("data")).close();
    }

    private void runAndKill(Random random) throws IOException, InterruptedException {
        int next = images.stream().mapToInt(image -> image + 1).max().orElse(0);
        Process process = start(next);
        int awaited = random.nextInt(4) == 0 ? 0 : random.nextInt(1, 40);
        try (BufferedReader output = process.inputReader()) {
            for (int heard = 0; heard < awaited; ) {
                String line = output.readLine();
                assertNotNull(line, "the process ended by itself");
                heard += acknowledge(line) ? 1 : 0;
            }
            // Somewhere between two acknowledgements, or somewhere in the start.
            Thread.sleep(random.nextInt(awaited == 0 ? 2_000 : 30));
            process.toHandle().destroyForcibly();
            process.waitFor();
            output.lines().forEach(this::acknowledge);
        }
    }

    private Process start(int firstNumber) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument ->
                        argument.startsWith("--add-modules") || argument.startsWith("--enable-native-access"))
                .forEach(command::add);
        command.addAll(List.of("-Xmx256m", "-cp", System.getProperty("java.class.path")));
        command.addAll(
                List.of(IntakeLoop.class.getName(), folder.resolve("data").toString(), Integer.toString(firstNumber)));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** False for what the process logs. */
    private boolean acknowledge(String line) {
        String[] words = line.split(" ", 2);
        return switch (words[0]) {
            case "image" -> images.add(Integer.parseInt(words[1]));
            case "reference" -> references.add(Integer.parseInt(words[1]));
            default -> false;
        };
    }

    private void check(String when) {
        try (Desk desk = Desk.open(folder.resolve("data"))) {
            checkStore(desk, when);
            checkIndex(desk, when);
            checkCandidates(desk, when);
        }
    }

    private void checkStore(Desk desk, String when) {
        Set<String> once = new HashSet<>();
        Set<FaceId> ids = new HashSet<>();
        desk.data.cases().eachSighting(Templates.MODEL, 0, sighting -> {
            String face = sighting.face().image() + " " + sighting.face().face().box();
            assertTrue(once.add(face), () -> "a face was kept twice " + when);
            assertTrue(ids.add(sighting.face().id()), () -> "an id was used twice " + when);
        });
        for (int image : images) {
            byte[] bytes = ScriptedReader.picture(IntakeLoop.image(image));
            StoredImage kept = desk.data
                    .cases()
                    .image(ImageId.of(bytes), Templates.MODEL)
                    .orElseThrow(() -> new AssertionError("image %d was lost %s".formatted(image, when)));
            assertEquals(2, kept.faces().size(), when);
            assertTrue(desk.data.images().get(kept.image().id()).isPresent(), when);
        }
        for (int reference : references) {
            assertEquals(
                    1,
                    desk.casework
                            .references(new ChildId(IntakeLoop.child(reference)))
                            .size(),
                    when);
        }
    }

    private static void checkIndex(Desk desk, String when) {
        assertEquals(desk.casework.counts().sightings(), desk.gallery.health().faces(), when);
        desk.data
                .cases()
                .eachSighting(
                        Templates.MODEL,
                        0,
                        sighting -> assertTrue(
                                desk.gallery.get(sighting.face().id()).isPresent(),
                                () -> "face %s is not in the index %s"
                                        .formatted(sighting.face().id(), when)));
    }

    /** Whatever came first, every image of a child whose reference is kept is a candidate, once. */
    private static void checkCandidates(Desk desk, String when) {
        Set<FaceId> candidates = new HashSet<>();
        desk.candidates().forEach(candidate -> assertTrue(candidates.add(candidate.sighting()), when));
        Set<FaceId> expected = new HashSet<>();
        long children = desk.casework.counts().children();
        for (int number = 0; number < 10 * children + 10; number++) {
            boolean watched = desk.casework
                    .child(new ChildId(IntakeLoop.child(number / 10)))
                    .filter(child -> !desk.casework.references(child.id()).isEmpty())
                    .isPresent();
            if (watched) {
                byte[] bytes = ScriptedReader.picture(IntakeLoop.image(number));
                desk.data
                        .cases()
                        .image(ImageId.of(bytes), Templates.MODEL)
                        .ifPresent(image -> expected.add(image.faces().get(1).id()));
            }
        }
        assertEquals(expected, candidates, when);
    }
}
