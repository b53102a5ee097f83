package kz.nrm.casefile.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.nrm.casefile.file.SampleFiles.TRACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import kz.nrm.casefile.file.VirusScanner.ScannerSilent;
import kz.nrm.http.NotAvailable;
import kz.nrm.http.TooManyRequests;
import kz.nrm.shared.InvalidInput;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

/** What is let in, and how it looks afterwards. */
class FileGateTest {

    private final FileGate gate = gate(new EmbeddedScanner());

    @Test
    void what_tells_of_place_and_maker_is_gone_and_the_picture_is_not() throws IOException {
        var photograph = SampleFiles.photograph(1);
        assertThat(text(photograph)).contains(TRACE, "GPS43", "Exif");

        var kept = gate.admit(photograph);

        assertThat(kept.type()).isEqualTo(FileType.JPEG);
        assertThat(text(kept.bytes())).doesNotContain(TRACE, "GPS", "Exif", "adobe");
        assertThat(picture(kept.bytes()).getWidth()).isEqualTo(40);
    }

    /** Where the red quarter, at the upper left as the camera saw it, is to be seen. */
    @Test
    void a_picture_that_was_taken_sideways_stands_upright() throws IOException {
        var red = Map.of(1, "left top", 2, "right top", 3, "right bottom", 4, "left bottom");
        var turned = Map.of(5, "left top", 6, "right top", 7, "right bottom", 8, "left bottom");
        for (var code = 1; code <= 8; code++) {
            var picture = picture(gate.admit(SampleFiles.photograph(code)).bytes());
            assertThat(picture.getWidth()).as("width of " + code).isEqualTo(code > 4 ? 20 : 40);
            assertThat(whereRed(picture))
                    .as("orientation " + code)
                    .isEqualTo(code > 4 ? turned.get(code) : red.get(code));
        }
    }

    @Test
    void text_in_a_png_is_gone() throws IOException {
        var plain = SampleFiles.image(FileType.PNG, 30, 10);
        var told = SampleFiles.concat(
                Arrays.copyOf(plain, 33),
                chunk("tEXt", "Author\0" + TRACE),
                Arrays.copyOfRange(plain, 33, plain.length));

        var kept = gate.admit(told);

        assertThat(kept.type()).isEqualTo(FileType.PNG);
        assertThat(text(kept.bytes())).doesNotContain(TRACE);
        assertThat(whereRed(picture(kept.bytes()))).isEqualTo("left top");
    }

    @Test
    void a_pdf_keeps_its_pages_and_loses_its_maker() throws IOException {
        assertThat(text(SampleFiles.pdf())).contains(TRACE, "GPS43");

        var kept = gate.admit(SampleFiles.pdf());

        assertThat(kept.type()).isEqualTo(FileType.PDF);
        assertThat(text(kept.bytes())).doesNotContain(TRACE, "GPS", "/Metadata", "/Info");
        try (var document = Loader.loadPDF(kept.bytes())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            var resources = document.getPage(0).getResources();
            for (var name : resources.getXObjectNames()) {
                var image = (org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject) resources.getXObject(name);
                assertThat(image.getImage().getWidth()).isEqualTo(40);
            }
            assertThat(resources.getXObjectNames()).hasSize(1);
        }
    }

    @Test
    void a_text_document_keeps_its_text_and_loses_its_maker() throws IOException {
        var kept = gate.admit(SampleFiles.zip(SampleFiles.textParts()));

        assertThat(kept.type()).isEqualTo(FileType.DOCX);
        var parts = unzipped(kept.bytes());
        assertThat(parts)
                .containsOnlyKeys(
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "word/document.xml",
                        "word/_rels/document.xml.rels",
                        "word/media/image1.jpeg");
        assertThat(new String(parts.get("word/document.xml"), UTF_8)).contains("Мәтін");
        assertThat(text(parts.get("_rels/.rels"))).contains("word/document.xml").doesNotContain("docProps");
        assertThat(text(parts.get("word/_rels/document.xml.rels")))
                .contains("image1")
                .doesNotContain("customXml/");
        assertThat(text(parts.get("[Content_Types].xml"))).contains("main+xml").doesNotContain("docProps");
        parts.values().forEach(part -> assertThat(text(part)).doesNotContain(TRACE, "GPS"));
    }

