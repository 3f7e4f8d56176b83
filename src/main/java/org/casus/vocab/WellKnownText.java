package org.casus.vocab;

import java.util.List;
import java.util.Set;
import org.apache.jena.datatypes.BaseDatatype;
import org.apache.jena.datatypes.DatatypeFormatException;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.geosparql.implementation.GeometryWrapper;
import org.apache.jena.geosparql.implementation.datatype.GMLDatatype;
import org.apache.jena.geosparql.implementation.datatype.GeoJSONDatatype;
import org.apache.jena.geosparql.implementation.datatype.GeometryDatatype;
import org.apache.jena.geosparql.implementation.datatype.WKTDatatype;
import org.apache.jena.geosparql.implementation.vocabulary.SRS_URI;
import org.apache.jena.sys.JenaSystem;

/**
 * The datatype of shapes as well-known text in degrees of WGS 84. Anybody may send a literal, and Jena reads its value: so it
 * has none when it names another coordinate system, of which registers would be asked, or when it is so long that comparing
 * takes long. The datatypes of other notations are mere names.
 */
final class WellKnownText extends GeometryDatatype {

  private static final int LONGEST = 20_000;
  private static final Set<String> SYSTEMS = Set.of(SRS_URI.DEFAULT_WKT_CRS84, SRS_URI.WGS84_CRS,
      SRS_URI.WGS84_CRS_GEOSPARQL_LEGACY);

  private WellKnownText() {
    super(WKTDatatype.URI);
  }

  /** Jena tells datatypes apart by object: this one is registered in place of the library's. */
  static WellKnownText register() {
    JenaSystem.init();
    GeometryDatatype.registerDatatypes();
    WellKnownText text = new WellKnownText();
    TypeMapper.getInstance().registerDatatype(text);
    List.of(GMLDatatype.URI, GeoJSONDatatype.URI).forEach(iri -> TypeMapper.getInstance()
        .registerDatatype(new BaseDatatype(iri)));
    return text;
  }

  @Override
  public GeometryWrapper read(String text) {
    String shape = text.strip();
    int system = shape.startsWith("<") ? shape.indexOf('>') : 0;
    if (text.length() > LONGEST || system < 0 || system > 0 && !SYSTEMS.contains(shape.substring(1, system))) {
      throw new DatatypeFormatException("not well-known text in degrees of WGS 84 of at most " + LONGEST + " characters");
    }
    return WKTDatatype.INSTANCE.read(text);
  }

  @Override
  public String unparse(Object shape) {
    return WKTDatatype.INSTANCE.unparse(shape);
  }
}
