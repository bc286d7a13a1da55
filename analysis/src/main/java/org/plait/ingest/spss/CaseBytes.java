package org.plait.ingest.spss;

import org.plait.ingest.labelled.DamagedFileException;

/** Gives the cases of a file as bytes, one after the other, whatever way they are written. */
interface CaseBytes {

  /**
   * Fills an array with the next case.
   *
   * @return false when there is none
   * @throws DamagedFileException when a case is not whole
   */
  boolean next(byte[] into) throws DamagedFileException;

  /** Where in the file the bytes stand that were read last. */
  long offset();
}
