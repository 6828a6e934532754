desk-topic = vue d'ensemble | ensemble
