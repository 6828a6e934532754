"""`stammtisch match`: a round from a file, made by the code that makes the rounds in chat."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

from bot.errors import StorageError
from bot.features.networking.matching.instance import Instance, NotAnInstance, read_instance
from bot.features.networking.matching.model import Past
from bot.features.networking.matching.rounds import Introduction, Round, after, round_of
from bot.features.networking.matching.worth import Worth

Json: TypeAlias = "Mapping[str, Json] | list[Json] | str | int | float | bool | None"


def match_file(file: Path) -> str:
    """The rounds that the file asks for, as JSON. Raises StorageError with one sentence when the file cannot
    be read or is wrong."""
    try:
        instance = read_instance(file.read_bytes().removeprefix(b"\xef\xbb\xbf"))
    except OSError as error:
        raise StorageError(f"{file}: cannot be read ({error.strerror})") from error
    except NotAnInstance as error:
        raise StorageError(f"{file}: {error}") from error
    return json.dumps(written(instance), ensure_ascii=False, indent=1)


def written(instance: Instance) -> Json:
    """The rounds as they stand in the answer; without the list around it where only one was asked for."""
    rounds: list[Json] = []
    past = instance.past
    for _ in range(instance.rounds):
        found = round_of(instance.people, past, instance.wish)
        past = after(past, found)
        rounds.append(_round(found, past, instance))
    return rounds[0] if instance.rounds == 1 else {"rounds": rounds}


def _round(found: Round, past: Past, instance: Instance) -> Json:
    ledger: Json = {each.id: past.ledger[each.id] for each in instance.people if past.ledger.get(each.id)}
    byes: list[Json] = [{"person": each, "why": why} for each, why in found.byes.items()]
    return {
        "introduced": sum(len(one.people) for one in found.introductions),
        "worth": round(sum(one.value for one in found.introductions), 6),
        "repeats": sum(one.repeats for one in found.introductions),
        "groups": [_group(one) for one in found.introductions],
        "byes": byes,
        "ledger": ledger,
    }


def _group(one: Introduction) -> Json:
    reasons: list[Json] = [_reasons(couple, worth) for couple, worth in one.worths.items()]
    return {"people": list(one.people), "worth": round(one.value, 6), "reasons": reasons}


def _reasons(couple: tuple[str, str], worth: Worth) -> Json:
    favours: list[Json] = [{"from": one.giver, "to": one.taker, "tag": one.tag} for one in worth.favours]
    return {
        "people": list(couple),
        "worth": round(worth.value, 6),
        "shared": list(worth.shared),
        "offers": favours,
        "languages": list(worth.languages),
        "newcomer": worth.newcomer,
    }
