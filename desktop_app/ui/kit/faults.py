"""What went wrong, for people: what happened and what to do. An error carries a kind and facts.

Whatever has no words of its own here is told by the family it belongs to; a test finds families
without words.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.domain.errors import (
    BadInput,
    BookError,
    ComptoirError,
    ConnectorError,
    SendError,
    VaultError,
)

# kind → what happened, what to do; facts fill the braces.
KINDS: dict[str, tuple[object, object]] = {
    # Where keys lie
    "no_keyring": (
        QT_TRANSLATE_NOOP("faults", "This computer has no keyring that could keep the book's key."),
        QT_TRANSLATE_NOOP(
            "faults",
            "Install or start one (GNOME Keyring, KWallet), then try again. On a server,"
            " COMPTOIR_SECRETS may name a folder instead.",
        ),
    ),
    "keyring_locked": (
        QT_TRANSLATE_NOOP(
            "faults", "The keyring of this computer is locked, and the book's key lies in it."
        ),
        QT_TRANSLATE_NOOP("faults", "Unlock it, then try again. Nothing was changed."),
    ),
    "keyring_refused": (
        QT_TRANSLATE_NOOP("faults", "The keyring of this computer did not hand out the key."),
        QT_TRANSLATE_NOOP("faults", "Allow it when it asks, then try again."),
    ),
    "secrets_folder_missing": (
        QT_TRANSLATE_NOOP(
            "faults", "The folder “{path}”, which COMPTOIR_SECRETS names, is not there."
        ),
        QT_TRANSLATE_NOOP("faults", "Make it, for its owner alone (0700), then try again."),
    ),
    "secrets_exposed": (
        QT_TRANSLATE_NOOP("faults", "Others can read “{path}”, where keys lie."),
        QT_TRANSLATE_NOOP(
            "faults",
            "Let its owner alone (0700 for the folder, 0600 for its files), then try again.",
        ),
    ),
    "secret_name": (
        QT_TRANSLATE_NOOP("faults", "The name of the book in book.json cannot be that."),
        QT_TRANSLATE_NOOP("faults", "Put back book.json as it was, then try again."),
    ),
    "key_malformed": (
        QT_TRANSLATE_NOOP("faults", "A key of the book is 64 hexadecimal digits; this is none."),
        QT_TRANSLATE_NOOP("faults", "Look at COMPTOIR_KEY and at where keys lie."),
    ),
    "account_key_missing": (
        QT_TRANSLATE_NOOP("faults", "The key of the account is not in the keyring."),
        QT_TRANSLATE_NOOP("faults", "Paste it again in Settings, Providers."),
    ),
    # The book
    "key_missing": (
        QT_TRANSLATE_NOOP("faults", "The key of this book is not in the keyring of this computer."),
        QT_TRANSLATE_NOOP("faults", "Your recovery key, printed or saved, opens it."),
    ),
    "key_in_secrets_folder": (
        QT_TRANSLATE_NOOP("faults", "The key of this book lies in a folder that nobody named now."),
        QT_TRANSLATE_NOOP(
            "faults", "Start Comptoir with COMPTOIR_SECRETS, or type the recovery key."
        ),
    ),
    "key_in_environment": (
        QT_TRANSLATE_NOOP(
            "faults", "The key of this book is given by COMPTOIR_KEY, which is not set."
        ),
        QT_TRANSLATE_NOOP("faults", "Start Comptoir with it, or type the recovery key."),
    ),
    "key_wrong": (
        QT_TRANSLATE_NOOP("faults", "This key does not open this book, or the file is no book."),
        QT_TRANSLATE_NOOP("faults", "Type the recovery key of this very book."),
    ),
    "book_newer": (
        QT_TRANSLATE_NOOP("faults", "A newer Comptoir wrote this book."),
        QT_TRANSLATE_NOOP("faults", "Update Comptoir on this computer. Nothing was changed."),
    ),
    "book_on_share": (
        QT_TRANSLATE_NOOP("faults", "The book lies on a network share, where it would be damaged."),
        QT_TRANSLATE_NOOP("faults", "Move its folder onto a disk of this computer."),
    ),
    "book_busy": (
        QT_TRANSLATE_NOOP("faults", "Another program holds the book longer than we wait."),
        QT_TRANSLATE_NOOP("faults", "Try again in a moment."),
    ),
    "disk_full": (
        QT_TRANSLATE_NOOP("faults", "The disk is full: nothing was written."),
        QT_TRANSLATE_NOOP("faults", "Make room, then try again."),
    ),
    "disk_full_halfway": (
        QT_TRANSLATE_NOOP("faults", "The disk is full: only a part was written."),
        QT_TRANSLATE_NOOP(
            "faults", "Make room, then try again: what is done stays, the rest follows."
        ),
    ),
    "disk_failed": (
        QT_TRANSLATE_NOOP("faults", "The disk did not take or give what the book needs."),
        QT_TRANSLATE_NOOP("faults", "Look whether it is still there, then try again."),
    ),
    "import_overtaken": (
        QT_TRANSLATE_NOOP("faults", "Another import began meanwhile, and this one was put away."),
        QT_TRANSLATE_NOOP("faults", "Import the list again: nothing of it was taken in."),
    ),
    # Started by the system
    "startup_path": (
        QT_TRANSLATE_NOOP(
            "faults", "A folder's name holds a sign that this system cannot be told at login."
        ),
        QT_TRANSLATE_NOOP("faults", "Give it another name: letters, digits, spaces."),
    ),
    "startup_key_in_environment": (
        QT_TRANSLATE_NOOP(
            "faults", "The book's key stands in COMPTOIR_KEY, which is not there at login."
        ),
        QT_TRANSLATE_NOOP("faults", "Put it into a folder that COMPTOIR_SECRETS names."),
    ),
    "startup_unwritten": (
        QT_TRANSLATE_NOOP(
            "faults", "What starts Comptoir at login could not be changed: {reason}."
        ),
        QT_TRANSLATE_NOOP("faults", "Look at who may write to your folder of settings."),
    ),
    "startup_refused": (
        QT_TRANSLATE_NOOP("faults", "This system would not start Comptoir at login."),
        QT_TRANSLATE_NOOP("faults", "Ask whoever looks after it; nothing was changed."),
    ),
    # Sending
    "right_to_send_held": (
        QT_TRANSLATE_NOOP("faults", "Another computer or window sends for this book."),
        QT_TRANSLATE_NOOP("faults", "It goes on; nothing is sent twice."),
    ),
    "plan_changed": (
        QT_TRANSLATE_NOOP(
            "faults", "More would leave by now than you confirmed: nothing was sent."
        ),
        QT_TRANSLATE_NOOP("faults", "Look at the new plan and confirm it."),
    ),
    "no_account": (
        QT_TRANSLATE_NOOP("faults", "There is no account to send with."),
        QT_TRANSLATE_NOOP("faults", "Add one in Settings, Providers."),
    ),
    # A provider's answer
    "no_connection": (
        QT_TRANSLATE_NOOP("faults", "The provider cannot be reached: nothing left this computer."),
        QT_TRANSLATE_NOOP(
            "faults", "Look at the connection; what waits leaves by itself afterwards."
        ),
    ),
    "authentication": (
        QT_TRANSLATE_NOOP("faults", "The provider refuses the key."),
        QT_TRANSLATE_NOOP("faults", "Paste the key of your account again in Settings, Providers."),
    ),
    "no_credit": (
        QT_TRANSLATE_NOOP("faults", "The account has no credit left."),
        QT_TRANSLATE_NOOP("faults", "Top it up with your provider: what waits leaves afterwards."),
    ),
    # What was typed
    "text_too_long": (
        QT_TRANSLATE_NOOP("faults", "These words take more than one SMS, whoever gets them."),
        QT_TRANSLATE_NOOP("faults", "Shorten them, or write ê, ô and ç without their accent."),
    ),
    "bad_plan": (
        QT_TRANSLATE_NOOP("faults", "This is no plan of reminders."),
        QT_TRANSLATE_NOOP("faults", "Look at its hours and at each of its reminders."),
    ),
    "text_empty": (
        QT_TRANSLATE_NOOP("faults", "There is no text yet."),
        QT_TRANSLATE_NOOP("faults", "Write what is to be said."),
    ),
    "unknown_field": (
        QT_TRANSLATE_NOOP("faults", "The book has no field “{field}”."),
        QT_TRANSLATE_NOOP("faults", "Take it out, or choose a field from the list."),
    ),
    "stray_brace": (
        QT_TRANSLATE_NOOP("faults", "A brace stands for a field, and this one belongs to none."),
        QT_TRANSLATE_NOOP("faults", "Take it out, or choose a field from the list."),
    ),
    "lone_surrogate": (
        QT_TRANSLATE_NOOP("faults", "The text holds half an emoji."),
        QT_TRANSLATE_NOOP("faults", "Type that emoji again."),
    ),
    "shop_unnamed": (
        QT_TRANSLATE_NOOP("faults", "The text names the shop, and nobody said how it is called."),
        QT_TRANSLATE_NOOP("faults", "Write its name in Settings, Shop."),
    ),
    "sender_not_allowed": (
        QT_TRANSLATE_NOOP("faults", "This sender is not allowed for this kind of message."),
        QT_TRANSLATE_NOOP("faults", "Choose another one in Settings, Providers."),
    ),
    "no_stop_code": (
        QT_TRANSLATE_NOOP(
            "faults", "The provider has no STOP number, so no offer may leave by it."
        ),
        QT_TRANSLATE_NOOP("faults", "Ask the provider for one, or choose another account."),
    ),
    "draft_unknown": (
        QT_TRANSLATE_NOOP("faults", "This text was sent or thrown away elsewhere."),
        QT_TRANSLATE_NOOP("faults", "Look among the campaigns before you write it again."),
    ),
    "bug": (
        QT_TRANSLATE_NOOP("faults", "Comptoir made a mistake, and this was not done."),
        QT_TRANSLATE_NOOP("faults", "Try once more."),
    ),
    "campaign_state": (
        QT_TRANSLATE_NOOP("faults", "The campaign is past that by now."),
        QT_TRANSLATE_NOOP("faults", "Look at how it stands."),
    ),
    "contact_unknown": (
        QT_TRANSLATE_NOOP("faults", "This person is not in the book any more."),
        QT_TRANSLATE_NOOP("faults", "Look them up again."),
    ),
    "contact_changed": (
        QT_TRANSLATE_NOOP("faults", "Somebody else has changed this person meanwhile."),
        QT_TRANSLATE_NOOP("faults", "Look at what stands there now, then change it again."),
    ),
    "appointment_changed": (
        QT_TRANSLATE_NOOP("faults", "This appointment was changed meanwhile."),
        QT_TRANSLATE_NOOP("faults", "Look at it as it is now, then say it again."),
    ),
    "reply_overtaken": (
        QT_TRANSLATE_NOOP("faults", "The appointment is no longer as this reply left it."),
        QT_TRANSLATE_NOOP("faults", "Look at it as it is now."),
    ),
    "reply_about_none": (
        QT_TRANSLATE_NOOP("faults", "This reply is not about one appointment alone."),
        QT_TRANSLATE_NOOP("faults", "Move it in the agenda, and tell them."),
    ),
    "number_changed": (
        QT_TRANSLATE_NOOP("faults", "This person has another number by now."),
        QT_TRANSLATE_NOOP("faults", "Telephone, or move the appointment in the agenda."),
    ),
    "no_notice": (
        QT_TRANSLATE_NOOP("faults", "No text can be made of it, or none would reach them."),
        QT_TRANSLATE_NOOP("faults", "Telephone instead."),
    ),
    "notice_sent": (
        QT_TRANSLATE_NOOP("faults", "They get this notice already."),
        QT_TRANSLATE_NOOP("faults", "There is nothing to do."),
    ),
    "notice_idle": (
        QT_TRANSLATE_NOOP("faults", "No text told them of the old hour."),
        QT_TRANSLATE_NOOP("faults", "Tell them if you wish all the same."),
    ),
    "hour_past": (
        QT_TRANSLATE_NOOP("faults", "This hour has passed."),
        QT_TRANSLATE_NOOP("faults", "Choose one to come."),
    ),
    "reply_unknown": (
        QT_TRANSLATE_NOOP("faults", "This reply is no longer there."),
        QT_TRANSLATE_NOOP("faults", "Look at the replies once more."),
    ),
    "appointment_booked": (
        QT_TRANSLATE_NOOP("faults", "This appointment stands."),
        QT_TRANSLATE_NOOP("faults", "Call it off first, if it is to be."),
    ),
    "contact_ambiguous": (
        QT_TRANSLATE_NOOP("faults", "Several people share this number."),
        QT_TRANSLATE_NOOP("faults", "Choose the person by name."),
    ),
    "tag_unknown": (
        QT_TRANSLATE_NOOP("faults", "Nobody has the tag “{tag}” any more."),
        QT_TRANSLATE_NOOP("faults", "Choose whom to write to again."),
    ),
    "audience_empty": (
        QT_TRANSLATE_NOOP("faults", "Nobody in the book is meant by this any more."),
        QT_TRANSLATE_NOOP("faults", "Choose whom to write to again."),
    ),
    "bad_rules": (
        QT_TRANSLATE_NOOP("faults", "The rules of {country} cannot be read: a file is damaged."),
        QT_TRANSLATE_NOOP("faults", "Install Comptoir again. Your book stays as it is."),
    ),
    "consent_since_in_future": (
        QT_TRANSLATE_NOOP("faults", "Nobody can have agreed in the future."),
        QT_TRANSLATE_NOOP("faults", "Choose an earlier day."),
    ),
    "no_such_import": (
        QT_TRANSLATE_NOOP("faults", "This import is not in the book any more."),
        QT_TRANSLATE_NOOP("faults", "Look at the list of imports: there is nothing left to undo."),
    ),
    # A file of appointments, or a calendar
    "file_unreadable": (
        QT_TRANSLATE_NOOP("faults", "This file cannot be opened."),
        QT_TRANSLATE_NOOP("faults", "Look whether it is still there, and close it elsewhere."),
    ),
    "file_empty": (
        QT_TRANSLATE_NOOP("faults", "There is nothing in this file."),
        QT_TRANSLATE_NOOP("faults", "Choose the file with the appointments themselves."),
    ),
    "file_unknown": (
        QT_TRANSLATE_NOOP("faults", "This is neither a calendar nor a list."),
        QT_TRANSLATE_NOOP("faults", "Export it as .ics, or save it as .xlsx or .csv."),
    ),
    "file_mislabelled": (
        QT_TRANSLATE_NOOP("faults", "The file is called .{said}, and is something else inside."),
        QT_TRANSLATE_NOOP("faults", "Open it in your spreadsheet and save it as .xlsx."),
    ),
    "file_truncated": (
        QT_TRANSLATE_NOOP("faults", "The end of this file is missing, or it is damaged."),
        QT_TRANSLATE_NOOP("faults", "Copy or export it once more."),
    ),
    "file_protected": (
        QT_TRANSLATE_NOOP("faults", "This file is locked with a password."),
        QT_TRANSLATE_NOOP("faults", "Save it without the password, then try again."),
    ),
    "file_too_big": (
        QT_TRANSLATE_NOOP("faults", "This file is too big to be read safely."),
        QT_TRANSLATE_NOOP("faults", "Export only the weeks to come."),
    ),
    "not_a_calendar": (
        QT_TRANSLATE_NOOP("faults", "This is no calendar that Comptoir can read."),
        QT_TRANSLATE_NOOP("faults", "Export it as an .ics file where it is kept."),
    ),
    "calendar_too_big": (
        QT_TRANSLATE_NOOP("faults", "This file is too big to be a shop’s calendar."),
        QT_TRANSLATE_NOOP("faults", "Export a year of it, or what is to come."),
    ),
    "which_date_column": (
        QT_TRANSLATE_NOOP(
            "faults", "It is not clear which column holds the day of the appointment."
        ),
        QT_TRANSLATE_NOOP("faults", "Call that one “Date RDV” or “Appointment date”."),
    ),
    "no_appointment_columns": (
        QT_TRANSLATE_NOOP("faults", "No list of appointments was found in this file."),
        QT_TRANSLATE_NOOP(
            "faults", "It takes a day, an hour, and a name, a number or an e-mail address."
        ),
    ),
    "no_date_column": (
        QT_TRANSLATE_NOOP("faults", "No column of this file holds dates."),
        QT_TRANSLATE_NOOP("faults", "Call it Date, and write 26/11/2026 below."),
    ),
    "zone_not_given": (
        QT_TRANSLATE_NOOP("faults", "Nobody knows in which time zone the shop is."),
        QT_TRANSLATE_NOOP("faults", "Choose the shop’s country in Settings, Shop."),
    ),
    "calendar_unknown": (
        QT_TRANSLATE_NOOP("faults", "This calendar is not read any more."),
        QT_TRANSLATE_NOOP("faults", "Look at the list of calendars."),
    ),
    "calendar_known": (
        QT_TRANSLATE_NOOP("faults", "This calendar is read already."),
        QT_TRANSLATE_NOOP("faults", "Look at the list of calendars."),
    ),
    "calendar_url_not_allowed": (
        QT_TRANSLATE_NOOP("faults", "This is no address that a calendar is fetched from."),
        QT_TRANSLATE_NOOP("faults", "Copy it where the calendar is kept: it begins with https."),
    ),
    "feed_unreachable": (
        QT_TRANSLATE_NOOP("faults", "The calendar’s address cannot be reached."),
        QT_TRANSLATE_NOOP("faults", "Look at the connection; it is tried again by itself."),
    ),
    "feed_timed_out": (
        QT_TRANSLATE_NOOP("faults", "The calendar did not come within a minute."),
        QT_TRANSLATE_NOOP("faults", "It is tried again by itself."),
    ),
    "feed_refused": (
        QT_TRANSLATE_NOOP("faults", "Who keeps the calendar does not give it out."),
        QT_TRANSLATE_NOOP("faults", "Copy its address anew: it may be another by now."),
    ),
    "feed_failed": (
        QT_TRANSLATE_NOOP("faults", "Who keeps the calendar failed to give it out."),
        QT_TRANSLATE_NOOP("faults", "It is tried again by itself."),
    ),
    "feed_redirected": (
        QT_TRANSLATE_NOOP("faults", "The calendar’s address leads to one that is not safe."),
        QT_TRANSLATE_NOOP("faults", "Copy its address anew where the calendar is kept."),
    ),
    "bad_date": (
        QT_TRANSLATE_NOOP("faults", "This is no day of the calendar."),
        QT_TRANSLATE_NOOP("faults", "Write it as 25/12/2026."),
    ),
    "bad_clock": (
        QT_TRANSLATE_NOOP("faults", "This is no time of the day."),
        QT_TRANSLATE_NOOP("faults", "Write it as 14:30."),
    ),
    "time_past": (
        QT_TRANSLATE_NOOP("faults", "This time has passed."),
        QT_TRANSLATE_NOOP("faults", "Choose a later one."),
    ),
}

FAMILIES: tuple[tuple[type[ComptoirError], tuple[object, object]], ...] = (
    (
        VaultError,
        (
            QT_TRANSLATE_NOOP(
                "faults", "The keyring of this computer did not answer as it should."
            ),
            QT_TRANSLATE_NOOP("faults", "Try again; if it stays so, restart the computer."),
        ),
    ),
    (
        BookError,
        (
            QT_TRANSLATE_NOOP("faults", "The book could not be used just now."),
            QT_TRANSLATE_NOOP("faults", "Try again. Nothing was changed."),
        ),
    ),
    (
        SendError,
        (
            QT_TRANSLATE_NOOP("faults", "This could not be sent as asked."),
            QT_TRANSLATE_NOOP("faults", "Look at the plan and try again."),
        ),
    ),
    (
        ConnectorError,
        (
            QT_TRANSLATE_NOOP("faults", "The provider did not give a clear answer."),
            QT_TRANSLATE_NOOP("faults", "Look at its own list before sending anything again."),
        ),
    ),
    (
        BadInput,
        (
            QT_TRANSLATE_NOOP("faults", "This cannot be done as asked."),
            QT_TRANSLATE_NOOP("faults", "Look at what was typed or chosen."),
        ),
    ),
    (
        ComptoirError,
        (
            QT_TRANSLATE_NOOP("faults", "This did not work."),
            QT_TRANSLATE_NOOP("faults", "Try again."),
        ),
    ),
)


def words(error: ComptoirError) -> tuple[str, str]:
    """What happened, and what to do, in the language on screen."""
    told = KINDS.get(error.kind) or next(
        each for family, each in FAMILIES if isinstance(error, family)
    )
    what, then = (_filled(str(each), error.facts) for each in told)
    return what, then


def sentence(error: ComptoirError) -> str:
    """Both in one line, for a notice."""
    return " ".join(words(error))


def _filled(text: str, facts: dict[str, object]) -> str:
    told = QCoreApplication.translate("faults", text)
    for name, value in facts.items():
        told = told.replace(f"{{{name}}}", str(value))
    return told
