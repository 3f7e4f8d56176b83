package org.casus.web.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Who asks, behind proxies that are known: each of them adds the address it was asked from at the end of X-Forwarded-For, so
 * the last one there that is no such proxy is the client's. What stands before it the client may have made up. From anybody
 * else the header is not heard.
 */
public final class ForwardedClient implements Filter {

  private static final String HEADER = "X-Forwarded-For";

  private final Set<String> proxies;

  /** @param proxies their addresses, as this server sees them */
  public ForwardedClient(Set<String> proxies) {
    this.proxies = Set.copyOf(proxies);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
    String client = client((HttpServletRequest) request);
    chain.doFilter(new HttpServletRequestWrapper((HttpServletRequest) request) {
      @Override
      public String getRemoteAddr() {
        return client;
      }
    }, response);
  }

  private String client(HttpServletRequest request) {
    List<String> chain = new ArrayList<>();
    Collections.list(request.getHeaders(HEADER)).forEach(header ->
        Arrays.stream(header.split(",")).map(String::trim).filter(address -> !address.isEmpty()).forEach(chain::add));
    String client = request.getRemoteAddr();
    for (int i = chain.size() - 1; i >= 0 && proxies.contains(client); i--) {
      client = chain.get(i);
    }
    return client;
  }
}
