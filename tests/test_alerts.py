"""The alerts that README shows: Prometheus can read them, and whatever they look at is told."""

import re
from pathlib import Path

import yaml
from prometheus_client.parser import text_string_to_metric_families

from bot.health import Watch
from tests.fakes.house import House, hears

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
BLOCK = README.split("<!-- alerts -->\n", 1)[1].split("```yaml\n", 1)[1].split("```", 1)[0]


async def test_each_looks_at_figures_that_are_told(tmp_path: Path) -> None:
    [group] = yaml.safe_load(BLOCK)["groups"]
    house = House(tmp_path)
    await house.start()
    await house.app.inbox(hears("1", "hello"))
    await house.settle()
    watch = Watch()
    watch.app = house.app
    page = (await watch.metrics()).decode()
    await house.stop()
    told = {sample.name for family in text_string_to_metric_families(page) for sample in family.samples}
    for rule in group["rules"]:
        assert set(rule) <= {"alert", "expr", "for", "labels", "annotations"}
        assert rule["annotations"]["summary"]
        named = set(re.findall(r"stammtisch_\w+", rule["expr"]))
        assert named - told == set(), rule["alert"]
        assert named or rule["expr"].startswith("up{")
    names = [rule["alert"] for rule in group["rules"]]
    assert len(names) == len(set(names))
