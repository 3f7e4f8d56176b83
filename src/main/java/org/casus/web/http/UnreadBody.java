package org.casus.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/**
 * The body of a request that is refused before it was read. What is not read would be taken for the next request, and a client
 * that is still sending when the connection ends does not hear the answer.
 */
public final class UnreadBody {

  private UnreadBody() {}

  /**
   * Reads what is left of it.
   *
   * @param most bytes to read at most: beyond, the client may as well hear nothing
   * @return whether all of it was read
   */
  public static boolean isReadToTheEnd(HttpServletRequest request, long most) {
    try {
      byte[] piece = new byte[1 << 16];
      for (long left = most; left > 0;) {
        int read = request.getInputStream().read(piece);
        if (read < 0) {
          return true;
        }
        left -= read;
      }
      return false;
    } catch (IOException | IllegalStateException e) {
      return false;
    }
  }
}
