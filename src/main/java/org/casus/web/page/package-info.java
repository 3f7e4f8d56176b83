/** The pages of the site, a class for each: it reads parameters, asks the store and fills a record that its template shows. */
package org.casus.web.page;
