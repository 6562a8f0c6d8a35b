package org.matcher.image;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.GeoLocation;
import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.ExifTiffHandler;
import com.drew.metadata.exif.GpsDirectory;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file's EXIF entries (CIPA DC-008). What is broken in them is absent; it never costs the picture. */
record Exif(Orientation orientation, ImageMetadata metadata) {
    static final Exif NONE = new Exif(Orientation.UPRIGHT, ImageMetadata.NONE);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);
    private static final int MAX_CAMERA_CHARACTERS = 100;

    /** Reads the TIFF structure that begins at this index of the file. */
    static Exif read(byte[] file, int at) {
        Metadata entries = new Metadata();
        try {
            new TiffReader().processTiff(new ByteArrayReader(file, at), new PlainEntries(entries), 0);
        } catch (TiffProcessingException | IOException | RuntimeException _) {
            // The entries before the broken one are kept. A library that reads hostile bytes may throw anything.
        }
        return new Exif(
                orientation(entries.getFirstDirectoryOfType(ExifIFD0Directory.class)),
                metadata(
                        entries.getFirstDirectoryOfType(ExifIFD0Directory.class),
                        entries.getFirstDirectoryOfType(ExifSubIFDDirectory.class),
                        entries.getFirstDirectoryOfType(GpsDirectory.class)));
    }

    private static Orientation orientation(@Nullable Directory main) {
        Integer value = main == null ? null : main.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
        return value == null ? Orientation.UPRIGHT : Orientation.ofExif(value);
    }

    private static ImageMetadata metadata(
            @Nullable Directory main, @Nullable Directory details, @Nullable GpsDirectory gps) {
        Optional<GeoLocation> place = place(gps);
        return new ImageMetadata(
                captureTime(details),
                camera(main),
                place.isPresent() ? OptionalDouble.of(place.get().getLatitude()) : OptionalDouble.empty(),
                place.isPresent() ? OptionalDouble.of(place.get().getLongitude()) : OptionalDouble.empty());
    }

    private static Optional<GeoLocation> place(@Nullable GpsDirectory gps) {
        return Optional.ofNullable(gps == null ? null : gps.getGeoLocation())
                .filter(place -> !place.isZero()) // written by cameras that found no satellite
                .filter(place -> Math.abs(place.getLatitude()) <= 90 && Math.abs(place.getLongitude()) <= 180);
    }

    private static Optional<LocalDateTime> captureTime(@Nullable Directory details) {
        String text = details == null ? null : details.getString(ExifDirectoryBase.TAG_DATETIME_ORIGINAL);
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(text.strip(), TIME));
        } catch (DateTimeException _) {
            return Optional.empty(); // zeros or blanks: the clock was not set
        }
    }

    private static Optional<String> camera(@Nullable Directory main) {
        if (main == null) {
            return Optional.empty();
        }
        String make = printable(main.getString(ExifDirectoryBase.TAG_MAKE));
        String model = printable(main.getString(ExifDirectoryBase.TAG_MODEL));
        String camera = model.startsWith(make) ? model : (make + " " + model).strip();
        return camera.isEmpty()
                ? Optional.empty()
                : Optional.of(camera.substring(0, Math.min(camera.length(), MAX_CAMERA_CHARACTERS)));
    }

    private static String printable(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\p{Cntrl}", "").strip();
    }

    /** Reads numbers and texts only: no maker's notes, and no XML, through which a file could name a web address. */
    private static final class PlainEntries extends ExifTiffHandler {
        PlainEntries(Metadata entries) {
            super(entries, null, 0);
        }

        @Override
        public boolean customProcessTag(
                int tagOffset, Set<Integer> seen, int headerOffset, RandomAccessReader reader, int tag, int byteCount) {
            return false;
        }
    }
}