    /** Each is refused for its own reason. */
    static Stream<Map.Entry<String, byte[]>> refused() {
        var pdf = SampleFiles.pdf();
        var jpeg = SampleFiles.image(FileType.JPEG, 300, 300);
        var png = SampleFiles.image(FileType.PNG, 300, 300);
        var text = SampleFiles.zip(SampleFiles.textParts());
        var archive = SampleFiles.zip(Map.of("a.txt", "a".getBytes(UTF_8)));
        return Stream.of(
                Map.entry("FileRequired", new byte[0]),
                Map.entry("FileTooLarge 10", new byte[(10 << 20) + 1]),
                Map.entry(
                        "FileKindUnknown gif that goes on as jpeg", SampleFiles.concat("GIF89a".getBytes(UTF_8), jpeg)),
                Map.entry("FileKindUnknown program", "MZ\220\0\3\0\0\0\4".getBytes(ISO_8859_1)),
                Map.entry("FileKindUnknown page", "<!DOCTYPE html><script>1</script>".getBytes(UTF_8)),
                Map.entry("FileKindUnknown drawing", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(UTF_8)),
                Map.entry("FileKindUnknown text", "only words".getBytes(UTF_8)),
                Map.entry(
                        "FileKindUnknown archive that is no text",
                        SampleFiles.zip(Map.of("a.xml", "<a/>".getBytes(UTF_8)))),
                Map.entry("FileHoldsAnother archive of other things", archive),
                Map.entry("FileBroken cut jpeg", Arrays.copyOf(jpeg, jpeg.length / 2)),
                Map.entry("FileBroken cut png", Arrays.copyOf(png, png.length / 2)),
                Map.entry("FileBroken cut pdf", Arrays.copyOf(pdf, pdf.length / 2)),
                Map.entry("FileBroken cut text", Arrays.copyOf(text, text.length / 2)),
                Map.entry("FileBroken pdf in name alone", "%PDF-1.7\nnothing\n%%EOF".getBytes(UTF_8)),
                Map.entry("FileHoldsAnother pdf and zip", SampleFiles.concat(pdf, archive)),
                Map.entry(
                        "FileHoldsAnother zip inside a pdf",
                        SampleFiles.concat(
                                Arrays.copyOf(pdf, 9), "\n%".getBytes(UTF_8), archive, "\n".getBytes(UTF_8), pdf)),
                Map.entry("FileHoldsAnother words behind a pdf", SampleFiles.concat(pdf, "more".getBytes(UTF_8))),
                Map.entry("FileTooManyPixels", hugePng()));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void is_refused_with_its_rule(Map.Entry<String, byte[]> file) {
        assertRefused(file.getKey().split(" ")[0], file.getValue());
    }

    /** What comes in a PDF beside pages. */
    static Stream<Map.Entry<String, byte[]>> pdfsThatAct() {
        return Stream.of(
                Map.entry(
                        "FileActs",
                        SampleFiles.pdf(
                                pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")))),
                Map.entry(
                        "FileActs",
                        SampleFiles.pdf(pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionLaunch()))),
                Map.entry("FileActs", SampleFiles.pdf(pdf -> {
                    var additional = new COSDictionary();
                    additional.setItem(COSName.getPDFName("O"), new PDActionJavaScript("1").getCOSObject());
                    pdf.getPage(0).getCOSObject().setItem(COSName.AA, additional);
                })),
                Map.entry("FileActs", SampleFiles.pdf(pdf -> {
                    var form = new COSDictionary();
                    form.setItem(COSName.getPDFName("XFA"), new COSDictionary());
                    pdf.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
                })),
                Map.entry("FileHoldsAnother", SampleFiles.pdf(pdf -> {
                    var names = new COSDictionary();
                    names.setItem(COSName.getPDFName("EmbeddedFiles"), new COSDictionary());
                    pdf.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, names);
                })),
                Map.entry("FileHoldsAnother", SampleFiles.pdf(pdf -> {
                    var note = new COSDictionary();
                    note.setItem(COSName.SUBTYPE, COSName.getPDFName("FileAttachment"));
                    pdf.getPage(0).getCOSObject().setItem(COSName.ANNOTS, note);
                })),
                Map.entry("FileLocked", SampleFiles.pdf(FileGateTest::lock)));
    }

    @ParameterizedTest
    @MethodSource("pdfsThatAct")
    void a_pdf_that_would_act_is_refused(Map.Entry<String, byte[]> file) {
        assertRefused(file.getKey(), file.getValue());
    }

    @Test
    void a_pdf_that_unpacks_to_too_much_is_refused_before_it_is_unpacked() {
        var zeros = SampleFiles.deflated(new byte[201 << 20]);
        assertThat(zeros.length).isLessThan(1 << 20);
        assertRefused("FileTooDense", SampleFiles.pdfWithStream("/FlateDecode", zeros));
        assertRefused("FileTooDense", SampleFiles.pdfWithStream("5 0 R", zeros));

        var small = SampleFiles.deflated("0 0 m".getBytes(UTF_8));
        assertThat(gate.admit(SampleFiles.pdfWithStream("/FlateDecode", small)).type())
                .isEqualTo(FileType.PDF);
        assertRefused(
                "FileTooDense", SampleFiles.pdfWithStream("[/FlateDecode /FlateDecode]", SampleFiles.deflated(small)));
        assertRefused("FileTooDense", SampleFiles.pdfWithStream("[/Fl#61teDecode/Fl]", SampleFiles.deflated(small)));
        assertRefused("FileTooDense", SampleFiles.pdfWithStream("5 0 R", small));
        assertRefused("FileTooDense", SampleFiles.pdfWithStream("/LZWDecode", small));
        assertRefused(
                "FileTooDense", SampleFiles.pdfWithStream("/FlateDecode /DecodeParms <</Columns 999999999>>", small));
    }

    @Test
    void a_pdf_nested_without_end_is_broken_and_nothing_more() {
        var deep = ("%PDF-1.4\n1 0 obj\n" + "[".repeat(2_000_000) + "\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF");
        assertRefused("FileBroken", deep.getBytes(UTF_8));
    }

    /** What comes in a text document beside text. */
    static Stream<Map.Entry<String, Map<String, byte[]>>> textsThatAct() {
        return Stream.of(
                with("FileActs", "word/vbaProject.bin", "macro"),
                with("FileHoldsAnother", "word/embeddings/oleObject1.bin", "object"),
                with("FileHoldsAnother", "../evil.xml", "<a/>"),
                with("FileHoldsAnother", "/evil.xml", "<a/>"),
                with("FileHoldsAnother", "word/media/image2.svg", "<svg/>"),
                with("FileBroken", "word/media/image2.png", "no picture"),
                with("FileBroken", "word/styles.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"),
                with("FileBroken", "word/styles.xml", "<not closed"),
                with("FileBroken", "WORD/document.xml", "<a/>"),
                with(
                        "FileLinksOutside",
                        "word/_rels/settings.xml.rels",
                        SampleFiles.relations(SampleFiles.relation(
                                "r1", "attachedTemplate", "http://evil.example/t.dotm", " TargetMode=\"External\""))),
                with(
                        "FileActs",
                        "word/_rels/settings.xml.rels",
                        SampleFiles.relations(SampleFiles.relation("r1", "control", "activeX1.xml"))),
                with("FileTooDense", "word/styles.xml", "<a>" + " ".repeat(5 << 20) + "</a>"),
                Map.entry("FileTooDense", many()));
    }

    @ParameterizedTest
    @MethodSource("textsThatAct")
    void a_text_document_that_would_act_is_refused(Map.Entry<String, Map<String, byte[]>> file) {
        assertRefused(file.getKey(), SampleFiles.zip(file.getValue()));
    }

    @Test
    void what_hangs_behind_a_picture_stays_behind() {
        var archive = SampleFiles.zip(Map.of("a.txt", TRACE.getBytes(UTF_8)));
        var kept = gate.admit(SampleFiles.concat(SampleFiles.image(FileType.JPEG, 9, 9), archive));
        assertThat(text(kept.bytes())).doesNotContain("PK");
    }

    @Test
    void a_virus_is_refused_and_silence_is_no_yes() {
        var eicar = "X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
        assertRefused("FileHoldsVirus", eicar.getBytes(UTF_8));
        assertRefused("FileHoldsVirus", SampleFiles.concat(SampleFiles.pdf(), eicar.getBytes(UTF_8)));
        assertThatThrownBy(() -> gate(file -> {
                            throw new ScannerSilent("nobody");
                        })
                        .admit(SampleFiles.pdf()))
                .isInstanceOfSatisfying(
                        NotAvailable.class,
                        missing -> assertThat(missing.type()).isEqualTo("scanner-silent"));
    }

    @Test
    void a_busy_node_says_so_and_is_free_again_afterwards() throws Exception {
        var inside = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var busy = gate(file -> {
            inside.countDown();
            return awaited(go);
        });
        var first = CompletableFuture.supplyAsync(() -> busy.admit(SampleFiles.pdf()));
        inside.await();
        assertThatThrownBy(() -> busy.admit(SampleFiles.pdf())).isInstanceOf(TooManyRequests.class);
        go.countDown();
        first.get();
        assertThat(busy.admit(SampleFiles.pdf()).type()).isEqualTo(FileType.PDF);
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static FileGate gate(VirusScanner scanner) {
        return new FileGate(
                new FileSettings(
                        DataSize.ofMegabytes(10),
                        10,
                        30_000_000,
                        1,
                        new FileSettings.Scanner(null, Duration.ofSeconds(1))),
                scanner);
    }

    private void assertRefused(String rule, byte[] file) {
        assertThatThrownBy(() -> gate.admit(file))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.violations())
                                .singleElement()
                                .satisfies(broken -> {
                                    assertThat(broken.field()).isEqualTo("file");
                                    assertThat(broken.rule()).isEqualTo(rule);
                                }));
    }

