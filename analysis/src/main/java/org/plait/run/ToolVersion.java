package org.plait.run;

/** The version of Plait that makes a report, which is part of the report's provenance. */
public final class ToolVersion {

  /** The version. */
  public static final String CURRENT = "0.1.0";

  private ToolVersion() {}
}
