package org.matcher.pipeline;

import org.matcher.embed.Template;
import org.matcher.face.AlignedFace;
import org.matcher.face.DetectedFace;
import org.matcher.face.quality.Quality;

/** One face with all that the pipeline made of it. */
public record TemplatedFace(DetectedFace face, AlignedFace crop, Template template, Quality quality) {}
