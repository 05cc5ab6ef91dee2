package io.gigstack.connect.planted.query;

import io.gigstack.connect.api.web.Version;

/** Violates: nothing looks up to the gateway. */
public record AnswersARequest(long version) {

    public String tag() {
        return Version.tag(version);
    }
}
