package org.matcher.casework;

/** How much a store keeps. */
public record CaseCounts(long children, long references, long images, long sightings, long candidates) {}
