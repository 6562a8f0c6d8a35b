package org.matcher.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.matcher.folder.InputException;

/** What differs between an earlier evaluation's object and this one's, figure by figure; intervals are not figures. */
public final class BaselineChanges {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String INTERVAL = "Interval";
    private static final String NONE = "none";

    private final Map<String, JsonNode> before;

    private BaselineChanges(Map<String, JsonNode> before) {
        this.before = before;
    }

    /**
     * Reads what an earlier {@code evaluate} printed.
     *
     * @throws InputException if it is no such object
     */
    public static BaselineChanges read(Path baseline) {
        JsonNode object;
        try {
            object = JSON.readTree(Files.readString(baseline));
        } catch (IOException e) {
            throw new InputException("the baseline cannot be read: give what an earlier 'evaluate' printed", e);
        }
        if (!object.isObject()) {
            throw new InputException("the baseline is no JSON object: give what an earlier 'evaluate' printed");
        }
        return new BaselineChanges(leaves(object));
    }

    /** A line per figure that is new, gone or another, with the change and whether it leaves the earlier interval. */
    public List<String> to(Object line) {
        Map<String, JsonNode> now = leaves(JSON.valueToTree(line));
        List<String> changes = new ArrayList<>();
        Map<String, JsonNode> names = new LinkedHashMap<>(now);
        before.forEach(names::putIfAbsent);
        for (String name : names.keySet()) {
            JsonNode was = before.getOrDefault(name, JSON.nullNode());
            JsonNode is = now.getOrDefault(name, JSON.nullNode());
            if (!name.contains(INTERVAL) && !same(was, is)) {
                changes.add(change(name, was, is));
            }
        }
        return changes.isEmpty() ? List.of("no figure differs from the baseline") : changes;
    }

    private static boolean same(JsonNode was, JsonNode is) {
        boolean numbers = was.isNumber() && is.isNumber();
        return numbers ? was.doubleValue() == is.doubleValue() : was.equals(is);
    }

    private String change(String name, JsonNode was, JsonNode is) {
        String values = "%s: %s -> %s".formatted(name, text(was), text(is));
        if (!was.isNumber() || !is.isNumber()) {
            return values;
        }
        return String.format(
                Locale.ROOT, "%s (%+.6f%s)", values, is.doubleValue() - was.doubleValue(), beyond(name, is));
    }

    private String beyond(String name, JsonNode is) {
        int last = name.lastIndexOf("fnirAtFpir.");
        String interval = last >= 0 ? name.replace("fnirAtFpir.", "fnirAtFpir" + INTERVAL + ".") : name + INTERVAL;
        JsonNode low = before.get(interval + ".0");
        JsonNode high = before.get(interval + ".1");
        if (low == null || high == null) {
            return "";
        }
        boolean within = is.doubleValue() >= low.doubleValue() && is.doubleValue() <= high.doubleValue();
        return within ? ", within the baseline's interval" : ", outside the baseline's interval";
    }

    private static String text(JsonNode value) {
        return value.isNull() ? NONE : value.asText();
    }

    private static Map<String, JsonNode> leaves(JsonNode object) {
        Map<String, JsonNode> leaves = new LinkedHashMap<>();
        collect("", object, leaves);
        return leaves;
    }

    private static void collect(String name, JsonNode node, Map<String, JsonNode> leaves) {
        String prefix = name.isEmpty() ? "" : name + ".";
        if (node.isObject()) {
            node.properties().forEach(entry -> collect(prefix + entry.getKey(), entry.getValue(), leaves));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(prefix + i, node.get(i), leaves);
            }
        } else {
            leaves.put(name, node);
        }
    }
}
