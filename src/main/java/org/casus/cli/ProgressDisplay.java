package org.casus.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.casus.ingest.IngestListener;

/** Shows how far an ingest is: a bar where somebody looks at a screen, a line now and then where it goes to a file. */
final class ProgressDisplay implements IngestListener, AutoCloseable {

  private static final int LINES_A_STAGE = 10;
  private static final int WIDTH = 80;

  private final PrintStream err;
  private final boolean screen;
  private ProgressBar bar;
  private Stage stage;
  private long steps;
  private long done;

  ProgressDisplay(Terminal terminal) {
    this.err = terminal.err();
    this.screen = terminal.isScreen();
  }

  @Override
  public void begins(Stage next, long count) {
    close();
    stage = next;
    steps = count;
    done = 0;
    if (screen && next == Stage.READING) {
      bar = new ProgressBarBuilder().setTaskName("Reading").setUnit(" articles", 1).setInitialMax(count)
          .setStyle(ProgressBarStyle.ASCII).setUpdateIntervalMillis(200)
          .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH)).build();
    } else {
      err.println(words(next, count));
    }
  }

  @Override
  public void advances(long more) {
    long before = done * LINES_A_STAGE / Math.max(1, steps);
    done += more;
    if (bar != null) {
      bar.stepBy(more);
    } else if (stage == Stage.READING && done * LINES_A_STAGE / steps > before) {
      err.println("  " + done + " of " + steps);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }

  private static String words(Stage stage, long count) {
    return switch (stage) {
      case LOADING -> "Loading language models ...";
      case READING -> "Reading " + count + (count == 1 ? " article ..." : " articles ...");
      case MERGING -> "Merging reports into events ...";
    };
  }
}
