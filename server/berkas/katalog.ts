/**
 * The reference catalogue as it lies in seeds/katalog: CSV files that people review, read into rows named as the
 * columns of the tables they fill.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { bacaAturan } from '#domain/aturan-notifikasi.ts'
import { checkPotongan, JENIS_POTONGAN, LEBAR_POTONGAN, type Potongan } from '#domain/papan.ts'

export type BarisKatalog = Readonly<Record<string, unknown>>

export type PapanKatalog = {
  readonly kode: string
  readonly urutan: number
  readonly nama: string
  readonly namaEn: string
  /** Offered on the screen of dashboards; else another screen takes its indikator from it. */
  readonly dasbor: boolean
  readonly potongan: readonly Potongan[]
}

export type Katalog = {
  readonly siklus: readonly BarisKatalog[]
  readonly jenisUnit: readonly BarisKatalog[]
  readonly jenisSasaran: readonly BarisKatalog[]
  readonly pilah: readonly BarisKatalog[]
  readonly kelompokIsian: readonly BarisKatalog[]
  readonly elemen: readonly BarisKatalog[]
  readonly elemenPelapor: readonly BarisKatalog[]
  readonly indikator: readonly BarisKatalog[]
  readonly suku: readonly BarisKatalog[]
  readonly aturanCek: readonly BarisKatalog[]
  readonly aturanRiwayat: readonly BarisKatalog[]
  readonly papan: readonly PapanKatalog[]
  readonly usulanSektor: readonly BarisKatalog[]
  readonly aturanNotifikasi: readonly BarisKatalog[]
  readonly keterampilan: readonly BarisKatalog[]
  readonly aturanPosyandu: readonly BarisKatalog[]
}

type BarisTeks = Readonly<Record<string, string>>

const FOLDER = new URL('../../seeds/katalog/', import.meta.url)
const NAMA_BERKAS = [
  'siklus',
  'jenis_unit',
  'jenis_sasaran',
  'pilah',
  'kelompok_isian',
  'elemen',
  'indikator',
  'suku',
  'aturan_cek',
  'aturan_riwayat',
  'papan',
  'papan_potongan',
  'usulan_sektor',
  'aturan_notifikasi',
  'keterampilan',
  'aturan_posyandu',
] as const

/** SHA-256 over all files: the same catalogue, the same sidik. */
export function hashKatalog(): string {
  const sidik = createHash('sha256')
  for (const nama of NAMA_BERKAS) sidik.update(`${nama}\n${readTeks(nama)}`)
  return sidik.digest('hex')
}

/** Reads the whole catalogue; throws on a file that does not fit, since the catalogue ships with the program. */
export function readKatalog(): Katalog {
  const baris = (nama: (typeof NAMA_BERKAS)[number]): BarisTeks[] => parse(readTeks(nama), { columns: true })
  const elemen = baris('elemen')
  return {
    siklus: baris('siklus'),
    jenisUnit: baris('jenis_unit').map(kosongJadiNull),
    jenisSasaran: baris('jenis_sasaran').map(kosongJadiNull),
    pilah: baris('pilah').map((b) => ({ ...kosongJadiNull(b), disabilitas: ya(b.disabilitas) ? true : null })),
    kelompokIsian: baris('kelompok_isian').map(bacaKelompok),
    elemen: bacaElemen(elemen, baris('kelompok_isian')),
    elemenPelapor: bacaPelapor(elemen, baris('jenis_unit')),
    indikator: baris('indikator').map(bacaIndikator),
    suku: baris('suku').map(bacaSuku),
    aturanCek: baris('aturan_cek').map((b) => ({
      ...kosongJadiNull(b),
      kiri: daftar(b.kiri),
      kanan: daftar(b.kanan),
    })),
    aturanRiwayat: baris('aturan_riwayat').map(bacaRiwayat),
    papan: bacaPapan(baris('papan'), baris('papan_potongan')),
    usulanSektor: baris('usulan_sektor').map(kosongJadiNull),
    aturanNotifikasi: baris('aturan_notifikasi').map(bacaAturanNotifikasi),
    keterampilan: baris('keterampilan'),
    aturanPosyandu: baris('aturan_posyandu').map((b) => ({ ...b, ketentuan: JSON.parse(b.ketentuan ?? '{}') })),
  }
}

// A checkout on Windows may change the ends of lines; the catalogue is the same.
const readTeks = (nama: string): string => readFileSync(new URL(`${nama}.csv`, FOLDER), 'utf8').replaceAll('\r\n', '\n')

const ya = (teks: string | undefined): boolean => teks === 'ya'
const daftar = (teks: string | undefined): string[] => (teks ? teks.split(';') : [])

const kosongJadiNull = (baris: BarisTeks): BarisKatalog =>
  Object.fromEntries(Object.entries(baris).map(([kolom, teks]) => [kolom, teks === '' ? null : teks]))

