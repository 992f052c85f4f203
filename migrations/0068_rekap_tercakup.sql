-- What a screen reads of the rekap stands in its key: an elemen's months lie side by side there, while the table's rows lie as their
-- laporan came in, each in a block of its own.

alter table rekap drop constraint rekap_pkey;
alter table rekap add primary key (kab_id, elemen_id, bulan, desa_id, sumber, pilah_id) include (jumlah, unit);
