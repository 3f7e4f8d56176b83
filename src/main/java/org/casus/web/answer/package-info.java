/**
 * Rows that answer a query, as readers see them: as a table, on a map, over time, as a network, as bars. The same for prepared
 * questions and for what somebody writes. A drawing takes from a row what it finds: coordinates or a thing that has a place, a
 * day, two things.
 */
package org.casus.web.answer;
