package io.gigstack.connect.api.onboarding;

import io.gigstack.connect.api.json.Fields;
import io.gigstack.connect.api.json.JsonBody;
import io.gigstack.connect.api.web.Asked;
import io.gigstack.connect.api.web.FreeData;
import io.gigstack.connect.command.CommandHeader;
import io.gigstack.connect.command.OnboardingCommand;
import io.gigstack.connect.command.OnboardingCommand.CompleteOnboardingStep;
import io.gigstack.connect.command.OnboardingCommand.ReopenOnboardingStep;
import io.gigstack.connect.command.Reason;
import io.gigstack.connect.command.StepData;
import io.gigstack.connect.command.StepId;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The bodies of requests about onboarding, and the commands that they ask for. */
final class OnboardingRequests {

    private OnboardingRequests() {}

    static Asked complete(JsonBody body, StepSecrets secrets) {
        Fields fields = body.fields();
        Supplier<StepId> step = fields.required("step", StepId::new);
        Map<String, @Nullable Object> data = fields.map("data");
        if (data != null) {
            check(fields, data);
        }
        return asked(
                fields,
                step,
                header -> new CompleteOnboardingStep(
                        header, step.get(), data == null ? null : secrets.masked(header.teamId(), step.get(), data)));
    }

    /** Whether the team has the step is learnt by completing it, without anything coming of it. */
    private static Asked asked(
            Fields fields, Supplier<StepId> step, Function<CommandHeader, ? extends OnboardingCommand> command) {
        Function<CommandHeader, CompleteOnboardingStep> review =
                fields.isRight("step") ? header -> new CompleteOnboardingStep(header, step.get(), null) : null;
        return new Asked(command, review, fields.problems());
    }

    private static void check(Fields fields, Map<String, @Nullable Object> data) {
        var _ = FreeData.isSmall(fields, "data", data);
        FreeData.problems(data, true).forEach(problem -> fields.problemWithin("data", problem));
        if (fields.value("step") instanceof String step) {
            StepData.problems(step, data).forEach(problem -> fields.problemWithin("data", problem));
        }
    }

    static Asked reopen(JsonBody body) {
        Fields fields = body.fields();
        Supplier<StepId> step = fields.required("step", StepId::new);
        Supplier<Reason> reason = fields.required("reason", Reason::new);
        return asked(fields, step, header -> new ReopenOnboardingStep(header, step.get(), reason.get()));
    }
}
