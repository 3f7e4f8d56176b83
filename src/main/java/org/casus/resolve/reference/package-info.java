/**
 * Pronouns, descriptions and offices to what they stand for, with the names of the article as antecedents.
 */
package org.casus.resolve.reference;
