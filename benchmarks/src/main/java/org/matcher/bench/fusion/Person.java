package org.matcher.bench.fusion;

import java.util.ArrayList;
import java.util.List;
import org.matcher.embed.Template;

/** A person in the gallery. */
final class Person {
    private final List<Photo> references;
    private final List<Double> likenesses = new ArrayList<>();

    Person(List<Photo> references) {
        this.references = List.copyOf(references);
        for (Photo reference : references) {
            likenesses.add(references.stream()
                    .filter(other -> !other.equals(reference))
                    .mapToDouble(other -> other.template().score(reference.template()))
                    .average()
                    .orElse(1));
        }
    }

    /** In one comparison, in the order of the references. */
    List<Seen> seen(Template probe) {
        List<Seen> seen = new ArrayList<>(references.size());
        for (int i = 0; i < references.size(); i++) {
            Photo reference = references.get(i);
            seen.add(new Seen(reference.template().score(probe), reference.quality(), likenesses.get(i)));
        }
        return seen;
    }
}
