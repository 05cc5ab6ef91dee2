package io.gigstack.connect.auditlog;

import io.gigstack.connect.proof.Hash;
import io.gigstack.connect.proof.Tree;
import java.util.LinkedHashMap;
import java.util.Map;

/** The nodes of the tree, from its tiles. It keeps some of what it has read, and is thrown away with the question. */
final class StoredNodes implements Tree.Nodes {

    private static final int MOST_TILES = 16;

    /** Those of as many full tiles. */
    private static final int MOST_NODES = MOST_TILES * 2 * Tile.WIDTH;

    private final TileTable table;
    private final Map<Place, Tile> tiles = new Newest<>(MOST_TILES);
    private final Map<Place, Hash> nodes = new Newest<>(MOST_NODES);

    StoredNodes(TileTable table) {
        this.table = table;
    }

    @Override
    public Hash node(int level, long index) {
        if (level % Tile.HEIGHT == 0) {
            Tile tile = tile(level / Tile.HEIGHT, index >>> Tile.HEIGHT);
            int place = (int) (index % Tile.WIDTH);
            if (place >= tile.hashes().size()) {
                throw new DamagedTreeException(tile.level(), tile.index());
            }
            return tile.hashes().get(place);
        }
        Place place = new Place(level, index);
        Hash node = nodes.get(place);
        if (node == null) {
            node = Hash.ofNode(node(level - 1, 2 * index), node(level - 1, 2 * index + 1));
            nodes.put(place, node);
        }
        return node;
    }

    private Tile tile(int level, long index) {
        Place place = new Place(level, index);
        Tile tile = tiles.get(place);
        if (tile == null) {
            tile = table.find(level, index).orElseThrow(() -> new DamagedTreeException(level, index));
            tiles.put(place, tile);
        }
        return tile;
    }

    private record Place(int level, long index) {}

    private static final class Newest<K, V> extends LinkedHashMap<K, V> {

        private static final long serialVersionUID = 1L;

        private final int most;

        Newest(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }
}
