"""French and Chinese: understood, and answered so."""

import re
from pathlib import Path

import pytest

from bot.features.personal import commands
from tests.talk import Talk

TEXTS = Path(commands.__file__).parent / "texts"


async def test_in_french(talk: Talk) -> None:
    call = "« appeler le bureau »"
    promised = f"Je te le rappelle demain à 09:00 : {call}. (Rappel 1)\n[Annuler] [Dans 10 min]"
    await talk("zoe", "rappelle-moi demain à 9h d'appeler le bureau", says=[promised])
    moved = "D'accord, demain à 10:00 alors. (Rappel 1)"
    await talk("zoe", "reporte le rappel 1 d'une heure", says=[moved])
    how = "annule le rappel 1 en annule un, reporte le rappel 1 d'une heure le reporte."
    await talk("zoe", "mes rappels", says=[f"Ton rappel :\n- 1 : demain à 10:00 {call}\n\n{how}"])
    await talk("zoe", "annule le rappel 1", says=[f"D'accord, je ne te rappellerai pas {call}."])


async def test_in_chinese(talk: Talk) -> None:
    promised = "我会明天 09:00 提醒你：“打电话给办公室”。（提醒 1）\n[取消] [推迟 10 分钟]"
    await talk("lin", "提醒我明天九点打电话给办公室", says=[promised])
    await talk("lin", "推迟提醒 1 一小时", says=["好，那就明天 10:00。（提醒 1）"])
    how = "取消提醒 1 可以取消，推迟提醒 1 一小时 可以推迟。"
    await talk("lin", "我的提醒", says=[f"你的 1 个提醒：\n- 1：明天 10:00“打电话给办公室”\n\n{how}"])
    await talk("lin", "取消提醒1", says=["好，不再提醒你“打电话给办公室”。"])


@pytest.mark.parametrize("language", ["fr", "zh"])
def test_all_that_attendees_read_is_there(language: str) -> None:
    keys = {
        name: re.findall(r"^([a-z-]+) =", (TEXTS / f"{name}.ftl").read_text(encoding="utf-8"), re.MULTILINE)
        for name in ("en", language)
    }
    ours = [key for key in keys["en"] if not key.endswith(("-words", "-help")) and key.startswith("personal")]
    assert keys[language] == ours
