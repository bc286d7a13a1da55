package org.plait.coding.refi;

import org.plait.coding.Code;
import org.plait.coding.Codebook;
import org.plait.coding.Crosswalk;
import org.plait.coding.refi.file.CodeTree;
import org.plait.coding.refi.file.Guid;
import org.plait.coding.term.TermCell;

/** What REFI-QDA can't carry of a codebook, for the table beside it. */
final class CodebookFacts {

  static final String CODEBOOK = "codebook";
  static final String CODE = "code";
  static final String ID = "id";
  static final String VERSION = "version";
  static final String CROSSWALK = "crosswalk";
  static final String ROLE = "role";
  static final String KIND = "kind";
  static final String STATUS = "status";
  static final String TERM = "term";
  static final String ALIAS = "alias";

  private CodebookFacts() {}

  static void add(Codebook codebook, Sidecar sidecar) {
    Guid guid = CodeTree.guid(codebook);
    sidecar.add(CODEBOOK, guid, ID, codebook.id());
    sidecar.add(CODEBOOK, guid, VERSION, codebook.version());
    for (Crosswalk step : codebook.crosswalk()) {
      for (String to : step.to()) {
        String words = String.join("\n", step.fromVersion(), step.from(), to);
        sidecar.add(CODEBOOK, guid, CROSSWALK, words);
      }
    }
    codebook.codes().forEach(code -> add(code, CodeTree.guid(codebook, code.id()), sidecar));
  }

  private static void add(Code code, Guid guid, Sidecar sidecar) {
    sidecar.add(CODE, guid, ID, code.id());
    sidecar.add(CODE, guid, ROLE, code.role());
    sidecar.add(CODE, guid, KIND, CodeTree.word(code.kind()));
    if (code.status() != Code.Status.ACTIVE) {
      sidecar.add(CODE, guid, STATUS, CodeTree.word(code.status()));
    }
    code.terms().forEach(term -> sidecar.add(CODE, guid, TERM, TermCell.of(term)));
    code.aliases().forEach(alias -> sidecar.add(CODE, guid, ALIAS, alias));
  }
}
