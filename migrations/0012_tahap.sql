-- What was locked and opened again stays open until somebody locks it: the tanggal tutup passes it by.

alter table laporan add column dibuka_pada timestamptz;
comment on column laporan.dibuka_pada is 'Saat kuncinya dibuka kembali; selama terisi, tanggal tutup tidak menguncinya';
