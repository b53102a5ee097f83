package kz.nrm.desk;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Writes the names of a model in the reader's language, for the drawing only; what runs keeps its own. */
@Component
class ModelNames {

    private static final String DISALLOW_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private final Words words;

    ModelNames(Words words) {
        this.words = words;
    }

    String translated(String model) {
        try {
            var parsers = DocumentBuilderFactory.newInstance();
            parsers.setNamespaceAware(true);
            parsers.setFeature(DISALLOW_DOCTYPE, true);
            var document = parsers.newDocumentBuilder().parse(new InputSource(new StringReader(model)));
            var elements = document.getElementsByTagName("*");
            for (var i = 0; i < elements.getLength(); i++) {
                translate((Element) elements.item(i));
            }
            var writers = TransformerFactory.newInstance();
            writers.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            var text = new StringWriter();
            writers.newTransformer().transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (ParserConfigurationException | SAXException | TransformerException | IOException unreadable) {
            throw new IllegalStateException("a deployed model cannot be read", unreadable);
        }
    }

    private void translate(Element element) {
        if (element.hasAttribute("name") && element.hasAttribute("id")) {
            var id = element.getAttribute("id");
            words.find("task." + id)
                    .or(() -> words.find("activity." + id))
                    .ifPresent(name -> element.setAttribute("name", name));
        }
    }
}
