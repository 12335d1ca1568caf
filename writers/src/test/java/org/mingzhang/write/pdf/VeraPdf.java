package org.mingzhang.write.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** An independent judge of PDF/A and PDF/UA. */
public final class VeraPdf {

  private VeraPdf() {}

  public static void assertIsPdfA3b(String name, byte[] pdf) throws Exception {
    assertIs(PDFAFlavour.PDFA_3_B, name, pdf);
  }

  static void assertIs(PDFAFlavour flavour, String name, byte[] pdf) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    // veraPDF looks for the type Integer in small letters, which in Turkish are others.
    Locale usual = Locale.getDefault();
    Locale.setDefault(Locale.ROOT);
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      assertThat(validator.validate(parser).getTestAssertions())
          .as(name)
          .filteredOn(found -> found.getStatus() != TestAssertion.Status.PASSED)
          .isEmpty();
    } finally {
      Locale.setDefault(usual);
    }
  }
}
