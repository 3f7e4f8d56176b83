package org.casus.web.sparql;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** A response that is kept until it is known how it comes out. Fuseki's headers do not count; those of the gate do. */
final class SpooledResponse extends HttpServletResponseWrapper {

  private final Spool spool;
  private final ServletOutputStream stream = new ServletOutputStream() {
    @Override
    public void write(int b) throws IOException {
      spool.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      spool.write(bytes, from, length);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException("answers are written by the thread of the request");
    }
  };
  private int status = SC_OK;

  SpooledResponse(HttpServletResponse response, Spool spool) {
    super(response);
    this.spool = spool;
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return stream;
  }

  @Override
  public PrintWriter getWriter() {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  @Override
  public int getStatus() {
    return status;
  }

  @Override
  public void setStatus(int code) {
    status = code;
  }

  @Override
  public void sendError(int code) {
    status = code;
  }

  @Override
  public void sendError(int code, String message) throws IOException {
    status = code;
    spool.write(message.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public boolean isCommitted() {
    return false;
  }

  @Override
  public void flushBuffer() {}

  @Override
  public void setHeader(String name, String value) {}

  @Override
  public void addHeader(String name, String value) {}

  @Override
  public void setIntHeader(String name, int value) {}

  @Override
  public void addIntHeader(String name, int value) {}

  @Override
  public void setContentType(String type) {}

  @Override
  public void setContentLength(int length) {}

  @Override
  public void setContentLengthLong(long length) {}

  @Override
  public void setCharacterEncoding(String encoding) {}
}
