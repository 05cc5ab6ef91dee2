package io.gigstack.connect.api.documentation;

import io.gigstack.connect.api.access.OpenToAll;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API, and a page to browse it. */
@RestController
class DocumentationEndpoint {

    /** Made when it is first asked for, so that it costs no time at the start. */
    private final Supplier<byte[]> document;

    DocumentationEndpoint(JsonMapper json) {
        document = SingletonSupplier.of(() -> json.writeValueAsBytes(OpenApiDocument.read()));
    }

    @OpenToAll
    @GetMapping("/v3/api-docs")
    ResponseEntity<byte[]> openApi() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(document.get());
    }
}
