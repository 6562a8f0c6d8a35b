package org.matcher.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

final class OpenCvTest {
    @Test
    void load_fromSeveralThreadsAtOnce_makesOpenCvUsableWithOneThread() throws Exception {
        Callable<String> loadAndAsk = () -> {
            OpenCv.load();
            return Core.VERSION;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<String> version : threads.invokeAll(List.of(loadAndAsk, loadAndAsk, loadAndAsk, loadAndAsk))) {
                assertTrue(version.get().startsWith("4.13"), version.get());
            }
        }
        assertEquals(1, Core.getNumThreads());
    }

    @ParameterizedTest
    @CsvSource({
        "linux-x86_64, libopencv_core.so.413",
        "linux-arm64, libopencv_core.so.413",
        "macosx-arm64, libopencv_core.413.dylib",
        "windows-x86_64, opencv_core4130.dll"
    })
    void moduleFile_everyPlatform_isNamedAsInItsJar(String platform, String file) {
        assertEquals(file, OpenCv.moduleFile(platform, "core"));
    }

    @Test
    void close_twice_leavesEveryMatReleased() {
        Mats mats = new Mats();
        Mat first = mats.own(new Mat(4, 4, CvType.CV_8UC3));
        Mat second = mats.own(new Mat(2, 2, CvType.CV_8UC1));

        mats.close();
        mats.close();

        assertTrue(first.empty());
        assertTrue(second.empty());
    }
}
