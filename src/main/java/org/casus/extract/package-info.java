/**
 * From {@link org.casus.model.AnnotatedArticle} to {@link org.casus.model.Extraction}: event mentions, attributions and forces,
 * by rules that are data.
 *
 * <p>A <em>trigger</em> is a word that a rule of {@code data/rules/events} names. Its <em>arguments</em> are found in the
 * dependency tree and named by <em>slot</em>: subject, object, a preposition, possessor, modifier, clause. Passives,
 * control, relative clauses and light verbs are undone there, so that a rule says "initiator: subject" once. The rule maps
 * slots to roles and may ask for a word class in a slot. What stands above the trigger decides what kind of statement it is:
 * <em>governors</em> ({@code data/rules/governors.yaml}) such as refuse, plan or deny, auxiliaries, conditions, questions.
 *
 * <p>A date or a place of the trigger's own clause is <em>stated</em>; else it comes from the <em>context</em>: the sentence,
 * what was told of the same event before, what it is counted from ("two days later"), the day and the scene of the story.
 * {@code data/rules/dating.yaml} says how news is laid out.
 *
 * <p>A sentence goes through the packages in this order: {@code mend} (the parser's known errors), {@code speech} (who says
 * what), {@code role} (triggers and who takes part), {@code assertion} (whether it is told as fact), {@code setting} (when and
 * where), {@code figure} (casualties, forces, money), {@code opinion} (the second, statistical one); all read its {@code tree}.
 *
 * <p>Traps: the parser errs, and a rule must not rely on its rarer relations; a trigger inside a name is not a trigger;
 * a noun that a verb rule names in a slot ("lift sanctions") is consumed and triggers nothing of its own.
 */
package org.casus.extract;
