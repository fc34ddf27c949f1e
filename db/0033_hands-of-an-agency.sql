-- What each officer of an agency has in hand is counted along this, however much others have open.
create index desk_item_hands on read.desk_item (agency, officer, due) where officer is not null;
