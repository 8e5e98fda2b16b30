"""The recogniser's net: convolutions only, so that two cores train it and one core runs it.

Height 48 shrinks to 1 and the width to a quarter; each column of the last layer speaks twice, so that a letter with
a vowel and a tone mark over it, 10 pixels wide, has room for all three labels (CTC needs a step for each).
"""

from __future__ import annotations

from typing import Any

import torch
from torch import nn

from parsers.reading.recogniser_alphabet import ALPHABET

CLASSES = len(ALPHABET) + 1
WIDTH = 160
BLOCKS = 5
SPEAKS = 2
WIDER = (2, 4, 8)  # steps between what a late block sees: with them a letter is judged by its word, not its neighbours
STEP = 4 // SPEAKS  # pixels of the crop a step stands for


def _turned(inside: int, outside: int, kernel: int = 3, stride: int | tuple[int, int] = 1) -> nn.Sequential:
    conv = nn.Conv2d(inside, outside, kernel, stride, kernel // 2, bias=False)
    return nn.Sequential(conv, nn.BatchNorm2d(outside), nn.ReLU(inplace=True))


class Net(nn.Module):
    """(lines, 1, 48, width) grey, ink +1 and paper -1 reversed: see `tensor_of`; -> (lines, width / 2, classes)."""

    def __init__(self) -> None:
        super().__init__()
        self.c = nn.Sequential(
            _turned(1, 16, 5, 2),
            _turned(16, 32, 3, 2),
            _turned(32, 48),
            _turned(48, 64, 3, (2, 1)),
            _turned(64, 64),
            _turned(64, 96, 3, (2, 1)),
        )
        self.p = nn.Sequential(nn.Conv2d(96, WIDTH, (3, 1), bias=False), nn.BatchNorm2d(WIDTH), nn.ReLU())
        self.b = nn.ModuleList([self._block() for _ in range(BLOCKS)])
        wide = [self._block(apart) for apart in WIDER]
        for block in wide:
            nn.init.zeros_(
                list(block.parameters())[-2]
            )  # says nothing at first: weights of a net without it start as they were
        self.wide = nn.ModuleList(wide)
        self.f = nn.Conv1d(WIDTH, CLASSES * SPEAKS, 1)

    @staticmethod
    def _block(apart: int = 1) -> nn.Sequential:
        return nn.Sequential(
            nn.Conv1d(WIDTH, WIDTH, 5, padding=2 * apart, dilation=apart, bias=False),
            nn.BatchNorm1d(WIDTH),
            nn.ReLU(),
            nn.Conv1d(WIDTH, WIDTH, 1, bias=False),
            nn.BatchNorm1d(WIDTH),
        )

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        y = self.p(self.c(x)).squeeze(2)
        for block in (*self.b, *self.wide):
            y = torch.relu(y + block(y))
        y = self.f(y)  # lines, speaks * classes, columns
        lines, _, columns = y.shape
        y = y.view(lines, SPEAKS, CLASSES, columns).permute(0, 3, 1, 2)
        return torch.reshape(y, (lines, columns * SPEAKS, CLASSES))


def adopted(state: dict[str, Any]) -> dict[str, Any]:
    """Weights of an earlier net for this one: it spoke once a column, and saw no wider than its neighbours."""
    if "f.weight" in state and state["f.weight"].dim() == 2:
        state = dict(state)
        state["f.weight"] = state["f.weight"].repeat(SPEAKS, 1).unsqueeze(2)
        state["f.bias"] = state["f.bias"].repeat(SPEAKS)
    fresh = {name: value for name, value in Net().state_dict().items() if name.startswith("wide.")}
    return fresh | state
