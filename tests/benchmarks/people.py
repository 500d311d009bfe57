"""Invented people, the same at every run, with names as shops have them: accents and all."""

from __future__ import annotations

import random
from datetime import timedelta

from sqlalchemy import insert

from desktop_app.domain.consent import Event, Record
from desktop_app.domain.contact import Reach
from desktop_app.domain.message import Purpose
from desktop_app.store import consents, contacts
from desktop_app.store.contacts import Person
from desktop_app.store.database import Book
from desktop_app.store.tables import Contact
from tests.helpers.books import NOW

TAG = "clients"

_FIRST_NAMES = (
    "Léa Chloé Zoé Inès Anaïs Océane Noémie Maëlys Hélène Éléonore Françoise Marie Jeanne Anne "
    "Camille Manon Sarah Julie Emma Louise Alice Fatima Aïcha Nadia Yasmine Ayşe Işıl Kadir Çağla "
    "Øystein Bjørn Søren Åse Łukasz Michał Paweł Wojciech Zoë Loïc Benoît Jérôme Gaël Raphaël "
    "François André René Hervé Grégoire Théo Hugo Louis Jules Paul Pierre Mathis Nathan Mohamed "
    "Karim Mehdi Diego José Iñigo Jürgen Günther Kevin Jordan Mickaël Stéphane Quentin Victor"
)
_LAST_NAMES = (
    "Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefebvre "
    "Michel Garcia David Bertrand Roux Vincent Fournier Morel Girard André Lefèvre Mercier Dupont "
    "Lambert Bonnet François Martinez Legrand Garnier Faure Rousseau Blanc Guérin Müller Henry "
    "Roussel Nicolas Perrin Morin Mathieu Clément Gauthier Dumont López Fontaine Chevalier Robin "
    "Masson Sanchez Gérard Nguyên Boyer Denis Lemaire Duval Joly Gautier Roger Roche Roy Noël "
    "Meyer Lucas Meunier Jean Pérez Marchand Dufour Blanchard Marie Barbier Brun Dumas Brunet "
    "Schmitt Leroux Colas Fernández Pierre Renard Arnaud Rolland Caron Aubert Giraud Leclerc Vidal "
    "Bourgeois Renaud Lemoine Picard Gaillard Philippe Lacroix Olivier Dupuis Rey Huet Bœuf Lœb "
    "Yıldız Işık Kılıç Şahin Özdemir Łukasik Wałęsa Kowalski Øverland Sørensen Åkesson Strauß Groß "
    "Weiß Benaïssa Haddad Diallo Traoré Koné Ndiaye Pham Trần Goff D'Aubrac Saint-Léger Œhmichen"
)


def person(at: int) -> Person:
    """The ``at``-th person from 0. There are ten thousand numbers for fiction: some share one."""
    chance = random.Random(at)
    first, last = chance.choice(_FIRST_NAMES.split()), chance.choice(_LAST_NAMES.split())
    return Person(
        first_name=first,
        last_name=last,
        number=f"+3363998{at * 7919 % 10_000:04d}",
        reach=Reach.TEXTABLE,
        email=f"client{at}@example.org" if at % 3 else "",
        language="fr",
    )


def fill(book: Book, many: int, *, opted_in: bool = False) -> None:
    """Put ``many`` people with `TAG` into an empty book, ids from 1."""
    rows = [
        {**contacts.columns(person(at)), "created_at": NOW, "updated_at": NOW} for at in range(many)
    ]
    agreed = Record(Purpose.MARKETING, Event.GRANTED, NOW - timedelta(days=30), "counter")
    ids = range(1, many + 1)
    with book.write() as connection:
        connection.execute(insert(Contact), rows)
        contacts.tag(connection, ids, TAG)
        if opted_in:
            consents.record(connection, [(each, agreed) for each in ids])
