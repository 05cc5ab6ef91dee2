package io.gigstack.connect.api.web;

import io.gigstack.connect.command.team.TeamChanged;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;

/** The head of the answer to a write of a team: its version, and what there is to tell of the write. */
public final class Changed {

    private Changed() {}

    public static BodyBuilder ok(Written<TeamChanged> written) {
        return head(ResponseEntity.ok(), written);
    }

    /** @param location path of what was made */
    public static BodyBuilder created(String location, Written<TeamChanged> written) {
        return head(ResponseEntity.created(URI.create(location)), written);
    }

    private static BodyBuilder head(BodyBuilder head, Written<TeamChanged> written) {
        return head.headers(written::tell).eTag(Version.tag(written.state().version()));
    }
}
