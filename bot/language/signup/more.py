"""The commonest words of sign-ups in Dutch, Italian and Spanish, as guests write them without thinking."""

WORDS = {
    "I": "ik io yo",
    "COME1": "ik_doe_mee doe_mee ik_kom kom_ook ci_sono vengo partecipo me_apunto voy asisto participo",
    "DABEI": "erbij",
    "REG": "cuenta_conmigo contate_su_di_me schrijf",
    "ME": "mij yo_tambien io_anche",
    "TIMELESS": "no_puedo non_posso",
    "CAN": "puedo posso kan",
    "COME": "ir venire asistir partecipare komen",
    "NEG": "niet non",
    "HEDGE": "tal_vez quizas forse misschien a_lo_mejor",
    "PRAISE": "gracias grazie bedankt",
    "FILL": "lo_siento mi_dispiace hola ciao anch'io helaas al_final graag ook",
    "MIT": "con met",
    "PERSON": "amigo amiga amico amica vriend vriendin collega",
}