const bacaKelompok = (b: BarisTeks): BarisKatalog => ({
  ...b,
  bulan_jadwal: b.bulan_jadwal === 'bila-ada' ? [] : b.bulan_jadwal ? daftar(b.bulan_jadwal).map(Number) : null,
  mingguan: ya(b.mingguan),
})

function nomorMenurutKode(baris: readonly BarisTeks[], kolom: string): (kode: string) => number {
  const nomor = new Map(baris.map((b) => [b.kode, Number(b[kolom])]))
  return (kode) => {
    const ada = nomor.get(kode)
    if (ada === undefined) throw new Error(`katalog: ${kolom} untuk ${kode} tidak ada`)
    return ada
  }
}

function bacaElemen(elemen: readonly BarisTeks[], kelompok: readonly BarisTeks[]): BarisKatalog[] {
  const nomorKelompok = nomorMenurutKode(kelompok, 'kelompok_id')
  const nomorElemen = nomorMenurutKode(elemen, 'elemen_id')
  return elemen.map(({ kelompok: kodeKelompok, pelapor: _, luar, pasangan, ...b }) => ({
    ...b,
    kelompok_id: nomorKelompok(kodeKelompok ?? ''),
    luar_elemen_id: luar ? nomorElemen(luar) : null,
    pasangan_elemen_id: pasangan ? nomorElemen(pasangan) : null,
    sensitif: ya(b.sensitif),
    terbesar: b.terbesar ? Number(b.terbesar) : null,
  }))
}

/** 'posyandu*;pustu' says that both report the elemen and that a posyandu's group is incomplete without it. */
function bacaPelapor(elemen: readonly BarisTeks[], jenisUnit: readonly BarisTeks[]): BarisKatalog[] {
  const nomorJenis = nomorMenurutKode(jenisUnit, 'jenis_unit_id')
  return elemen.flatMap((b) =>
    daftar(b.pelapor).map((satu) => ({
      elemen_id: b.elemen_id,
      jenis_unit_id: nomorJenis(satu.replace('*', '')),
      wajib: satu.endsWith('*'),
    })),
  )
}

const bacaIndikator = (b: BarisTeks): BarisKatalog => ({
  ...kosongJadiNull(b),
  minimal_nol: ya(b.minimal_nol),
  sensitif: ya(b.sensitif),
  jadwal: b.jadwal ? daftar(b.jadwal).map(Number) : null,
  pelapor: daftar(b.pelapor),
})

const bacaSuku = (b: BarisTeks): BarisKatalog => ({
  ...kosongJadiNull(b),
  prorata: ya(b.prorata),
  syarat: b.syarat ? JSON.parse(b.syarat) : null,
})

const bacaRiwayat = (b: BarisTeks): BarisKatalog => ({
  ...b,
  jenis_unit: daftar(b.jenis_unit),
  sifat: daftar(b.sifat),
  kecuali: daftar(b.kecuali),
  kiri: daftar(b.kiri),
  kanan: daftar(b.kanan),
  sebanding: ya(b.sebanding),
  ambang: JSON.parse(b.ambang ?? '{}'),
})

function bacaAturanNotifikasi(b: BarisTeks): BarisKatalog {
  const { kode = '', jenis = '', nama = '', nama_en: namaEn = '' } = b
  const isi = { indikator: daftar(b.indikator), ambang: JSON.parse(b.ambang ?? ''), aktif: ya(b.aktif) }
  if (!bacaAturan({ kode, jenis, nama, namaEn, ...isi }))
    throw new Error(`katalog: aturan notifikasi ${kode} tidak sah`)
  return { ...b, ...isi }
}

function bacaPapan(papan: readonly BarisTeks[], potongan: readonly BarisTeks[]): PapanKatalog[] {
  return papan.map(({ kode = '', nama = '', nama_en: namaEn = '', urutan, dasbor }) => ({
    ...{ kode, nama, namaEn, urutan: Number(urutan), dasbor: ya(dasbor) },
    potongan: potongan
      .filter((b) => b.papan === kode)
      .toSorted((a, b) => Number(a.urutan) - Number(b.urutan))
      .map(bacaPotongan),
  }))
}

function bacaPotongan({ papan, urutan, jenis, judul, lebar, indikator, teks, ...inggris }: BarisTeks): Potongan {
  const dikenal = JENIS_POTONGAN.find((satu) => satu === jenis)
  const milik = LEBAR_POTONGAN.find((satu) => satu === lebar)
  if (!dikenal || !milik) throw new Error(`katalog: potongan ${urutan} papan ${papan} tidak dikenal`)
  const satu: Potongan = {
    ...{ jenis: dikenal, lebar: milik, judul: judul || null, teks: teks || null, rincian: null },
    indikator: daftar(indikator),
    ...(inggris.judul_en && { judulEn: inggris.judul_en }),
    ...(inggris.teks_en && { teksEn: inggris.teks_en }),
  }
  const galat = checkPotongan(satu)
  if (galat) throw new Error(`katalog: potongan ${urutan} papan ${papan}: ${galat}`)
  return satu
}
