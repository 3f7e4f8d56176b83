package org.casus.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;

/** The files of {@code ontology/}, which travel with the program. */
public final class OntologyFiles {

  private OntologyFiles() {}

  /**
   * One file, read anew at each call.
   *
   * @param name without its ending, such as {@code casus} or {@code shapes}
   */
  public static Model read(String name) {
    Model model = ModelFactory.createDefaultModel();
    readInto(model, name);
    return model;
  }

  static void readInto(Model model, String name) {
    String path = "/ontology/" + name + ".ttl";
    try (InputStream in = OntologyFiles.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + path);
      }
      RDFDataMgr.read(model, in, Lang.TURTLE);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
