package io.gigstack.connect.api.team;

import io.gigstack.connect.api.web.Changed;
import io.gigstack.connect.api.web.Envelope.One;
import io.gigstack.connect.api.web.Written;
import io.gigstack.connect.command.team.TeamChanged;
import org.springframework.http.ResponseEntity;

/** The answer to a change of a team: its new state. */
final class TeamAnswer {

    private TeamAnswer() {}

    static ResponseEntity<One<TeamResponse>> changed(Written<TeamChanged> written, String message) {
        return Changed.ok(written)
                .body(new One<>(TeamResponse.of(written.state().team()), message));
    }
}
