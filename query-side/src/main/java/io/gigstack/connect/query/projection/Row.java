package io.gigstack.connect.query.projection;

/** What a projection keeps of one aggregate. */
public interface Row {

    /** The aggregate's id. */
    String key();

    /** Count of the aggregate's events that are folded into it. */
    long version();
}
