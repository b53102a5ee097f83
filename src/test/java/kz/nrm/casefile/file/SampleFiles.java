package kz.nrm.casefile.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Files as people bring them, and as attackers build them. */
public final class SampleFiles {

    /** Stands wherever a maker leaves traces: none of it may be left. */
    public static final String TRACE = "TRACE-OF-THE-MAKER";

    private static final String RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>";
    private static final String RELATION =
            "<Relationship Id=\"%s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"%s/>";

    private SampleFiles() {}

    /** Red in the upper left quarter, white elsewhere. */
    public static byte[] image(FileType type, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height / 2);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, type.name(), out);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return out.toByteArray();
    }

    /** A photograph with Exif (orientation, a GPS directory), XMP, IPTC and a comment. */
    public static byte[] photograph(int orientation) {
        var exif = concat(
                "Exif\0\0MM\0*\0\0\0\10\0\3".getBytes(ISO_8859_1),
                new byte[] {0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0},
                // the name of the camera, and where the GPS directory is
                new byte[] {0x01, 0x0F, 0, 2, 0, 0, 0, 19, 0, 0, 0, 50},
                new byte[] {(byte) 0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 70},
                new byte[4],
                (TRACE + "\0GPS43.238949N76.889709E").getBytes(ISO_8859_1));
        var plain = image(FileType.JPEG, 40, 20);
        return concat(
                new byte[] {(byte) 0xFF, (byte) 0xD8},
                segment(0xE1, exif),
                segment(0xE1, ("http://ns.adobe.com/xap/1.0/\0<x>" + TRACE + "</x>").getBytes(ISO_8859_1)),
                segment(0xED, ("Photoshop 3.0\0" + TRACE).getBytes(ISO_8859_1)),
                segment(0xFE, TRACE.getBytes(ISO_8859_1)),
                java.util.Arrays.copyOfRange(plain, 2, plain.length));
    }

    private static byte[] segment(int marker, byte[] content) {
        var length = content.length + 2;
        return concat(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length}, content);
    }

    /** With author, XMP, and a photograph as it came from the camera. */
    public static byte[] pdf() {
        return pdf(document -> {});
    }

    /** The same with something more. */
    public static byte[] pdf(Consumer<PDDocument> more) {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            document.getDocumentInformation().setAuthor(TRACE);
            document.getDocumentCatalog()
                    .setMetadata(new PDMetadata(
                            document, new ByteArrayInputStream(("<x>" + TRACE + "</x>").getBytes(UTF_8))));
            var picture = new PDImageXObject(
                    document,
                    new ByteArrayInputStream(photograph(1)),
                    org.apache.pdfbox.cos.COSName.DCT_DECODE,
                    40,
                    20,
                    8,
                    org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB.INSTANCE);
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(picture, 10, 10);
            }
            more.accept(document);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** A PDF of one page whose only stream is packed as told. */
    public static byte[] pdfWithStream(String filter, byte[] packed) {
        return concat(
                ("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
                                + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>\nendobj\n"
                                + "4 0 obj\n<</Length " + packed.length + " /Filter " + filter + ">>\nstream\n")
                        .getBytes(ISO_8859_1),
                packed,
                "\nendstream\nendobj\ntrailer\n<</Root 1 0 R/Size 5>>\nstartxref\n0\n%%EOF\n".getBytes(ISO_8859_1));
    }

    /** As the Flate filter of a PDF wants it. */
    public static byte[] deflated(byte[] open) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(open);
        deflater.finish();
        var out = new ByteArrayOutputStream();
        var buffer = new byte[1 << 16];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    /** The parts of a text document, to be changed at will; with author, a custom part, and a photograph. */
    public static Map<String, byte[]> textParts() {
        var parts = new LinkedHashMap<String, byte[]>();
        put(
                parts,
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
                        + "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>");
        put(
                parts,
                "_rels/.rels",
                RELATIONS.formatted(relation("r1", "officeDocument", "word/document.xml")
                        + relation("r2", "extended-properties", "docProps/core.xml")));
        put(parts, "docProps/core.xml", "<p>" + TRACE + "</p>");
        put(parts, "customXml/item1.xml", "<p>" + TRACE + "</p>");
        put(parts, "word/document.xml", "<w:document xmlns:w=\"w\"><w:body>Мәтін</w:body></w:document>");
        put(
                parts,
                "word/_rels/document.xml.rels",
                RELATIONS.formatted(relation("r1", "image", "media/image1.jpeg")
                        + relation("r2", "customXml", "../customXml/item1.xml")));
        parts.put("word/media/image1.jpeg", photograph(1));
        return parts;
    }

    public static void put(Map<String, byte[]> parts, String name, String content) {
        parts.put(name, content.getBytes(UTF_8));
    }

    public static String relations(String inside) {
        return RELATIONS.formatted(inside);
    }

    public static String relation(String id, String type, String target, String... more) {
        return RELATION.formatted(id, type, target, String.join("", more));
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return out.toByteArray();
    }

    public static byte[] concat(byte[]... pieces) {
        var out = new ByteArrayOutputStream();
        for (var piece : pieces) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }
}
