/** Search by words over names, events, headlines and sentences. */
package org.casus.web.search;
