package io.gigstack.connect.api.web;

/** A team's version as an entity tag, RFC 9110 section 8.8.3. */
public final class Version {

    private Version() {}

    public static String tag(long version) {
        return "\"" + version + "\"";
    }
}
