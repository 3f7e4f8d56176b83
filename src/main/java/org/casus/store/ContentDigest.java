package org.casus.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * A digest of a set of quads that can be kept up to date quad by quad: the sum of the SHA-256 of all, in four lanes of 64 bits.
 * The order of additions and removals does not count, so the same quads have the same digest whatever way they came in.
 */
final class ContentDigest {

  private static final int LANES = 4;

  private final long[] sum = new long[LANES];
  private final MessageDigest sha;

  ContentDigest() {
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Reads back what {@link #toString()} wrote. */
  static ContentDigest parse(String hex) {
    ContentDigest digest = new ContentDigest();
    ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(hex));
    for (int lane = 0; lane < LANES; lane++) {
      digest.sum[lane] = bytes.getLong();
    }
    return digest;
  }

  void add(Node g, Node s, Node p, Node o) {
    ByteBuffer hash = hash(g, s, p, o);
    for (int lane = 0; lane < LANES; lane++) {
      sum[lane] += hash.getLong();
    }
  }

  void remove(Node g, Node s, Node p, Node o) {
    ByteBuffer hash = hash(g, s, p, o);
    for (int lane = 0; lane < LANES; lane++) {
      sum[lane] -= hash.getLong();
    }
  }

  private ByteBuffer hash(Node g, Node s, Node p, Node o) {
    for (Node node : new Node[] {g, s, p, o}) {
      sha.update(NodeFmtLib.strNT(node).getBytes(StandardCharsets.UTF_8));
      sha.update((byte) '\n');
    }
    return ByteBuffer.wrap(sha.digest());
  }

  /** 64 hexadecimal digits. */
  @Override
  public String toString() {
    ByteBuffer bytes = ByteBuffer.allocate(LANES * Long.BYTES);
    for (long lane : sum) {
      bytes.putLong(lane);
    }
    return HexFormat.of().formatHex(bytes.array());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ContentDigest digest && Arrays.equals(sum, digest.sum);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sum);
  }
}
