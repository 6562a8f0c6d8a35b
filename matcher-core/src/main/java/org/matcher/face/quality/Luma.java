package org.matcher.face.quality;

import org.matcher.face.AlignedFace;
import org.matcher.face.CropGeometry;
import org.matcher.image.DecodedImage;

/** The brightness of a crop's pixels, 0..255, where they show the picture. */
final class Luma {
    /** Stands for a pixel beyond the picture's border. */
    static final int UNSEEN = -1;

    /** The rectangle of brows, eyes, nose and mouth: skin, and hardly any background even in a turned head. */
    static final int LEFT = 28;

    static final int TOP = 36;
    static final int RIGHT = 84;
    static final int BOTTOM = 104;

    private final int[] values;

    private Luma(int[] values) {
        this.values = values;
    }

    static Luma of(AlignedFace crop, CropGeometry geometry, DecodedImage picture) {
        byte[] bgr = crop.bgr();
        int[] values = new int[AlignedFace.SIDE * AlignedFace.SIDE];
        for (int i = 0; i < values.length; i++) {
            values[i] = of(bgr, 3 * i);
        }
        if (geometry.shareBeyondBorder(picture.width(), picture.height()) > 0) {
            for (int i = 0; i < values.length; i++) {
                int x = i % AlignedFace.SIDE;
                int y = i / AlignedFace.SIDE;
                if (!geometry.isWithin(x, y, picture.width(), picture.height())) {
                    values[i] = UNSEEN;
                }
            }
        }
        return new Luma(values);
    }

    /** Luma of one pixel by the weights of ITU-R BT.601-7, section 2.5.1, in 1/256. */
    static int of(byte[] bgr, int at) {
        return (29 * (bgr[at] & 0xFF) + 150 * (bgr[at + 1] & 0xFF) + 77 * (bgr[at + 2] & 0xFF)) >> 8;
    }

    /** 0..255 or {@link #UNSEEN}; beyond the crop's own edge too. */
    int at(int x, int y) {
        return x >= 0 && y >= 0 && x < AlignedFace.SIDE && y < AlignedFace.SIDE
                ? values[y * AlignedFace.SIDE + x]
                : UNSEEN;
    }
}
