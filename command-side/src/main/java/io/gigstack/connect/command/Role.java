package io.gigstack.connect.command;

import static io.gigstack.connect.command.Permission.APIKEYS_MANAGE;
import static io.gigstack.connect.command.Permission.AUDIT_READ;
import static io.gigstack.connect.command.Permission.INTEGRATIONS_CREATE;
import static io.gigstack.connect.command.Permission.INTEGRATIONS_DELETE;
import static io.gigstack.connect.command.Permission.INTEGRATIONS_UPDATE;
import static io.gigstack.connect.command.Permission.ONBOARDING_UPDATE;
import static java.util.stream.Collectors.joining;

import io.gigstack.connect.command.reference.InvalidValue;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** What a member is to its team, and what it may do unless it is told otherwise. The highest comes first. */
public enum Role {
    OWNER("Full team control", _ -> true),
    ADMIN("Administrative access", permission -> !permission.isTheOwnersAlone()),
    MANAGER(
            "Team and resource management",
            permission -> reads(permission)
                    || permission.isOf("payments")
                    || permission.isOf("invoices")
                    || permission.isOf("clients")
                    || permission.isOf("members")
                    || permission == ONBOARDING_UPDATE),
    DEVELOPER(
            "Development and integration",
            permission -> reads(permission)
                    || permission == INTEGRATIONS_CREATE
                    || permission == INTEGRATIONS_UPDATE
                    || permission == INTEGRATIONS_DELETE
                    || permission == APIKEYS_MANAGE),
    USER("Basic access", Role::reads);

    private final String description;

    @SuppressWarnings("ImmutableEnumChecker") // nobody can change it
    private final Set<Permission> defaults;

    Role(String description, Predicate<Permission> holds) {
        this.description = description;
        Set<Permission> held = EnumSet.allOf(Permission.class);
        held.removeIf(holds.negate());
        this.defaults = Collections.unmodifiableSet(held);
    }

    /** All but the history, which tells what others did. */
    private static boolean reads(Permission permission) {
        return permission.isReading() && permission != AUDIT_READ;
    }

    /** @throws InvalidValue when there is none of this id */
    public static Role of(String id) {
        return Arrays.stream(values())
                .filter(role -> role.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("must be one of "
                        + Arrays.stream(values()).map(Role::id).collect(joining(", "))));
    }

    /** As it is written in requests, answers and events. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String description() {
        return description;
    }

    /** What a member of this role may do if nothing else was said. */
    public Set<Permission> defaults() {
        return defaults;
    }
}
