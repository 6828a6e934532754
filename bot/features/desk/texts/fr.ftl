desk-help-topic = vue d'ensemble | ensemble
