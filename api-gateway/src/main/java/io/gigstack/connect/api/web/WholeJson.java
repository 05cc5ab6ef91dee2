package io.gigstack.connect.api.web;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.util.FastByteArrayOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Writes an answer with its length, and at once: in chunks it would take the network two journeys. */
final class WholeJson extends JacksonJsonHttpMessageConverter {

    WholeJson(JsonMapper json) {
        super(json);
    }

    @Override
    protected void writeInternal(
            Object body, ResolvableType type, HttpOutputMessage answer, @Nullable Map<String, Object> hints)
            throws IOException {
        Whole whole = new Whole(answer.getHeaders(), new FastByteArrayOutputStream());
        super.writeInternal(body, type, whole, hints);
        answer.getHeaders().setContentLength(whole.bytes.size());
        whole.bytes.writeTo(answer.getBody());
    }

    private record Whole(HttpHeaders headers, FastByteArrayOutputStream bytes) implements HttpOutputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public FastByteArrayOutputStream getBody() {
            return bytes;
        }
    }
}
