"""The terminal's sentences, English: for each kind of error what happened and what to do.

A test walks the sources and finds what has none. States and reasons have theirs in `words`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from desktop_app.domain.campaign import CampaignState

RECOVERY_KEY = (
    "This book is new. Write its recovery key down on paper: it alone opens the book when this"
    " machine is lost.\n\n    {key}\n\nThen type it back: comptoir recovery-key --confirm"
)
RECOVERY_KEY_UNSEEN = (
    "This book is new: comptoir recovery-key shows the key that opens it when this machine is lost."
)

NO_RULES = "There are no rules for {country} here: no offer leaves until there are."

SERVICE_RUNS = "Goes to {file}, and is switched on by\n\n{commands}"
# `services.startup.Switched`, of install and of remove
SERVICE_INSTALLED = {
    "done": "Sends from now on without a window, also after the next login: {file}",
    "by_hand": "Written to {file}. Its tool is not here: switch it on by\n\n{commands}",
}
SERVICE_REMOVED = {
    "done": "Does not send by itself any more; {file} is gone.",
    "by_hand": "{file} is gone. Its tool is not here: switch it off by\n\n{commands}",
    "nothing": "There was nothing to take away: {file} is not there.",
}

_ONE_OBJECT = 'Write one object a line: {{"text": "…"}}.'
_LIST_TOO_BIG = "Keep only the list in it, or cut it in two."
_SAVE_AGAIN = "Open it where it was made and save it again as .xlsx or .csv."
_TYPE_AGAIN = "Compare it with your paper, group by group, and type it again."
_IN_DOUBT = "Maybe it was taken: look at the provider's own list before you send again."

# kind → (what happened, what to do). Facts fill the braces; positions count from one.
ERRORS: dict[str, tuple[str, str]] = {
    # What was asked for
    "bad_input": ("This cannot be done as asked.", "Look at what you gave."),
    "lone_surrogate": ("Character {position} is half an emoji.", "Type that emoji again."),
    "not_utf8": ("Octet {position} is not UTF-8.", "Save the text as UTF-8."),
    "line_not_json": ("This line is not JSON.", _ONE_OBJECT),
    "line_without_text": ("This line has no text.", _ONE_OBJECT),
    "text_beside_lines": ("A text was given beside --jsonl.", "Give one or the other."),
    "stray_brace": (
        "The brace at character {position} belongs to no merge field.",
        "Take it out: braces stand for merge fields only.",
    ),
    "unknown_field": ("The book has no field {{{field}}}.", "Take one that it has."),
    "number_unusable": (
        "Number {position} of --to cannot get a text ({why}).",
        "Look at it, or leave it out.",
    ),
    "time_malformed": ("This is no date and time.", "Give it as 2026-11-26T18:00."),
    "time_past": ("This time has passed.", "Give a later one."),
    "no_account_yet": (
        "There is no account to send with.",
        "comptoir accounts add practice --name N --url URL --key-stdin",
    ),
    "which_account": ("There are several accounts.", "Name one with --account."),
    # Appointments
    "folder_not_empty": (
        "The demonstration makes a book of its own, and there is something in this folder.",
        "Name a new one, or leave --profile out.",
    ),
    "shift_only_practising": (
        "The clock is shifted while practising only.",
        "Leave --shift out: people would get texts at wrong hours.",
    ),
    "bad_price": ("This price is negative or no number.", "Give it as 0.045."),
    "bad_rules": (
        "The rules of {country} cannot be read at {where}.",
        "Install Comptoir again, or mend that file.",
    ),
    "bad_answers": (
        "The phrases of {language} by which answers are read cannot be read at {where}.",
        "Install Comptoir again, or mend that file.",
    ),
    "url_not_allowed": (
        "This is no address that a key may travel to.",
        "Give https://host (http:// on this machine alone), without a name, a password or a ?.",
    ),
    # What to send
    "audience_unclear": (
        "Texts go to a tag or to numbers: one of the two.",
        "Give --tag or --to.",
    ),
    "tag_unknown": ("Nobody has the tag {tag}.", "comptoir contacts list shows each one's tags."),
    "audience_empty": (
        "Nobody in the book is meant by this.",
        "Look at the tags and people that were chosen: they may be gone.",
    ),
    "draft_unknown": (
        "This draft was sent or thrown away meanwhile.",
        "Look among the campaigns, or write it anew.",
    ),
    "sender_not_allowed": (
        "The rules of {country} do not allow this sender.",
        "Take {least} to {most} letters and digits, one letter at least, or a number such as"
        " {numbers}.",
    ),
    "text_empty": ("There is no text to send.", "Give it with --text."),
    "text_too_long": (
        "These words take more than one SMS, whoever gets them.",
        "One SMS is the limit of a service text: shorten it, or write ê, ô, ç without accent.",
    ),
    "no_plan": ("{plan} has no plan of its own.", "comptoir reminders plan shows what holds."),
    "late_unknown": ("Reminder {reminder} is not late.", "comptoir reminders late lists them."),
    "late_which": ("Say which late reminders go, or --all.", "comptoir reminders late lists them."),
    "bad_plan": ("This is no plan of reminders ({why}).", "comptoir reminders plan --help"),
    "shop_unnamed": (
        "The text names the shop, and nobody said how it is called.",
        "comptoir settings set shop NAME",
    ),
    "no_stop_code": (
        "The account's provider has not said how people answer STOP.",
        "Start it, look at comptoir doctor, and plan again: no offer goes without.",
    ),
    "campaign_state": (
        "The campaign is {state}: that cannot be done to it any more.",
        "comptoir campaigns show tells where it stands.",
    ),
    "campaign_unknown": ("There is no such campaign.", "comptoir campaigns list shows them."),
    "message_unknown": ("There is no such message.", "comptoir campaigns show lists them."),
    # Appointments
    "bad_day": ("This is no day of the calendar.", "Give it as 2026-11-26."),
    "day_past": ("This day has passed.", "Look at the year: give a day to come."),
    "bad_clock": ("This is no time of day.", "Give it as 14:30."),
    "bad_zone": ("There is no such time zone.", "Give one such as Europe/Paris."),
    "zone_not_given": (
        "The shop's country has no rules here that would name its time zone.",
        "Give it with --zone, such as Europe/Paris.",
    ),
    "contact_unknown": ("There is no such person in the book.", "Look at the id or the number."),
    "contact_ambiguous": (
        "{many} people share this number.",
        "Give the id of the one who has the appointment.",
    ),
    "contact_unclear": (
        "This is neither the id of a contact nor a number ({why}).",
        "Give one of the two.",
    ),
    "contact_unnamed": (
        "Somebody needs a name, a number or an address.",
        "Give one of them: how else would they be found again?",
    ),
    "contact_changed": (
        "Somebody else has changed this person meanwhile.",
        "Look at them as they are now, and change them again.",
    ),
    "number_unreadable": ("This number cannot be read ({why}).", "Look at it and type it again."),
    "number_doubtful": (
        "There is more than a number here, or other signs than digits.",
        "Type the number alone, with its country where it is abroad.",
    ),
    "tag_malformed": (
        "This is no tag: it is empty, or it is several.",
        "Give one, without commas, semicolons or bars.",
    ),
    # What people say at the counter
    "desk_unnamed": (
        "A record of consent names who wrote it down, and nobody is at the desk.",
        "comptoir settings set desk NAME",
    ),
    "how_unclear": (
        "A record of consent says how the person said it.",
        "Give it in words of your own, such as: at the counter.",
    ),
    "record_unknown": ("There is no such record about this person.", "Look at their timeline."),
    "record_not_of_desk": (
        "Only what the desk wrote down can be taken back as a slip.",
        "What a list says goes with the list; an answer by text is its sender's.",
    ),
    "record_retracted": ("This record was taken back already.", "There is nothing to do."),
    "appointment_unknown": (
        "There is no such appointment.",
        "comptoir appointments list shows them.",
    ),
    "appointment_known": (
        "This person has an appointment at that hour already.",
        "It is number {id}: comptoir appointments list shows it.",
    ),
    "appointment_cancelled": ("This appointment was called off.", "Add a new one."),
    "appointment_booked": ("This appointment stands.", "Call it off first."),
    "appointment_changed": (
        "This appointment was changed meanwhile.",
        "Look at it as it is now, and say it again.",
    ),
    "reply_unknown": ("There is no such reply.", "Look at the replies once more."),
    "reply_about_none": (
        "This reply is not about one appointment alone.",
        "Move it in the agenda, and tell them.",
    ),
    "reply_overtaken": (
        "The appointment is no longer as this reply left it.",
        "Look at it as it is now.",
    ),
    "number_changed": (
        "This person has another number by now.",
        "Telephone, or move the appointment in the agenda.",
    ),
    "no_notice": ("No text can be made of it ({why}).", "Telephone instead."),
    "notice_sent": ("They get this notice already.", "There is nothing to do."),
    "notice_idle": (
        "No text told them of the old hour.",
        "Nothing need be taken back; tell them if you wish all the same.",
    ),
    "hour_past": ("This hour has passed.", "Give one to come."),
    "appointment_ahead": ("This appointment has not begun yet.", "Note who came once it has."),
    "bad_minutes": ("An appointment takes no longer than a day.", "Give fewer minutes."),
    "bad_series": (
        "These appointments cannot repeat so ({why}).",
        "Give at most 60, and either how many or up to which day.",
    ),
    "reminder_covered": (
        "This reminder is at the provider already and leaves at its time.",
        "Skip it to take it back.",
    ),
    "reminder_kept": (
        "Its provider gives this reminder back no more.",
        "It leaves at its time.",
    ),
    "reminder_left": ("This reminder has left or ended.", "Nothing of it can be changed."),
    # The practice gateway
    "port_taken": (
        "Another program listens on port {port}.",
        "Take another, or 0 for a free one.",
    ),
    "ledger_foreign": (
        "Line {line} of the ledger is none of a practice gateway's; it was left as it is.",
        "Name another file.",
    ),
    "schedule_foreign": (
        "Line {line} of the schedule beside the ledger is none of a practice gateway's; it was left"
        " as it is.",
        "Move that file away, or name another ledger.",
    ),
    "ledger_unwritable": (
        "The ledger cannot be written.",
        "Name a file in a folder that exists.",
    ),
    # Settings
    "no_setting": ("There is no setting {setting}.", "comptoir settings list shows them."),
    "bad_setting": ("The setting {setting} cannot be that.", "comptoir settings list says why."),
    "staff_unnamed": (
        "This is no name for the list.",
        "Give one line of up to 60 characters, as it is to stand in records.",
    ),
    # Accounts
    "api_key_malformed": (
        "An API key is letters, digits and signs, without spaces.",
        "Copy it anew from the provider.",
    ),
    "api_key_not_given": (
        "The API key is read from standard input alone.",
        "Add --key-stdin: what stands in a command line, others can read.",
    ),
    "account_unnamed": ("An account needs a name.", "Give it with --name."),
    "account_known": ("There is an account called {account}.", "Give another name."),
    "no_account": ("There is no account {account}.", "comptoir accounts list shows them."),
    "account_key_missing": (
        "The key of the account {account} is not in the vault.",
        "Hand it in again: comptoir accounts key {account} --key-stdin",
    ),
    # A list to import
    "file_empty": ("There are no rows in this file.", "Open it and look whether it is the one."),
    "file_truncated": ("This file is cut off or damaged.", "Fetch or save it once more."),
    "file_protected": ("This file is locked with a password.", "Save it without one."),
    "file_mislabelled": ("This file is called .{said}, but it is {found}.", _SAVE_AGAIN),
    "file_too_big": ("This file is too big to be a shop's list.", _LIST_TOO_BIG),
    "file_unknown": ("This is no list that Comptoir can read.", _SAVE_AGAIN),
    "not_a_calendar": (
        "This is no calendar that Comptoir can read.",
        "Export it as an .ics file where it is kept.",
    ),
    "calendar_too_big": (
        "This file is too big to be a shop's calendar.",
        "Export a year of it, or what is to come.",
    ),
    "which_date_column": (
        "It is not clear which column holds the day of the appointment.",
        "Call that one Date RDV, or Appointment date.",
    ),
    "no_appointment_columns": (
        "No list of appointments was found in this file.",
        "It takes a day, an hour, and a name, a number or a mail address.",
    ),
    "no_date_column": (
        "No column of this file holds dates.",
        "Give the column a name such as Date, and write 26/11/2026 below.",
    ),
    "days_backwards": (
        "The last day comes before the first.",
        "The first is today where --from does not say another.",
    ),
    # Calendars that are read again and again
    "calendar_unknown": ("There is no such calendar.", "comptoir calendars list shows them."),
    "calendar_known": (
        "This calendar is read already.",
        "It is number {id}: comptoir calendars list shows it.",
    ),
    "calendar_url_not_allowed": (
        "This is no address that a calendar is fetched from.",
        "Give https:// or webcal:// (http:// on this machine alone).",
    ),
    "feed": ("The calendar's address was not read.", "Try again later."),
    "feed_unreachable": (
        "The calendar's address cannot be reached.",
        "Look at the network and at the address; it is tried again by itself.",
    ),
    "feed_timed_out": (
        "The calendar did not come within a minute.",
        "It is tried again by itself.",
    ),
    "feed_refused": (
        "Who keeps the calendar does not give it out.",
        "Copy its address anew where it is kept: it may be another by now.",
    ),
    "feed_failed": (
        "Who keeps the calendar failed.",
        "It is tried again by itself.",
    ),
    "feed_redirected": (
        "The calendar's address leads to one that nobody follows.",
        "Copy its address anew where it is kept: https leads to https alone.",
    ),
    "file_unreadable": ("This file cannot be opened.", "Look at its name and who may read it."),
    "no_phone_column": (
        "No column of this file holds phone numbers.",
        "Give the column a name such as Phone.",
    ),
    "region_unknown": ("There is no such country.", "Give two letters, such as FR."),
    "consent_column_unknown": (
        "No column of this file has that name.",
        "Give --consent-column as it stands in the header.",
    ),
    "no_consent_column": (
        "You said how they agreed, but no column says who did.",
        "Name it with --consent-column, or leave --consent-how out.",
    ),
    "consent_how_missing": (
        "You said since when they agreed, but not how you know.",
        "Say it with --consent-how, or leave --consent-since out.",
    ),
    "consent_since_in_future": ("Nobody can have agreed in the future.", "Give an earlier day."),
    "file_exists": ("There is such a file already.", "Give another name."),
    "file_no_csv": (
        "People are written as a CSV, and this name ends otherwise.",
        "Give a name that ends in .csv: every spreadsheet opens it.",
    ),
    "no_such_import": (
        "There is no such import.",
        "comptoir contacts undo-import lists those there are.",
    ),
    "import_undone": ("This import was undone already.", "There is nothing to do."),
    "import_overtaken": (
        "Another import began and cleared this one away.",
        "Nothing of it was taken in: repeat it when the other is done.",
    ),
    # Keys and the book
    "recovery_key_length": (
        "The recovery key has {expected} characters, this has {found}.",
        _TYPE_AGAIN,
    ),
    "recovery_key_wrong": ("There is a slip in this recovery key.", _TYPE_AGAIN),
    "recovery_key_other": ("This is the recovery key of another book.", _TYPE_AGAIN),
    "recovery_group_wrong": ("Group {group} is not as it stands on the sheet.", _TYPE_AGAIN),
    "recovery_groups_few": ("Two groups at least show that the sheet is there.", _TYPE_AGAIN),
    "recovery_key_unshown": (
        "The recovery key is shown on a terminal only: it opens the book.",
        "Add --show where nobody else reads the output.",
    ),
    "recovery_key_flags": ("--show, --confirm and --restore exclude each other.", "Give one."),
    "key_malformed": ("A key is 64 hexadecimal digits.", "Look at COMPTOIR_KEY."),
    "secret_name": ("The vault takes no secret of that name.", "Look at book.json."),
    "secrets_folder_missing": (
        "{path}, the folder that COMPTOIR_SECRETS names, is not there.",
        "Make it, for its owner alone (0700).",
    ),
    "no_profile": (
        "There is no book in this folder.",
        "Look at --profile; a first import or account makes one.",
    ),
    "no_book_to_restore": (
        "There is no book here that a recovery key could open.",
        "Put book.db back into this folder first.",
    ),
    "vault": ("The place where keys lie failed.", "Try again."),
    "no_keyring": (
        "This machine has no keyring to keep the book's key in.",
        "Install one (GNOME Keyring, KWallet), or on a server set COMPTOIR_SECRETS.",
    ),
    "keyring_locked": ("The keyring is locked.", "Unlock it, or log in again, and repeat."),
    "keyring_refused": (
        "The place where keys lie said no.",
        "Allow Comptoir there; COMPTOIR_KEY alone takes no further keys: set COMPTOIR_SECRETS.",
    ),
    "secrets_exposed": (
        "Others can read {path}.",
        "Let its owner alone: chmod 700 for the folder, 600 for its files.",
    ),
    "book": ("The book failed.", "Try again."),
    "key_missing": (
        "The key of this book is not where it should be.",
        "Type the recovery key: comptoir recovery-key --restore",
    ),
    "key_in_secrets_folder": (
        "This book's key lies in the folder that COMPTOIR_SECRETS named, and it is not set.",
        "Set COMPTOIR_SECRETS to that folder; where it is lost: comptoir recovery-key --restore",
    ),
    "key_in_environment": (
        "This book's key was given in COMPTOIR_KEY, and it is not set.",
        "Set COMPTOIR_KEY to it; where it is lost: comptoir recovery-key --restore",
    ),
    "key_wrong": (
        "This key does not open this book, or the file is no book.",
        "Take the key of this book, or put the right book.db back.",
    ),
    "book_newer": ("A newer Comptoir wrote this book.", "Install the newer one here too."),
    "book_on_share": (
        "This folder lies on a network share ({share}), where a book breaks.",
        "Take a folder on this machine's own disk.",
    ),
    "disk_full": ("The disk is full; nothing was written.", "Make room and repeat."),
    "disk_full_halfway": (
        "The disk is full; only a part was written.",
        "Make room and repeat: what is done stays, the rest follows.",
    ),
    "disk_failed": (
        "The disk does not take what is to be written.",
        "Look at its room, its quota and whether it is still plugged in.",
    ),
    "book_busy": ("Another process holds the book.", "Wait a moment and repeat."),
    # Started by the system
    "startup_path": (
        "A path holds a sign that this system cannot be told when it is to start Comptoir.",
        "Give the folder another name: letters, digits, spaces.",
    ),
    "startup_key_in_environment": (
        "The book's key stands in COMPTOIR_KEY, and what the system starts does not get it.",
        "Put it into a folder for you alone (0700) and name that with COMPTOIR_SECRETS.",
    ),
    "startup_unwritten": (
        "What starts Comptoir by itself could not be changed: {reason}.",
        "Look at who may write there: comptoir service show names the file.",
    ),
    "startup_refused": (
        "The system would not start Comptoir by itself: {tool} said no, and nothing stays behind.",
        "comptoir service show tells what to write and to run by hand.",
    ),
    "system_unknown": ("There is no such system.", "Give linux, macos or windows."),
    "system_of_another": (
        "This machine does not run {system}, and paths of one machine lead nowhere on another.",
        "Run it there; comptoir service show --system {system} shows what it would write.",
    ),
    # Sending
    "send": ("The sending failed.", "Look at comptoir doctor."),
    "agent_failed": (
        "comptoir agent ended with code {code}.",
        "Start it by itself to see what it says.",
    ),
    "gateway_silent": ("The practice gateway did not start.", "Start it by itself."),
    "right_to_send_held": (
        "Another agent sends for this book: {who} on {machine}, since {since}.",
        "It needs no second one; that one ends with Ctrl-C.",
    ),
    "right_to_send_lost": (
        "Another process took over the sending.",
        "comptoir doctor says which; nothing was sent twice.",
    ),
    "plan_changed": (
        "What was confirmed no longer holds: the people or the price changed.",
        "Look at the new plan and confirm it.",
    ),
    # A provider (domain.errors.Fault)
    "no_connection": ("The provider cannot be reached.", "Look at the network and the address."),
    "rate_limited": ("The provider asks us to slow down.", "It goes on by itself."),
    "unavailable": ("The provider is out of service.", "It goes on by itself."),
    "authentication": (
        "The provider does not accept the account's key; what is queued waits.",
        "Hand in a valid one: comptoir accounts key {account} --key-stdin",
    ),
    "no_credit": (
        "The account has no credit left; what is queued waits.",
        "Top it up at the provider, then start comptoir agent again.",
    ),
    "rejected": ("The provider said no.", "Look at the number, the text and the sender."),
    "timed_out": ("The provider did not answer in time.", _IN_DOUBT),
    "cut": ("The provider's answer broke off.", _IN_DOUBT),
    "server_error": ("The provider failed ({status}).", _IN_DOUBT),
    "nonsense": ("The provider's answer cannot be read.", _IN_DOUBT),
    # The rest
    "error": ("Something failed.", "Try again."),
    "cancelled": ("Stopped.", ""),
    "system": ("The system said no: {reason}.", "Look at the disk, and who may write there."),
    "not_text": ("What was typed holds bytes that are no text.", "Type it anew, as UTF-8."),
    "bug": (
        "Comptoir has a fault ({name}).",
        "COMPTOIR_DEBUG=1 shows where; read that before you send it on, it may name people.",
    ),
}

# `domain.preferences`: key → what it is for, and what it may be
PREFERENCES: dict[str, str] = {
    "home_country": "Whose rules apply: two letters, as FR or GB; elsewhere no offer leaves.",
    "shop": "The shop's name, as {shop} writes it; up to 40 characters.",
    "language": "The window's language, fr or en; empty follows the system.",
    "desk": "Who is at the desk; the name stands in records and sends; up to 60 characters.",
    "cover_days": "Open days ahead that reminders are handed to the provider for, 0 to 7.",
    "tray": "Whether a closed window stays beside the clock, on or off.",
    "login": "Whether it begins there when you log in, on or off; of this machine alone.",
}

_COUNTED_FROM_ZERO = "position"


# `services.checkup`: kind → (what was found, what to do; empty where nothing is)
FINDINGS: dict[str, tuple[str, str]] = {
    "keys_lie": ("The book's key lies in the {place} ({detail}) since {since}.", ""),
    "keyring_answers": ("The keys of a new book would lie in the {place} ({detail}).", ""),
    "book_opens": ("It opens: schema {schema}, {size}.", ""),
    "recovery_confirmed": ("The recovery key was typed back on {at}.", ""),
    "recovery_with_keeper": ("Who set COMPTOIR_KEY keeps the book's key.", ""),
    "recovery_unconfirmed": (
        "Nobody has typed the recovery key back: this machine lost, the book is lost.",
        "Write it down (comptoir recovery-key), then: comptoir recovery-key --confirm",
    ),
    "no_accounts": (
        "There is no account to send with.",
        "comptoir accounts add practice --name N --url URL --key-stdin",
    ),
    "account_answers": ("{account} answers and takes its key ({place}, since {since}).", ""),
    "clock_agrees": ("Zone {zone}, {offset} s beside the provider's clock.", ""),
    "clock_wrong": (
        "Zone {zone}, {offset} s beside the provider's clock: texts would leave at wrong hours.",
        "Let the system set its clock from the network.",
    ),
    "clock_unknown": ("Zone {zone}; no provider answers to compare with.", ""),
    "disk_enough": ("{free} free.", ""),
    "disk_low": ("Only {free} free.", "Make room: an upgrade puts a copy of the book aside."),
    "nobody_sends": ("Nobody has sent for this book yet.", ""),
    "agent_runs": ("The agent of {who} on {machine} runs since {since}.", ""),
    "agent_ended": (
        "No agent runs; nothing waits. The last was {who}'s on {machine}, {since}.",
        "",
    ),
    "texts_wait": ("Texts wait, and no agent runs to send them.", "comptoir agent"),
}


class _Facts(dict[str, object]):
    """A fact that is missing costs its word, never the sentence."""

    def __missing__(self, name: str) -> str:
        return "NAME" if name == "account" else "?"  # stands in a command to type


def error(kind: str, facts: Mapping[str, object]) -> tuple[str, str]:
    """What happened and what to do, for an error of ``kind``; which account it is about first."""
    message, hint = _filled(ERRORS.get(kind, ERRORS["error"]), facts)
    account = str(facts.get("account", ""))
    return (message if account in message else f"{account}: {message}"), hint


def finding(kind: str, facts: Mapping[str, object]) -> tuple[str, str]:
    """What a check found and what to do; it may have run into an error."""
    return _filled(FINDINGS[kind], facts) if kind in FINDINGS else error(kind, facts)


def _filled(sentences: tuple[str, str], facts: Mapping[str, object]) -> tuple[str, str]:
    message, hint = sentences
    known = _Facts({name: _readable(fact) for name, fact in facts.items()})
    if _COUNTED_FROM_ZERO in known:
        known[_COUNTED_FROM_ZERO] = int(str(known[_COUNTED_FROM_ZERO])) + 1
    return message.format_map(known), hint.format_map(known)


def _readable(fact: object) -> object:
    if isinstance(fact, CampaignState):
        from desktop_app.cli import words

        return words.CAMPAIGNS[fact]
    if isinstance(fact, datetime):
        return fact.astimezone(UTC).strftime("%Y-%m-%d %H:%M UTC")
    return fact


def usage(message: str) -> tuple[str, str]:
    """What Typer says of a command line it does not understand."""
    return message, "comptoir --help shows what can be asked."
