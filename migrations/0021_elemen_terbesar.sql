-- Counts that can only be so large: a yes or no is 1 or 0.
alter table elemen add column terbesar integer check (terbesar >= 1);
comment on column elemen.terbesar is 'Nilai terbesar satu laporan, mis. 1 untuk ya atau tidak; null bila tak berbatas';
