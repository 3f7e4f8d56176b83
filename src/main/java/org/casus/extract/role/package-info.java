/**
 * Triggers, their rules, and who takes part. A {@link org.casus.extract.role.RuleMatcher} makes
 * {@link org.casus.extract.role.Draft}s by the rules of {@code data/rules/events}; the other classes add what stands beside the
 * trigger and not below it.
 */
package org.casus.extract.role;
