package org.matcher.folder;

import java.util.Optional;
import org.matcher.evidence.AgeGapYears;
import org.matcher.evidence.Evidence;
import org.matcher.evidence.age.AgeEvidence;
import org.matcher.evidence.alert.AlertStanding;

/**
 * What is known of a candidate beside its score. Each part stands alone; they are not added up.
 *
 * @param evidence the weight of the best score, or why none can be said
 * @param ageGap between the two faces
 * @param age what the age of the face in the image says, apart from the score; empty if that is switched off
 * @param alert how the scores stand to the run's alert budget
 */
public record CandidateEvidence(
        Evidence evidence, AgeGapYears ageGap, Optional<AgeEvidence> age, AlertStanding alert) {}
