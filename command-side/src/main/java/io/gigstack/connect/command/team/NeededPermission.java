package io.gigstack.connect.command.team;

import io.gigstack.connect.command.BrandingCommand.UpdateBranding;
import io.gigstack.connect.command.IntegrationCommand.AddIntegration;
import io.gigstack.connect.command.IntegrationCommand.RemoveIntegration;
import io.gigstack.connect.command.IntegrationCommand.UpdateIntegration;
import io.gigstack.connect.command.MemberCommand.AcceptInvitation;
import io.gigstack.connect.command.MemberCommand.ActivateMember;
import io.gigstack.connect.command.MemberCommand.DeactivateMember;
import io.gigstack.connect.command.MemberCommand.EraseMember;
import io.gigstack.connect.command.MemberCommand.InviteMember;
import io.gigstack.connect.command.MemberCommand.RemoveMember;
import io.gigstack.connect.command.MemberCommand.ResendInvitation;
import io.gigstack.connect.command.MemberCommand.UpdateMember;
import io.gigstack.connect.command.OnboardingCommand;
import io.gigstack.connect.command.Permission;
import io.gigstack.connect.command.TeamCommand;
import io.gigstack.connect.command.TeamCommand.CreateTeam;
import io.gigstack.connect.command.TeamCommand.DeleteTeam;
import io.gigstack.connect.command.TeamCommand.ReactivateTeam;
import io.gigstack.connect.command.TeamCommand.RestoreTeam;
import io.gigstack.connect.command.TeamCommand.Review;
import io.gigstack.connect.command.TeamCommand.SuspendTeam;
import io.gigstack.connect.command.TeamCommand.UpdateTeam;
import java.util.Optional;

/**
 * What a member must hold at the moment at which its command is decided. The door asks for the same, but what was held
 * there may have been taken since.
 */
public final class NeededPermission {

    private NeededPermission() {}

    /** Empty where no permission is asked for: only the organization may ask, or a token stands in for a permission. */
    public static Optional<Permission> of(TeamCommand command) {
        return switch (command) {
            case CreateTeam _, SuspendTeam _, ReactivateTeam _, AcceptInvitation _ -> Optional.empty();
            case Review review -> of(review.command());
            case UpdateTeam _ -> Optional.of(Permission.TEAM_UPDATE);
            case DeleteTeam _, RestoreTeam _ -> Optional.of(Permission.TEAM_DELETE);
            case OnboardingCommand _ -> Optional.of(Permission.ONBOARDING_UPDATE);
            case InviteMember _, ResendInvitation _ -> Optional.of(Permission.MEMBERS_INVITE);
            case UpdateMember _, DeactivateMember _, ActivateMember _ -> Optional.of(Permission.MEMBERS_UPDATE);
            case RemoveMember _, EraseMember _ -> Optional.of(Permission.MEMBERS_REMOVE);
            case AddIntegration _ -> Optional.of(Permission.INTEGRATIONS_CREATE);
            case UpdateIntegration _ -> Optional.of(Permission.INTEGRATIONS_UPDATE);
            case RemoveIntegration _ -> Optional.of(Permission.INTEGRATIONS_DELETE);
            case UpdateBranding _ -> Optional.of(Permission.BRANDING_UPDATE);
        };
    }
}
