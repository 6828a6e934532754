"""The commands in French and Chinese, in which they have no list of words of their own. Pure."""

import re

_LISTS = re.compile(r"\s*(?:(?:montre[- ]moi\s)?mes\srappels|我的提醒)[\s.!?。！？]*", re.IGNORECASE)
_CANCELS = re.compile(
    r"\s*(?:(?:annule|supprime)[rz]?\s(?:le\s|mon\s)?rappel|取消提醒|[删刪]除提醒)\s*#?\d{0,6}[\s.!。！]*",
    re.IGNORECASE,
)
_PUTS_OFF = re.compile(
    r"\s*(?:(?:reporte|repousse|décale)[rz]?\s(?:le\s|mon\s)?rappel|(?:推迟|推遲|延后|延後)提醒)\s*#?\d{1,6}\b.*",
    re.IGNORECASE | re.DOTALL | re.ASCII,
)


def lists(text: str) -> bool:
    """`mes rappels`."""
    return _LISTS.fullmatch(text) is not None


def cancels(text: str) -> bool:
    """`annule le rappel 2`."""
    return _CANCELS.fullmatch(text) is not None


def puts_off(text: str) -> bool:
    """`reporte le rappel 2 d'une heure`."""
    return _PUTS_OFF.fullmatch(text) is not None
