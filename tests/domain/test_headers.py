"""What the names of columns say, in French and English, as real lists write them."""

import pytest

from desktop_app.domain.columns import Field, field_of_name, guess
from desktop_app.domain.headers import signature


@pytest.mark.parametrize(
    "name",
    [
        *("STOP SMS", "Stop", "STOPSMS", "Désinscrit(e)", "Date de désinscription", "Désabonnés"),
        *("Opposition", "Opposé au démarchage", "Ne pas contacter", "Ne plus appeler au portable"),
        *(
            "Unsubscribed",
            "Opt-out",
            "optout",
            "OPTED OUT",
            "Do not contact",
            "Refus SMS",
            "Bloctel",
        ),
        *("Arrêt SMS", "Consentement retiré", "Exclusion", "Ne souhaite pas être contacté"),
        *("Retrait consentement", "Révoqué", "Pas d'accord", "No consent", "Hors pub", "Désabo"),
        *("Non contactable", "Non SMS", "Non intéressé"),
        *("Interdit SMS", "Bloqué", "Sans SMS", "Anti-pub", "Consent withdrawn", "Suppressed"),
        *("Pas intéressé", "Non consentement", "Declined", "DND", "Unsub", "Pas de prospection"),
        *("Liste noire", "Pas de SMS", "Plus de pub", "Blacklisted", "Accord ou refus"),
        *("Consentement SMS retiré (le)", "Accord retiré", "Arrêt des SMS", "Arrêt des envois"),
        *("SMS interdits", "SMS bloqués", "Interdiction d'envoi", "Exclusion SMS", "Blocked"),
        *("SMS declined", "SMS blocked", "Retrait de l'accord", "Date révocation RGPD"),
        *("STOP SMS (oui/non)", "STOP SMS O/N", "Opposition (oui/non)", "Do not contact (Y/N)"),
        *("Retrait consentement (oui/non)", "Opt-out SMS (yes/no)", "SMS blocked Y/N"),
        *("SMS (refus, révocable à tout moment)", "SMS (cocher pour refuser, à tout moment)"),
        *("À retirer de la liste SMS", "Messages blocked", "Contact à bloquer", "Offres bloquées"),
        *("Oui = non SMS", "Yes = no SMS", "Bloqué (oui/non) SMS", "Blocked (yes/no) texts"),
        *("Arrêt : oui/non SMS", "Exclusion (oui/non) SMS", "Mail oui, non SMS"),
        *("Email yes, no texts", "Newsletter oui, non SMS", "Plus (oui/non) SMS"),
        *("SMS (STOP pour la pub)", "RGPD (refus pour SMS)", "Statut SMS (oui/non/stop)"),
        *("Statut SMS (oui/non/opt-out)", "SMS (Oui/Non/Ne pas contacter)", "SMS Y/N/Do not text"),
        *("Consent status (Yes/No/Opted out)", "Accord (oui / non / pas de SMS)"),
        *("SMS (oui/non/liste noire)", "SMS (oui/non/SMS bloqué)"),
        *("Arrêt des SMS publicitaires demandé par le client", "Blocage SMS", "Retrait newsletter"),
        *("J'accepte les mails, stop SMS", "I accept emails, do not text me"),
        *("SMS (STOP)", "SMS (refus)", "Statut (désinscrit)", "(Ne pas contacter)"),
        *("Consentement (retiré le)", "Bloquer SMS", "A retiré son accord", "Blocked SMS"),
        *("Withdrawal of consent", "Contact interdit", "Arrêt des messages"),
        *("J'accepte mail, pas de SMS", "I agree to email, no SMS", "J'accepte / je refuse"),
        *("Opposition / non opposition", "Intéressé / non intéressé"),
        *("Mail oui / non SMS", "Email yes / no SMS", "Newsletter oui/non SMS"),
        *("Tél. oui ou non SMS", "SMS (oui / non intéressé)", "SMS oui/non contactable"),
        *("SMS (yes / no marketing)", "SMS (oui / n'accepte pas)", "SMS désactivé", "Texts off"),
        *("SMS non autorisé", "SMS not allowed", "Jamais de SMS", "Aucune pub", "SMS : non"),
        *("Sans consentement", "Sans accord SMS", "Hors SMS", "DNC", "Not opted in"),
        *("Ne consent pas", "Ne désire pas être contacté", "N'a pas donné son accord"),
        *("Excluded", "Pas d'envoi", "Pas de messages", "Aucun contact", "Not consented"),
        *(
            *("Withdrew consent", "Pas de publipostage", "Fax oui / non SMS"),
            "SMS oui / n'accepte pas",
            "Exclusion envois",
            "À retirer des envois",
            "Retiré de l'envoi",
            "Doesn't want texts",
            "Objection to marketing",
            "N'autorise pas les SMS",
        ),
    ],
)
def test_a_column_may_say_who_refused(name: str) -> None:
    """Not who agreed; and it is no phone's."""
    for written in (name, f"{name} (oui/non)", f"{name} O/N"):
        assert field_of_name(written) is Field.REFUSAL
    header = ["Nom", name, "Désabonné", "Accord SMS", "Portable"]
    fields = (Field.LAST_NAME, Field.REFUSAL, Field.REFUSAL, Field.CONSENT, Field.PHONE)
    assert guess(header, [["Durand", "x", "", "oui", "06 39 98 00 01"]]).fields == fields
    holds = guess(["Nom", name], [["Durand", "06 39 98 00 01"]])
    assert holds.fields == (Field.LAST_NAME, Field.PHONE)


