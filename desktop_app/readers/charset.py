"""In which encoding a text file was written: BOM, UTF-16, UTF-8, then the offices' code pages."""

from __future__ import annotations

import codecs

from desktop_app.domain.errors import BadInput

_BOMS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
# What French and English offices write beyond ASCII. A wrong code page shows other characters.
_USUAL = frozenset("àâäçéèêëîïôöùûüÿœæñáíóúßÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŒÆ€£°ºª’‘“”«»–—…\xa0·²½")
_CODE_PAGES = ("cp1252", "mac_roman", "cp850")
_ENOUGH = 0.8  # share of usual characters that settles a code page


def decode(content: bytes) -> tuple[str, str]:
    """(text, encoding). BadInput: file_truncated (cut in a character), file_unknown."""
    for bom, marked in _BOMS.items():
        if content.startswith(bom):
            return _strictly(content, marked), marked
    if encoding := wide(content):
        return _strictly(content, encoding), encoding
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        return _nearly_utf8(content, error)


def _nearly_utf8(content: bytes, first: UnicodeDecodeError) -> tuple[str, str]:
    """UTF-8 that was cut, or into which somebody pasted a few lines of another encoding.

    No text of a code page has more UTF-8 in it, by chance, than bytes that are none.
    """
    guessed = content.decode("utf-8", "replace")
    strange = guessed.count("\ufffd")
    if sum(not char.isascii() for char in guessed) <= 2 * strange:
        return _by_code_page(content)
    if first.end == len(content):
        raise BadInput("file_truncated", encoding="utf-8") from first
    return content.decode("utf-8", _PASTED), "utf-8"


def _pasted(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


_PASTED = "comptoir.pasted"
codecs.register_error(_PASTED, _pasted)


def _strictly(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise BadInput("file_truncated", encoding=encoding) from error


def wide(content: bytes) -> str | None:
    """UTF-16 without a mark: nearly every other byte of European text is zero."""
    sample = content[:400]
    low, high = sample[0::2].count(0), sample[1::2].count(0)
    if max(low, high) * 4 < len(sample) or min(low, high) * 20 > len(sample):
        return None
    return "utf-16-be" if low > high else "utf-16-le"


def _by_code_page(content: bytes) -> tuple[str, str]:
    read = [(_usual_share(content, page), page) for page in _CODE_PAGES]
    share, page = max(read, key=lambda each: each[0])
    if share >= _ENOUGH:
        return content.decode(page), page
    import charset_normalizer  # a sixth of the start of who reads, and hardly ever asked

    best = charset_normalizer.from_bytes(content[:200_000]).best()
    try:
        if best is not None:
            return content.decode(best.encoding), best.encoding
        return content.decode("cp1252"), "cp1252"
    except UnicodeDecodeError as error:
        raise BadInput("file_unknown") from error


def _usual_share(content: bytes, page: str) -> float:
    try:
        beyond = [char for char in content.decode(page) if ord(char) > 127]
    except UnicodeDecodeError:
        return 0.0
    return sum(char in _USUAL for char in beyond) / len(beyond) if beyond else 1.0
