/**
 * Figures told of events: the killed, wounded, missing and detained, sums of money, and totals over a period.
 */
package org.casus.extract.figure;
