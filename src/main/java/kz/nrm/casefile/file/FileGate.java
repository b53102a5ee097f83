package kz.nrm.casefile.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kz.nrm.casefile.file.VirusScanner.ScannerSilent;
import kz.nrm.http.NotAvailable;
import kz.nrm.http.TooManyRequests;
import kz.nrm.shared.InvalidInput;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets a file in: of an allowed kind by its bytes, whatever its name says; without viruses; and not as it came but written anew, without
 * what tells of its maker or could act. Everything happens in memory: no file is ever put down in plain.
 */
@Component
public class FileGate {

    private static final Logger LOG = LoggerFactory.getLogger(FileGate.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BUSY = Duration.ofSeconds(5);

    private final FileSettings settings;
    private final VirusScanner scanner;
    private final Images images;
    private final Pdfs pdfs = new Pdfs();
    private final WordFiles wordFiles;
    private final Semaphore places;

    FileGate(FileSettings settings, VirusScanner scanner) {
        this.settings = settings;
        this.scanner = scanner;
        this.images = new Images(settings.maxPixels());
        this.wordFiles = new WordFiles(images);
        this.places = new Semaphore(settings.atOnce());
    }

    /** A file that may be kept. */
    public record Admitted(FileType type, byte[] bytes) {

        @Override
        public String toString() {
            return type + "[***]";
        }
    }

    /**
     * The file as it may be kept.
     *
     * @throws InvalidInput    with the rule it breaks
     * @throws NotAvailable    when nobody says whether it is harmless
     * @throws TooManyRequests when this node works on as many files as it can
     */
    public Admitted admit(byte[] file) {
        if (file.length == 0) {
            throw FileRefused.because("FileRequired");
        }
        if (file.length > settings.maxSize().toBytes()) {
            throw FileRefused.because("FileTooLarge", settings.maxSize().toMegabytes());
        }
        enter();
        try {
            requireHarmless(file);
            var type = type(file);
            var clean = clean(type, file);
            if (clean.length > FileSettings.STORED) {
                throw FileRefused.because(FileRefused.DENSE);
            }
            return new Admitted(type, clean);
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooManyRequests(BUSY);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TooManyRequests(BUSY);
        }
    }

    private void requireHarmless(byte[] file) {
        try {
            if (!scanner.harmless(file)) {
                throw FileRefused.because("FileHoldsVirus");
            }
        } catch (ScannerSilent silent) {
            LOG.warn("a file was not accepted: {}", silent.getMessage());
            throw new NotAvailable("scanner-silent");
        }
    }

    /** By the bytes alone. */
    private static FileType type(byte[] file) {
        return switch (detected(file)) {
            case "application/pdf" -> FileType.PDF;
            case "image/jpeg" -> FileType.JPEG;
            case "image/png" -> FileType.PNG;
            case "application/zip", "application/x-tika-ooxml" -> FileType.DOCX;
            default -> throw FileRefused.because("FileKindUnknown");
        };
    }

    private static String detected(byte[] file) {
        try {
            return MimeTypes.getDefaultMimeTypes()
                    .detect(new ByteArrayInputStream(file), new Metadata())
                    .toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private byte[] clean(FileType type, byte[] file) {
        return switch (type) {
            case PDF -> pdfs.clean(file);
            case JPEG, PNG -> images.clean(type, file);
            case DOCX -> wordFiles.clean(file);
        };
    }
}
