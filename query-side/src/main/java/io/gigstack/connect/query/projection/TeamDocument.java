package io.gigstack.connect.query.projection;

/** A view of one team that is kept whole, since it is only ever asked for by the team's id. */
public interface TeamDocument extends Row {

    String teamId();

    String organizationId();

    boolean deleted();

    @Override
    default String key() {
        return teamId();
    }
}
