package io.gigstack.connect.command;

/** On whose behalf a command is. */
public sealed interface Actor {

    /** An organization, which may do everything with its teams. */
    record Organization() implements Actor {}

    /** A member of the team, who may do what the team lets it do at this moment. */
    record Member(MemberId memberId) implements Actor {}

    /** Someone who has got an invitation, and is nobody yet. */
    record Invitee() implements Actor {}
}
