"""Takes the two pictures of the README from a page: take_pictures.py PAGE FOLDER (run by `make example`)."""

import base64
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from browser import Browser  # noqa: E402

# What each picture shows: from the top of the first to the bottom of the second.
PICTURES = {
    "report-verdict": ("h1", ".promises"),
    "report-programs": ("#programs", "figure[data-chart=launches] .plot"),
}


def main():
    page, folder = sys.argv[1], sys.argv[2]
    os.makedirs(folder, exist_ok=True)
    browser = Browser()
    try:
        browser.size(900)
        browser.open(page)
        for name, (first, last) in PICTURES.items():
            top, bottom = browser.value(
                f"[document.querySelector('{first}').getBoundingClientRect().top + scrollY, "
                f"document.querySelector('{last}').getBoundingClientRect().bottom + scrollY]")
            data = browser.call("Page.captureScreenshot", {
                "captureBeyondViewport": True,
                "clip": {"x": 0, "y": max(0, top - 16), "width": 900, "height": bottom - top + 20, "scale": 1}})["data"]
            with open(os.path.join(folder, name + ".png"), "wb") as file:
                file.write(base64.b64decode(data))
    finally:
        browser.close()


main()