    private static Map.Entry<String, Map<String, byte[]>> with(String rule, String name, String content) {
        var parts = SampleFiles.textParts();
        SampleFiles.put(parts, name, content);
        return Map.entry(rule, parts);
    }

    private static Map<String, byte[]> many() {
        var parts = new LinkedHashMap<>(SampleFiles.textParts());
        for (var i = 0; i < 1_000; i++) {
            SampleFiles.put(parts, "word/p" + i + ".xml", "<a/>");
        }
        return parts;
    }

    private static void lock(PDDocument pdf) {
        try {
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Says that it is 60,000 by 60,000. */
    private static byte[] hugePng() {
        var png = SampleFiles.image(FileType.PNG, 10, 10);
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        var crc = new java.util.zip.CRC32();
        crc.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
        return png;
    }

    private static byte[] chunk(String type, String content) {
        var body = (type + content).getBytes(ISO_8859_1);
        var crc = new java.util.zip.CRC32();
        crc.update(body);
        return ByteBuffer.allocate(body.length + 8)
                .putInt(body.length - 4)
                .put(body)
                .putInt((int) crc.getValue())
                .array();
    }

    private static String whereRed(BufferedImage picture) {
        var x = picture.getWidth() / 4;
        var y = picture.getHeight() / 4;
        for (var place : Map.of(
                        "left top", new int[] {x, y},
                        "right top", new int[] {3 * x, y},
                        "left bottom", new int[] {x, 3 * y},
                        "right bottom", new int[] {3 * x, 3 * y})
                .entrySet()) {
            var colour = new Color(picture.getRGB(place.getValue()[0], place.getValue()[1]));
            if (colour.getRed() > 200 && colour.getGreen() < 60) {
                return place.getKey();
            }
        }
        return "nowhere";
    }

    private static BufferedImage picture(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    private static Map<String, byte[]> unzipped(byte[] bytes) throws IOException {
        var parts = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var out = new ByteArrayOutputStream();
                zip.transferTo(out);
                parts.put(entry.getName(), out.toByteArray());
            }
        }
        return parts;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
