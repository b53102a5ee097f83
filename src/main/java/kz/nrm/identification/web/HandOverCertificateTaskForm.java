package kz.nrm.identification.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.nrm.identification.CertificateHandover;
import kz.nrm.identification.Certificates;
import kz.nrm.identification.FormalIdentificationProcess;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The certificate is handed over in a safe way, or kept for the person. */
@Component
class HandOverCertificateTaskForm implements TaskForm<HandOverCertificateTaskForm.HandOverCertificate> {

    record HandOverCertificate(
            @NotNull CertificateHandover handover,
            @NotNull LocalDate explainedOn,
            @NotNull @Pattern(regexp = "[a-z]{3}") String language,
            @Nullable @Size(max = 2000) String note) {}

    private final Certificates certificates;

    HandOverCertificateTaskForm(Certificates certificates) {
        this.certificates = certificates;
    }

    @Override
    public TaskKey task() {
        return FormalIdentificationProcess.HAND_OVER_CERTIFICATE;
    }

    @Override
    public Class<HandOverCertificate> input() {
        return HandOverCertificate.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, HandOverCertificate input) {
        certificates.handOver(
                task.reference(), input.explainedOn(), input.handover() == CertificateHandover.KEPT_FOR_PERSON);
        return CaseFacts.none();
    }
}
