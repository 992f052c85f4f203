// The data dictionary of an export: questions whose answers go beside the tables as CSV, in the words of the catalogue
// and of the COMMENTs. An export is for people who do not have this program.

/** By the name of its file. */
export const KAMUS: Readonly<Record<string, string>> = {
  tabel: `select c.relname as tabel, obj_description(c.oid, 'pg_class') as arti
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname <> 'migrasi' order by c.relname collate "C"`,
  kolom: `select c.relname as tabel, a.attnum as urutan, a.attname as kolom, format_type(a.atttypid, a.atttypmod) as jenis,
      not a.attnotnull as boleh_kosong, exists (
        select from pg_index i where i.indrelid = c.oid and i.indisprimary and a.attnum = any (i.indkey::int2[])) as kunci,
      col_description(c.oid, a.attnum) as arti
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname <> 'migrasi' and a.attnum > 0 and not a.attisdropped
    order by c.relname collate "C", a.attnum`,
  acuan: `select conrelid::regclass::text as tabel, pg_get_constraintdef(oid) as acuan from pg_constraint
    where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0 order by 1, 2`,
  elemen: `select e.elemen_id, e.kode, e.nama, k.nama as kelompok, e.sifat, e.sekali_per, e.sensitif, e.definisi, (
        select string_agg(j.nama, '; ' order by j.jenis_unit_id) from elemen_pelapor p join jenis_unit j using (jenis_unit_id)
        where p.elemen_id = e.elemen_id) as pelapor
    from elemen e join kelompok_isian k using (kelompok_id) order by e.elemen_id`,
  indikator: `select kode, berlaku_dari, nama, kelompok, jenis, rumus_pembilang, rumus_penyebut, periode, satuan, skala, arah,
      sensitif, spm, target_contoh, dokumen_target, definisi, sumber
    from indikator order by kode collate "C", berlaku_dari`,
  satuan: `select distinct satuan, skala, case when satuan = 'persen' then 'pembilang per penyebut kali ' || skala
      else 'banyaknya ' || satuan end as arti
    from indikator order by satuan, skala`,
  wilayah: `select k.kab_id, 'kabupaten' as tingkat, k.kab_id as nomor, k.kode, k.nama, null::int as mulai, null::int as akhir,
      k.provinsi as induk from kabupaten k
    union all select c.kab_id, 'kecamatan', c.kecamatan_id, c.kode, c.nama, c.mulai::int, c.akhir::int, k.kode
      from kecamatan c join kabupaten k using (kab_id)
    union all select i.kab_id, i.jenis, i.desa_id, i.kode, i.nama, i.mulai::int, d.akhir::int, (
        select c.kode from desa_kecamatan m join kecamatan c using (kab_id, kecamatan_id)
        where m.kab_id = i.kab_id and m.desa_id = i.desa_id order by m.mulai desc limit 1)
      from desa_identitas i join desa d using (kab_id, desa_id)
    union all select u.kab_id, j.nama, u.unit_id, u.kode, u.nama, u.mulai::int, u.akhir::int, (
        select a.kode from unit a where a.kab_id = u.kab_id and a.unit_id = u.induk_unit_id)
      from unit u join jenis_unit j using (jenis_unit_id)
    order by 1, 4, 2, 3`,
}
