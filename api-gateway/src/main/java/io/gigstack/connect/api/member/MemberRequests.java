package io.gigstack.connect.api.member;

import io.gigstack.connect.api.json.Fields;
import io.gigstack.connect.api.json.JsonBody;
import io.gigstack.connect.api.json.ReadOnlyFields;
import io.gigstack.connect.api.problem.ErrorCode;
import io.gigstack.connect.api.web.Asked;
import io.gigstack.connect.command.Change;
import io.gigstack.connect.command.Description;
import io.gigstack.connect.command.EmailAddress;
import io.gigstack.connect.command.MemberCommand.UpdateMember;
import io.gigstack.connect.command.MemberId;
import io.gigstack.connect.command.Permission;
import io.gigstack.connect.command.Role;
import io.gigstack.connect.command.TeamId;
import io.gigstack.connect.command.reference.InvalidValue;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The bodies of requests about members. */
final class MemberRequests {

    private static final int DEFAULT_DAYS = 7;
    private static final int MOST_DAYS = 30;

    private MemberRequests() {}

    /** @param permissions null for those of the role */
    record Invite(
            EmailAddress email,
            Role role,
            @Nullable Set<Permission> permissions,
            @Nullable String message,
            Duration validFor) {}

    static Invite invite(JsonBody body) {
        Fields fields = body.fields();
        Supplier<EmailAddress> email = fields.required("email", EmailAddress::new);
        Supplier<Role> role = fields.required("role", Role::of);
        Set<Permission> permissions = permissions(fields);
        Description message = fields.optional("inviteMessage", Description::new);
        Duration validFor = validFor(fields);
        fields.done();
        return new Invite(email.get(), role.get(), permissions, message == null ? null : message.value(), validFor);
    }

    static Duration resend(JsonBody body) {
        if (!body.isThere()) {
            return Duration.ofDays(DEFAULT_DAYS);
        }
        Fields fields = body.fields();
        Duration validFor = validFor(fields);
        fields.done();
        return validFor;
    }

    private static Duration validFor(Fields fields) {
        Integer days = fields.optionalNumber("expiresInDays", 1, MOST_DAYS);
        return Duration.ofDays(Objects.requireNonNullElse(days, DEFAULT_DAYS));
    }

    static InvitationToken accept(JsonBody body) {
        Fields fields = body.fields();
        Supplier<InvitationToken> token = fields.required("token", InvitationToken::parse);
        fields.done();
        return token.get();
    }

    static Asked update(JsonBody body, TeamId teamId, MemberId memberId, MemberSeal seal) {
        Fields fields = body.fields();
        Change<Role> role = fields.change("role", Role::of);
        if (fields.isNull("role")) {
            fields.problem("role", ErrorCode.MISSING_REQUIRED_FIELD, "is required and can't be cleared");
        }
        Change<Set<Permission>> permissions = changedPermissions(fields);
        ReadOnlyFields readOnly = new ReadOnlyFields();
        readOnly.text(fields, "id");
        readOnly.text(fields, "teamId");
        readOnly.text(fields, "status");
        readOnly.instant(fields, "invitedAt");
        if (fields.isNull("joinedAt")) {
            readOnly.textOrNull(fields, "joinedAt");
        } else {
            readOnly.instant(fields, "joinedAt");
        }
        readOnly.instant(fields, "updatedAt");
        EmailAddress email = fields.optional("email", EmailAddress::new);
        if (email != null || fields.isNull("email")) {
            readOnly.given().put("/emailHash", email == null ? null : seal.hash(teamId.value(), email.toCompare()));
        }
        return Asked.of(
                header -> new UpdateMember(header, memberId, role, permissions, readOnly.given()), fields.problems());
    }

    private static Change<Set<Permission>> changedPermissions(Fields fields) {
        if (!fields.has("permissions")) {
            return Change.keep();
        }
        Set<Permission> permissions = permissions(fields);
        return permissions == null ? new Change.Clear<>() : new Change.Put<>(permissions);
    }

    private static @Nullable Set<Permission> permissions(Fields fields) {
        List<Permission> permissions =
                fields.list("permissions", MemberRequests::mustBeFew, Permission::of, MemberRequests::mustDiffer);
        if (permissions == null) {
            return null;
        }
        Set<Permission> set = EnumSet.noneOf(Permission.class);
        set.addAll(permissions);
        return set;
    }

    private static void mustBeFew(int count) {
        if (count > Permission.values().length) {
            throw new InvalidValue("must hold each permission once");
        }
    }

    private static void mustDiffer(List<@Nullable Permission> permissions) {
        List<@Nullable Permission> known =
                permissions.stream().filter(Objects::nonNull).toList();
        if (new HashSet<>(known).size() < known.size()) {
            throw new InvalidValue("must hold each permission once");
        }
    }
}
