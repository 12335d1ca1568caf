package org.mingzhang.write.pdf;

import java.time.LocalDate;

/**
 * A file inside a PDF, which says the same as the paper in a form that programs read (PDF/A-3,
 * {@code AFRelationship Data}).
 *
 * @param name under which a reader saves it
 * @param mimeType such as {@code application/json}
 * @param description for those who look at the list of attachments
 * @param day the paper's own day, since a document has no clock
 * @param text the file, which is UTF-8
 */
public record Attachment(
    String name, String mimeType, String description, LocalDate day, String text) {}
