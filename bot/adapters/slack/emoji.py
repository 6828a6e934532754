"""Emoji by the names that Slack knows them by. Own table: what people put on messages of a bot."""

import re

_SKIN = re.compile(r"::skin-tone-\d$")
_VARIATIONS = re.compile("[\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]")

_TABLE = """
⭐ star · 🌟 star2 · ✨ sparkles · 👍 +1 thumbsup · 👎 -1 thumbsdown · 👌 ok_hand · 👏 clap
🙌 raised_hands · 🙏 pray · 👋 wave · 💪 muscle · ✋ hand raised_hand · 🙋 raising_hand · 🤝 handshake
👀 eyes · 🤔 thinking_face · 😀 grinning · 😃 smiley · 😄 smile · 😁 grin · 😂 joy
🤣 rolling_on_the_floor_laughing rofl · 😊 blush · 😉 wink · 😍 heart_eyes · 😎 sunglasses
😅 sweat_smile · 😢 cry · 😭 sob · 😮 open_mouth · 😱 scream · 😡 rage · 😴 sleeping · 🥳 partying_face
🤯 exploding_head · 🤷 shrug · 🤦 face_palm facepalm · 🙂 slightly_smiling_face · 🙃 upside_down_face
🙁 slightly_frowning_face · 😕 confused · 🤗 hugging_face · 😇 innocent · 🥺 pleading_face
😬 grimacing · ❤ heart · 🧡 orange_heart · 💛 yellow_heart · 💚 green_heart · 💙 blue_heart
💜 purple_heart · 🖤 black_heart · 💔 broken_heart · 💯 100 · 🔥 fire · 🎉 tada · 🎊 confetti_ball
🚀 rocket · 💡 bulb · 📌 pushpin · 📍 round_pushpin · ✅ white_check_mark · ☑ ballot_box_with_check
✔ heavy_check_mark · ❌ x · ❎ negative_squared_cross_mark · ➕ heavy_plus_sign · ➖ heavy_minus_sign
❓ question · ❔ grey_question · ❗ exclamation heavy_exclamation_mark · ⚠ warning · 🚫 no_entry_sign
⛔ no_entry · 🛑 octagonal_sign · 🔴 red_circle · 🟠 large_orange_circle · 🟡 large_yellow_circle
🟢 large_green_circle · 🔵 large_blue_circle · ⚪ white_circle · ⚫ black_circle · ⏰ alarm_clock
⏳ hourglass_flowing_sand · ⌛ hourglass · 📅 date · 📆 calendar · 🗓 spiral_calendar_pad · 🔔 bell
🔕 no_bell · 📣 mega · 📢 loudspeaker · 🔁 repeat · 🔄 arrows_counterclockwise · 🆕 new · 🆗 ok
🎟 admission_tickets · 🎫 ticket · 🎤 microphone · 🎧 headphones · 🎵 musical_note · 🎨 art
📝 memo pencil · 📚 books · 📖 book open_book · 📎 paperclip · 🔗 link · 🔍 mag · 🔒 lock · 🔓 unlock
🔑 key · 🛠 hammer_and_wrench · ⚙ gear · 💻 computer · 📱 iphone · ☎ phone telephone · ✉ email envelope
🏠 house · 🏢 office · 🚪 door · 🪑 chair · 🚌 bus · 🚆 train2 · 🚶 walking · 🚲 bike · ✈ airplane
🗺 world_map · 🌍 earth_africa · 🌞 sun_with_face · ☀ sunny · 🌧 rain_cloud · ☔ umbrella_with_rain_drops
⚡ zap · ❄ snowflake · 🌈 rainbow · 🌱 seedling · 🌳 deciduous_tree · ☕ coffee · 🍵 tea · 🍺 beer
🍻 beers · 🍷 wine_glass · 🥂 clinking_glasses · 🍕 pizza · 🍰 cake · 🍎 apple · 🥨 pretzel
🍴 fork_and_knife · 🏆 trophy · 🥇 first_place_medal · 🎯 dart · 🎁 gift · 🎲 game_die
🧩 jigsaw jigsaw_piece · 👆 point_up_2 · ☝ point_up · 👇 point_down · 👈 point_left · 👉 point_right
✌ v · 🤞 crossed_fingers · 🫶 heart_hands · ➡ arrow_right · ⬅ arrow_left · ⬆ arrow_up · ⬇ arrow_down
↩ leftwards_arrow_with_hook · 🔝 top · 🏁 checkered_flag · 1⃣ one · 2⃣ two · 3⃣ three · 4⃣ four
5⃣ five · 6⃣ six · 7⃣ seven · 8⃣ eight · 9⃣ nine · 0⃣ zero · 🔟 keycap_ten
"""


def _rows() -> list[tuple[str, list[str]]]:
    entries = (entry.split() for line in _TABLE.strip().splitlines() for entry in line.split(" · "))
    return [(emoji, names) for emoji, *names in entries]


_BY_NAME = {name: emoji for emoji, names in _rows() for name in names}
_BY_EMOJI = {emoji: names[0] for emoji, names in _rows()}


def emoji_of(name: str) -> str | None:
    """The emoji that Slack calls so, without skin tone; None for one of the workspace's own or unknown."""
    return _BY_NAME.get(_SKIN.sub("", name))


def name_of(emoji: str) -> str | None:
    """What Slack calls this emoji; None where the table has none."""
    return _BY_EMOJI.get(_VARIATIONS.sub("", emoji))
