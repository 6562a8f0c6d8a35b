package org.matcher.evaluate.openset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.matcher.evaluate.PictureTemplates;
import org.matcher.image.ImageId;

/** What makes figures say less than they seem to. */
final class Notes {
    private static final int LINES_TOLD = 10;

    private Notes() {}

    static List<String> of(
            OpenSetLists lists,
            PictureTemplates read,
            Identification.Distractors distractors,
            CohortUse cohort,
            Figures figures) {
        List<String> notes = new ArrayList<>();
        cohort.note().ifPresent(notes::add);
        List<Integer> same = sameAsGallery(lists, read);
        if (!same.isEmpty()) {
            notes.add(
                    "%d probes have the very content of a gallery picture and flatter the figures: see lines %s of the %s"
                            .formatted(same.size(), told(same), lists.probes().name()));
        }
        if (distractors.leftOut() > 0) {
            notes.add("%d distractors have the content of a listed picture and were left out"
                    .formatted(distractors.leftOut()));
        }
        Set<String> columns = new HashSet<>();
        lists.gallery()
                .pictures()
                .forEach(picture -> columns.addAll(picture.strata().keySet()));
        if (!columns.isEmpty()) {
            notes.add("strata are those of the probes: further columns of the %s were passed over"
                    .formatted(lists.gallery().name()));
        }
        if (figures.mated() == 0) {
            notes.add("no probe is of the gallery: there are no ranks and no FNIR");
        }
        for (Figures.AtFpir at : figures.atFpir()) {
            if (at.threshold().isEmpty()) {
                notes.add(String.format(
                        Locale.ROOT,
                        "no FNIR at an FPIR of %s: it needs %,d non-mated probes, got %,d",
                        at.name(),
                        at.needed(),
                        figures.nonMated()));
            }
        }
        return notes;
    }

    private static List<Integer> sameAsGallery(OpenSetLists lists, PictureTemplates read) {
        Set<ImageId> gallery = new HashSet<>();
        for (LabelledPicture picture : lists.gallery().pictures()) {
            ImageId content = read.contents().get(picture.file());
            if (content != null) {
                gallery.add(content);
            }
        }
        return lists.probes().pictures().stream()
                .filter(probe -> {
                    ImageId content = read.contents().get(probe.file());
                    return content != null && gallery.contains(content);
                })
                .map(LabelledPicture::line)
                .toList();
    }

    private static String told(List<Integer> lines) {
        String some = lines.stream().limit(LINES_TOLD).map(String::valueOf).collect(Collectors.joining(", "));
        return lines.size() > LINES_TOLD ? some + " and more" : some;
    }
}
