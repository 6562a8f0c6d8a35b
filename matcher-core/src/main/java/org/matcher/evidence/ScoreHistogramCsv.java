package org.matcher.evidence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Score histograms by stratum as comma separated values: header {@value #HEADER}, then a row per bin of 0.01, its lower edge
 * in hundredths; kind is {@code mated} or {@code non-mated}; any label for a stratum.
 */
public final class ScoreHistogramCsv {
    static final String HEADER = "stratum,kind,cos_bin_low,count";
    static final int MAX_BYTES = 16 << 20;

    private static final int BINS = ScoreHistogram.MAX_BIN - ScoreHistogram.MIN_BIN + 1;

    private final Map<String, long[]> mated = new TreeMap<>();
    private final Map<String, long[]> nonMated = new TreeMap<>();

    private ScoreHistogramCsv() {}

    /**
     * Reads them.
     *
     * @return by label; a kind without rows is empty
     * @throws CalibrationException if it is too long, or a row is not of the form or comes twice; gives its line
     */
    public static Map<String, StratumScores> read(String source, byte[] csv) {
        if (csv.length > MAX_BYTES) {
            throw new CalibrationException("histograms have at most %d bytes, got %d".formatted(MAX_BYTES, csv.length));
        }
        List<String> lines = new String(csv, StandardCharsets.UTF_8).lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            throw new CalibrationException("histograms begin with the line '%s'".formatted(HEADER));
        }
        ScoreHistogramCsv reader = new ScoreHistogramCsv();
        for (int i = 1; i < lines.size(); i++) {
            try {
                reader.row(lines.get(i).split(",", -1));
            } catch (IllegalArgumentException e) { // a NumberFormatException is one
                throw new CalibrationException(
                        "line %d of the histograms is wrong, wanted label, mated or non-mated, edge such as 0.31, count once"
                                .formatted(i + 1),
                        e);
            }
        }
        return reader.scores(source);
    }

    private void row(String[] cells) {
        if (cells.length != HEADER.split(",").length || cells[0].isBlank()) {
            throw new IllegalArgumentException("cells");
        }
        double hundredths = Double.parseDouble(cells[2]) / ScoreHistogram.BIN_WIDTH;
        int bin = (int) Math.round(hundredths);
        long count = Long.parseLong(cells[3]);
        if (!(Math.abs(hundredths - bin) < 1e-6) || Math.abs(bin) > ScoreHistogram.MAX_BIN || count < 0) { // no NaN
            throw new IllegalArgumentException("numbers");
        }
        Map<String, long[]> kind = switch (cells[1]) {
            case "mated" -> mated;
            case "non-mated" -> nonMated;
            default -> throw new IllegalArgumentException("kind");
        };
        long[] counts = kind.computeIfAbsent(cells[0], _ -> new long[BINS]);
        if (counts[bin - ScoreHistogram.MIN_BIN] != 0) {
            throw new IllegalArgumentException("twice");
        }
        counts[bin - ScoreHistogram.MIN_BIN] = count;
    }

    private Map<String, StratumScores> scores(String source) {
        Map<String, StratumScores> scores = new TreeMap<>();
        mated.forEach((label, counts) ->
                scores.put(label, new StratumScores(source, histogram(counts), histogram(nonMated.get(label)))));
        nonMated.forEach((label, counts) ->
                scores.putIfAbsent(label, new StratumScores(source, ScoreHistogram.EMPTY, histogram(counts))));
        return scores;
    }

    private static ScoreHistogram histogram(long @Nullable [] counts) {
        return counts == null ? ScoreHistogram.EMPTY : new ScoreHistogram(ScoreHistogram.MIN_BIN, counts);
    }
}
