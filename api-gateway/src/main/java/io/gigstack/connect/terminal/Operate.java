package io.gigstack.connect.terminal;

import io.gigstack.connect.terminal.Trouble.Refused;
import io.gigstack.connect.terminal.Trouble.WrongUsage;
import java.util.List;

/** {@code ./connect rebuild} and {@code ./connect verify-projections}. */
public final class Operate {

    private final Service service;
    private final Watching watching;

    private Operate(Service service) {
        this.service = service;
        this.watching = new Watching(service, Screen.standard());
    }

    public static void main(String[] arguments) {
        try {
            System.exit(run(List.of(arguments)) ? 0 : 1);
        } catch (Trouble trouble) {
            System.err.println(Progress.printable(String.valueOf(trouble.getMessage())));
            System.exit(trouble.status());
        }
    }

    /** False if there is something that somebody has to look at. */
    private static boolean run(List<String> arguments) {
        List<String> options = arguments.subList(1, arguments.size());
        if (arguments.getFirst().equals("rebuild")) {
            RebuildOrder order = RebuildOrder.of(options);
            return new Operate(Service.of(System.getenv())).rebuild(order);
        }
        if (!options.isEmpty()) {
            throw new WrongUsage("verify-projections takes nothing: it verifies all of them");
        }
        return new Operate(Service.of(System.getenv())).verify();
    }

    private boolean rebuild(RebuildOrder order) {
        List<String> projections = order.projection() == null ? service.projections() : List.of(order.projection());
        projections.forEach(projection -> begin(projection, order));
        return !order.watch()
                || tell(watching.untilTheyRest(projections), "--replace lets the new one serve, --cancel the old one");
    }

    /** Who only wants to watch need not know whether it has begun. */
    private void begin(String projection, RebuildOrder order) {
        try {
            Progress begun = service.post(projection, order.action().part, order.action().body);
            if (!order.watch()) {
                System.out.println(begun.line());
            }
        } catch (Refused refused) {
            if (!order.watch() || !order.action().begins()) {
                throw new Refused(projection + ": " + refused.getMessage());
            }
            System.err.println(projection + ": " + refused.getMessage());
        }
    }

    private boolean verify() {
        List<String> projections = service.projections();
        for (String projection : projections) {
            try {
                var _ = service.post(projection, "/verify", "{}");
            } catch (Refused refused) {
                throw new Refused(projection + ": " + refused.getMessage());
            }
        }
        List<Progress> ends = watching.untilTheyRest(projections);
        boolean allEqual = tell(ends, "--anyway makes it what the log comes to");
        ends.stream()
                .filter(Progress::differs)
                .forEach(one -> service.post(one.projection(), "/rebuilds/latest/cancel", "{}"));
        return allEqual;
    }

    private static boolean tell(List<Progress> ends, String remedy) {
        for (Progress end : ends) {
            if (end.phase().equals("verified")) {
                System.out.printf("%s is what the log comes to, %s%n", end.projection(), end.digests());
            }
            if (end.differs()) {
                System.out.printf("%s differs, %s%n", end.projection(), end.digests());
                end.differences().forEach(System.out::println);
                System.out.printf("./connect rebuild %s %s%n", end.projection().replace('_', '-'), remedy);
            }
        }
        return ends.stream().allMatch(Progress::succeeded);
    }
}
