package io.gigstack.connect.query.history;

import io.gigstack.connect.query.Query;
import io.gigstack.connect.query.past.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What made of this member what it was then, or is now? Also of one that was removed or erased, or whose team is deleted.
 * No answer for one that was not invited by then, or whose team is another organization's.
 *
 * @param moment null for now
 */
public record FindMemberStory(
        String organizationId,
        String teamId,
        String memberId,
        @Nullable Moment moment) implements Query<MemberStory> {

    @Override
    public String readModel() {
        return LOG;
    }

    @Override
    public Class<MemberStory> view() {
        return MemberStory.class;
    }
}
