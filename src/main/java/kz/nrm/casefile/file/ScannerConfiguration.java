package kz.nrm.casefile.file;

import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses who looks for viruses. */
@Configuration
class ScannerConfiguration {

    @Bean
    VirusScanner virusScanner(FileSettings settings) {
        var clamd = settings.scanner().clamd();
        if (clamd == null || clamd.isBlank()) {
            LoggerFactory.getLogger(ScannerConfiguration.class)
                    .warn("files are not searched for viruses: set NRM_CLAMD to host:port of a ClamAV daemon");
            return new EmbeddedScanner();
        }
        var colon = clamd.lastIndexOf(':');
        if (colon < 1 || !clamd.substring(colon + 1).matches("\\d{1,5}")) {
            throw new IllegalStateException("nrm.attachments.scanner.clamd is host:port, for example localhost:3310");
        }
        return new ClamScanner(
                clamd.substring(0, colon),
                Integer.parseInt(clamd.substring(colon + 1)),
                settings.scanner().within());
    }
}
