package org.matcher.api.edge;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;

/** A file as sent in a body: base64 text in JSON, a file part in multipart/form-data. */
@JsonDeserialize(using = Picture.FromBody.class)
public final class Picture {
    private final byte[] bytes;

    private Picture(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The bytes themselves, not a copy: pictures are large. Read only. */
    public byte[] bytes() {
        return bytes;
    }

    static final class FromBody extends StdDeserializer<Picture> {
        private static final long serialVersionUID = 1L;

        FromBody() {
            super(Picture.class);
        }

        @Override
        public Picture deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.currentToken().isScalarValue() || parser.currentToken().isNumeric()) {
                return (Picture) context.handleUnexpectedToken(Picture.class, parser);
            }
            return new Picture(parser.getBinaryValue());
        }
    }
}
