"""The one control of a line: what a person can decide there, and how it stands. No widgets."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.list_check import Kind, Line
from desktop_app.domain.row_choice import RowChoice


class Control(StrEnum):
    """What the last column of a line shows."""

    CORRECT = "correct"  # a button
    WHICH = "which"  # first or second number
    REPAIR = "repair"  # a box: the repair is accepted
    TAKE = "take"  # a box: the line is taken in
    LOCK = "lock"  # nothing to decide: a STOP stays
    NOTHING = "nothing"


def control(line: Line, choice: RowChoice) -> Control:
    """What is offered: one thing a line."""
    if choice.left_out or line.kind is Kind.LEFT_OUT:
        return Control.TAKE
    if choice.number:
        return Control.CORRECT
    if choice.declined or (line.kind is Kind.REPAIRED and line.fix is not None):
        return Control.REPAIR
    if len(line.options) > 1:
        return Control.WHICH
    return {
        Kind.CORRECT: Control.CORRECT,
        Kind.CORRECTED: Control.CORRECT,
        Kind.HOUSEHOLD: Control.TAKE,
        Kind.REPEATED: Control.TAKE,
        Kind.STOP: Control.LOCK,
    }.get(line.kind, Control.NOTHING)


def toggled(line: Line, choice: RowChoice) -> RowChoice:
    """What Space or a click on the box makes of it; the same where there is no box."""
    match control(line, choice):
        case Control.REPAIR:
            return replace(choice, declined=not choice.declined)
        case Control.TAKE:
            return replace(choice, left_out=not choice.left_out)
        case Control.WHICH:
            at = line.options.index(texted(line, choice))
            return with_number(line, choice, line.options[(at + 1) % len(line.options)])
        case _:
            return choice


def texted(line: Line, choice: RowChoice) -> str:
    """Which of several numbers is texted."""
    return choice.texted if choice.texted in line.options else line.options[0]


def with_number(line: Line, choice: RowChoice, number: str) -> RowChoice:
    return replace(choice, texted="" if number == line.options[0] else number)


def accepted(line: Line, choice: RowChoice) -> RowChoice:
    """As the list is read where nobody decides: repairs and the line taken, the first number."""
    return replace(choice, declined=False, left_out=False, texted="")


def is_checked(line: Line, choice: RowChoice) -> bool:
    return not (choice.declined if control(line, choice) is Control.REPAIR else choice.left_out)


def words(line: Line, choice: RowChoice) -> str:
    """What stands beside or in the control."""
    match control(line, choice):
        case Control.CORRECT:
            done = bool(choice.number or choice.name)
            return (
                QCoreApplication.translate("importing", "Change")
                if done
                else QCoreApplication.translate("importing", "Correct")
            )
        case Control.WHICH:
            first = texted(line, choice) == line.options[0]
            if first:
                return QCoreApplication.translate("importing", "1st number")
            if texted(line, choice) == line.options[1]:
                return QCoreApplication.translate("importing", "2nd number")
            return QCoreApplication.translate("importing", "3rd number")
        case Control.REPAIR:
            return QCoreApplication.translate("importing", "Repair")
        case Control.TAKE:
            household = line.kind is Kind.HOUSEHOLD and not choice.left_out
            return (
                QCoreApplication.translate("importing", "One household")
                if household
                else QCoreApplication.translate("importing", "Take in")
            )
        case Control.LOCK:
            return ""
        case _:
            return ""


def spoken(line: Line, choice: RowChoice) -> str:
    """The same for a screen reader: a box says how it stands."""
    told = words(line, choice)
    kind = control(line, choice)
    if kind is Control.LOCK:
        return QCoreApplication.translate("importing", "stays as it is")
    if kind in (Control.REPAIR, Control.TAKE):
        stands = (
            QCoreApplication.translate("importing", "%1: yes")
            if is_checked(line, choice)
            else QCoreApplication.translate("importing", "%1: no")
        )
        return stands.replace("%1", told)
    return told
