package io.gigstack.connect.command.team;

import static io.gigstack.connect.command.Examples.BEFORE;
import static io.gigstack.connect.command.Examples.NOW;
import static io.gigstack.connect.command.Examples.TEAM;
import static io.gigstack.connect.command.Examples.created;
import static io.gigstack.connect.command.Examples.createdBare;
import static io.gigstack.connect.command.Examples.object;
import static io.gigstack.connect.command.Update.to;
import static io.gigstack.connect.command.Update.toNull;
import static io.gigstack.connect.command.Update.update;
import static io.gigstack.connect.command.team.TeamStory.given;

import io.gigstack.connect.command.Problem;
import io.gigstack.connect.events.TeamEvent.TeamMetadataChanged;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergingMetadataTest {

    @Test
    void a_member_is_added_and_the_others_are_kept() {
        given(created())
                .when(update().metadata(to(object("headcount", 42L))))
                .then(metadata("department", "Engineering", "headcount", 42L));
    }

    @Test
    void a_member_gets_a_new_value_of_any_kind() {
        given(created())
                .when(update().metadata(to(object("department", new BigDecimal("1.50")))))
                .then(metadata("department", new BigDecimal("1.50")));
    }

    @Test
    void null_removes_a_member() {
        given(created()).when(update().metadata(to(object("department", null)))).then(metadata());
    }

    @Test
    void null_for_a_member_that_is_not_there_changes_nothing() {
        given(created()).when(update().metadata(to(object("budget", null)))).thenNothing();
    }

    @Test
    void null_removes_a_member_that_holds_null_too() {
        given(created(), new TeamMetadataChanged(TEAM, object("budget", null, "a", 1L), BEFORE))
                .when(update().metadata(to(object("budget", null))))
                .then(metadata("a", 1L));
    }

    @Test
    void the_same_members_in_another_order_change_nothing() {
        given(created(), new TeamMetadataChanged(TEAM, object("a", 1L, "b", true), BEFORE))
                .when(update().metadata(to(object("b", true, "a", 1L))))
                .thenNothing();
    }

    @Test
    void an_empty_object_changes_nothing() {
        given(created()).when(update().metadata(to(Map.of()))).thenNothing();
    }

    @Test
    void metadata_of_null_is_emptied() {
        given(created()).when(update().metadata(toNull())).then(metadata());
    }

    @Test
    void a_fifty_first_member_is_refused() {
        given(createdBare(), new TeamMetadataChanged(TEAM, members(50), BEFORE))
                .when(update().name("Beta").metadata(to(object("one_more", true))))
                .thenInvalid(new Problem("/metadata", "must have at most 50 members"));
    }

    @Test
    void the_members_are_counted_after_the_merge() {
        given(createdBare(), new TeamMetadataChanged(TEAM, members(50), BEFORE))
                .when(update().metadata(to(object("one_more", true, "key_0", null, "key_1", 7L))))
                .then(fiftyOfWhichTheFirstGaveWayToAnother());
    }

    private static TeamMetadataChanged fiftyOfWhichTheFirstGaveWayToAnother() {
        Map<String, @Nullable Object> members = members(50);
        members.remove("key_0");
        members.put("key_1", 7L);
        members.put("one_more", true);
        return new TeamMetadataChanged(TEAM, members, NOW);
    }

    private static Map<String, @Nullable Object> members(int count) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            members.put("key_" + i, "value");
        }
        return members;
    }

    private static TeamMetadataChanged metadata(@Nullable Object... keysAndValues) {
        return new TeamMetadataChanged(TEAM, object(keysAndValues), NOW);
    }
}
