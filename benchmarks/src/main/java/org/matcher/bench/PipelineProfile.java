package org.matcher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import one.profiler.AsyncProfiler;
import org.matcher.image.ImageLimits;
import org.matcher.model.ModelLibrary;
import org.matcher.pipeline.FacePipeline;
import org.matcher.pipeline.PipelineOptions;
import org.matcher.pipeline.Purpose;
import org.matcher.pipeline.Reading;

/**
 * Says where the pipeline's CPU time goes: reads every picture below a folder again and again at one worker per core, as
 * a crawl does, under async-profiler, and prints the share of samples by step as Markdown table rows.
 *
 * <p>A sample belongs to the innermost step whose Java method is on its stack; threads of the compiler and the garbage
 * collector have none and count as the JVM's own.
 */
public final class PipelineProfile {
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration MEASURED = Duration.ofSeconds(30);

    /** What a sample belongs to, told by a piece of a method's name on its stack. */
    private record Step(String meaning, List<String> frames) {
        private boolean isOn(String stack) {
            return frames.stream().anyMatch(stack::contains);
        }
    }

    /** The first that is on the stack counts. */
    private static final List<Step> STEPS = List.of(
            new Step(
                    "detector net, native",
                    List.of("org/opencv/dnn/Net.forward", "org/opencv/objdetect/FaceDetectorYN.detect")),
            new Step("embedder net, native", List.of("ai/djl/pytorch/jni/PyTorchLibrary.module")),
            new Step("decoder, native", List.of("org/opencv/imgcodecs/Imgcodecs.")),
            new Step("headers and metadata, pixels to the heap", List.of("org/matcher/image/")),
            new Step("the detector's input and output, alignment", List.of("org/matcher/face/")),
            new Step("handing crops over, age subspace", List.of("org/matcher/embed/")),
            new Step("the JVM's own (compiler, garbage collector) and all else", List.of("")));

    private PipelineProfile() {}

    /** Takes the folder of pictures. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<byte[]> pictures = pictures(Path.of(arguments.length > 0 ? arguments[0] : "samples/images"));
        int workers = Runtime.getRuntime().availableProcessors();
        AsyncProfiler profiler = AsyncProfiler.getInstance();
        try (FacePipeline pipeline = FacePipeline.open(
                ModelLibrary.bundled(), new PipelineOptions(workers, 4 * workers, ImageLimits.DEFAULT))) {
            run(pipeline, pictures, WARM_UP);
            profiler.execute("start,event=ctimer,interval=5ms,cstack=no");
            long read = run(pipeline, pictures, MEASURED);
            String stacks = profiler.execute("stop,collapsed");
            print(stacks, read);
        }
    }

    private static List<byte[]> pictures(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<byte[]> pictures = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                pictures.add(Files.readAllBytes(file));
            }
            return pictures;
        }
    }

    private static long run(FacePipeline pipeline, List<byte[]> pictures, Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        Queue<CompletableFuture<Reading>> waiting = new ArrayDeque<>();
        long read = 0;
        for (int i = 0; System.nanoTime() < end; i++) {
            waiting.add(pipeline.submit(pictures.get(i % pictures.size()), Purpose.CRAWL));
            while (waiting.size() > pictures.size()
                    || (!waiting.isEmpty() && waiting.element().isDone())) {
                waiting.remove().join();
                read++;
            }
        }
        for (CompletableFuture<Reading> last : waiting) {
            last.join();
            read++;
        }
        return read;
    }

    private static void print(String stacks, long read) {
        Map<Step, Long> samples = new HashMap<>();
        long all = 0;
        for (String line : stacks.lines().toList()) {
            int space = line.lastIndexOf(' ');
            String stack = line.substring(0, space);
            long count = Long.parseLong(line.substring(space + 1));
            Step step = STEPS.stream().filter(s -> s.isOn(stack)).findFirst().orElseThrow();
            samples.merge(step, count, Long::sum);
            all += count;
        }
        System.out.println(
                "| where the CPU time goes (" + read + " pictures, " + all + " samples) | share |\n|---|---|");
        for (Step step : STEPS) {
            System.out.println(
                    "| %s | %.1f %% |".formatted(step.meaning, 100.0 * samples.getOrDefault(step, 0L) / all));
        }
    }
}
