package io.gigstack.connect.api.integration;

import io.gigstack.connect.api.json.Fields;
import io.gigstack.connect.api.json.JsonBody;
import io.gigstack.connect.api.json.ReadOnlyFields;
import io.gigstack.connect.api.problem.ApiProblem;
import io.gigstack.connect.api.problem.ErrorCode;
import io.gigstack.connect.api.problem.FieldProblem;
import io.gigstack.connect.api.web.Asked;
import io.gigstack.connect.api.web.FreeData;
import io.gigstack.connect.api.web.Masking;
import io.gigstack.connect.command.Change;
import io.gigstack.connect.command.IntegrationCommand.IfWebhook;
import io.gigstack.connect.command.IntegrationCommand.UpdateIntegration;
import io.gigstack.connect.command.IntegrationId;
import io.gigstack.connect.command.IntegrationName;
import io.gigstack.connect.command.IntegrationType;
import io.gigstack.connect.command.Problem;
import io.gigstack.connect.command.WebhookRules;
import io.gigstack.connect.command.integration.Integration;
import io.gigstack.connect.privacy.DataKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The bodies of requests about integrations. */
final class IntegrationRequests {

    private static final String CONFIGURATION = "configuration";

    private final boolean httpToLoopback;

    IntegrationRequests(boolean httpToLoopback) {
        this.httpToLoopback = httpToLoopback;
    }

    /** @param newSecret one that was made for it, in clear; null if it needs none or brings its own */
    record Add(
            IntegrationType type,
            IntegrationName name,
            Map<String, @Nullable Object> configuration,
            boolean active,
            @Nullable String newSecret) {}

    Add add(JsonBody body) {
        Fields fields = body.fields();
        Supplier<IntegrationType> type = fields.required("type", IntegrationType::new);
        Supplier<IntegrationName> name = fields.required("name", IntegrationName::new);
        Map<String, @Nullable Object> configuration =
                configuration(fields, IntegrationType.WEBHOOK.equals(fields.value("type")));
        Boolean active = fields.optionalBoolean("isActive");
        fields.done();
        boolean needsSecret =
                type.get().value().equals(IntegrationType.WEBHOOK) && configuration.get(WebhookRules.SECRET) == null;
        String secret = needsSecret ? WebhookSecret.random() : null;
        return new Add(
                type.get(),
                name.get(),
                secret == null ? configuration : with(secret, configuration),
                !Boolean.FALSE.equals(active),
                secret);
    }

    private static Map<String, @Nullable Object> with(String secret, Map<String, @Nullable Object> configuration) {
        Map<String, @Nullable Object> whole = new LinkedHashMap<>(configuration);
        whole.put(WebhookRules.SECRET, secret);
        return whole;
    }

    private Map<String, @Nullable Object> configuration(Fields fields, boolean ofWebhook) {
        Map<String, @Nullable Object> configuration = fields.map(CONFIGURATION);
        if (configuration == null) {
            if (fields.value(CONFIGURATION) == null) {
                fields.problem(CONFIGURATION, ErrorCode.MISSING_REQUIRED_FIELD, "is required");
            }
            return Map.of();
        }
        if (FreeData.isSmall(fields, CONFIGURATION, configuration)) {
            note(fields, FreeData.problems(configuration, true));
            if (ofWebhook) {
                note(fields, WebhookRules.problems(configuration, httpToLoopback));
                Fields members = Objects.requireNonNull(fields.object(CONFIGURATION));
                configuration.keySet().forEach(members::value);
                WebhookRules.missing(configuration)
                        .forEach(name -> members.problem(name, ErrorCode.MISSING_REQUIRED_FIELD, "is required"));
            }
        }
        return configuration;
    }

    private static void note(Fields fields, List<Problem> problems) {
        problems.forEach(problem -> fields.problemWithin(CONFIGURATION, problem));
    }

