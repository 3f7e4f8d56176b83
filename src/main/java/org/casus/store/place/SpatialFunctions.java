package org.casus.store.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.jena.geosparql.geof.nontopological.filter_functions.ConvexHullFF;
import org.apache.jena.geosparql.geof.nontopological.filter_functions.DifferenceFF;
import org.apache.jena.geosparql.geof.nontopological.filter_functions.EnvelopFF;
import org.apache.jena.geosparql.geof.nontopological.filter_functions.IntersectionFF;
import org.apache.jena.geosparql.geof.nontopological.filter_functions.UnionFF;
import org.apache.jena.geosparql.geof.topological.filter_functions.simple_features.SfContainsFF;
import org.apache.jena.geosparql.geof.topological.filter_functions.simple_features.SfCrossesFF;
import org.apache.jena.geosparql.geof.topological.filter_functions.simple_features.SfDisjointFF;
import org.apache.jena.geosparql.geof.topological.filter_functions.simple_features.SfEqualsFF;
import org.apache.jena.geosparql.geof.topological.filter_functions.simple_features.SfIntersectsFF;
import org.apache.jena.geosparql.geof.topological.filter_functions.simple_features.SfOverlapsFF;
import org.apache.jena.geosparql.geof.topological.filter_functions.simple_features.SfTouchesFF;
import org.apache.jena.geosparql.geof.topological.filter_functions.simple_features.SfWithinFF;
import org.apache.jena.geosparql.implementation.vocabulary.Geof;
import org.apache.jena.geosparql.implementation.vocabulary.SpatialExtension;
import org.apache.jena.geosparql.spatial.filter_functions.AzimuthDegreesFF;
import org.apache.jena.geosparql.spatial.filter_functions.ConvertLatLonBoxFF;
import org.apache.jena.geosparql.spatial.filter_functions.ConvertLatLonFF;
import org.apache.jena.geosparql.spatial.filter_functions.DistanceFF;
import org.apache.jena.geosparql.spatial.filter_functions.GreatCircleFF;
import org.apache.jena.geosparql.spatial.filter_functions.NearbyFF;
import org.apache.jena.geosparql.spatial.property_functions.box.IntersectBoxPF;
import org.apache.jena.geosparql.spatial.property_functions.box.WithinBoxPF;
import org.apache.jena.geosparql.spatial.property_functions.nearby.NearbyPF;
import org.apache.jena.sparql.function.Function;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunction;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;

/** The functions and predicates of place that queries may use. */
public final class SpatialFunctions {

  private static final String GEOF = Geof.SF_WITHIN.substring(0, Geof.SF_WITHIN.lastIndexOf('/') + 1);
  private static final String SPATIAL = SpatialExtension.NEARBY.substring(0, SpatialExtension.NEARBY.indexOf('#') + 1);
  private static final Map<String, Supplier<Function>> FUNCTIONS = new TreeMap<>();
  private static final Map<String, Supplier<PropertyFunction>> PREDICATES = new TreeMap<>();

  static {
    FUNCTIONS.put(Geof.SF_CONTAINS, SfContainsFF::new);
    FUNCTIONS.put(Geof.SF_CROSSES, SfCrossesFF::new);
    FUNCTIONS.put(Geof.SF_DISJOINT, SfDisjointFF::new);
    FUNCTIONS.put(Geof.SF_EQUALS, SfEqualsFF::new);
    FUNCTIONS.put(Geof.SF_INTERSECTS, SfIntersectsFF::new);
    FUNCTIONS.put(Geof.SF_OVERLAPS, SfOverlapsFF::new);
    FUNCTIONS.put(Geof.SF_TOUCHES, SfTouchesFF::new);
    FUNCTIONS.put(Geof.SF_WITHIN, SfWithinFF::new);
    FUNCTIONS.put(Geof.CONVEXHULL_NAME, ConvexHullFF::new);
    FUNCTIONS.put(Geof.ENVELOPE_NAME, EnvelopFF::new);
    FUNCTIONS.put(Geof.DIFFERENCE_NAME, DifferenceFF::new);
    FUNCTIONS.put(Geof.INTERSECTION_NAME, IntersectionFF::new);
    FUNCTIONS.put(Geof.UNION_NAME, UnionFF::new);
    // The library's own geof:distance measures degrees on a plane; the other one measures along the globe.
    FUNCTIONS.put(Geof.DISTANCE_NAME, DistanceFF::new);
    FUNCTIONS.put(SpatialExtension.DISTANCE, DistanceFF::new);
    FUNCTIONS.put(SpatialExtension.NEARBY, NearbyFF::new);
    FUNCTIONS.put(SpatialExtension.WITHIN_CIRCLE, NearbyFF::new);
    FUNCTIONS.put(SpatialExtension.GREAT_CIRCLE, GreatCircleFF::new);
    FUNCTIONS.put(SpatialExtension.AZIMUTH_DEGREES, AzimuthDegreesFF::new);
    FUNCTIONS.put(SpatialExtension.CONVERT_LAT_LON, ConvertLatLonFF::new);
    FUNCTIONS.put(SpatialExtension.CONVERT_LAT_LON_BOX, ConvertLatLonBoxFF::new);
    PREDICATES.put(SpatialExtension.NEARBY_PROP, NearbyPF::new);
    PREDICATES.put(SpatialExtension.WITHIN_CIRCLE_PROP, NearbyPF::new);
    PREDICATES.put(SpatialExtension.WITHIN_BOX_PROP, WithinBoxPF::new);
    PREDICATES.put(SpatialExtension.INTERSECT_BOX_PROP, IntersectBoxPF::new);
  }

  /** Held here, or it would be forgotten with its level. It warns that there is no register of coordinate systems. */
  private static final Logger SYSTEMS = Logger.getLogger("org.apache.sis.system");

  private SpatialFunctions() {}

  /** The functions, by IRI. */
  public static void addTo(FunctionRegistry registry) {
    SYSTEMS.setLevel(Level.SEVERE);
    FUNCTIONS.forEach((iri, making) -> registry.put(iri, name -> making.get()));
  }

  /** The predicates, by IRI. */
  public static void addTo(PropertyFunctionRegistry registry) {
    PREDICATES.forEach((iri, making) -> registry.put(iri, name -> making.get()));
  }

  /** Whether an IRI is that of a function of place, offered or not. */
  public static boolean isOfPlace(String iri) {
    return iri.startsWith(GEOF) || iri.startsWith(SPATIAL);
  }

  /** Whether an IRI is that of a function of place that is not offered. */
  public static boolean isMissing(String iri) {
    return isOfPlace(iri) && !FUNCTIONS.containsKey(iri);
  }

  /** The IRIs of all that is offered, functions first. */
  public static List<String> offered() {
    List<String> all = new ArrayList<>(FUNCTIONS.keySet());
    all.addAll(PREDICATES.keySet());
    return all;
  }
}
