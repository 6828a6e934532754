"""Who is introduced to whom: pure, from people and rules to pairs or small groups.

`round_of` (in `rounds`) is the door in. Behind it, in the order of the work:

    model        people and what a round is asked to do
    worth        what two people have to say to each other, and why
    rules        who must never meet; the one place that knows blocks
    field        people as numbers and matrices, with worth and rules in one weight
    candidates   the people whom each one might meet, where there are too many to look at all
    assignment   the fractional optimum, and the prices that prove it
    exact        the best pairs among given ones
    pairs, trio  most people, then most worth; the one group of three of an odd number
    groups       three or four together
    rounds       one round after the other, and the ledger of who had none
    instance     the same from a file

`model` and `worth` are light; all else brings numpy, scipy and rustworkx, and is imported where a round is
made, not where the bot starts.
"""
