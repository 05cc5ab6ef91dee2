package io.gigstack.connect.command.team;

import static io.gigstack.connect.command.Examples.object;

import io.gigstack.connect.command.Actor;
import io.gigstack.connect.command.BrandingCommand.UpdateBranding;
import io.gigstack.connect.command.BrandingValues.Alias;
import io.gigstack.connect.command.BrandingValues.Color;
import io.gigstack.connect.command.BrandingValues.Domain;
import io.gigstack.connect.command.Change;
import io.gigstack.connect.command.CommandHeader;
import io.gigstack.connect.command.EmailAddress;
import io.gigstack.connect.command.IntegrationCommand.AddIntegration;
import io.gigstack.connect.command.IntegrationCommand.IfWebhook;
import io.gigstack.connect.command.IntegrationCommand.RemoveIntegration;
import io.gigstack.connect.command.IntegrationCommand.UpdateIntegration;
import io.gigstack.connect.command.IntegrationId;
import io.gigstack.connect.command.IntegrationName;
import io.gigstack.connect.command.IntegrationType;
import io.gigstack.connect.command.MemberCommand.AcceptInvitation;
import io.gigstack.connect.command.MemberCommand.ActivateMember;
import io.gigstack.connect.command.MemberCommand.DeactivateMember;
import io.gigstack.connect.command.MemberCommand.EraseMember;
import io.gigstack.connect.command.MemberCommand.InviteMember;
import io.gigstack.connect.command.MemberCommand.RemoveMember;
import io.gigstack.connect.command.MemberCommand.ResendInvitation;
import io.gigstack.connect.command.MemberCommand.UpdateMember;
import io.gigstack.connect.command.MemberId;
import io.gigstack.connect.command.Permission;
import io.gigstack.connect.command.Role;
import io.gigstack.connect.command.Sealed;
import io.gigstack.connect.command.TeamCommand;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Commands to the parts of a team. Ids and tokens are new where the edge of the system would make new ones. */
final class RandomParts {

    private static final List<Set<Permission>> PERMISSIONS = List.of(
            Set.of(),
            Set.of(Permission.TEAM_READ),
            Set.of(Permission.MEMBERS_INVITE, Permission.MEMBERS_UPDATE, Permission.MEMBERS_REMOVE),
            Set.of(Permission.AUDIT_READ, Permission.APIKEYS_MANAGE),
            Set.of(Permission.TEAM_DELETE));

    private static final List<Map<String, @Nullable Object>> PATCHES = List.of(
            object(),
            object("a", null),
            object("a", object("b", 1L, "c", null)),
            object("a", object("b", null), "list", List.of(object("d", 1L))),
            object("password", Sealed.KEPT, "a", 2L),
            object("list", List.of(object("password", Sealed.KEPT))),
            object("password", Sealed.inPlace("f1.one")),
            object("password", Sealed.inPlace("f1.two")),
            object("password", Sealed.inPlace("f2.three")));

    /** The first are invited by the organization, and ask for more. */
    private static final int FIRST = 3;

    private final RandomGenerator random;
    private final Map<String, String> tokens = new HashMap<>();
    private int members;
    private int integrations;

    RandomParts(RandomGenerator random) {
        this.random = random;
    }

    TeamCommand next(CommandHeader asked) {
        CommandHeader header = random.nextBoolean() ? asked : by(asked, new Actor.Member(actor()));
        return switch (random.nextInt(40)) {
            case 0, 1, 2, 3, 4, 5, 6, 7 -> invitation(members < FIRST ? asked : header);
            case 8, 9 -> {
                MemberId member = member();
                yield new ResendInvitation(header, member, token(member), expiry(header));
            }
            case 10, 11, 12, 13, 14, 15, 16, 17, 18 -> {
                MemberId member = member();
                String token = tokens.getOrDefault(member.value(), "unknown");
                yield new AcceptInvitation(by(asked, new Actor.Invitee()), member, token);
            }
            case 20, 21, 22, 23, 24, 25, 26, 27 ->
                new UpdateMember(header, member(), change(List.of(Role.values())), change(PERMISSIONS), Map.of());
            case 28, 29 -> new DeactivateMember(header, member());
            case 30, 31, 19 -> new ActivateMember(header, member());
            case 32 -> new RemoveMember(header, member());
            case 33 -> new EraseMember(header, member());
            case 34, 35 -> addition(header);
            case 36, 37, 38 ->
                random.nextInt(6) == 0
                        ? new RemoveIntegration(header, integration())
                        : new UpdateIntegration(
                                header,
                                integration(),
                                change(List.of(new IntegrationName("CRM"), new IntegrationName("ERP"))),
                                change(PATCHES),
                                change(List.of(true, false)),
                                IfWebhook.NOTHING,
                                Map.of());
            default -> branding(header);
        };
    }

    private InviteMember invitation(CommandHeader header) {
        MemberId member = new MemberId("mem_" + ++members);
        String address = one(List.of("ana", "ben", "cem", "dua", "eva"));
        return new InviteMember(
                header,
                member,
                address + " sealed for " + member.value(),
                address,
                random.nextInt(3) == 0 ? Role.OWNER : one(List.of(Role.values())),
                random.nextInt(5) == 0 ? one(PERMISSIONS) : null,
                random.nextBoolean() ? null : "Welcome",
                token(member),
                expiry(header));
    }

    /** Some expire while the team lives. */
    private Instant expiry(CommandHeader header) {
        return header.at().plusMillis(random.nextInt(4) == 0 ? 1 + random.nextInt(5) : 100_000);
    }

    private String token(MemberId member) {
        String token = "token " + random.nextLong();
        if (random.nextInt(8) > 0) {
            tokens.put(member.value(), token);
        }
        return token;
    }

    private AddIntegration addition(CommandHeader header) {
        return new AddIntegration(
                header,
                new IntegrationId("int_" + ++integrations),
                new IntegrationType("crm"),
                new IntegrationName("CRM"),
                one(PATCHES),
                random.nextBoolean());
    }

    private UpdateBranding branding(CommandHeader header) {
        return new UpdateBranding(
                header,
                change(List.of(new Alias("Alpha"), new Alias("Beta"))),
                change(List.of(new Color("#1a73e8"))),
                Change.keep(),
                Change.keep(),
                change(List.of(new EmailAddress("help@example.com"))),
                Change.keep(),
                change(List.of(new Domain("connect.example.com"))));
    }

    private MemberId actor() {
        return new MemberId("mem_" + (1 + random.nextInt(FIRST)));
    }

    /** Mostly one that was invited early, since later invitations more often met one that was there. */
    private MemberId member() {
        int number = random.nextInt(1 + random.nextInt(members + 1));
        return new MemberId("mem_" + (1 + Math.min(number, random.nextInt(6))));
    }

    private IntegrationId integration() {
        return new IntegrationId("int_" + (1 + random.nextInt(integrations + 1)));
    }

    private static CommandHeader by(CommandHeader header, Actor actor) {
        return new CommandHeader(header.teamId(), header.organizationId(), actor, header.seenVersions(), header.at());
    }

    private <T> Change<T> change(List<T> values) {
        return switch (random.nextInt(4)) {
            case 0 -> new Change.Clear<>();
            case 1, 2 -> new Change.Put<>(one(values));
            default -> Change.keep();
        };
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
