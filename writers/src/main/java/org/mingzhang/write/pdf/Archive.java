package org.mingzhang.write.pdf;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfFileSpecification;
import com.lowagie.text.pdf.PdfICCBased;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import org.mingzhang.document.Document;

/**
 * What PDF/A-3b (ISO 19005-3) wants beyond embedded fonts: the meaning of colours, and a
 * description that other programs can read. Without dates: a document has no clock.
 */
final class Archive {

  private static final String UA =
      "<pdfuaid:part xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">1</pdfuaid:part>\n";

  /** PDF/A wants every property explained that its own standard does not know. */
  private static final String UA_SCHEMA =
      """
      <rdf:Description rdf:about=""
        xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
        xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
        xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>Which part of ISO 14289 the paper follows</pdfaProperty:description>
      </rdf:li></rdf:Seq></pdfaSchema:property>
      </rdf:li></rdf:Bag></pdfaExtension:schemas>
      </rdf:Description>
      """;

  private Archive() {}

  /**
   * Describes the paper.
   *
   * @param tagged whether it claims to be read aloud as well (PDF/UA-1, ISO 14289-1)
   */
  static void describe(PdfWriter writer, Document document, boolean tagged) throws IOException {
    writer.setXmpMetadata(xmp(document, tagged).getBytes(StandardCharsets.UTF_8));
    PdfDictionary intent = new PdfDictionary(new PdfName("OutputIntent"));
    intent.put(PdfName.S, new PdfName("GTS_PDFA1"));
    intent.put(new PdfName("OutputConditionIdentifier"), new PdfString("sRGB IEC61966-2.1"));
    intent.put(PdfName.INFO, new PdfString("sRGB IEC61966-2.1"));
    PdfICCBased colours = new PdfICCBased(ICC_Profile.getInstance(ColorSpace.CS_sRGB));
    intent.put(new PdfName("DestOutputProfile"), writer.addToBody(colours).getIndirectReference());
    writer.getExtraCatalog().put(new PdfName("OutputIntents"), new PdfArray(intent));
  }

  /** Files that belong to the whole paper and hold its data. */
  static void attach(PdfWriter writer, List<Attachment> attachments) throws IOException {
    if (attachments.isEmpty()) {
      return;
    }
    PdfArray associated = new PdfArray();
    for (Attachment attachment : attachments) {
      PdfDictionary parameters = new PdfDictionary();
      String day = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT).format(attachment.day());
      parameters.put(PdfName.MODDATE, new PdfString("D:" + day + "000000+08'00'"));
      PdfFileSpecification file =
          PdfFileSpecification.fileEmbedded(
              writer,
              null,
              attachment.name(),
              attachment.text().getBytes(StandardCharsets.UTF_8),
              attachment.mimeType(),
              parameters,
              Deflater.BEST_COMPRESSION);
      file.put(new PdfName("AFRelationship"), new PdfName("Data"));
      writer.addFileAttachment(attachment.description(), file);
      associated.add(file.getReference());
    }
    writer.getExtraCatalog().put(new PdfName("AF"), associated);
  }

  private static String xmp(Document document, boolean tagged) {
    return """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about=""
          xmlns:dc="http://purl.org/dc/elements/1.1/"
          xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
        <pdfaid:part>3</pdfaid:part>
        <pdfaid:conformance>B</pdfaid:conformance>
        %s<dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
        <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
        </rdf:Description>
        %s</rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="r"?>
        """
        .formatted(
            tagged ? UA : "",
            escaped(document.title()),
            document.locale().toLanguageTag(),
            tagged ? UA_SCHEMA : "");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
