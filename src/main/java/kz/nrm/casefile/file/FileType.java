package kz.nrm.casefile.file;

/** The kinds of file that are accepted; nothing else is. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx");

    private final String mediaType;
    private final String extension;

    FileType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** IANA media type. */
    public String mediaType() {
        return mediaType;
    }

    /** What names of such files end in, without the dot. */
    public String extension() {
        return extension;
    }
}
