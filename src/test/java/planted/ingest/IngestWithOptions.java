package planted.ingest;

import picocli.CommandLine;

/** Breaks a rule of the architecture on purpose. */
class IngestWithOptions {
  final CommandLine line = new CommandLine(this);
}
