package io.gigstack.connect.query;

import io.gigstack.connect.events.OnboardingEvent.OnboardingStepCompleted;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepReopened;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepsChanged;
import io.gigstack.connect.events.OnboardingEvent.Step;
import io.gigstack.connect.events.TeamEvent;
import io.gigstack.connect.events.TeamEvent.TeamCreated;
import io.gigstack.connect.events.TeamEvent.TeamDeleted;
import io.gigstack.connect.events.TeamEvent.TeamMetadataChanged;
import io.gigstack.connect.events.TeamEvent.TeamProfileChanged;
import io.gigstack.connect.events.TeamEvent.TeamReactivated;
import io.gigstack.connect.events.TeamEvent.TeamRenamed;
import io.gigstack.connect.events.TeamEvent.TeamRestored;
import io.gigstack.connect.events.TeamEvent.TeamSettingsChanged;
import io.gigstack.connect.events.TeamEvent.TeamSuspended;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** The random life of a team, as its rules allow it; the same for the same seed. */
public final class RandomTeam {

    private final Random random;
    private final RandomValues values;
    private final String id;
    private final RandomMembers members;
    private final RandomParts parts;
    private final List<TeamEvent> events = new ArrayList<>();
    private final Set<String> open = new LinkedHashSet<>();
    private final Set<String> completed = new LinkedHashSet<>();
    private Instant now;
    private boolean suspended;
    private boolean deleted;

    private RandomTeam(long seed, String organization) {
        random = new Random(seed);
        values = new RandomValues(random);
        id = "team_%s_%04d".formatted(organization, seed);
        members = new RandomMembers(id, values);
        parts = new RandomParts(id, values);
        now = Instant.parse("2026-01-15T10:30:00.000Z").plusMillis(random.nextLong(1_000_000_000));
    }

    /** Its events: up to 40, the first is its creation. */
    public static List<TeamEvent> history(long seed, String organization) {
        RandomTeam team = new RandomTeam(seed, organization);
        team.create(organization);
        int length = team.random.nextInt(40);
        while (team.events.size() < length) {
            team.now = team.now.plusMillis(team.random.nextInt(3) * 777L);
            team.events.add(team.next());
        }
        return List.copyOf(team.events);
    }

    /** Whether it is so at the end of this history. */
    public static boolean isDeleted(List<TeamEvent> history) {
        return history.reversed().stream()
                .filter(event -> event instanceof TeamDeleted || event instanceof TeamRestored)
                .findFirst()
                .filter(TeamDeleted.class::isInstance)
                .isPresent();
    }

    private void create(String organization) {
        events.add(new TeamCreated(
                id,
                organization,
                values.text(),
                values.maybe(values::text),
                values.maybe(values::text),
                values.maybe(() -> "10-50"),
                values.maybe(() -> "MX"),
                values.settings(),
                offered(values.steps()),
                values.object(),
                now));
    }

    private List<Step> offered(List<Step> steps) {
        open.clear();
        steps.forEach(step -> open.add(step.id()));
        return steps;
    }

    private TeamEvent next() {
        if (deleted) {
            return random.nextBoolean() ? members.forgotten(now).orElseGet(this::restored) : restored();
        }
        if (random.nextInt(8) == 0) {
            deleted = true;
            return new TeamDeleted(id, now);
        }
        if (suspended) {
            suspended = false;
            return new TeamReactivated(id, now);
        }
        return switch (random.nextInt(20)) {
            case 0 -> new TeamRenamed(id, values.text(), now);
            case 1 ->
                new TeamProfileChanged(
                        id,
                        values.maybe(values::text),
                        values.maybe(values::text),
                        values.maybe(() -> "1001+"),
                        values.maybe(() -> "DE"),
                        now);
            case 2 -> new TeamSettingsChanged(id, values.settings(), now);
            case 3 -> new TeamMetadataChanged(id, values.object(), now);
            case 4 -> {
                suspended = true;
                yield new TeamSuspended(id, values.text(), now);
            }
            case 5, 6, 7, 8 -> complete();
            case 9 -> completed.isEmpty() ? changeSteps() : reopen();
            case 10, 11, 12, 13, 14, 15 -> members.next(now);
            case 16, 17 -> parts.integration(now);
            case 18 -> parts.branding(now);
            default -> completed.isEmpty() ? changeSteps() : complete();
        };
    }

    private TeamEvent restored() {
        deleted = false;
        return new TeamRestored(id, now);
    }

    private TeamEvent changeSteps() {
        return new OnboardingStepsChanged(id, offered(values.steps()), now);
    }

    private TeamEvent complete() {
        if (open.isEmpty()) {
            return reopen();
        }
        String step = values.oneOf(List.copyOf(open));
        open.remove(step);
        completed.add(step);
        return new OnboardingStepCompleted(id, step, values.maybe(values::object), now);
    }

    private TeamEvent reopen() {
        String step = values.oneOf(List.copyOf(completed));
        completed.remove(step);
        open.add(step);
        return new OnboardingStepReopened(id, step, values.text(), now);
    }
}
