package io.gigstack.connect.mutation;

import io.gigstack.connect.http.Operation;
import java.util.Random;

/** Makes of a good request one that is hardly good any more. */
final class Mutations {

    private final Random random;
    private final BodyMutations body;
    private final TargetMutations target;
    private final HeaderMutations headers;

    Mutations(Operation operation, Random random) {
        this.random = random;
        body = new BodyMutations(random);
        target = new TargetMutations(operation, random);
        headers = new HeaderMutations(random);
    }

    Request mutated(Request request) {
        Request mutated = once(request);
        while (random.nextInt(4) == 0) {
            mutated = once(mutated);
        }
        return mutated;
    }

    private Request once(Request request) {
        int kind = random.nextInt(request.body().isEmpty() ? 7 : 14);
        return switch (kind) {
            case 0 -> target.path(request);
            case 1, 2 -> target.query(request);
            case 3, 4, 5 -> headers.header(request);
            case 6, 7 -> body.inTheBytes(request);
            default -> body.inTheTree(request);
        };
    }
}
