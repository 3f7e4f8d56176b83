package org.casus.web.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Headers of every response, whoever makes it. What articles say is shown to readers, so pages may run and load only what comes
 * from this server; data may be read from everywhere.
 */
public final class SecurityHeaders implements Filter {

  private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
      + "form-action 'self'; frame-ancestors 'none'";

  /** The SPARQL editor, a library, writes styles into its page. */
  private static final String EDITOR_POLICY = POLICY + "; style-src 'self' 'unsafe-inline'; font-src 'self' data:";

  private final String editorPath;

  /** @param editorPath path of the page that holds the SPARQL editor */
  public SecurityHeaders(String editorPath) {
    this.editorPath = editorPath;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
    String path = ((HttpServletRequest) request).getRequestURI();
    HttpServletResponse answer = (HttpServletResponse) response;
    answer.setHeader("Content-Security-Policy", path.equals(editorPath) ? EDITOR_POLICY : POLICY);
    answer.setHeader("X-Content-Type-Options", "nosniff");
    answer.setHeader("X-Frame-Options", "DENY");
    answer.setHeader("Referrer-Policy", "same-origin");
    answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    answer.setHeader("Access-Control-Allow-Origin", "*");
    answer.setHeader("Access-Control-Expose-Headers",
        "ETag, Link, Content-Location, Retry-After, Casus-Max-Rows, Casus-Rows, Casus-Truncated");
    chain.doFilter(request, response);
  }
}
