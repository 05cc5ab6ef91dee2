package io.gigstack.connect.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.events.OnboardingEvent.OnboardingStepCompleted;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepReopened;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepsChanged;
import io.gigstack.connect.events.OnboardingEvent.Step;
import io.gigstack.connect.events.TeamEvent;
import io.gigstack.connect.events.TeamEvent.Settings;
import io.gigstack.connect.events.TeamEvent.TeamDeleted;
import io.gigstack.connect.events.TeamEvent.TeamMetadataChanged;
import io.gigstack.connect.events.TeamEvent.TeamProfileChanged;
import io.gigstack.connect.events.TeamEvent.TeamReactivated;
import io.gigstack.connect.events.TeamEvent.TeamRenamed;
import io.gigstack.connect.events.TeamEvent.TeamRestored;
import io.gigstack.connect.events.TeamEvent.TeamSettingsChanged;
import io.gigstack.connect.events.TeamEvent.TeamSuspended;
import io.gigstack.connect.query.RandomTeam;
import io.gigstack.connect.query.Teams;
import io.gigstack.connect.query.history.HistoryPage.FieldChange;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an event changed, field by field. */
class ChangesTest {

    private static final String ID = "team_1";
    private static final Instant AT = Teams.CREATED;
    private static final Map<String, @Nullable Object> METADATA = new HashMap<>();

    static {
        METADATA.put("a", 1L);
        METADATA.put("b", "two");
        METADATA.put("none", null);
    }

    private static final TeamSuspended SUSPENDED = new TeamSuspended(ID, "Unpaid", AT);
    private static final OnboardingStepCompleted COMPLETED =
            new OnboardingStepCompleted(ID, "team_setup", Map.of("secret", "x"), AT);

    @Test
    void a_creation_changes_every_field_that_it_fills() {
        assertThat(changes())
                .containsExactly(
                        "name: null -> Team team_1",
                        "status: null -> active",
                        "settings.currency: null -> USD",
                        "settings.timezone: null -> UTC",
                        "settings.language: null -> en",
                        "settings.fiscalYear: null -> calendar",
                        "onboarding.steps: null -> [team_setup, training]");
    }

    @Test
    void an_event_changes_the_fields_that_it_names_and_no_others() {
        assertThat(changes(new TeamRenamed(ID, "New", AT))).containsExactly("name: Team team_1 -> New");
        assertThat(changes(new TeamProfileChanged(ID, "About", "Tech", "1-9", "MX", AT)))
                .containsExactly(
                        "description: null -> About",
                        "industry: null -> Tech",
                        "teamSize: null -> 1-9",
                        "country: null -> MX");
        assertThat(changes(new TeamSettingsChanged(ID, new Settings("MXN", "UTC", "es", "calendar"), AT)))
                .containsExactly("settings.currency: USD -> MXN", "settings.language: en -> es");
        assertThat(changes(new OnboardingStepsChanged(ID, List.of(new Step("x", "X", null, true)), AT)))
                .containsExactly("onboarding.steps: [team_setup, training] -> [x]");
    }

    @Test
    void metadata_changes_entry_by_entry() {
        TeamMetadataChanged filled = new TeamMetadataChanged(ID, METADATA, AT);

        assertThat(changes(filled)).containsExactlyInAnyOrder("metadata.a: null -> 1", "metadata.b: null -> two");
        assertThat(changes(filled, new TeamMetadataChanged(ID, Map.of("b", 2L), AT)))
                .containsExactlyInAnyOrder("metadata.a: 1 -> null", "metadata.b: two -> 2");
    }

    @Test
    void a_step_is_completed_with_data_and_opened_again_without() {
        assertThat(changes(COMPLETED))
                .containsExactly(
                        "onboarding.steps.team_setup.completed: false -> true",
                        "onboarding.steps.team_setup.data: null -> {secret=x}");
        assertThat(changes(COMPLETED, new OnboardingStepReopened(ID, "team_setup", "By mistake", AT)))
                .containsExactly(
                        "onboarding.steps.team_setup.completed: true -> false",
                        "onboarding.steps.team_setup.data: {secret=x} -> null");
    }

    @Test
    void a_rename_after_a_completion_does_not_tell_of_the_step_again() {
        assertThat(changes(COMPLETED, new TeamRenamed(ID, "New", AT))).containsExactly("name: Team team_1 -> New");
    }

    @Test
    void the_status_of_a_deleted_team_is_deleted_and_a_restored_one_has_its_old_one_again() {
        assertThat(changes(SUSPENDED)).containsExactly("status: active -> suspended");
        assertThat(changes(SUSPENDED, new TeamReactivated(ID, AT))).containsExactly("status: suspended -> active");
        assertThat(changes(SUSPENDED, new TeamDeleted(ID, AT))).containsExactly("status: suspended -> deleted");
        assertThat(changes(SUSPENDED, new TeamDeleted(ID, AT), new TeamRestored(ID, AT)))
                .containsExactly("status: deleted -> suspended");
    }

    @Test
    void all_changes_of_a_history_one_after_the_other_are_the_change_from_its_beginning_to_its_end() {
        for (long seed = 0; seed < 200; seed++) {
            Map<String, @Nullable Object> fields = new HashMap<>();
            State before = null;
            for (TeamEvent event : RandomTeam.history(seed, "org_changes")) {
                State after = State.fold(before, before == null ? 1 : before.version() + 1, event);
                for (FieldChange change : Changes.between(before, after)) {
                    Object unset = change.field().endsWith(".completed") ? false : null;
                    assertThat(fields.getOrDefault(change.field(), unset)).isEqualTo(change.from());
                    assertThat(change.to()).isNotEqualTo(change.from());
                    fields.put(change.field(), change.to());
                }
                before = after;
            }
            fields.entrySet()
                    .removeIf(field -> field.getValue() == null
                            || (field.getKey().endsWith(".completed")
                                    && field.getValue().equals(false)));
            assertThat(fields)
                    .isEqualTo(Changes.between(null, Objects.requireNonNull(before)).stream()
                            .collect(Collectors.toMap(FieldChange::field, FieldChange::to)));
        }
    }

    /** Those of the last of these events, which happen to a team that was just created. */
    private static List<String> changes(TeamEvent... events) {
        State before = null;
        State after = State.fold(null, 1, Teams.created(ID, "org_1"));
        for (TeamEvent event : events) {
            before = after;
            after = State.fold(before, before.version() + 1, event);
        }
        return Changes.between(before, after).stream()
                .map(change -> "%s: %s -> %s".formatted(change.field(), change.from(), change.to()))
                .toList();
    }
}
