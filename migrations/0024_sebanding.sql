-- Two counts of a question may be of different kinds, as people and months in a row: their difference says nothing.
alter table aturan_riwayat add column sebanding boolean not null default true;
comment on column aturan_riwayat.sebanding is 'Benar bila kedua angka sejenis, sehingga selisihnya berarti';
