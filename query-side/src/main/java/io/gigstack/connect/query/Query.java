package io.gigstack.connect.query;

/**
 * A question.
 *
 * @param <V> the view that answers it
 */
public interface Query<V> {

    /** The name of the read model that answers it. */
    String readModel();

    /** What {@link #readModel} answers for questions that are answered from the log itself. */
    String LOG = "";

    Class<V> view();
}
