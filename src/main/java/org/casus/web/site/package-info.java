/**
 * What all pages share: the store and the words for its terms ({@link org.casus.web.site.Site}), and the way from a view to a
 * response in the format that the client wants ({@link org.casus.web.site.Responder}).
 */
package org.casus.web.site;
