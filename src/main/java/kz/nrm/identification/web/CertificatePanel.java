package kz.nrm.identification.web;

import java.util.List;
import kz.nrm.access.Compartment;
import kz.nrm.casefile.CasePanel;
import kz.nrm.identification.CertificateView;
import kz.nrm.identification.Certificates;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Component;

/** The certificate of identification. */
@Component
class CertificatePanel implements CasePanel {

    private final Certificates certificates;

    CertificatePanel(Certificates certificates) {
        this.certificates = certificates;
    }

    @Override
    public String id() {
        return "certificate";
    }

    @Override
    public Compartment compartment() {
        return Compartment.IDENTITY;
    }

    @Override
    public List<Line> lines(CaseReference reference) {
        return certificates.of(reference).map(CertificatePanel::lines).orElse(List.of());
    }

    private static List<Line> lines(CertificateView certificate) {
        return List.of(
                new Line("panel.certificate.number", certificate.number()),
                new Line("panel.certificate.issuedOn", certificate.issuedOn().toString()),
                new Line(
                        "panel.certificate.validUntil", certificate.validUntil().toString()),
                new Line(
                        "panel.certificate.handedOverOn",
                        certificate.handedOverOn() == null
                                ? "false"
                                : certificate.handedOverOn().toString()));
    }
}
