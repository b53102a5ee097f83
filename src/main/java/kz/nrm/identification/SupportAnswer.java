package kz.nrm.identification;

/** Whether the person was referred to support, or chose not to be and signed for it. */
public enum SupportAnswer {
    REFERRED,
    DECLINED_SIGNED
}
