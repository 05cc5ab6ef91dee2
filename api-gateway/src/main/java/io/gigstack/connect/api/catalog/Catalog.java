package io.gigstack.connect.api.catalog;

import io.gigstack.connect.command.Permission;
import io.gigstack.connect.command.Role;
import io.gigstack.connect.command.TeamSize;
import io.gigstack.connect.command.onboarding.StepCatalogue;
import io.gigstack.connect.command.reference.Country;
import io.gigstack.connect.command.reference.Currency;
import io.gigstack.connect.events.wire.EventType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A closed list of values. It changes only with the program, so each is made once, when it is first asked for. */
record Catalog(String id, String name, String description, List<Entry> entries) {

    static final Catalog ROLES = new Catalog(
            "roles",
            "Roles",
            "What a member is to its team, with the permissions that it has by default",
            Stream.of(Role.values()).map(Entry::of).toList());

    static final Catalog PERMISSIONS = new Catalog(
            "permissions",
            "Permissions",
            "What a member of a team may be allowed to do",
            Stream.of(Permission.values()).map(Entry::of).toList());

    private static final List<Catalog> ALL = List.of(
            ROLES,
            PERMISSIONS,
            new Catalog(
                    "onboarding-steps",
                    "Onboarding steps",
                    "The steps of a team that names none of its own",
                    StepCatalogue.steps(null).stream().map(Entry::of).toList()),
            new Catalog(
                    "team-sizes",
                    "Team sizes",
                    "How many people a team has",
                    TeamSize.all().stream().map(Entry::of).toList()),
            new Catalog(
                    "event-types",
                    "Event types",
                    "What can happen to a team and to the keys of an organization",
                    EventType.all().stream().map(EventType::name).map(Entry::of).toList()),
            new Catalog(
                    "countries",
                    "Countries",
                    "The countries of ISO 3166-1 by their alpha-2 codes",
                    Country.all().stream().map(Entry::of).toList()),
            new Catalog(
                    "currencies",
                    "Currencies",
                    "The active currencies of ISO 4217 by their codes",
                    Currency.all().stream().map(Entry::of).toList()));

    static List<Catalog> all() {
        return ALL;
    }

    static Optional<Catalog> of(String id) {
        return ALL.stream().filter(catalog -> catalog.id.equals(id)).findFirst();
    }
}
