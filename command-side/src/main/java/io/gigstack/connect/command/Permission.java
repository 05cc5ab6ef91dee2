package io.gigstack.connect.command;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.gigstack.connect.command.reference.InvalidValue;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/** What a member of a team may be allowed to do. */
public enum Permission {
    TEAM_READ("team.read", "View team information"),
    TEAM_UPDATE("team.update", "Update team settings"),
    TEAM_DELETE("team.delete", "Delete team"),
    MEMBERS_READ("members.read", "View team members"),
    MEMBERS_INVITE("members.invite", "Invite team members"),
    MEMBERS_UPDATE("members.update", "Update roles and permissions of team members"),
    MEMBERS_REMOVE("members.remove", "Remove team members"),
    PAYMENTS_CREATE("payments.create", "Create payments"),
    PAYMENTS_READ("payments.read", "View payments"),
    PAYMENTS_UPDATE("payments.update", "Update payments"),
    INVOICES_CREATE("invoices.create", "Create invoices"),
    INVOICES_READ("invoices.read", "View invoices"),
    INVOICES_UPDATE("invoices.update", "Update invoices"),
    CLIENTS_CREATE("clients.create", "Create clients"),
    CLIENTS_READ("clients.read", "View clients"),
    CLIENTS_UPDATE("clients.update", "Update clients"),
    INTEGRATIONS_READ("integrations.read", "View integrations"),
    INTEGRATIONS_CREATE("integrations.create", "Create integrations"),
    INTEGRATIONS_UPDATE("integrations.update", "Update integrations"),
    INTEGRATIONS_DELETE("integrations.delete", "Delete integrations"),
    ONBOARDING_UPDATE("onboarding.update", "Complete and reopen onboarding steps"),
    AUDIT_READ("audit.read", "View the history"),
    BRANDING_UPDATE("branding.update", "Update branding"),
    BILLING_MANAGE("billing.manage", "Manage billing"),
    APIKEYS_MANAGE("apikeys.manage", "Issue, list and revoke API keys of team members");

    private static final Map<String, Permission> BY_ID =
            Arrays.stream(values()).collect(toUnmodifiableMap(Permission::id, Function.identity()));

    private final String id;
    private final String description;

    Permission(String id, String description) {
        this.id = id;
        this.description = description;
    }

    /** @throws InvalidValue when there is none of this id */
    public static Permission of(String id) {
        Permission known = BY_ID.get(id);
        if (known == null) {
            throw new InvalidValue("must be a permission, such as team.read: GET /v2/connect/permissions lists them");
        }
        return known;
    }

    /** As it is written in requests, answers and events. */
    public String id() {
        return id;
    }

    public String description() {
        return description;
    }

    /** Whether only an owner may hold it. */
    public boolean isTheOwnersAlone() {
        return this == TEAM_DELETE || this == BILLING_MANAGE;
    }

    boolean isReading() {
        return id.endsWith(".read");
    }

    boolean isOf(String resource) {
        return id.startsWith(resource + ".");
    }
}
