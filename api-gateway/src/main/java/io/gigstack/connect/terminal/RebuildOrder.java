package io.gigstack.connect.terminal;

import io.gigstack.connect.terminal.Trouble.WrongUsage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ./connect rebuild} is to do.
 *
 * @param projection null for all of them
 * @param watch whether to wait for the end
 */
record RebuildOrder(@Nullable String projection, Action action, boolean watch) {

    private static final String USAGE =
            "rebuild takes a projection, such as team-list, or --all; with --watch it waits for"
                    + " the end. --anyway replaces what differs without asking. --replace, --cancel and --rollback are for one"
                    + " projection and come alone";

    enum Action {
        REBUILD("/rebuilds", "{}"),
        REBUILD_ANYWAY("/rebuilds", "{\"replaceAnyway\":true}"),
        REPLACE("/rebuilds/latest/replace", "{}"),
        CANCEL("/rebuilds/latest/cancel", "{}"),
        ROLL_BACK("/rollback", "{}");

        final String part;
        final String body;

        Action(String part, String body) {
            this.part = part;
            this.body = body;
        }

        /** Whether it begins something, of which there can be one at a time. */
        boolean begins() {
            return this == REBUILD || this == REBUILD_ANYWAY;
        }
    }

    static RebuildOrder of(List<String> arguments) {
        String projection = null;
        Action action = Action.REBUILD;
        boolean all = false;
        boolean watch = false;
        for (String argument : arguments) {
            switch (argument) {
                case "--all" -> all = true;
                case "--watch" -> watch = true;
                case "--anyway" -> action = only(action, Action.REBUILD_ANYWAY);
                case "--replace" -> action = only(action, Action.REPLACE);
                case "--cancel" -> action = only(action, Action.CANCEL);
                case "--rollback" -> action = only(action, Action.ROLL_BACK);
                default -> projection = only(projection, argument);
            }
        }
        if (all == (projection != null) || (all && !action.begins())) {
            throw new WrongUsage(USAGE);
        }
        return new RebuildOrder(projection, action, watch && action != Action.CANCEL);
    }

    private static Action only(Action before, Action action) {
        if (before != Action.REBUILD) {
            throw new WrongUsage(USAGE);
        }
        return action;
    }

    /** Projections are written with a hyphen too, which is easier to type. */
    private static String only(@Nullable String before, String argument) {
        if (before != null || !argument.matches("[a-z][a-z0-9_-]{0,62}")) {
            throw new WrongUsage(USAGE);
        }
        return argument.replace('-', '_');
    }
}
