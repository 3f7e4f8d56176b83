/** Articles as pages show them: the whole text with all that was read in it. */
package org.casus.web.article;
