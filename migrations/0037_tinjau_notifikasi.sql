-- What reviewing figures asks of notifications again and again: what stands at a desa, and the history of one.

create index notifikasi_desa on notifikasi (kab_id, desa_id, perihal, indikator_kode);
create index jejak_notifikasi on jejak (kab_id, objek text_pattern_ops) where objek like 'notifikasi %';
create index kunjungan_rumah_bahaya on kunjungan_rumah (kab_id)
  where temuan = 'tanda-bahaya' and ditindaklanjuti_pada is null and dibatalkan_pada is null;
