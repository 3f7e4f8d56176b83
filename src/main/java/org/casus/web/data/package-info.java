/**
 * Linked data: what an IRI of the store names ({@link org.casus.web.data.ThingData}), redirects from names to documents
 * ({@link org.casus.web.data.IdRoutes}), graphs, and the whole store to take away.
 */
package org.casus.web.data;
