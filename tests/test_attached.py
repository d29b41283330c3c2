"""What is published as it is may be looked at, and does nothing by itself."""

from __future__ import annotations

from pathlib import Path

from newsarchive.archive.attached import fault_of_attached

PLAIN = """<?xml version="1.0"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">
<style>path { stroke: none }</style><title>On the script of the treaty</title>
<a href="https://example.org/"><path id="one" d="M0 0"/></a><use href="#one"/></svg>
"""


def test_a_plain_drawing_is_published(tmp_path: Path) -> None:
    (tmp_path / "map.svg").write_text(PLAIN)
    assert fault_of_attached(tmp_path / "map.svg", "map.svg") is None


def test_a_saved_page_among_the_pictures_is_warned_of(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<script>steal()</script>")
    problem = fault_of_attached(tmp_path / "page.html", "page.html")
    assert problem and (problem.severity, problem.code) == ("warning", "acting-file")


def test_a_photograph_is_not_even_opened(tmp_path: Path) -> None:
    assert fault_of_attached(tmp_path / "there-is-none.jpg", "there-is-none.jpg") is None


def test_a_drawing_of_entities_without_end_is_refused(tmp_path: Path) -> None:
    names = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    (tmp_path / "map.svg").write_text(f'<!DOCTYPE svg [<!ENTITY e0 "ha">{names}]>\n<svg>\n<a b="&e9;"/></svg>')
    problem = fault_of_attached(tmp_path / "map.svg", "map.svg")
    assert problem and (problem.line, problem.code) == (3, "acting-drawing")


def test_what_acts_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "map.svg").write_text("<svg>\n<g>\n<script/></g></svg>")
    problem = fault_of_attached(tmp_path / "map.svg", "map.svg")
    assert problem and problem.line == 3
    assert problem.message == "the drawing would act by itself: it has '<script>'"
