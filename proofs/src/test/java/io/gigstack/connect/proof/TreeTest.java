package io.gigstack.connect.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeTest {

    /** Those with which implementations of Certificate Transparency are compared. */
    private static final List<String> KNOWN_LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> KNOWN_ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final String NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @Test
    void the_roots_are_those_of_certificate_transparency() {
        List<Hash> leaves = KNOWN_LEAVES.stream()
                .map(leaf -> Hash.ofLeaf(HexFormat.of().parseHex(leaf)))
                .toList();
        GrowingTree growing = new GrowingTree();
        assertThat(growing.root().hex()).isEqualTo(NOTHING);
        assertThat(new Tree(0, nodes(leaves)).root().hex()).isEqualTo(NOTHING);
        for (int size = 1; size <= leaves.size(); size++) {
            growing.add(leaves.get(size - 1));
            assertThat(growing.root().hex()).as("%d leaves", size).isEqualTo(KNOWN_ROOTS.get(size - 1));
            assertThat(new Tree(size, nodes(leaves)).root()).isEqualTo(growing.root());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33, 64, 65})
    void every_leaf_is_proved_to_be_in_the_tree_and_nothing_else_is(int size) {
        List<Hash> leaves = leaves(size);
        Tree tree = new Tree(size, nodes(leaves));
        for (int index = 0; index < size; index++) {
            List<Hash> proof = tree.inclusion(index);
            assertThat(Proofs.hasLeaf(tree.root(), size, index, leaves.get(index), proof))
                    .isTrue();
            assertThat(Proofs.hasLeaf(tree.root(), size, index, leaf(size + 1), proof))
                    .isFalse();
            assertThat(Proofs.hasLeaf(leaf(0), size + 1, index, leaves.get(index), proof))
                    .isFalse();
            for (int other = 0; other < size; other++) {
                if (other != index) {
                    assertThat(Proofs.hasLeaf(tree.root(), size, other, leaves.get(index), proof))
                            .isFalse();
                }
            }
            for (List<Hash> changed : changed(proof)) {
                assertThat(Proofs.hasLeaf(tree.root(), size, index, leaves.get(index), changed))
                        .isFalse();
            }
        }
        assertThatThrownBy(() -> tree.inclusion(size)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(Proofs.hasLeaf(tree.root(), size, size, leaves.getFirst(), List.of()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33, 64, 65})
    void every_earlier_tree_is_proved_to_be_its_beginning_and_nothing_else_is(int size) {
        List<Hash> leaves = leaves(size);
        Tree tree = new Tree(size, nodes(leaves));
        for (int smaller = 0; smaller <= size; smaller++) {
            Hash root = new Tree(smaller, nodes(leaves)).root();
            List<Hash> proof = tree.consistency(smaller);
            assertThat(Proofs.beginsWith(tree.root(), size, root, smaller, proof))
                    .isTrue();
            assertThat(Proofs.beginsWith(tree.root(), size, leaf(size + 1), smaller, proof))
                    .isFalse();
            if (smaller > 0) {
                assertThat(Proofs.beginsWith(leaf(size + 1), size, root, smaller, proof))
                        .isFalse();
            }
            for (List<Hash> changed : changed(proof)) {
                assertThat(Proofs.beginsWith(tree.root(), size, root, smaller, changed))
                        .isFalse();
            }
        }
        assertThatThrownBy(() -> tree.consistency(size + 1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void a_tree_grows_by_whole_subtrees_as_by_their_leaves() {
        List<Hash> leaves = leaves(23);
        Tree.Nodes nodes = nodes(leaves);
        GrowingTree tree = new GrowingTree();
        tree.add(4, nodes.node(4, 0));
        tree.add(1, nodes.node(1, 8));
        assertThatThrownBy(() -> tree.add(2, nodes.node(2, 4))).isInstanceOf(IllegalArgumentException.class);
        tree.add(leaves.get(18));
        tree.add(leaves.get(19));
        tree.add(1, nodes.node(1, 10));
        tree.add(leaves.get(22));

        assertThat(tree.size()).isEqualTo(23);
        assertThat(tree.root()).isEqualTo(new Tree(23, nodes).root());
    }

    private static List<List<Hash>> changed(List<Hash> proof) {
        return Stream.concat(
                        IntStream.range(0, proof.size())
                                .mapToObj(i -> IntStream.range(0, proof.size())
                                        .mapToObj(j -> i == j ? leaf(1_000) : proof.get(j))
                                        .toList()),
                        Stream.of(
                                Stream.concat(proof.stream(), Stream.of(leaf(1_000)))
                                        .toList(),
                                proof.isEmpty() ? List.of(leaf(1_000)) : proof.subList(1, proof.size()),
                                proof.isEmpty() ? List.of(leaf(1_000)) : proof.subList(0, proof.size() - 1)))
                .toList();
    }

    private static List<Hash> leaves(int size) {
        return IntStream.range(0, size).mapToObj(TreeTest::leaf).toList();
    }

    private static Hash leaf(int content) {
        return Hash.ofLeaf(new byte[] {(byte) content, (byte) (content >> 8)});
    }

    /** By the definition. */
    private static Tree.Nodes nodes(List<Hash> leaves) {
        return new Tree.Nodes() {
            @Override
            public Hash node(int level, long index) {
                return level == 0
                        ? leaves.get((int) index)
                        : Hash.ofNode(node(level - 1, 2 * index), node(level - 1, 2 * index + 1));
            }
        };
    }
}
