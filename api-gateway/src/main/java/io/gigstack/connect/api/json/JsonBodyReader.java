package io.gigstack.connect.api.json;

import io.gigstack.connect.api.problem.ApiProblem;
import io.gigstack.connect.api.problem.ErrorCode;
import io.gigstack.connect.api.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a body of at most 256 KiB as one JSON object, strictly. */
final class JsonBodyReader implements HandlerMethodArgumentResolver {

    private static final int DEEPEST = 100;

    /** Twice what the largest step data can hold, which is 16 KiB of empty arrays. */
    private static final int MOST_TOKENS = 25_000;

    /** What a value takes in memory, be it the emptiest one: that of an object or of a number. */
    private static final int BYTES_OF_A_VALUE = 150;

    private final BodyBytes body = new BodyBytes(System::nanoTime);
    private static final MediaType MERGE_PATCH = new MediaType("application", "merge-patch+json");

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxDocumentLength(JsonBody.MOST_BYTES)
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == JsonBody.class;
    }

    @Override
    public JsonBody resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest sent = (HttpServletRequest) request.getNativeRequest();
        JsonBody body = read(sent);
        // What is done once is told by its body, wherever it is done.
        sent.setAttribute(JsonBody.class.getName(), body);
        return body;
    }

    private JsonBody read(HttpServletRequest request) {
        byte[] bytes = bytes(request);
        if (bytes.length == 0) {
            return JsonBody.absent();
        }
        requireJson(request);
        JsonNode tree = parse(bytes);
        if (!tree.isObject()) {
            throw JsonBody.unreadable("The body must be a JSON object");
        }
        Problems problems = new Problems();
        JsonValues values = new JsonValues(problems);
        Map<String, @Nullable Object> members = values.members(Place.BODY, tree);
        BodyMemoryFilter.shareOf(request).take(values.count() * BYTES_OF_A_VALUE);
        return new JsonBody(true, members, problems);
    }

    private byte[] bytes(HttpServletRequest request) {
        try {
            return body.readAll(
                    request.getInputStream(), request.getContentLengthLong(), BodyMemoryFilter.shareOf(request));
        } catch (IOException gone) {
            throw JsonBody.unreadable("The body can't be read");
        }
    }

    private static void requireJson(HttpServletRequest request) {
        boolean patch = request.getMethod().equals("PATCH");
        try {
            MediaType type = MediaType.parseMediaType(String.valueOf(request.getContentType()));
            if (type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                    || (patch && type.equalsTypeAndSubtype(MERGE_PATCH))) {
                return;
            }
        } catch (InvalidMediaTypeException notAType) {
            // answered like every other type
        }
        throw ApiProblem.of(
                ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                patch
                        ? "The Content-Type must be application/json or application/merge-patch+json"
                        : "The Content-Type must be application/json");
    }

    private JsonNode parse(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return json.readTree(text);
        } catch (CharacterCodingException notUtf8) {
            throw JsonBody.unreadable("The body must be UTF-8");
        } catch (StreamConstraintsException tooMuch) {
            throw JsonBody.unreadable(
                    String.valueOf(tooMuch.getOriginalMessage()).contains("nesting depth")
                            ? "The body is nested more than %d levels deep".formatted(DEEPEST)
                            : "The body holds too many values or too long ones" + place(tooMuch));
        } catch (JacksonException malformed) {
            throw JsonBody.unreadable(reason(malformed));
        } catch (NumberFormatException tooLarge) {
            throw JsonBody.unreadable("The body holds a number whose exponent is too large");
        }
    }

    private static String reason(JacksonException malformed) {
        String message = String.valueOf(malformed.getOriginalMessage());
        if (message.startsWith("Duplicate")) {
            return "The body holds a member twice," + place(malformed);
        }
        return "The body is not valid JSON" + place(malformed);
    }

    private static String place(JacksonException malformed) {
        var location = malformed.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }
}
