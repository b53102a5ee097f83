package kz.nrm.casefile.file;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Everything that can be reached in one PDF, each thing once. */
final class PdfContents {

    /** What does something when the document, a page or a field is opened. */
    private static final Set<String> ACTS = Set.of("JS", "JavaScript", "XFA", "Launch", "ImportData", "SubmitForm");

    /** Other files inside. */
    private static final Set<String> HOLDS =
            Set.of("EF", "EmbeddedFile", "EmbeddedFiles", "FileAttachment", "RichMedia", "GoToE", "Collection");

    /** Kinds of action, of object and of annotation are told by these. */
    private static final List<COSName> KINDS = List.of(COSName.S, COSName.TYPE, COSName.SUBTYPE);

    /** Who made it, when and with what. */
    private static final List<COSName> TALES =
            List.of(COSName.METADATA, COSName.getPDFName("PieceInfo"), COSName.getPDFName("LastModified"));

    private static final int LARGEST_PICTURE = 32 << 20;

    private final Deque<COSBase> waiting = new ArrayDeque<>();
    private final Set<COSBase> known = Collections.newSetFromMap(new IdentityHashMap<>());

    private PdfContents(COSBase root) {
        waiting.add(root);
    }

    static PdfContents of(PDDocument document) {
        return new PdfContents(document.getDocument().getTrailer());
    }

    /** Takes the tales out, and refuses what would act. */
    void clean() throws IOException {
        while (!waiting.isEmpty()) {
            var next = waiting.pop();
            if (next instanceof COSObject reference) {
                visit(reference.getObject());
            } else if (next instanceof COSArray array) {
                array.forEach(this::visit);
            } else if (next instanceof COSDictionary dictionary) {
                clean(dictionary);
            }
        }
    }

    private void visit(COSBase thing) {
        if (thing != null && known.add(thing)) {
            waiting.push(thing);
        }
    }

    private void clean(COSDictionary dictionary) throws IOException {
        dictionary.keySet().forEach(key -> require(key.getName()));
        for (var kind : KINDS) {
            if (dictionary.getDictionaryObject(kind) instanceof COSName name) {
                require(name.getName());
            }
        }
        TALES.forEach(dictionary::removeItem);
        if (dictionary instanceof COSStream stream) {
            cleanPicture(stream);
        }
        dictionary.getValues().forEach(this::visit);
    }

    private static void require(String name) {
        if (ACTS.contains(name)) {
            throw FileRefused.because(FileRefused.ACTS);
        }
        if (HOLDS.contains(name)) {
            throw FileRefused.because(FileRefused.TWO_FILES);
        }
    }

    /** Pictures stand in it as they came from the camera. */
    private static void cleanPicture(COSStream stream) throws IOException {
        var filters = new PDStream(stream).getFilters();
        if (!filters.isEmpty() && isJpeg(filters.get(filters.size() - 1))) {
            try (var in = new PDStream(stream).createInputStream(List.of("DCTDecode", "DCT"))) {
                var picture = JpegSegments.withoutTales(in.readNBytes(LARGEST_PICTURE));
                stream.setItem(COSName.FILTER, COSName.DCT_DECODE);
                try (var out = stream.createRawOutputStream()) {
                    out.write(picture);
                }
            }
        }
    }

    private static boolean isJpeg(COSName filter) {
        return filter.equals(COSName.DCT_DECODE) || filter.equals(COSName.DCT_DECODE_ABBREVIATION);
    }
}
