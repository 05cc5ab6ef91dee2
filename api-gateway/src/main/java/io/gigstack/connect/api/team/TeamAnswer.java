package io.gigstack.connect.api.team;

import io.gigstack.connect.api.web.Envelope.One;
import io.gigstack.connect.api.web.Version;
import io.gigstack.connect.api.web.Written;
import io.gigstack.connect.command.team.TeamChanged;
import org.springframework.http.ResponseEntity;

/** The answer to a change of a team: its new state. */
final class TeamAnswer {

    private TeamAnswer() {}

    static ResponseEntity<One<TeamResponse>> changed(Written<TeamChanged> written, String message) {
        TeamChanged changed = written.state();
        return ResponseEntity.ok()
                .headers(written::tell)
                .eTag(Version.tag(changed.version()))
                .body(new One<>(TeamResponse.of(changed.team()), message));
    }
}
