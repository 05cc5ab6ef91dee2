package io.gigstack.connect.command.team;

import static io.gigstack.connect.command.Examples.object;

import io.gigstack.connect.command.Actor;
import io.gigstack.connect.command.Change;
import io.gigstack.connect.command.CommandHeader;
import io.gigstack.connect.command.Description;
import io.gigstack.connect.command.Examples;
import io.gigstack.connect.command.FiscalYear;
import io.gigstack.connect.command.Industry;
import io.gigstack.connect.command.Metadata;
import io.gigstack.connect.command.OnboardingCommand.CompleteOnboardingStep;
import io.gigstack.connect.command.OnboardingCommand.ReopenOnboardingStep;
import io.gigstack.connect.command.OrganizationId;
import io.gigstack.connect.command.Reason;
import io.gigstack.connect.command.SettingsChange;
import io.gigstack.connect.command.StepId;
import io.gigstack.connect.command.TeamCommand;
import io.gigstack.connect.command.TeamCommand.CreateTeam;
import io.gigstack.connect.command.TeamCommand.DeleteTeam;
import io.gigstack.connect.command.TeamCommand.ReactivateTeam;
import io.gigstack.connect.command.TeamCommand.RestoreTeam;
import io.gigstack.connect.command.TeamCommand.SuspendTeam;
import io.gigstack.connect.command.TeamCommand.UpdateTeam;
import io.gigstack.connect.command.TeamId;
import io.gigstack.connect.command.TeamName;
import io.gigstack.connect.command.TeamSize;
import io.gigstack.connect.command.reference.Country;
import io.gigstack.connect.command.reference.Currency;
import io.gigstack.connect.command.reference.Language;
import io.gigstack.connect.command.reference.TimeZone;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Commands as they may come, of few values, so that they often meet what is there already. */
final class RandomCommands {

    private static final List<List<StepId>> STEPS = List.of(
            Examples.steps("team_setup"),
            Examples.steps("team_setup", "client_setup"),
            Examples.steps("client_setup", "team_setup", "staff_training"),
            IntStream.range(0, 50).mapToObj(i -> new StepId("step_" + i)).toList());

    private static final List<@Nullable Map<String, @Nullable Object>> DATA = Arrays.asList(
            null,
            object(),
            object("clients", 3L),
            object("fees", List.of(new BigDecimal("2.50"), -1L), "nested", object("deep", object("note", null))));

    private static final List<Map<String, @Nullable Object>> PATCHES = List.of(
            object(),
            object("a", null),
            object("a", 1L, "b", new BigDecimal("0.10")),
            object("b", null, "c", "\uD83D\uDE80 <&>", "d", true),
            many(30, 0),
            many(30, 25));

    private final RandomGenerator random;
    private final int skew;
    private final RandomParts parts;
    private long milliseconds;

    RandomCommands(RandomGenerator random) {
        this(random, 0);
    }

    /** @param skew by how many milliseconds clocks differ */
    RandomCommands(RandomGenerator random, int skew) {
        this.random = random;
        this.skew = skew;
        this.parts = new RandomParts(random);
    }

    CreateTeam creation() {
        return new CreateTeam(
                header(0),
                one(new TeamName("Alpha"), new TeamName("Beta")),
                oneOrNull(new Description("")),
                oneOrNull(new Industry("Retail")),
                oneOrNull(TeamSize.values()),
                oneOrNull(new Country("MX"), new Country("AQ")),
                settings(),
                random.nextBoolean() ? null : one(STEPS),
                new Metadata(one(PATCHES)));
    }

    /** @param version of the team to which this command comes; mostly the one that the caller has seen, if any */
    TeamCommand next(long version) {
        CommandHeader header = header(version);
        return switch (random.nextInt(36)) {
            case 0 -> new SuspendTeam(header, one(new Reason("Fraud"), new Reason("Unpaid")));
            case 1, 2 -> new ReactivateTeam(header);
            case 3 -> new DeleteTeam(header);
            case 4, 5 -> new RestoreTeam(header);
            case 6, 7, 8 -> new CompleteOnboardingStep(header, step(), DATA.get(random.nextInt(DATA.size())));
            case 9 -> new ReopenOnboardingStep(header, step(), new Reason("Again"));
            case 10, 11, 12, 13 -> update(header);
            default -> parts.next(header);
        };
    }

    /** To its members, integrations or branding. */
    TeamCommand nextToAPart(long version) {
        return parts.next(header(version));
    }

    private UpdateTeam update(CommandHeader header) {
        return new UpdateTeam(
                header,
                rarely(new TeamName("Alpha"), new TeamName("Beta")),
                rarely(new Description(""), new Description("two\nlines")),
                rarely(new Industry("Retail")),
                rarely(TeamSize.values()),
                rarely(new Country("MX"), new Country("BR")),
                random.nextInt(4) == 0 ? settings() : SettingsChange.NONE,
                random.nextInt(4) == 0 ? change(STEPS) : Change.keep(),
                random.nextInt(2) == 0 ? change(PATCHES) : Change.keep(),
                random.nextInt(20) == 0 ? Map.of("/id", one("team_2", Examples.TEAM)) : Map.of());
    }

    private SettingsChange settings() {
        return new SettingsChange(
                rarely(new Currency("EUR"), new Currency("MXN")),
                rarely(new TimeZone("Europe/Madrid"), new TimeZone("UTC")),
                rarely(new Language("es-419"), new Language("en")),
                rarely(new FiscalYear("04-06"), FiscalYear.CALENDAR));
    }

    private CommandHeader header(long version) {
        OrganizationId organization =
                new OrganizationId(random.nextInt(20) == 0 ? "org_another" : Examples.ORGANIZATION);
        Set<Long> seen = random.nextInt(3) == 0 ? Set.of(version - random.nextInt(5) / 4) : null;
        milliseconds += random.nextInt(3);
        long late = skew == 0 ? 0 : random.nextInt(skew);
        return new CommandHeader(
                new TeamId(Examples.TEAM),
                organization,
                new Actor.Organization(),
                seen,
                Examples.NOW.plusMillis(milliseconds - late));
    }

    private StepId step() {
        return one(new StepId("team_setup"), new StepId("client_setup"), new StepId("step_49"));
    }

    @SafeVarargs
    private <T> Change<T> rarely(T... values) {
        return random.nextInt(3) == 0 ? clearOr(values[random.nextInt(values.length)]) : Change.keep();
    }

    private <T> Change<T> change(List<T> values) {
        return clearOr(one(values));
    }

    private <T> Change<T> clearOr(T value) {
        return random.nextInt(4) == 0 ? new Change.Clear<>() : new Change.Put<>(value);
    }

    @SafeVarargs
    private <T> @Nullable T oneOrNull(T... values) {
        return random.nextBoolean() ? null : values[random.nextInt(values.length)];
    }

    @SafeVarargs
    private <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static Map<String, @Nullable Object> many(int count, int from) {
        Map<String, @Nullable Object> members = object();
        IntStream.range(from, from + count).forEach(i -> members.put("key_" + i, (long) i));
        return members;
    }
}
