desk-topic = 概览 | 概览
