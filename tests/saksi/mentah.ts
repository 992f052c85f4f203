/**
 * The raw rows of a kabupaten as they lie in the database: what was reported, who owes what, the places, the people to be
 * served and the catalogue. Nothing is added up here, and nothing that the program derived (rekap) is read.
 */
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Elemen, Indikator, Keanggotaan, Lapor, Mentah, Suku, Unit, Wajib } from './baris.ts'

export async function bacaMentah(db: Db, kab: string, tahunKatalog: number): Promise<Mentah> {
  const baca = async <T>(teks: string): Promise<T[]> => (await sql.raw<T>(teks).execute(db)).rows
  const milik = `kab_id = (select kab_id from kabupaten where kode = '${kab}')`
  const elemen = await baca<Elemen>(
    'select elemen_id as id, kode, kelompok_id as kelompok, sifat, luar_elemen_id as luar from elemen',
  )
  const unit = await baca<Unit>(
    `select unit_id as id, u.kode, j.kode as jenis, desa_id as desa, mulai, akhir
     from unit u join jenis_unit j using (jenis_unit_id) where ${milik}`,
  )
  const pindah = await baca<Keanggotaan>(
    `select unit_id as di, mulai, desa_id as desa from unit_desa where ${milik} order by mulai`,
  )
  const kelompok = await baca<{ id: number; bulan: number[] | null; mingguan: boolean }>(
    'select kelompok_id as id, bulan_jadwal as bulan, mingguan from kelompok_isian',
  )
  return {
    desa: await baca(
      `select desa_id as id, mulai, akhir from desa where not luar_wilayah and ${milik} order by desa_id`,
    ),
    nama: await baca(`select desa_id as desa, mulai, kode from desa_identitas where ${milik} order by mulai`),
    kecamatan: await baca(`select kecamatan_id as id, kode from kecamatan where ${milik}`),
    unit: new Map(unit.map((u) => [u.id, u])),
    diKecamatan: await baca(
      `select desa_id as desa, mulai, kecamatan_id as di from desa_kecamatan where ${milik} order by mulai`,
    ),
    diPuskesmas: await baca(
      `select desa_id as desa, mulai, unit_id as di from desa_puskesmas where ${milik} order by mulai`,
    ),
    mekar: await baca(`select desa_id as desa, asal_desa_id as asal, mulai from pemekaran where ${milik}`),
    wajib: kelompokkan(
      await baca<Wajib>(
        `select unit_id as unit, desa_id as desa, kelompok_id as kelompok, mulai, akhir from wajib_lapor where ${milik}`,
      ),
      (w) => `${w.desa} ${w.kelompok}`,
    ),
    lapor: await bacaLapor(baca, milik),
    sasaran: await bacaSasaran(baca, milik),
    target: await baca(
      `select tahun, indikator_kode as indikator, tingkat, wilayah_id as wilayah, persen::float8 as persen
       from target where ${milik}`,
    ),
    kampanye: await baca(
      `select indikator_kode as indikator, (mulai - date '1970-01-01') as mulai, (selesai - date '1970-01-01') as selesai
       from kampanye where ${milik} order by mulai`,
    ),
    elemen: new Map(elemen.map((e) => [e.kode, e])),
    elemenId: new Map(elemen.map((e) => [e.id, e])),
    anggota: kelompokkan(elemen, (e) => e.kelompok),
    unitDesa: kelompokkan(
      [
        ...unit,
        ...pindah.flatMap((p) =>
          unit.filter((u) => u.id === p.di && u.desa !== p.desa).map((u) => ({ ...u, desa: p.desa })),
        ),
      ],
      (u) => u.desa,
    ),
    berpindah: kelompokkan(pindah, (p) => p.di),
    pelapor: await bacaPelapor(baca),
    jadwalKelompok: new Map(kelompok.map((k) => [k.id, k.bulan])),
    mingguan: new Set(kelompok.filter((k) => k.mingguan).map((k) => k.id)),
    indikator: await bacaIndikator(baca, tahunKatalog),
  }
}

type Baca = <T>(teks: string) => Promise<T[]>

