package io.gigstack.connect.query.projection;

/** What a projection keeps of one aggregate, or of a part of it. */
public interface Row {

    /** The id of what it tells of. */
    String key();

    /** Count of the aggregate's events up to the last one that is folded into it. */
    long version();
}
