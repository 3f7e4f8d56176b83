/**
 * The names of the graph: one class for each namespace, constants only. A test holds {@link org.casus.vocab.Casus} and
 * {@link org.casus.vocab.Plover} against the files in {@code ontology/}, both ways. Vocabularies that Jena has constants for
 * (DCTerms, SKOS, OWL, RDFS, ORG) are taken from there.
 *
 * <p>Trap: meaning lives in the ontology files. A comment here that defines a term would be a second home for it.
 */
package org.casus.vocab;
