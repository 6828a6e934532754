"""People who never were: by hypothesis, few and odd; by a seed, as many as wanted and like a real community."""

import random
from itertools import accumulate
from typing import Any

from hypothesis import strategies as st

Json = dict[str, Any]

TAGS, THEMES = 300, 16


def population(count: int, seed: int) -> Json:
    """Calibrated on the members and groups of one city's meet-ups: a few tags that many have and a long tail,
    in themes; three to eight interests; some offers and needs; colleagues who know each other; a few blocks."""
    rng = random.Random(seed)
    popular = [(rank + 2) ** -0.8 for rank in range(1, TAGS + 1)]
    themed = [tag % THEMES for tag in range(TAGS)]
    rng.shuffle(themed)
    of_theme = [[tag for tag in range(TAGS) if themed[tag] == theme] for theme in range(THEMES)]
    within = [list(accumulate(popular[tag] for tag in tags)) for tags in of_theme]
    everything = list(accumulate(popular))
    themes = [(rank + 1) ** -0.6 for rank in range(THEMES)]
    teams = list(accumulate((rank + 1) ** -0.9 for rank in range(max(1, count // 8))))

    def tags(mine: list[int], number: int, share: float) -> list[str]:
        found: set[int] = set()
        while len(found) < number:
            if rng.random() < share:
                theme = mine[0] if rng.random() < 0.6 else mine[-1]
                found.add(rng.choices(of_theme[theme], cum_weights=within[theme])[0])
            else:
                found.add(rng.choices(range(TAGS), cum_weights=everything)[0])
        return sorted(f"tag {tag}" for tag in found)

    people = []
    for number in range(count):
        mine = rng.choices(range(THEMES), themes)
        if rng.random() < 0.5:
            others = [theme for theme in range(THEMES) if theme != mine[0]]
            mine += rng.choices(others, [themes[theme] for theme in others])
        interests = tags(mine, round(rng.triangular(3, 8, 5)), 0.72)
        offers = tags(mine, rng.choices(range(4), (35, 30, 22, 13))[0], 0.9)
        needs = tags(mine, rng.choices(range(4), (35, 30, 22, 13))[0], 0.7)
        person: Json = {"id": f"p{number:05}", "interests": interests, "offers": offers}
        person["needs"] = [tag for tag in needs if tag not in offers]
        if rng.random() < 0.6:
            person["organisation"] = f"team {rng.choices(range(len(teams)), cum_weights=teams)[0]}"
        people.append(person)
    names = [person["id"] for person in people]
    blocks = [rng.sample(names, 2) for _ in range(count // 10)] if count > 1 else []
    return {"people": people, "blocks": blocks, "options": {"fairness": False, "seed": seed}}


_few = st.lists(st.sampled_from("abcdef"), max_size=3, unique=True)


@st.composite
def instances(draw: st.DrawFn, most: int = 12, sizes: tuple[int, ...] = (2,)) -> Json:
    """Few people and every rule; often one whom nobody may meet, or teams that hold nearly everybody."""
    count = draw(st.integers(0, most))
    teams = draw(st.sampled_from((("",), ("", "x"), ("x", "x", "x", "y"), ("x",))))
    spoken = draw(st.sampled_from(((), ("de",), ("de", "en"), ("de", "en", "zh"))))
    people = []
    for number in range(count):
        person = {"id": str(number), "organisation": draw(st.sampled_from(teams))}
        person |= {kind: draw(_few) for kind in ("interests", "offers", "needs")}
        person["languages"] = draw(st.lists(st.sampled_from(spoken), max_size=1)) if spoken else []
        person["available"] = draw(st.sampled_from(([], [], ["mon"], ["tue"], ["mon", "tue"])))
        people.append(person)
    couples = [[str(one), str(other)] for one in range(count) for other in range(one)]
    pick = st.lists(st.sampled_from(couples), max_size=count) if couples else st.just([])
    blocks = draw(pick)
    if draw(st.booleans()):
        blocks += [["0", str(other)] for other in range(1, count)]
    ledger = draw(
        st.dictionaries(st.sampled_from([str(each) for each in range(max(1, count))]), st.integers(0, 2))
    )
    options = {
        "size": draw(st.sampled_from(sizes)),
        "fairness": draw(st.booleans()),
        "seed": draw(st.integers(0, 3)),
        "moves": 2000,
    }
    return {"people": people, "blocks": blocks, "history": draw(pick), "ledger": ledger, "options": options}
