/**
 * The age that a face shows as evidence of its own: a child's date of birth, the dates of a picture and the age read from
 * the face in, {@link org.matcher.evidence.age.AgeEvidence} out. Shown apart from the face score; hides no candidate.
 */
@NullMarked
package org.matcher.evidence.age;

import org.jspecify.annotations.NullMarked;
