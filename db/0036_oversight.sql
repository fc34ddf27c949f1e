-- Reading a complaint is a look like any other, and oversight follows more than applications.
drop index ledger.fact_of_look;
drop index ledger.fact_of_look_by;
create index fact_of_look on ledger.fact (seq) where type in ('SensitiveRead', 'SealedReasonsRead', 'ListExported', 'ComplaintRead');
create index fact_of_look_by on ledger.fact (by, seq) where type in ('SensitiveRead', 'SealedReasonsRead', 'ListExported', 'ComplaintRead');
create index fact_of_orders on ledger.fact (seq) where type in ('OrderProposed', 'OrderMade', 'OrderDeclined', 'OrderLifted');
create index fact_of_stays on ledger.fact (seq) where type in ('StayGranted', 'StayVerified', 'StayExtended', 'StayFoundForged', 'StayEnded');
create index fact_of_register on ledger.fact (seq) where type in ('RegisterChangeProposed', 'RegisterChangeMade', 'RegisterChangeDeclined');
create index fact_of_rulings on ledger.fact (seq) where type in ('RulingAsked', 'RulingWithdrawn', 'RulingProposed', 'RulingSentBack', 'RulingGiven', 'RulingAppealed');
create index fact_of_payments on ledger.fact (seq) where type in ('FeeDemanded', 'FeeSettled', 'RefundOrdered', 'RefundPaid', 'FeeWithdrawn');
