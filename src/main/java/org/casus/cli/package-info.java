/**
 * The commands: {@link org.casus.cli.Main} and one class for each, which reads its arguments, calls the package that does the
 * work, and prints.
 *
 * <p>Results go to standard output and nothing else does; talk, progress and errors go to standard error. A command ends with 0
 * when it is done (issues with the input are counted and do not change that), with 2 and one message when the user can mend it
 * ({@link org.casus.model.UsageException}), with 1 and a trace when we must. A reader that goes away ("casus query … | head") is
 * no
 * error.
 *
 * <p>Traps: only this package may use {@code System.exit}, {@code System.out} and the environment; a command gets its streams
 * from
 * {@link org.casus.cli.Terminal}, so that tests run it in their own process. The command {@code demo} reads its articles in a
 * process
 * of its own: the models would stay in the memory of the server otherwise.
 */
package org.casus.cli;
