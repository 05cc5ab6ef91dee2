package io.gigstack.connect.api.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gigstack.connect.command.Permission;
import io.gigstack.connect.command.Role;
import io.gigstack.connect.command.reference.Country;
import io.gigstack.connect.command.reference.Currency;
import io.gigstack.connect.events.OnboardingEvent.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value of a catalog. What such values don't have is left out.
 *
 * @param id as it is written in requests, answers and events
 * @param required whether an onboarding is completed only with this step
 * @param permissions what a member of this role may do unless it is told otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Entry(
        String id,
        @Nullable String name,
        @Nullable String description,
        @Nullable Boolean required,
        @Nullable List<String> permissions) {

    static Entry of(Role role) {
        List<String> permissions = role.defaults().stream().map(Permission::id).toList();
        return new Entry(role.id(), null, role.description(), null, permissions);
    }

    static Entry of(Permission permission) {
        return new Entry(permission.id(), null, permission.description(), null, null);
    }

    static Entry of(Step step) {
        return new Entry(step.id(), step.name(), step.description(), step.required(), null);
    }

    static Entry of(Country country) {
        return named(country.value(), country.name());
    }

    static Entry of(Currency currency) {
        return named(currency.value(), currency.name());
    }

    private static Entry named(String id, String name) {
        return new Entry(id, name, null, null, null);
    }

    /** A value that says all by itself. */
    static Entry of(String id) {
        return new Entry(id, null, null, null, null);
    }
}