@pytest.mark.parametrize(
    "name",
    [
        *("Commande retirée le", "Retrait", "Allergies / interdits", "Exclusion allergènes"),
        *("Compte bloqué", "Solde arrêté", "Arrêt maladie", "Paiement sans contact"),
        *("Devis declined", "Date d'arrivée", "Sans gluten", "Pas de notes", "Exclusivité"),
        *("Oui/Non SMS", "Accord oui/non SMS", "Consentement (oui/non) SMS", "SMS yes/no"),
        *(
            "Offres exclusives",
            "Retrait",
            "Date de retrait colis",
            "SMS prête à retirer",
        ),
        *("Retrait / Envoi", "Date de retrait envoi"),
        *("SMS prêt à retirer", "Colis retiré par (contact)", "Accord (pour photos)"),
        *("SMS envoyé (oui/non)", "Lentilles de contact (oui/non)", "Consentement soins O/N"),
        *("Accord retrait par un tiers", "Offre: date de retrait", "Contact pour le retrait"),
        *("Message de retrait", "Consentement (oui / non / retiré)"),
        *("Compte désactivé", "Paiement non autorisé", "Devis non accepté", "Offre non acceptée"),
        *("Prix hors promo", "Hors forfait SMS", "Aucun message reçu", "Avis non publié"),
        *("N° consentement", "N° acceptation", "Soins sans accord préalable", "Ne répond pas"),
        *("SMS (oui/non par le client)", "Mail oui/non", "Day off"),
        *("N'a pas donné suite", "N'a pas accepté le devis", "N'autorise pas les photos"),
        *("Offre déclinée le", "Offer declined", "Contact désactivé", "No accord", "No promo"),
        "N° offres",
        *("Envoi / à retirer", "Mode (envoi/retiré)", "Aucune promo", "Objections du client"),
        *("Consentement SMS (révocable à tout moment)", "Accord SMS, retrait possible"),
        "J'accepte de recevoir des offres par SMS (je peux retirer mon consentement à tout moment)",
    ],
)
def test_an_ordinary_column_refuses_nothing(name: str) -> None:
    """A customer with a nut allergy has not said no to offers."""
    assert Field.REFUSAL not in guess(["Nom", name, "Portable"], []).fields


@pytest.mark.parametrize(
    ("name", "field"),
    [
        *(
            (each, Field.CONSENT)
            for each in (
                *("Oui/Non SMS", "Accord SMS (O/N)", "Opt-in yes or no", "Pub (O/N)"),
                *(
                    "SMS [oui/non/NSP]",
                    "SMS oui/non/en cours",
                    "Accord SMS O/N/relance",
                    "Accord oui / non / avis",
                    "SMS [oui/non/à voir]",
                    "Accord SMS oui / non / ne sait pas",
                    "Texto oui/non",
                ),
            )
        ),
        *((each, None) for each in ("SMS envoyé O/N", "Accord parental (oui/non)", "Oui/Non")),
        *((each, None) for each in ("Consentement (pour les soins)", "SMS (pas possible)")),
        *((each, None) for each in ("Offre acceptée (O/N)", "Accepte l'offre (oui/non)")),
        *((each, None) for each in ("Publipostage (O/N)", "Accord newsletter (oui/non)")),
        ("Reçoit la newsletter (O/N)", None),
        ("SMS oui/non / en cours", Field.CONSENT),
        ("Portable (SMS oui/non)", Field.PHONE),
        ("(" * 60_000, None),
    ],
)
def test_a_header_may_name_both_answers(name: str, field: Field | None) -> None:
    """It asks for what stands beside them, if that is a name of consent."""
    assert field_of_name(name) == field


def test_the_same_columns_have_the_same_signature() -> None:
    """A choice is found again however the names are dressed, and not for another order."""
    assert signature(["Nom", "N° Tél."]) == signature([" NOM", "n° tel"])
    assert signature(["Nom", "Tél"]) != signature(["Tél", "Nom"])
    assert signature(["Імя", "Телефон"]) != signature(["Телефон", "Імя"])
