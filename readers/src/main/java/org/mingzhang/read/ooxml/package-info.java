/**
 * The parts of an Office Open XML file: a zip whose entries are XML. Nothing here trusts the file.
 *
 * <p>Start reading at {@link org.mingzhang.read.ooxml.Parts}, which opens a part, and {@link
 * org.mingzhang.read.ooxml.XmlScanner}, which walks over its elements. What is wrong with a file is
 * told by {@link org.mingzhang.read.ooxml.WorkbookFault}.
 */
@NullMarked
package org.mingzhang.read.ooxml;

import org.jspecify.annotations.NullMarked;
