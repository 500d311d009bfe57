"""Cutting a connection without a word of answer, as providers do on a bad day."""

from __future__ import annotations

import asyncio

from starlette.responses import Response
from starlette.types import Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol


class HangingProtocol(H11Protocol):
    """Hands each request the means to drop its own connection, which ASGI does not offer."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self.app_state = {**self.app_state, "hang_up": transport.abort}


class HangUp(Response):
    """No status, no header, no byte: the socket closes."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        scope["state"]["hang_up"]()
        await receive()  # until the server has seen the connection go: it adds no 500 of its own
