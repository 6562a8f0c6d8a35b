package org.matcher.image;

import java.io.File;
import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Locale;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.bytedeco.opencv.global.opencv_core;
import org.opencv.core.Core;

/**
 * Makes {@code org.opencv.*} usable: its natives are loaded from the class path, unpacked once into JavaCPP's cache
 * folder. Public only so that {@code face} can use it.
 *
 * <p>JavaCPP's own loader would also load the window library, which needs a desktop's GTK; so the libraries that
 * {@code org.opencv} is linked against are loaded here one by one, without it.
 */
public final class OpenCv {
    /** What the Java binding is linked against, each after those that it needs itself. */
    private static final List<String> MODULES = List.of(
            "core",
            "imgproc",
            "photo",
            "xphoto",
            "dnn",
            "dnn_superres",
            "img_hash",
            "saliency",
            "ml",
            "text",
            "phase_unwrapping",
            "flann",
            "features2d",
            "calib3d",
            "structured_light",
            "wechat_qrcode",
            "xfeatures2d",
            "imgcodecs",
            "video",
            "ximgproc",
            "objdetect",
            "aruco",
            "bgsegm",
            "bioinspired",
            "face",
            "tracking",
            "plot",
            "videoio");

    private static final int LOG_LEVEL_SILENT = 0;

    private static volatile boolean loaded;

    private OpenCv() {}

    /**
     * Loads OpenCV and limits it to one thread per caller, for parallelism comes from workers. Call it before the first
     * use of a class of OpenCV; every call after the first costs nothing. Thread-safe.
     *
     * @throws OpenCvUnavailableException if this platform's natives are not on the class path or do not load
     */
    public static void load() {
        if (!loaded) {
            loadOnce();
        }
    }

    @SuppressWarnings("restricted") // System.load: running native code is what this class is for
    private static synchronized void loadOnce() {
        if (loaded) {
            return;
        }
        String platform = Loader.getPlatform();
        try {
            Loader.load(openblas_nolapack.class);
            for (String module : MODULES) {
                System.load(unpack(platform, moduleFile(platform, module)));
            }
            System.load(unpack(platform, System.mapLibraryName("opencv_java")));
            Core.setNumThreads(1);
            silenceLog();
        } catch (IOException | LinkageError e) {
            throw new OpenCvUnavailableException(
                    "OpenCV's libraries for %s did not load: this build carries those of the machine that built it; build on this platform"
                            .formatted(platform),
                    e);
        }
        loaded = true;
    }

    /**
     * OpenCV logs several lines about each broken file of a crawl to the standard error, and has no Java method to stop
     * it. Where its C++ name is another (Windows), the log stays.
     */
    @SuppressWarnings("restricted") // a native call, as everything in OpenCV is
    private static void silenceLog() {
        SymbolLookup.loaderLookup()
                .find("_ZN2cv5utils7logging11setLogLevelENS1_8LogLevelE") // cv::utils::logging::setLogLevel(LogLevel)
                .ifPresent(OpenCv::callWithSilent);
    }

    @SuppressWarnings("restricted") // as above
    private static void callWithSilent(MemorySegment setLogLevel) {
        FunctionDescriptor signature = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
        MethodHandle call = Linker.nativeLinker().downcallHandle(setLogLevel, signature);
        try {
            int _ = (int) call.invokeExact(LOG_LEVEL_SILENT);
        } catch (Throwable e) {
            throw new AssertionError("a C function does not throw", e);
        }
    }

    private static String unpack(String platform, String file) throws IOException {
        String resource = "/org/bytedeco/opencv/" + platform + "/" + file;
        File unpacked = Loader.cacheResource(opencv_core.class, resource);
        if (unpacked == null) {
            throw new IOException("not on the class path: " + resource);
        }
        return unpacked.getAbsolutePath();
    }

    /** Named by OpenCV's build: Unix by major and minor version, Windows by the full one. */
    static String moduleFile(String platform, String module) {
        String system = platform.substring(0, platform.indexOf('-')).toLowerCase(Locale.ROOT);
        return switch (system) {
            case "windows" -> "opencv_" + module + "4130.dll";
            case "macosx" -> "libopencv_" + module + ".413.dylib";
            default -> "libopencv_" + module + ".so.413";
        };
    }
}
