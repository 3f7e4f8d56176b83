/**
 * Names to identifiers: finds the names of an article, decides between the persons, organizations, countries and places that
 * bear them, and reads titles and offices.
 */
package org.casus.resolve.name;
