"""Remakes or checks the embedder's golden files in matcher-core's test resources.

Four public pictures go through CenterFace and one warp onto the ArcFace template; the crops are kept as raw bytes
(112 x 112 x 3, BGR), and beside them what the upstream ONNX, the age subspace and the age read-out make of them in
NumPy, so that the Java code is held against something that shares no line with it.
"""

import argparse
import sys
from pathlib import Path

import cv2
import numpy as np

import centerface
import fr_feature
import upstream

FOLDER = Path(__file__).resolve().parents[2] / "matcher-core/src/test/resources/org/matcher/embed/golden"
PICTURES = ("obama", "obama2", "obama3", "biden")
ARCFACE = np.array(
    [(38.2946, 51.6963), (73.5318, 51.5014), (56.0252, 71.7366), (41.5493, 92.3655), (70.7299, 92.2041)]
)
OLDEST = 110
TOLERANCE = 2e-6


def picture(name: str) -> np.ndarray:
    member = f"face_recognition-1.3.0/tests/test_images/{name}.jpg"
    data = np.frombuffer(upstream.read(upstream.FACE_RECOGNITION, member), np.uint8)
    image = cv2.imdecode(data, cv2.IMREAD_COLOR)
    scale = min(1.0, 640 / max(image.shape[:2]))
    return cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)


def landmarks(image: np.ndarray) -> np.ndarray:
    """The five points of the likeliest face, by CenterFace's published decoding."""
    height, width = image.shape[:2]
    padded = np.zeros((-height % 32 + height, -width % 32 + width, 3), np.float32)
    padded[:height, :width] = image[:, :, ::-1]
    heat, size, offset, points = centerface.outputs(centerface.TARGET.read_bytes(), padded.transpose(2, 0, 1)[None])
    row, column = np.unravel_index(heat[0, 0].argmax(), heat[0, 0].shape)
    box_height, box_width = 4 * np.exp(size[0, :, row, column])
    top = 4 * (row + offset[0, 0, row, column] + 0.5) - box_height / 2
    left = 4 * (column + offset[0, 1, row, column] + 0.5) - box_width / 2
    relative = points[0, :, row, column].reshape(5, 2)
    return np.stack([left + relative[:, 1] * box_width, top + relative[:, 0] * box_height], axis=1)


def align(image: np.ndarray, points: np.ndarray) -> np.ndarray:
    """Least-squares similarity (Umeyama 1991), written with complex numbers: z' = a z + b."""
    z, target = points @ [1, 1j], ARCFACE @ [1, 1j]
    centred = z - z.mean()
    a = np.vdot(centred, target - target.mean()) / np.vdot(centred, centred)
    b = target.mean() - a * z.mean()
    transform = np.array([[a.real, -a.imag, b.real], [a.imag, a.real, b.imag]])
    return cv2.warpAffine(image, transform, (112, 112), flags=cv2.INTER_LINEAR)


def take_out(embeddings: np.ndarray) -> np.ndarray:
    rows = np.loadtxt(fr_feature.FOLDER / "age_subspace.csv", delimiter=",")
    rest = embeddings - embeddings @ rows.T @ rows
    return rest / np.linalg.norm(rest, axis=1, keepdims=True)


def ages(embeddings: np.ndarray) -> np.ndarray:
    """Per face: years, low and high; see AgeScale for why the mean reading is inverted."""
    weights = np.loadtxt(fr_feature.FOLDER / "age_readout.csv", delimiter=",")
    bands = np.loadtxt(fr_feature.FOLDER / "age_readout_error.csv", delimiter=",", skiprows=1)
    middles = np.log1p(bands[:, :2].mean(axis=1))
    means = middles + bands[:, 3]
    far = np.array([-9.0, 9.0])  # the outer bias holds beyond the outer bands: a slope of 1
    x = np.concatenate([means[:1] + far[:1], means, means[-1:] + far[1:]])
    y = np.concatenate([middles[:1] + far[:1], middles, middles[-1:] + far[1:]])
    reading = embeddings @ weights[:-1] + weights[-1]
    spread = np.interp(np.interp(reading, x, y), middles, bands[:, 4])
    logs = np.stack([np.interp(reading + k * spread, x, y) for k in (0, -1, 1)], axis=1)
    return np.clip(np.expm1(logs), 0, OLDEST)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare the committed files, write nothing")
    check = parser.parse_args().check
    fresh = np.stack([align(image, landmarks(image)) for image in map(picture, PICTURES)])
    files = [FOLDER / f"{name}.bgr" for name in PICTURES]
    if not check:
        FOLDER.mkdir(parents=True, exist_ok=True)
        for file, crop in zip(files, fresh, strict=True):
            file.write_bytes(crop.tobytes())
    crops = np.stack([np.frombuffer(file.read_bytes(), np.uint8).reshape(112, 112, 3) for file in files])
    print(f"largest difference of a pixel to a fresh crop: {np.abs(crops.astype(int) - fresh).max()}")
    embeddings = fr_feature.embed_upstream(fr_feature.original(), crops)
    tables = {"embeddings": embeddings, "vectors": take_out(embeddings), "ages": ages(embeddings)}
    for name, table in tables.items():
        file = FOLDER / f"{name}.csv"
        if not check:
            np.savetxt(file, table, fmt="%.7g", delimiter=",")
        difference = np.abs(np.loadtxt(file, delimiter=",") - table).max()
        print(f"largest difference of {name} to fresh ones: {difference:.1e}")
        if difference > TOLERANCE * max(1, np.abs(table).max()):
            sys.exit("the golden files are not what upstream gives")


if __name__ == "__main__":
    main()
