"""The GSM 7-bit default alphabet and its extension table (3GPP TS 23.038, 6.2.1).

Only the default tables: no provider is known to use the national shift tables for the languages
counted here, so a text with one letter outside goes out as UCS-2.
"""

from __future__ import annotations

BASIC = (
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
EXTENSION = "\f^{}\\[~]|€"  # each costs two septets: escape, then the character
