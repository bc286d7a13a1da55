package org.plait.cli;

import org.plait.run.ToolVersion;
import picocli.CommandLine.IVersionProvider;

/** Says which version this is. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"plait " + ToolVersion.CURRENT};
  }
}
