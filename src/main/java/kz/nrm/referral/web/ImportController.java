package kz.nrm.referral.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.nrm.access.Actors;
import kz.nrm.http.ArrayLimit;
import kz.nrm.referral.ImportFormat;
import kz.nrm.referral.ImportResult;
import kz.nrm.referral.Imports;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Region;
import kz.nrm.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file of referrals is imported. */
@RestController
@RequestMapping("/api/imports")
class ImportController {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Imports imports;
    private final Receipts receipts;
    private final Actors actors;
    private final JsonMapper json;

    ImportController(Imports imports, Receipts receipts, Actors actors, JsonMapper json) {
        this.imports = imports;
        this.receipts = receipts;
        this.actors = actors;
        this.json = json;
    }

    /** HTCDS JSON or the United Kingdom's payload. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ImportResponse> json(
            @RequestHeader("Idempotency-Key") String key,
            @RequestParam(required = false) @Nullable ImportFormat format,
            @RequestParam(required = false) @Nullable Region region,
            @RequestBody JsonNode document) {
        return answer(imports.read(key, document, format, region, actors.current()));
    }

    /** HTCDS CSV in UTF-8, with or without byte order mark. */
    @PostMapping(consumes = "text/csv")
    ResponseEntity<ImportResponse> csv(
            @RequestHeader("Idempotency-Key") String key,
            @RequestParam(required = false) @Nullable Region region,
            @RequestBody byte[] table) {
        return answer(imports.read(key, text(table), region, actors.current()));
    }

    /** Any of the formats as a file. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportResponse> file(
            @RequestHeader("Idempotency-Key") String key,
            @RequestParam(required = false) @Nullable ImportFormat format,
            @RequestParam(required = false) @Nullable Region region,
            @RequestPart("file") MultipartFile file)
            throws IOException {
        var text = text(file.getBytes());
        var start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[")
                ? answer(imports.read(key, document(start), format, region, actors.current()))
                : answer(imports.read(key, text, region, actors.current()));
    }

    private ResponseEntity<ImportResponse> answer(ImportResult result) {
        return ResponseEntity.status(result.addedSomething() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new ImportResponse(result.format(), receipts.inWords(result.records())));
    }

    private JsonNode document(String text) {
        try {
            var document = json.readTree(text);
            ArrayLimit.require(document);
            return document;
        } catch (JacksonException broken) {
            throw new InvalidInput(List.of(Violation.of("", "MalformedJson")));
        }
    }

    private static String text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new InvalidInput(List.of(Violation.of("", "NotUtf8")));
        }
    }

    record ImportResponse(ImportFormat format, List<RecordResponse> records) {}
}
