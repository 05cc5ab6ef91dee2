package io.gigstack.connect.api.web;

import io.gigstack.connect.api.access.Caller;
import io.gigstack.connect.api.problem.ApiProblem;
import io.gigstack.connect.api.problem.FieldProblem;
import io.gigstack.connect.api.problem.Problems;
import io.gigstack.connect.command.CommandHeader;
import io.gigstack.connect.command.Refusal;
import io.gigstack.connect.command.TeamCommand;
import io.gigstack.connect.command.TeamId;
import io.gigstack.connect.command.team.TeamChanged;
import java.util.function.Consumer;
import java.util.function.Function;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * What a body asks of a team.
 *
 * @param command what to send if there are no problems
 * @param review what to ask the team about if there are, so that it says in the same breath what it would refuse; null
 *     if too little is known to ask
 * @param problems what is wrong with the body in itself
 */
public record Asked(
        Function<CommandHeader, ? extends TeamCommand> command,
        @Nullable Function<CommandHeader, ? extends TeamCommand> review,
        Problems problems) {

    /** One in which a wrong field may be taken for one that was left out. */
    public static Asked of(Function<CommandHeader, ? extends TeamCommand> command, Problems problems) {
        return new Asked(command, command, problems);
    }

    /** @throws ApiProblem for all that is wrong with the body, in itself and for this team */
    public Written<TeamChanged> send(Commands commands, Caller caller, TeamId team, IfMatch condition) {
        return send(commands, caller, team, condition, _ -> {});
    }

    /** @param besides is told what the team answered before that is stored, and may still refuse it */
    public Written<TeamChanged> send(
            Commands commands, Caller caller, TeamId team, IfMatch condition, Consumer<TeamChanged> besides) {
        if (problems.isEmpty()) {
            return commands.toTeam(caller, team, condition, null, command::apply, besides);
        }
        if (review != null) {
            addThoseOfTheTeam(review, commands, caller, team);
        }
        problems.done();
        throw new IllegalStateException("problems that are none");
    }

    /** A team that can't be seen or changed adds nothing: what is wrong with the body comes first. */
    private void addThoseOfTheTeam(
            Function<CommandHeader, ? extends TeamCommand> asked, Commands commands, Caller caller, TeamId team) {
        try {
            commands.review(caller, team, asked::apply);
        } catch (Refusal refusal) {
            refusal.problems().forEach(problem -> problems.addFirst(FieldProblem.of("", problem)));
        } catch (AggregateNotFoundException neverExisted) {
            // Nothing is wrong for a team that is not there.
        }
    }
}
