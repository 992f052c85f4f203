-- Desa merge, too: one desa then comes of several. A desa may so stand on record more than once, each time from another
-- month on.

alter table pemekaran drop constraint pemekaran_pkey;
alter table pemekaran add primary key (kab_id, desa_id, asal_desa_id, mulai);
comment on table pemekaran is 'Desa bagian dan desa asalnya, atau desa gabungan dan semua asalnya; sampai 31 Desember angkanya tetap bersama';
comment on column pemekaran.desa_id is 'Desa bagian atau gabungan (boleh desa asal itu sendiri bila tetap ada)';
comment on column pemekaran.mulai is 'Bulan pemekaran atau penggabungan berlaku';

-- A parent that split again went without its own row from the second time on.
insert into pemekaran (kab_id, desa_id, asal_desa_id, mulai)
select distinct p.kab_id, p.asal_desa_id, p.asal_desa_id, p.mulai
from pemekaran p
join desa d on d.kab_id = p.kab_id and d.desa_id = p.asal_desa_id and (d.akhir is null or d.akhir >= p.mulai)
on conflict do nothing;
