/** Events as pages show them: a line of a list, the filters of lists, and the whole of one with its evidence. */
package org.casus.web.event;
