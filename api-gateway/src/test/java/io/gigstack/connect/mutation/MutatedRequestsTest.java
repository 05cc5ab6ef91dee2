package io.gigstack.connect.mutation;

import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.RunningConnect.operator;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Document;
import io.gigstack.connect.http.Operation;
import io.gigstack.connect.http.RawHttp;
import io.gigstack.connect.http.Reply;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Thousands of requests that are almost right, over every operation of the document. Each answer is held against the
 * document, none is a fault, and what is refused leaves nothing behind. For more of them, or others:
 * {@code -Dmutation.requests=100000 -Dmutation.seed=1}.
 */
class MutatedRequestsTest {

    private static final long SEED = Long.getLong("mutation.seed", 4711);
    private static final int REQUESTS = Integer.getInteger("mutation.requests", 5_500);

    private final Client organization = newOrganization();

    /** What operators begin goes on by itself, and is held by the tests of {@code api.admin}. */
    static List<Operation> operations() {
        return Document.operations().stream()
                .filter(operation -> !isAdmin(operation)
                        || (operation.name().equals("get") && !operation.id().equals("getRebuild")))
                .toList();
    }

    private static boolean isAdmin(Operation operation) {
        return operation.path().startsWith("/v2/admin/");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whatever_is_wrong_with_a_request_it_is_refused_or_answered_as_described(Operation operation) {
        Client client = isAdmin(operation) ? operator() : organization;
        Scene scene = Scene.of(client, operation).succeeds();
        Stores stores = Stores.now();
        int requests = Math.ceilDiv(REQUESTS, operations().size());
        for (int number = 0; number < requests; number++) {
            Random random =
                    new Random(31 * SEED + 1_000_003L * operation.toString().hashCode() + number);
            Request request = new Mutations(operation, random).mutated(scene.request(random));
            try {
                boolean refused = hold(request, stores);
                if (!refused && !operation.name().equals("get")) {
                    scene = Scene.of(client, operation);
                    stores = Stores.now();
                }
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(
                        "-Dmutation.seed=%d, request %d of %s:%n%s".formatted(SEED, number, operation, request), e);
            }
        }
    }

    /** Whether it is refused, as it should be. */
    private static boolean hold(Request request, Stores stores) {
        Reply reply = RawHttp.sendAll(request.method(), request.target(), request.wire());
        assertThat(reply.status()).as("status of %s", reply).isBetween(200, 499);
        if (!reply.ok() || request.method().equals("GET")) {
            assertThat(Stores.now()).as("what is stored after %s", reply).isEqualTo(stores);
        }
        return !reply.ok();
    }
}
