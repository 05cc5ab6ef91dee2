package io.gigstack.connect.events.wire;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.gigstack.connect.events.ApiKeyEvent.ApiKeyIssued;
import io.gigstack.connect.events.ApiKeyEvent.ApiKeyRevoked;
import io.gigstack.connect.events.ApiKeyEvent.MemberApiKeyIssued;
import io.gigstack.connect.events.BrandingEvent.BrandingChanged;
import io.gigstack.connect.events.IntegrationEvent.IntegrationAdded;
import io.gigstack.connect.events.IntegrationEvent.IntegrationChanged;
import io.gigstack.connect.events.IntegrationEvent.IntegrationRemoved;
import io.gigstack.connect.events.MemberEvent.InvitationRenewed;
import io.gigstack.connect.events.MemberEvent.MemberActivated;
import io.gigstack.connect.events.MemberEvent.MemberDeactivated;
import io.gigstack.connect.events.MemberEvent.MemberErased;
import io.gigstack.connect.events.MemberEvent.MemberInvited;
import io.gigstack.connect.events.MemberEvent.MemberJoined;
import io.gigstack.connect.events.MemberEvent.MemberPermissionsChanged;
import io.gigstack.connect.events.MemberEvent.MemberRemoved;
import io.gigstack.connect.events.MemberEvent.MemberRoleChanged;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepCompleted;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepReopened;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepsChanged;
import io.gigstack.connect.events.TeamEvent.TeamCreated;
import io.gigstack.connect.events.TeamEvent.TeamDeleted;
import io.gigstack.connect.events.TeamEvent.TeamMetadataChanged;
import io.gigstack.connect.events.TeamEvent.TeamProfileChanged;
import io.gigstack.connect.events.TeamEvent.TeamReactivated;
import io.gigstack.connect.events.TeamEvent.TeamRenamed;
import io.gigstack.connect.events.TeamEvent.TeamRestored;
import io.gigstack.connect.events.TeamEvent.TeamSettingsChanged;
import io.gigstack.connect.events.TeamEvent.TeamSuspended;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The name that an event is stored under. It is chosen here and never derived from a Java class, so that code can move
 * without touching history.
 *
 * @param name dotted, {@code [a-z0-9_]} parts, as in Standard Webhooks 1.0.0
 * @param revision counts up from 1; an older revision is lifted by an upcaster before it is read
 */
public record EventType(String name, String revision, Class<?> payload) {

    private static final List<EventType> ALL = List.of(
            first("team.created", TeamCreated.class),
            first("team.renamed", TeamRenamed.class),
            first("team.profile_changed", TeamProfileChanged.class),
            first("team.settings_changed", TeamSettingsChanged.class),
            first("team.metadata_changed", TeamMetadataChanged.class),
            first("team.suspended", TeamSuspended.class),
            first("team.reactivated", TeamReactivated.class),
            first("team.deleted", TeamDeleted.class),
            first("team.restored", TeamRestored.class),
            first("onboarding.steps_changed", OnboardingStepsChanged.class),
            first("onboarding.step_completed", OnboardingStepCompleted.class),
            first("onboarding.step_reopened", OnboardingStepReopened.class),
            first("member.invited", MemberInvited.class),
            first("member.invitation_renewed", InvitationRenewed.class),
            first("member.joined", MemberJoined.class),
            first("member.role_changed", MemberRoleChanged.class),
            first("member.permissions_changed", MemberPermissionsChanged.class),
            first("member.deactivated", MemberDeactivated.class),
            first("member.activated", MemberActivated.class),
            first("member.removed", MemberRemoved.class),
            first("member.erased", MemberErased.class),
            first("integration.added", IntegrationAdded.class),
            first("integration.changed", IntegrationChanged.class),
            first("integration.removed", IntegrationRemoved.class),
            first("branding.changed", BrandingChanged.class),
            first("api_key.issued", ApiKeyIssued.class),
            first("api_key.issued_to_member", MemberApiKeyIssued.class),
            first("api_key.revoked", ApiKeyRevoked.class));

    private static final Map<Class<?>, EventType> BY_PAYLOAD =
            ALL.stream().collect(toUnmodifiableMap(EventType::payload, Function.identity()));

    private static final Map<String, EventType> BY_NAME =
            ALL.stream().collect(toUnmodifiableMap(EventType::name, Function.identity()));

    private static EventType first(String name, Class<?> payload) {
        return new EventType(name, "1", payload);
    }

    public static List<EventType> all() {
        return ALL;
    }

    /** The type of an event of ours; empty for any other class. */
    public static Optional<EventType> of(Class<?> payload) {
        return Optional.ofNullable(BY_PAYLOAD.get(payload));
    }

    public static Optional<EventType> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
