package io.gigstack.connect.command.team;

import io.gigstack.connect.command.branding.Branding;
import io.gigstack.connect.command.integration.Integrations;
import io.gigstack.connect.command.member.Members;
import io.gigstack.connect.command.onboarding.Onboarding;
import io.gigstack.connect.events.BrandingEvent;
import io.gigstack.connect.events.IntegrationEvent;
import io.gigstack.connect.events.MemberEvent;
import io.gigstack.connect.events.OnboardingEvent;

/** The parts of a team, each with its own room. */
public record Parts(Onboarding onboarding, Members members, Integrations integrations, Branding branding) {

    static Parts begun(Onboarding onboarding) {
        return new Parts(onboarding, Members.NONE, Integrations.NONE, Branding.NONE);
    }

    Parts evolve(OnboardingEvent event) {
        return new Parts(onboarding.evolve(event), members, integrations, branding);
    }

    Parts evolve(MemberEvent event) {
        return new Parts(onboarding, members.evolve(event), integrations, branding);
    }

    Parts evolve(IntegrationEvent event) {
        return new Parts(onboarding, members, integrations.evolve(event), branding);
    }

    Parts evolve(BrandingEvent event) {
        return new Parts(onboarding, members, integrations, branding.evolve(event));
    }
}
