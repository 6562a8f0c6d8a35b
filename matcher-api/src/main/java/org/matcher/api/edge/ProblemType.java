package org.matcher.api.edge;

/** Every kind of problem the service answers with (RFC 9457). The slug is stable: clients switch on it. */
public enum ProblemType {
    INVALID_REQUEST("invalid-request", 400, "A field is missing, unknown or out of range", "See field and detail."),
    MALFORMED_BODY("malformed-body", 400, "The body cannot be read", "It is not well-formed JSON or multipart."),
    FOREIGN_ORIGIN(
            "foreign-origin",
            403,
            "The request comes from a page of another site",
            "Host must name this machine (localhost, 127.0.0.1, [::1]) and Origin, if sent, must be the service's own."),
    NOT_FOUND("not-found", 404, "There is nothing at this address", "See the list of routes in the OpenAPI document."),
    NO_SUCH_CHILD("no-such-child", 404, "No child bears this id", "Enrol the child first."),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "This address does not take this method", "See the Allow header."),
    NOT_ACCEPTABLE("not-acceptable", 406, "The answer has none of the accepted types", "Accept application/json."),
    SEVERAL_FACES(
            "several-faces",
            409,
            "There are several faces and none was picked",
            "Look at photo.faces, then send the same request with the number of the face that is meant."),
    CHILD_ID_TAKEN(
            "child-id-taken", 409, "Another child bears this id", "Its particulars differ; nothing was changed."),
    BODY_TOO_LARGE("body-too-large", 413, "The request is larger than the service takes", "Send a smaller picture."),
    UNSUPPORTED_MEDIA_TYPE(
            "unsupported-media-type",
            415,
            "The body has a type that is not read here",
            "Send multipart/form-data or application/json."),
    UNREADABLE_IMAGE(
            "unreadable-image",
            422,
            "The picture was not decoded",
            "See reason; the status is 400, 413, 415 or 422 by the reason."),
    NO_FACE("no-face", 422, "There is no face in the picture", "Send a photo that shows the face larger or clearer."),
    NO_SUCH_FACE("no-such-face", 422, "The picked face does not exist", "Pick a number from photo.faces."),
    QUALITY_NOT_ACCEPTED(
            "quality-not-accepted",
            422,
            "The face is too poor to enrol it unasked",
            "See quality. Send a better photo; if there is none, send the same request with acceptQuality and acceptReason."),
    INTERNAL("internal", 500, "The service failed", "Nothing was acknowledged. The errorId stands in the log."),
    BUSY("busy", 503, "Too much is waiting already", "Send the same request again after Retry-After seconds."),
    STORAGE_FULL("storage-full", 507, "The disk is full", "Nothing was kept. Make room, then send it again.");

    private final String slug;
    private final int status;
    private final String title;
    private final String meaning;

    ProblemType(String slug, int status, String title, String meaning) {
        this.slug = slug;
        this.status = status;
        this.title = title;
        this.meaning = meaning;
    }

    /** The {@code type} member: a relative URI that the service also explains. */
    public String uri() {
        return "/problems/" + slug;
    }

    /** The last part of the URI. */
    public String slug() {
        return slug;
    }

    /** The usual status. */
    public int status() {
        return status;
    }

    /** What happened, for every problem of this type alike. */
    public String title() {
        return title;
    }

    /** What it means for the client and what to do next. */
    public String meaning() {
        return meaning;
    }
}