    /**
     * @param given members of the configuration as they came, in clear
     * @param newSecret one that was made for it in case that it is a webhook, in clear; null if its secret stays
     */
    record Update(
            Asked asked,
            Map<String, @Nullable Object> given,
            @Nullable String newSecret) {

        /** @throws ApiProblem 400 if a mask came that is not the one of the secret that stays */
        void masksAreThoseOf(Integration integration, DataKey key) {
            List<FieldProblem> wrong = IntegrationSeal.wrongMasks(key, given, integration.configuration()).stream()
                    .map(place -> FieldProblem.of(
                            "/" + CONFIGURATION + place,
                            ErrorCode.INVALID_FIELD_VALUE,
                            "is a mask, but not the one of the secret that is kept here"))
                    .toList();
            if (!wrong.isEmpty()) {
                throw ApiProblem.invalid(wrong);
            }
        }
    }

    Update update(JsonBody body, IntegrationId id, DataKey key) {
        Fields fields = body.fields();
        Change<IntegrationName> name = fields.change("name", IntegrationName::new);
        if (fields.isNull("name")) {
            fields.problem("name", ErrorCode.MISSING_REQUIRED_FIELD, "is required and can't be cleared");
        }
        Change<Boolean> active = changedActivity(fields);
        Change<Map<String, @Nullable Object>> given = changedConfiguration(fields);
        ReadOnlyFields readOnly = new ReadOnlyFields();
        readOnly.text(fields, "id");
        readOnly.text(fields, "teamId");
        readOnly.text(fields, "type");
        readOnly.instant(fields, "createdAt");
        readOnly.instant(fields, "updatedAt");
        String secret = clearsSecret(given) ? WebhookSecret.random() : null;
        IfWebhook ifWebhook = ifWebhook(given, key, secret);
        Change<Map<String, @Nullable Object>> configuration = sealed(given, key);
        return new Update(
                Asked.of(
                        header -> new UpdateIntegration(
                                header, id, name, configuration, active, ifWebhook, readOnly.given()),
                        fields.problems()),
                given instanceof Change.Put(var patch) ? patch : Map.of(),
                secret);
    }

    private static Change<Boolean> changedActivity(Fields fields) {
        if (!fields.has("isActive")) {
            return Change.keep();
        }
        Boolean active = fields.optionalBoolean("isActive");
        return active == null ? new Change.Clear<>() : new Change.Put<>(active);
    }

    /** One that is too large is as good as none: nothing more is said of it. */
    private static Change<Map<String, @Nullable Object>> changedConfiguration(Fields fields) {
        Map<String, @Nullable Object> configuration = fields.map(CONFIGURATION);
        if (configuration == null) {
            return fields.isNull(CONFIGURATION) ? new Change.Clear<>() : Change.keep();
        }
        if (!FreeData.isSmall(fields, CONFIGURATION, configuration)) {
            return Change.keep();
        }
        note(fields, FreeData.problems(configuration, false));
        return new Change.Put<>(configuration);
    }

    private static boolean clearsSecret(Change<Map<String, @Nullable Object>> given) {
        return given instanceof Change.Put(var patch)
                && patch.containsKey(WebhookRules.SECRET)
                && patch.get(WebhookRules.SECRET) == null;
    }

    /** A mask that was sent back says nothing of the secret that it stands for. */
    private IfWebhook ifWebhook(Change<Map<String, @Nullable Object>> given, DataKey key, @Nullable String newSecret) {
        if (!(given instanceof Change.Put(var patch))) {
            return IfWebhook.NOTHING;
        }
        Map<String, @Nullable Object> said = new LinkedHashMap<>(patch);
        if (Masking.isMask(said.get(WebhookRules.SECRET))) {
            said.remove(WebhookRules.SECRET);
        }
        String place = Problem.place("", WebhookRules.SECRET);
        return new IfWebhook(
                WebhookRules.problems(said, httpToLoopback),
                newSecret == null ? null : IntegrationSeal.sealedText(key, place, newSecret));
    }

    private static Change<Map<String, @Nullable Object>> sealed(
            Change<Map<String, @Nullable Object>> given, DataKey key) {
        return given instanceof Change.Put(var patch) ? new Change.Put<>(IntegrationSeal.sealed(key, patch)) : given;
    }
}
