package org.casus.store.place;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.datatypes.DatatypeFormatException;
import org.apache.jena.geosparql.implementation.GeometryWrapper;
import org.apache.jena.geosparql.implementation.SRSInfo;
import org.apache.jena.geosparql.implementation.registry.SRSRegistry;
import org.apache.jena.geosparql.implementation.vocabulary.SRS_URI;
import org.apache.jena.geosparql.spatial.SpatialIndex;
import org.apache.jena.geosparql.spatial.SpatialIndexConstants;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.casus.vocab.GeoSparql;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * The things of a store by where they lie, in a tree in memory. It is made when a query first asks for it, and anew when the
 * content has changed; for all threads, each in a reading transaction.
 */
public final class ShapeIndex implements SpatialIndex {

  /** A thing whose shape is written in a graph. */
  private record Placed(Node graph, Node thing) {}

  /** The tree of one version of the store. */
  private record Tree(String version, STRtree places) {}

  private final DatasetGraph quads;
  private final Supplier<String> version;
  private Tree tree;

  private ShapeIndex(DatasetGraph quads, Supplier<String> version) {
    this.quads = quads;
    this.version = version;
  }

  /** Gives the predicates of place something to look into. @param version names the content, to be asked while reading */
  public static void attach(Dataset dataset, Supplier<String> version) {
    dataset.getContext().set(SpatialIndexConstants.symSpatialIndex, new ShapeIndex(dataset.asDatasetGraph(), version));
  }

  @Override
  public SRSInfo getSrsInfo() {
    return SRSRegistry.getSRSInfo(SRS_URI.DEFAULT_WKT_CRS84);
  }

  @Override
  public boolean isEmpty() {
    return getSize() == 0;
  }

  @Override
  public long getSize() {
    return current().size();
  }

  /** @param graph where shapes must be written; null, or the name of the default or the union graph, for anywhere */
  @Override
  public Collection<Node> query(Envelope area, Node graph) {
    boolean anywhere = graph == null || Quad.isDefaultGraph(graph) || Quad.isUnionGraph(graph);
    Set<Node> found = new LinkedHashSet<>();
    for (Object entry : current().query(area)) {
      Placed placed = (Placed) entry;
      if (anywhere || placed.graph().equals(graph)) {
        found.add(placed.thing());
      }
    }
    return found;
  }

  private synchronized STRtree current() {
    String now = version.get();
    if (tree == null || !tree.version().equals(now)) {
      tree = new Tree(now, read());
    }
    return tree.places();
  }

  private STRtree read() {
    STRtree places = new STRtree();
    for (Iterator<Quad> shapes = quads.find(Node.ANY, Node.ANY, GeoSparql.asWKT.asNode(), Node.ANY); shapes.hasNext();) {
      Quad shape = shapes.next();
      Envelope extent;
      try {
        extent = GeometryWrapper.extract(shape.getObject()).getEnvelope();
      } catch (DatatypeFormatException e) {
        continue; // an update may have written what is no shape; it lies nowhere
      }
      quads.find(shape.getGraph(), Node.ANY, GeoSparql.hasGeometry.asNode(), shape.getSubject())
          .forEachRemaining(link -> places.insert(extent, new Placed(link.getGraph(), link.getSubject())));
    }
    places.build();
    return places;
  }

  /** Nowhere: it is not kept in a file. */
  @Override
  public Path getLocation() {
    return null;
  }

  @Override
  public void setLocation(Path file) {
    throw new UnsupportedOperationException("the index is not kept in a file");
  }
}
