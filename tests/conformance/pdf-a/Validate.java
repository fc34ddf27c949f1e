import java.io.FileInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Whether files are PDF/A-2b by veraPDF; each breach is named by its clause of ISO 19005-2. */
public class Validate {
  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    boolean all = true;
    for (String file : files) {
      try (var parser = Foundries.defaultInstance().createParser(new FileInputStream(file), PDFAFlavour.PDFA_2_B)) {
        var result = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false).validate(parser);
        all &= result.isCompliant();
        String verdict = result.isCompliant() ? "conforms" : "does not conform";
        System.out.println(file + " " + verdict + ", " + result.getTotalAssertions() + " checks");
        for (TestAssertion found : result.getTestAssertions())
          if (found.getStatus() == TestAssertion.Status.FAILED)
            System.out.println("  " + found.getRuleId().getClause() + ": " + found.getMessage());
      }
    }
    System.exit(all ? 0 : 1);
  }
}
