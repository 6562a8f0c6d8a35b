package org.matcher.evaluate;

import java.util.Optional;
import org.matcher.embed.Template;
import org.matcher.image.ImageId;

/** Keeps the templates of pictures by content between runs, so that a repeated evaluation need not run the nets. */
public interface TemplateCache {
    /** Keeps nothing. */
    TemplateCache NONE = new TemplateCache() {
        @Override
        public Optional<Template> find(ImageId picture) {
            return Optional.empty();
        }

        @Override
        public void keep(ImageId picture, Template template) {
            // nothing is kept
        }
    };

    /** What was kept of this picture; empty if nothing was or it cannot be trusted. */
    Optional<Template> find(ImageId picture);

    /** Keeps the template of the picture's face. */
    void keep(ImageId picture, Template template);
}
