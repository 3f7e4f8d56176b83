package org.casus.vocab;

import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/**
 * The concepts of {@code ontology/plover.ttl}. Modes, contexts and sectors have no constants of their own: their IRIs are a
 * prefix with the code behind it, and which codes there are is for the file to say.
 */
public final class Plover {

  public static final String NS = "https://w3id.org/casus/plover/";

  /** Before the code of a mode, as in {@code mode-demo}. */
  public static final String MODE = NS + "mode-";

  /** Before the code of a context, as in {@code context-military}. */
  public static final String CONTEXT = NS + "context-";

  /** Before the code of a sector, as in {@code sector-GOV}. */
  public static final String SECTOR = NS + "sector-";

  // Concept schemes
  public static final Resource types = resource("types");
  public static final Resource contexts = resource("contexts");
  public static final Resource sectors = resource("sectors");

  // Quad classes
  public static final Resource QUAD_VERBAL_COOPERATION = resource("quad-verbal-cooperation");
  public static final Resource QUAD_MATERIAL_COOPERATION = resource("quad-material-cooperation");
  public static final Resource QUAD_VERBAL_CONFLICT = resource("quad-verbal-conflict");
  public static final Resource QUAD_MATERIAL_CONFLICT = resource("quad-material-conflict");

  // Event types
  public static final Resource AGREE = resource("AGREE");
  public static final Resource CONSULT = resource("CONSULT");
  public static final Resource SUPPORT = resource("SUPPORT");
  public static final Resource CONCEDE = resource("CONCEDE");
  public static final Resource COOPERATE = resource("COOPERATE");
  public static final Resource AID = resource("AID");
  public static final Resource RETREAT = resource("RETREAT");
  public static final Resource REQUEST = resource("REQUEST");
  public static final Resource ACCUSE = resource("ACCUSE");
  public static final Resource REJECT = resource("REJECT");
  public static final Resource THREATEN = resource("THREATEN");
  public static final Resource PROTEST = resource("PROTEST");
  public static final Resource SANCTION = resource("SANCTION");
  public static final Resource MOBILIZE = resource("MOBILIZE");
  public static final Resource COERCE = resource("COERCE");
  public static final Resource ASSAULT = resource("ASSAULT");

  private Plover() {}

  private static Resource resource(String name) {
    return ResourceFactory.createResource(NS + name);
  }
}
