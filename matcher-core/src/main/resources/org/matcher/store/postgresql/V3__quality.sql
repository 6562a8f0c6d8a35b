-- What was measured of a face's quality, so that score, verdict and reasons follow the scales of the day: twelve
-- little-endian float64 in the order of QualityMeasures, behind the embedding in the checksum. The version says what the
-- measures mean. Faces of earlier versions have neither.
ALTER TABLE face ADD COLUMN quality bytea;
ALTER TABLE face ADD COLUMN quality_version integer CHECK ((quality_version IS NULL) = (quality IS NULL));

-- Why a face that is not good was enrolled all the same, in the case team's words.
ALTER TABLE reference ADD COLUMN accept_reason text COLLATE "C";
