package learningfactory.competence;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A kind of file that a learner may hand in. What a file is, its first bytes say; what its sender calls it
/// does not count. Whatever a browser would run is none of these: a page is kept as the text that it is.
public enum FileKind {
    /// A picture (ISO/IEC 15948).
    PNG("image/png", "\u0089PNG\r\n\u001A\n"),
    /// A photograph (ISO/IEC 10918).
    JPEG("image/jpeg", "\u00FF\u00D8\u00FF"),
    /// A document (ISO 32000).
    PDF("application/pdf", "%PDF-"),
    /// Plain text in UTF-8.
    TEXT("text/plain", "");

    /// The longest file that is kept, bytes.
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    private final String mediaType;
    /// The first bytes, each as the sign with its number.
    private final String signature;

    FileKind(String mediaType, String signature) {
        this.mediaType = mediaType;
        this.signature = signature;
    }

    /// As others call it.
    public String mediaType() {
        return mediaType;
    }

    /// Whether it is shown as a picture.
    public boolean isPicture() {
        return this == PNG || this == JPEG;
    }

    /// What this is; empty when it is nothing that is kept, or there is nothing, or too much of it.
    public static Optional<FileKind> of(byte[] content) {
        if (content.length == 0 || content.length > MOST_BYTES) {
            return Optional.empty();
        }
        for (FileKind kind : values()) {
            if (kind == TEXT ? isText(content) : kind.begins(content)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private boolean begins(byte[] content) {
        int length = Math.min(content.length, signature.length());
        return new String(content, 0, length, StandardCharsets.ISO_8859_1).equals(signature);
    }

    private static boolean isText(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .chars()
                    .allMatch(sign -> sign >= ' ' || sign == '\n' || sign == '\r' || sign == '\t');
        } catch (CharacterCodingException noText) {
            return false;
        }
    }
}
