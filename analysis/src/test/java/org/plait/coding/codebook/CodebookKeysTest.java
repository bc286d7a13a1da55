package org.plait.coding.codebook;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plait.coding.term.TermReader;
import org.plait.study.PublishedSchema;

class CodebookKeysTest {

  @Test
  void thePublishedSchemaHasTheKeysThatAreRead() {
    PublishedSchema.of("codebook")
        .hasTheKeysOf(
            List.of(
                CodebookReader.FILE, CodebookReader.CODE, CrosswalkReader.KEYS, TermReader.TERM));
  }
}
