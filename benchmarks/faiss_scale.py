"""Measures FAISS on the files of org.matcher.bench.scale.ScaleData, one thread, and writes what ScaleRun writes.

Arguments: folder of the data, folder of the results, faces. Needs faiss-cpu and numpy; scripts/scale sees to that.
"""

import json
import os
import resource
import sys
import time

import faiss
import numpy

DIMENSION = 512
K = 20
WARM_UP = 300
M = 16
EF_CONSTRUCTION = 100
WIDTHS = (100, 200, 400, 800, 1600)


def measure(engine, faces, scenario, build_seconds, index, probes, truth):
    for probe in probes[:WARM_UP]:
        index.search(probe[None], K)
    seconds, found = [], []
    cpu = time.thread_time()
    for probe in probes:
        start = time.perf_counter()
        found.append(index.search(probe[None], K)[1][0])
        seconds.append(time.perf_counter() - start)
    cpu = time.thread_time() - cpu
    line = {
        "engine": engine,
        "faces": faces,
        "scenario": scenario,
        "buildSeconds": build_seconds,
        "p50Ms": float(numpy.percentile(seconds, 50)) * 1e3,
        "p99Ms": float(numpy.percentile(seconds, 99)) * 1e3,
        "cpuMs": cpu / len(probes) * 1e3,
        "recallAt1": float(numpy.mean([f[0] == t[0] for f, t in zip(found, truth)])),
        "recallAt20": float(numpy.mean([len(set(f) & set(t[:K])) / K for f, t in zip(found, truth)])),
        "fewestHits": int(min((f >= 0).sum() for f in found)),
        "heapMb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1000,
        "diskMb": 0,
    }
    print(line, flush=True)
    return line


def built(index, vectors):
    start = time.perf_counter()
    index.add(vectors)
    return time.perf_counter() - start


def main(data, results, faces):
    target = os.path.join(results, "faiss-%d.json" % faces)
    if os.path.exists(target):
        print(target, "is there")
        return
    faiss.omp_set_num_threads(1)
    rows = numpy.memmap(os.path.join(data, "vectors.f32"), dtype="<f4", mode="r").reshape(-1, DIMENSION)
    vectors = numpy.ascontiguousarray(rows[:faces])
    probes = numpy.fromfile(os.path.join(data, "probes.f32"), dtype="<f4").reshape(-1, DIMENSION)
    truth = numpy.fromfile(os.path.join(data, "truth-%d.i32" % faces), dtype="<i4").reshape(len(probes), -1)
    lines = []

    flat = faiss.IndexFlatIP(DIMENSION)
    seconds = built(flat, vectors)
    lines.append(measure("faiss-flat", faces, "all", seconds, flat, probes, truth))
    del flat

    graph = faiss.IndexHNSWFlat(DIMENSION, M, faiss.METRIC_INNER_PRODUCT)
    graph.hnsw.efConstruction = EF_CONSTRUCTION
    seconds = built(graph, vectors)
    for width in WIDTHS:
        graph.hnsw.efSearch = width
        lines.append(measure("faiss-hnsw", faces, "all, width %d" % width, seconds, graph, probes, truth))

    with open(target + ".new", "w") as out:
        json.dump(lines, out, indent=2)
    os.rename(target + ".new", target)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
