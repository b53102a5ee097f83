package kz.nrm.casefile.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import kz.nrm.shared.InvalidInput;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The parts of a text document: what they are, and what they lead to. Read without document types, so that nothing is fetched or unfolded. */
final class WordParts {

    private static final String TYPES = "[Content_Types].xml";
    private static final String TEXT =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final Pattern GONE = Pattern.compile("(?i)(?:\\.{0,2}/)*(?:docProps|customXml)/.*");
    private static final Pattern ACTS =
            Pattern.compile("(?i).*(?:macro|vba|activex|control|oleobject|/package|frame).*");

    private WordParts() {}

    /** @throws InvalidInput when its list of contents says it is something else than a text */
    static void requireText(Map<String, byte[]> parts) {
        var list = parts.get(TYPES);
        if (list == null
                || overrides(read(list)).stream()
                        .noneMatch(part -> part.getAttribute("ContentType").equals(TEXT))) {
            throw FileRefused.because("FileKindUnknown");
        }
    }

    /** @throws InvalidInput when it leads to outside, would act, or is no plain XML */
    static byte[] clean(String name, byte[] part) {
        if (name.equals(TYPES)) {
            return without(
                    read(part),
                    WordParts::overrides,
                    gone -> GONE.matcher(gone.getAttribute("PartName")).matches());
        }
        if (name.toLowerCase(Locale.ROOT).endsWith(".rels")) {
            var links = read(part);
            links(links).forEach(WordParts::requireInside);
            return without(
                    links,
                    WordParts::links,
                    gone -> GONE.matcher(gone.getAttribute("Target")).matches());
        }
        requirePlain(part);
        return part;
    }

    private static void requireInside(Element link) {
        if (link.getAttribute("TargetMode").equalsIgnoreCase("External")) {
            throw FileRefused.because("FileLinksOutside");
        }
        if (ACTS.matcher(link.getAttribute("Type")).matches()) {
            throw FileRefused.because(FileRefused.ACTS);
        }
    }

    private static List<Element> overrides(Document types) {
        return elements(types, "Override");
    }

    private static List<Element> links(Document relations) {
        return elements(relations, "Relationship");
    }

    private static List<Element> elements(Document document, String name) {
        var found = document.getElementsByTagNameNS("*", name);
        var elements = new ArrayList<Element>();
        for (var i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static byte[] without(
            Document document, java.util.function.Function<Document, List<Element>> which, Predicate<Element> gone) {
        which.apply(document).stream()
                .filter(gone)
                .forEach(element -> element.getParentNode().removeChild(element));
        try {
            var transformers = TransformerFactory.newInstance();
            transformers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var bytes = new ByteArrayOutputStream();
            transformers.newTransformer().transform(new DOMSource(document), new StreamResult(bytes));
            return bytes.toByteArray();
        } catch (TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Document read(byte[] part) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(NO_DOCTYPE, true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(part));
        } catch (SAXException | IOException broken) {
            throw FileRefused.because(FileRefused.BROKEN);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void requirePlain(byte[] part) {
        try {
            var factory = javax.xml.parsers.SAXParserFactory.newInstance();
            factory.setFeature(NO_DOCTYPE, true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.newSAXParser().parse(new ByteArrayInputStream(part), new DefaultHandler());
        } catch (SAXException | IOException broken) {
            throw FileRefused.because(FileRefused.BROKEN);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
