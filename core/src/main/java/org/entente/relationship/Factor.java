package org.entente.relationship;

/** What carries a relationship or holds it back. Each item of {@link Evidence} bears on exactly one factor. */
public enum Factor {
    /** Whether armed force is used, threatened and massed against the other, or held and drawn back. */
    MILITARY_RESTRAINT(Track.GOVERNMENT),
    /** Costly signals, concessions and visits, or their refusal: what earns credibility or spends it. */
    ACCOMMODATION(Track.GOVERNMENT),
    /** Whether what the two want fits together, by {@link IssueArea}. */
    INTEREST_CONVERGENCE(Track.GOVERNMENT),
    /** Commitments and bodies that bind. */
    INSTITUTIONALIZATION(Track.GOVERNMENT),
    /** Likeness of the models of rule and reform, as the two see it. */
    IDEOLOGICAL_AFFINITY(Track.GOVERNMENT),
    /** Where each party is heading: to the other, away from it, or swaying. */
    ORIENTATION(Track.GOVERNMENT),
    /** What the people of one country think and feel about the other. */
    SOCIETAL_PERCEPTION(Track.SOCIETY),
    /** People and exchanges that connect the societies, or barriers between them. */
    SOCIETAL_TIES(Track.SOCIETY);

    private final Track track;

    Factor(Track track) {
        this.track = track;
    }

    /** Between whom this factor is at work. */
    public Track track() {
        return track;
    }
}
