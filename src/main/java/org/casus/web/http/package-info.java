/**
 * What pages, data and SPARQL have in common as HTTP: formats and their negotiation, strict parameters, failures and their one
 * shape, headers that protect readers, files.
 */
package org.casus.web.http;
