package io.gigstack.connect.api.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gigstack.connect.api.access.Caller;
import io.gigstack.connect.api.problem.ApiProblem;
import io.gigstack.connect.api.problem.ErrorCode;
import io.gigstack.connect.api.web.Envelope;
import io.gigstack.connect.api.web.Envelope.One;
import io.gigstack.connect.api.web.Envelope.Page;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The values that requests may hold, the same for every caller. All of a list comes at once: none is long. */
@RestController
class CatalogEndpoint {

    /** A catalog without its entries. */
    record Summary(String id, String name, String description, int totalEntries) {

        static Summary of(Catalog catalog) {
            return new Summary(
                    catalog.id(),
                    catalog.name(),
                    catalog.description(),
                    catalog.entries().size());
        }
    }

    @GetMapping("/v2/connect/roles")
    ResponseEntity<Page<Entry>> roles(Caller caller) {
        return list(Catalog.ROLES.entries(), "Roles retrieved successfully");
    }

    @GetMapping("/v2/connect/permissions")
    ResponseEntity<Page<Entry>> permissions(Caller caller) {
        return list(Catalog.PERMISSIONS.entries(), "Permissions retrieved successfully");
    }

    @GetMapping("/v2/connect/catalogs")
    ResponseEntity<Page<Summary>> catalogs(Caller caller) {
        return list(Catalog.all().stream().map(Summary::of).toList(), "Catalogs retrieved successfully");
    }

    @GetMapping("/v2/connect/catalogs/{catalogId}")
    ResponseEntity<One<Catalog>> catalog(Caller caller, @PathVariable String catalogId) {
        Catalog catalog = Catalog.of(catalogId)
                .orElseThrow(() -> ApiProblem.of(ErrorCode.RESOURCE_NOT_FOUND, "Catalog not found"));
        return tagged(catalog, new One<>(catalog, "Catalog retrieved successfully"));
    }

    private static <T> ResponseEntity<Page<T>> list(List<T> all, String message) {
        return tagged(all, Page.of(all, message, all.size(), null));
    }

    /** What is shown is its own version: a new release may hold the same, or other names of countries. */
    private static <E extends Envelope> ResponseEntity<E> tagged(Object shown, E answer) {
        UUID version = UUID.nameUUIDFromBytes(shown.toString().getBytes(UTF_8));
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(answer);
    }
}
