"""Parts that the patterns of cues share."""

WHOM_EN = (
    r"(?: (?:you|people|others|anyone|everyone|folks|someone|other people|newcomers|beginners|"
    r"founders|startups|teams|companies|freelancers))?"
)
WHOM_DE = (
    r"(?: (?:gern|gerne|dir|euch|anderen|leuten|menschen|anfängern|jedem|allen|dich|andere|leute|"
    r"menschen|auch|gründer|gründern|gründerinnen|startups|teams|firmen|jederzeit|sehr|immer|viel))*"
)
OBJECT = r"(?! (?:and|or|und|oder|gern|gerne|viel|auch|oft|too|a lot|for a living)(?!\w))(?= [\w\"„“#])"
