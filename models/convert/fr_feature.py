"""Rebuilds or checks the bundled fr_feature embedder: ONNX -> PyTorch -> frozen TorchScript.

Normalisation, mirror averaging and the L2 norm are part of the committed net: uint8 [n,112,112,3] BGR in, float [n,512]
of norm 1 out.
"""

import argparse
import io
import sys
import zipfile

import numpy as np
import onnx
import onnx2torch
import onnxruntime as ort
import torch
from onnx import numpy_helper

import upstream

FOLDER = upstream.RESOURCES / "fr-feature-1"
TARGET = FOLDER / "fr_feature.pt"
ONNX_SHA256 = "87aacdfe57510db2af90c0251df680e8eec88f122ee94712121d09bcaaaf3581"
SIDE = 112
DIMENSION = 512
VANISHING = np.float32(1e-12)


def original() -> bytes:
    return upstream.read(upstream.FACEPLUGIN, "package/model/fr_feature.onnx", ONNX_SHA256)


def drop_vanishing_weights(graph: onnx.GraphProto) -> None:
    """Weights below VANISHING become 0: they change no output bit, but a sixth of the upstream weights are that small,
    and their products are subnormal numbers, on which some processors need ten times as long for the whole net."""
    for tensor in graph.initializer:
        if tensor.data_type == onnx.TensorProto.FLOAT:
            values = numpy_helper.to_array(tensor)
            tensor.CopyFrom(numpy_helper.from_array(np.where(np.abs(values) < VANISHING, 0, values), tensor.name))


class Flatten(torch.nn.Module):
    """In place of the graph's only Reshape, whose constant [1, -1] fixed the batch."""

    def forward(self, x: torch.Tensor, *_: torch.Tensor) -> torch.Tensor:
        return x.flatten(1)


class Embedder(torch.nn.Module):
    def __init__(self, net: torch.nn.Module) -> None:
        super().__init__()
        self.net = net

    def forward(self, bgr: torch.Tensor) -> torch.Tensor:
        x = (bgr.permute(0, 3, 1, 2).to(torch.float32) - 127.5) / 127.5
        both = torch.cat([x, x.flip(3)]).contiguous(memory_format=torch.channels_last)
        return torch.nn.functional.normalize(self.net(both).view(2, -1, DIMENSION).sum(0))


def convert(data: bytes) -> bytes:
    model = onnx.load_from_string(data)
    drop_vanishing_weights(model.graph)
    net = onnx2torch.convert(model).eval()
    net.Reshape_95 = Flatten()
    module = Embedder(net).eval().to(memory_format=torch.channels_last)
    example = torch.zeros(3, SIDE, SIDE, 3, dtype=torch.uint8)
    with torch.no_grad():
        frozen = torch.jit.freeze(torch.jit.trace(module, example, check_trace=False).eval())
    buffer = io.BytesIO()
    torch.jit.save(frozen, buffer)
    return without_debug_records(buffer.getvalue())


def without_debug_records(torchscript: bytes) -> bytes:
    """The same archive, less the records that hold source paths of the machine that wrote it; always the same bytes."""
    source = zipfile.ZipFile(io.BytesIO(torchscript))
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(source.namelist()):
            if not name.endswith(".debug_pkl"):
                record = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
                archive.writestr(record, source.read(name))
    return target.getvalue()


def embed_upstream(data: bytes, bgr: np.ndarray) -> np.ndarray:
    """The upstream ONNX by ONNX Runtime, one face at a time: e = L2(f(x) + f(mirror x))."""
    session = ort.InferenceSession(data, providers=["CPUExecutionProvider"])
    name = session.get_inputs()[0].name

    def run(face: np.ndarray) -> np.ndarray:
        x = (face.astype(np.float32).transpose(2, 0, 1)[None] - 127.5) / 127.5
        return session.run(None, {name: np.ascontiguousarray(x)})[0].reshape(-1)

    sums = np.stack([run(face) + run(face[:, ::-1]) for face in bgr]).astype(np.float64)
    return sums / np.linalg.norm(sums, axis=1, keepdims=True)


def embed_torchscript(data: bytes, bgr: np.ndarray) -> np.ndarray:
    module = torch.jit.load(io.BytesIO(data))
    with torch.no_grad():
        return module(torch.from_numpy(bgr)).numpy()


def seeded_faces() -> np.ndarray:
    return np.random.default_rng(1).integers(0, 256, (5, SIDE, SIDE, 3), dtype=np.uint8)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare the committed file, write nothing")
    check = parser.parse_args().check
    source = original()
    converted = convert(source)
    if check:
        print(f"bytes equal to a fresh conversion: {TARGET.read_bytes() == converted}")
        fresh = embed_torchscript(converted, seeded_faces())
        print(f"largest difference to it: {np.abs(fresh - embed_torchscript(TARGET.read_bytes(), seeded_faces())).max():.1e}")
    else:
        FOLDER.mkdir(parents=True, exist_ok=True)
        TARGET.write_bytes(converted)
        (FOLDER / "LICENSE").write_bytes(upstream.read(upstream.FACEPLUGIN, "package/LICENSE"))
        upstream.record_sha256(FOLDER)
    faces = seeded_faces()
    difference = float(np.abs(embed_upstream(source, faces) - embed_torchscript(TARGET.read_bytes(), faces)).max())
    print(f"largest difference to upstream on {len(faces)} seeded faces: {difference:.1e}")
    if difference > 1e-5:
        sys.exit("the committed file is not the upstream net")


if __name__ == "__main__":
    main()
