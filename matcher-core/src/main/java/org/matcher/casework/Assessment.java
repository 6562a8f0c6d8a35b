package org.matcher.casework;

import java.util.Optional;
import org.matcher.evidence.AgeGapYears;
import org.matcher.evidence.Evidence;
import org.matcher.evidence.age.AgeEvidence;
import org.matcher.evidence.alert.AlertStanding;

/**
 * What is known of one comparison beside its score. Each part stands alone; they are not added up, and none hides anything.
 *
 * @param score what the score of the best reference is worth
 * @param ageGap between the two faces
 * @param age what the age of the face in the scraped picture says, apart from the score
 * @param alert how the scores stand to the alert budget of now; empty of two pictures that are only compared
 */
public record Assessment(Evidence score, AgeGapYears ageGap, AgeEvidence age, Optional<AlertStanding> alert) {}
