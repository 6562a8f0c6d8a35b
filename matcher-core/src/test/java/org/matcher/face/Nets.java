package org.matcher.face;

/** Nets for tests. */
final class Nets {
    private Nets() {}

    static FaceNet centerFace() {
        return new CenterFaceNet(Pictures.resource("/org/matcher/models/centerface-1/centerface.onnx"), "centerface-1");
    }
}
