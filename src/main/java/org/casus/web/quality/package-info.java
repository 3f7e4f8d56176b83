/** How good the reading is: the stored reports of evaluations and audits, which travel with the program. */
package org.casus.web.quality;
