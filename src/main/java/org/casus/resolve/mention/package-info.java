/**
 * What resolution works with: sentences as trees, names, mentions, what they stand for, and the ledger of an article in
 * which all of them are noted.
 */
package org.casus.resolve.mention;
