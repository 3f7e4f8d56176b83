package planted.store;

import io.javalin.Javalin;

/** Breaks a rule of the architecture on purpose. */
class StoreThatServes {
  final Javalin server = Javalin.create();
}
