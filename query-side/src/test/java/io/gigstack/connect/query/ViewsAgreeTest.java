package io.gigstack.connect.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.events.TeamEvent;
import io.gigstack.connect.query.onboardingstatus.OnboardingStatus;
import io.gigstack.connect.query.onboardingstatus.OnboardingSteps.StepView;
import io.gigstack.connect.query.projection.Folding;
import io.gigstack.connect.query.projection.Row;
import io.gigstack.connect.query.teamdetails.TeamDetails;
import io.gigstack.connect.query.teamlist.TeamSummary;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The views of one team say the same after each of its events. */
class ViewsAgreeTest {

    private static final int TEAMS = 300;

    private record Views(TeamSummary list, TeamDetails details, OnboardingStatus onboarding, Row members) {}

    @Test
    void list_details_onboarding_and_members_agree_at_every_version() {
        histories()
                .forEach(history -> after(history).forEach(views -> {
                    TeamDetails details = views.details();
                    TeamSummary list = views.list();
                    OnboardingStatus onboarding = views.onboarding();
                    assertThat(list)
                            .isEqualTo(new TeamSummary(
                                    details.teamId(),
                                    details.organizationId(),
                                    details.version(),
                                    details.name(),
                                    details.description(),
                                    details.industry(),
                                    details.country(),
                                    details.status(),
                                    details.deleted(),
                                    details.steps(),
                                    details.createdAt()));
                    assertThat(details.steps()).isEqualTo(onboarding.steps().withoutData());
                    assertThat(onboarding.deleted()).isEqualTo(details.deleted());
                    assertThat(onboarding.version()).isEqualTo(details.version());
                    assertThat(onboarding.organizationId()).isEqualTo(details.organizationId());
                    assertThat(views.members().key()).isEqualTo(details.teamId());
                    assertThat(views.members().version()).isEqualTo(details.version());
                }));
    }

    @Test
    void progress_current_step_and_completion_are_what_counting_by_hand_gives() {
        histories().forEach(history -> {
            List<Views> all = after(history);
            for (int version = 1; version <= history.size(); version++) {
                CountedByHand counted = CountedByHand.after(history.subList(0, version));
                Views views = all.get(version - 1);
                for (var steps : List.of(
                        views.list().steps(),
                        views.details().steps(),
                        views.onboarding().steps())) {
                    assertThat(steps.progress()).isEqualTo(counted.progress());
                    assertThat(steps.currentStep()).isEqualTo(counted.currentStep());
                    assertThat(steps.completed()).isEqualTo(counted.allRequired());
                }
                assertThat(views.onboarding().steps().steps())
                        .extracting(StepView::completedAt)
                        .isEqualTo(counted.completedAt());
                assertThat(views.onboarding().steps().steps())
                        .extracting(StepView::data)
                        .isEqualTo(counted.data());
            }
        });
    }

    @Test
    void every_event_counts_the_version_up_by_one() {
        histories()
                .forEach(history -> assertThat(after(history))
                        .extracting(views -> views.details().version())
                        .isEqualTo(LongStream.rangeClosed(1, history.size())
                                .boxed()
                                .toList()));
    }

    private static Stream<List<TeamEvent>> histories() {
        return LongStream.range(0, TEAMS).mapToObj(seed -> RandomTeam.history(seed, "org_agree"));
    }

    /** The views after each event. */
    private static List<Views> after(List<TeamEvent> history) {
        List<TeamSummary> list = folded("team_list", history, TeamSummary.class);
        List<TeamDetails> details = folded("team_details", history, TeamDetails.class);
        List<OnboardingStatus> onboarding = folded("onboarding_status", history, OnboardingStatus.class);
        List<Row> members = folded("member_list", history, Row.class);
        return IntStream.range(0, history.size())
                .mapToObj(i -> new Views(list.get(i), details.get(i), onboarding.get(i), members.get(i)))
                .toList();
    }

    /** The row of the team itself. */
    private static <R> List<R> folded(String name, List<TeamEvent> history, Class<R> type) {
        return Folding.after(TestNode.shared().projection(name), history).stream()
                .map(rows -> type.cast(rows.get(history.getFirst().teamId())))
                .toList();
    }
}