async function bacaPelapor(baca: Baca): Promise<Map<string, boolean>> {
  const baris = await baca<{ elemen: number; jenis: string; wajib: boolean }>(
    `select elemen_id as elemen, j.kode as jenis, p.wajib from elemen_pelapor p join jenis_unit j using (jenis_unit_id)`,
  )
  return new Map(baris.map((b) => [`${b.elemen} ${b.jenis}`, b.wajib]))
}

async function bacaLapor(baca: Baca, milik: string): Promise<Mentah['lapor']> {
  const isian = await baca<{ d: number; b: number; u: number; m: number; isi: number[] }>(
    `select desa_id as d, bulan::int as b, unit_id as u, minggu as m,
       array_agg(elemen_id order by elemen_id) || array_agg(jumlah order by elemen_id) as isi
     from isian where pilah_id = 0 and ${milik} group by 1, 2, 3, 4`,
  )
  const cells = new Map(isian.map((x) => [`${x.d} ${x.b} ${x.u} ${x.m}`, x.isi]))
  const laporan = await baca<{ d: number; b: number; u: number; m: number; tutup: boolean }>(
    `select desa_id as d, bulan::int as b, unit_id as u, minggu as m, tidak_buka is not null as tutup
     from laporan where status <> 'draf' and ${milik} order by minggu`,
  )
  const hasil = new Map<string, Map<number, Lapor[]>>()
  for (const { d, b, u, m, tutup } of laporan) {
    const datar = cells.get(`${d} ${b} ${u} ${m}`) ?? []
    const separuh = datar.length / 2
    const isi = new Map(datar.slice(0, separuh).map((e, i) => [e, datar[separuh + i] ?? 0]))
    const sini = hasil.get(`${d} ${b}`) ?? new Map<number, Lapor[]>()
    hasil.set(`${d} ${b}`, sini)
    sini.set(u, [...(sini.get(u) ?? []), { minggu: m, tutup, isi }])
  }
  return hasil
}

async function bacaSasaran(baca: Baca, milik: string): Promise<Mentah['sasaran']> {
  const baris = await baca<{ d: number; jenis: string; dasar: string; tahun: number; mulai: number; jumlah: number }>(
    `select desa_id as d, j.kode as jenis, dasar, tahun, mulai::int, jumlah
     from sasaran join jenis_sasaran j using (jenis_sasaran_id) where ${milik} order by mulai`,
  )
  return kelompokkan(baris, (b) => `${b.d} ${b.jenis} ${b.dasar} ${b.tahun}`)
}

/** Of every indikator the formula that holds in the year. */
async function bacaIndikator(baca: Baca, tahun: number): Promise<Indikator[]> {
  const suku = await baca<Suku & { readonly indikator: string; readonly dari: number }>(
    `select indikator_kode as indikator, berlaku_dari as dari, sisi, alternatif, sumber, rujukan,
       koef_atas::float8 / koef_bawah as koef, jendela is not null as "sejakJanuari", prorata, syarat
     from suku order by alternatif, urutan`,
  )
  const baris = await baca<Indikator & { readonly dari: number }>(
    `select distinct on (kode) kode, berlaku_dari as dari, jenis, minimal_nol as "minimalNol", periode,
       coalesce(jadwal, '{}') as jadwal, bentuk_target as bentuk, arah, gabung, tempat_hitung as tempat,
       coalesce(umur_maks, 0) as "umurMaks", skala, ukur_elemen as "ukurElemen", ukur_penyebut as "ukurPenyebut",
       target_contoh::float8 as contoh
     from indikator where berlaku_dari <= ${tahun} order by kode, berlaku_dari desc`,
  )
  return baris.map((i) => ({ ...i, suku: suku.filter((s) => s.indikator === i.kode && s.dari === i.dari) }))
}

function kelompokkan<T, K>(baris: readonly T[], kunci: (satu: T) => K): Map<K, T[]> {
  const hasil = new Map<K, T[]>()
  for (const satu of baris) {
    const ada = hasil.get(kunci(satu))
    if (ada) ada.push(satu)
    else hasil.set(kunci(satu), [satu])
  }
  return hasil
}
