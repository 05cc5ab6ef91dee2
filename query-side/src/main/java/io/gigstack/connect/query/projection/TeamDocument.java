package io.gigstack.connect.query.projection;

/** A view of one team that is kept whole, since it is only ever asked for by the team's id. */
public interface TeamDocument {

    String teamId();

    String organizationId();

    /** Count of the team's events that are folded into it. */
    long version();

    boolean deleted();
}
