/**
 * The ontology for people: its terms by kind, with definitions and examples, made from the files that travel with the program.
 */
package org.casus.web.ontology;
