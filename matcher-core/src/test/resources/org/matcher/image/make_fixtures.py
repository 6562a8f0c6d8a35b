"""Remakes the pictures of this folder. Needs Python with Pillow (made with 13.0.0): python make_fixtures.py

The picture is drawn here: four quarters, red, green, blue and grey, 48 x 32 pixels.
"""
import pathlib

from PIL import Image, ImageDraw

HERE = pathlib.Path(__file__).parent
WIDTH, HEIGHT = 48, 32


def quarters():
    picture = Image.new("RGB", (WIDTH, HEIGHT), (200, 200, 200))
    draw = ImageDraw.Draw(picture)
    draw.rectangle([0, 0, WIDTH // 2 - 1, HEIGHT // 2 - 1], fill=(255, 0, 0))
    draw.rectangle([WIDTH // 2, 0, WIDTH - 1, HEIGHT // 2 - 1], fill=(0, 255, 0))
    draw.rectangle([0, HEIGHT // 2, WIDTH // 2 - 1, HEIGHT - 1], fill=(0, 0, 255))
    return picture


def exif(orientation):
    entries = Image.Exif()
    entries[0x0112] = orientation
    return entries


def telling_exif():
    entries = exif(6)
    entries[0x010F] = "Maker"
    entries[0x0110] = "Model 1"
    entries.get_ifd(0x8769)[0x9003] = "2019:08:07 06:05:04"
    gps = entries.get_ifd(0x8825)
    gps[1], gps[2], gps[3], gps[4] = "S", (33.0, 30.0, 0.0), "E", (151.0, 15.0, 0.0)
    return entries


picture = quarters()
picture.save(HERE / "lossy.webp", quality=95)
picture.save(HERE / "lossless.webp", lossless=True)
picture.save(HERE / "progressive.jpg", quality=95, progressive=True)
picture.convert("CMYK").save(HERE / "cmyk.jpg", quality=95)
picture.save(HERE / "telling.jpg", quality=95, exif=telling_exif())
picture.save(
    HERE / "animated.webp", save_all=True, append_images=[picture.transpose(Image.ROTATE_180)], duration=100,
    lossless=True)
picture.save(
    HERE / "animated.png", save_all=True, append_images=[picture.transpose(Image.ROTATE_180)], duration=100)
clear = picture.convert("RGBA")
clear.putalpha(0)
clear.save(HERE / "clear.webp", lossless=True, exact=True)
for orientation in range(1, 9):
    picture.save(HERE / f"orientation{orientation}.png", exif=exif(orientation))
    picture.save(HERE / f"orientation{orientation}.webp", lossless=True, exif=exif(orientation))
    picture.save(HERE / f"orientation{orientation}.tif", compression="tiff_lzw", tiffinfo={0x0112: orientation})
