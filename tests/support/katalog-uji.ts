// A small catalogue for tests of the write side: its codes begin with UJI_, so that the real one may stand beside it.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

/** Groups: numbers of kelompok_isian. */
export const TIMBANG = 30001
export const KIA = 30002
export const MINGGUAN = 30003
export const VITAMIN = 30004

/**
 * uji-timbang (posyandu, rekap-desa): S posisi, D and N layanan, all required; K posisi, optional.
 * uji-kia (puskesmas, pustu, rekap-desa): K1 layanan, required; K1_SBI year-to-date, optional.
 * uji-mingguan (pustu): DIARE kejadian, required, by week. uji-vitamin (posyandu, February and August): VITA layanan.
 */
export async function buatKatalogUji(db: Db): Promise<void> {
  for (const perintah of [JENIS_UNIT, KELOMPOK, ELEMEN, PELAPOR, PILAH, ATURAN]) await sql.raw(perintah).execute(db)
}

const JENIS_UNIT = `
  insert into jenis_unit (jenis_unit_id, kode, nama, urutan) values
    (1, 'puskesmas', 'Puskesmas', 1), (2, 'pustu', 'Pustu', 2), (3, 'posyandu', 'Posyandu', 3),
    (4, 'faskes-lain', 'Faskes lain', 4), (5, 'sekolah', 'Sekolah', 5), (6, 'bpjs', 'BPJS', 6),
    (7, 'dinas', 'Dinas', 7), (8, 'rekap-desa', 'Rekap desa', 8)
  on conflict do nothing`

const KELOMPOK = `
  insert into kelompok_isian (kelompok_id, kode, nama, siklus, klaster, bulan_jadwal, mingguan, urutan) values
    (${TIMBANG}, 'uji-timbang', 'Penimbangan', 'balita', 2, null, false, 901),
    (${KIA}, 'uji-kia', 'Ibu hamil', 'ibu', 2, null, false, 902),
    (${MINGGUAN}, 'uji-mingguan', 'Penyakit mingguan', 'semua', 4, null, true, 903),
    (${VITAMIN}, 'uji-vitamin', 'Vitamin A', 'balita', 2, '{2,8}', false, 904)`

const ELEMEN = `
  insert into elemen (elemen_id, kode, nama, kelompok_id, sifat, sekali_per, definisi, urutan) values
    (30001, 'UJI_S', 'Balita yang ada', ${TIMBANG}, 'posisi', 'bulan', '-', 1),
    (30002, 'UJI_K', 'Balita punya buku', ${TIMBANG}, 'posisi', 'bulan', '-', 2),
    (30003, 'UJI_D', 'Balita ditimbang', ${TIMBANG}, 'layanan', 'bulan', '-', 3),
    (30004, 'UJI_N', 'Balita naik', ${TIMBANG}, 'layanan', 'bulan', '-', 4),
    (30005, 'UJI_K1', 'K1', ${KIA}, 'layanan', 'kehamilan', '-', 5),
    (30006, 'UJI_K1_SBI', 'K1 sampai bulan ini', ${KIA}, 'sampai-bulan-ini', 'kehamilan', '-', 6),
    (30007, 'UJI_DIARE', 'Kasus diare', ${MINGGUAN}, 'kejadian', 'episode', '-', 7),
    (30008, 'UJI_VITA', 'Vitamin A', ${VITAMIN}, 'layanan', 'dosis-anak', '-', 8)`

const PELAPOR = `
  insert into elemen_pelapor (elemen_id, jenis_unit_id, wajib) values
    (30001, 3, true), (30002, 3, false), (30003, 3, true), (30004, 3, true),
    (30001, 8, true), (30002, 8, false), (30003, 8, true), (30004, 8, true),
    (30005, 1, true), (30006, 1, false), (30005, 2, true), (30006, 2, false), (30005, 8, true), (30006, 8, false),
    (30007, 2, true), (30008, 3, true)`

const PILAH = `
  insert into pilah (pilah_id, kode, jenis_kelamin, umur, disabilitas) values
    (0, '', null, null, null), (30001, 'UJI_L', 'L', null, null), (30002, 'UJI_P', 'P', null, null),
    (30003, 'UJI_0-5', null, '0-5-bulan', null), (30004, 'UJI_6-11', null, '6-11-bulan', null),
    (30005, 'UJI_DIS', null, null, true)
  on conflict do nothing`

const ATURAN = `
  insert into aturan_cek (kode, keparahan, kiri, kanan, pembanding, hanya_bulan, pesan, urutan) values
    ('uji-d-s', 'jelaskan', '{UJI_D}', '{UJI_S}', '<=', null, 'D lebih dari S.', 901),
    ('uji-d-k', 'lunak', '{UJI_D}', '{UJI_K}', '<=', null, 'D lebih dari K.', 902),
    ('uji-januari', 'lunak', '{UJI_K1_SBI}', '{UJI_K1}', '=', 1, 'Januari berbeda.', 903)`
