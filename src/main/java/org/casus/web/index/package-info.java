/** What there is, by kind and with how many events: actors, places, articles, and the names that forms and searches know. */
package org.casus.web.index;
