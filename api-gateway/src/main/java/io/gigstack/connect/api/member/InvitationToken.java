package io.gigstack.connect.api.member;

import io.gigstack.connect.api.access.Secret;
import io.gigstack.connect.command.MemberId;
import io.gigstack.connect.command.reference.InvalidValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an invited person accepts with: {@code inv_}, the unique part of the member's id, an underscore, and 40 letters
 * and digits of chance. It is shown once and never stored: only its hash is.
 */
record InvitationToken(MemberId memberId, String value) {

    private static final Pattern FORM = Pattern.compile("inv_([0-9a-z]{1,35})_[0-9A-Za-z]{1,80}");

    static InvitationToken random(MemberId memberId) {
        String unique = memberId.value().substring(MemberId.PREFIX.length());
        return new InvitationToken(memberId, "inv_%s_%s".formatted(unique, Secret.randomLetters()));
    }

    /** @throws InvalidValue when it can't be one */
    static InvitationToken parse(String value) {
        Matcher parts = FORM.matcher(value);
        if (!parts.matches()) {
            throw new InvalidValue("must be the token of an invitation");
        }
        return new InvitationToken(new MemberId(MemberId.PREFIX + parts.group(1)), value);
    }

    String hash() {
        return new Secret(value).hash();
    }

    @Override
    public String toString() {
        return "InvitationToken of " + memberId.value();
    }
}
