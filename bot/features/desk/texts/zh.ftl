desk-help-topic = 概览 | 概览
