/**
 * Views over many events at once: what there is to choose from with how much of it, over time, in space, and between whom. All
 * are made from the events in memory; each part of a drawing leads to the list of the events it stands for, and has the same
 * numbers as a table.
 */
package org.casus.web.explore;
