/**
 * The language of tests/seeds/angka-katalog.csv: a story in one line, turned into the engine's materials.
 *
 *   lihat:kecamatan; pustu:K1@202501=3,202502=4; posyandu2:D@202501..202503=9,S@202501=2+3; sasaran:ibu-hamil=62
 *
 * Parts are separated by ';'. A part is `[desaN/]<jenis unit>[N]:` with `ELEMEN@bulan=jumlah` (the elemen stays until the
 * next is named; a month may be a range, a count a sum of weeks), `!kelompok@bulan` for a group handed in incomplete, or
 * one of `[desaN/]sasaran:`, `[desaN/]unit:posyandu=4` (how many exist), `kampanye:2025-08-10..2025-09-20`, `lihat:`.
 */
import { type Bahan, PENGATURAN_BAWAAN, siapkanBahan } from '#domain/bahan.ts'
import { type Bulan, rentang, SEJAK_SEMULA } from '#domain/bulan.ts'
import { type Indikator, JENIS_UNIT, type JenisUnit } from '#domain/indikator.ts'
import { kemasRekap } from '#domain/isi-rekap.ts'
import type { KatalogIsian } from '#domain/isian.ts'
import type { Kampanye } from '#domain/periode.ts'
import { hasilDesa } from '#domain/sel-desa.ts'

type Milik = { readonly desaId: number; readonly jenis: JenisUnit; readonly ke: number; readonly bulan: Bulan }

export type KisahKatalog = {
  readonly lihat: 'desa' | 'kecamatan' | 'kabupaten'
  readonly desaId: readonly number[]
  readonly kampanye: readonly Kampanye[]
  readonly sasaran: readonly { readonly desaId: number; readonly jenis: string; readonly jumlah: number }[]
  readonly unit: readonly { readonly desaId: number; readonly jenis: JenisUnit; readonly banyak: number }[]
  readonly isian: readonly (Milik & { readonly elemen: string; readonly jumlah: number })[]
  readonly kurang: readonly (Milik & { readonly kelompok: string })[]
}

type Kumpulan = {
  -readonly [K in keyof KisahKatalog]: KisahKatalog[K] extends readonly (infer T)[] ? T[] : KisahKatalog[K]
}

/** Reads one line; throws on anything that it does not know, naming it. */
export function parseKisah(teks: string): KisahKatalog {
  const hasil: Kumpulan = { lihat: 'desa', desaId: [], kampanye: [], sasaran: [], unit: [], isian: [], kurang: [] }
  for (const bagian of teks.split(';')) {
    const m = /^(?:desa(\d+)\/)?([a-z-]+)(\d*):(.+)$/.exec(bagian.trim())
    if (!m?.[2] || !m[4]) throw new Error(`bagian kisah tidak dikenal: ${bagian}`)
    const desaId = Number(m[1] ?? 1)
    if (!hasil.desaId.includes(desaId)) hasil.desaId.push(desaId)
    readBagian(hasil, desaId, m[2], Number(m[3] || 1), m[4])
  }
  return hasil
}

function readBagian(hasil: Kumpulan, desaId: number, apa: string, ke: number, isi: string): void {
  if (apa === 'lihat') hasil.lihat = isi === 'kecamatan' || isi === 'kabupaten' ? isi : tolak(isi)
  else if (apa === 'kampanye') {
    const [mulai, selesai] = isi.split('..')
    hasil.kampanye.push({ mulai: mulai ?? tolak(isi), selesai: selesai ?? tolak(isi) })
  } else if (apa === 'sasaran') {
    for (const [jenis, jumlah] of pasangan(isi)) hasil.sasaran.push({ desaId, jenis, jumlah: bulat(jumlah) })
  } else if (apa === 'unit') {
    for (const [jenis, banyak] of pasangan(isi))
      hasil.unit.push({ desaId, jenis: jenisUnit(jenis), banyak: bulat(banyak) })
  } else readIsian(hasil, desaId, jenisUnit(apa), ke, isi)
}

function readIsian(hasil: Kumpulan, desaId: number, jenis: JenisUnit, ke: number, isi: string): void {
  let elemen = ''
  for (const satu of isi.split(',')) {
    const m = /^(?:(!?)([A-Za-z0-9_-]+)@)?(\d{6})(?:\.\.(\d{6}))?(?:=([\d+]+))?$/.exec(satu.trim()) ?? tolak(satu)
    elemen = m[2] ?? elemen
    for (const bulan of rentang(Number(m[3]), Number(m[4] ?? m[3]))) {
      if (m[1]) hasil.kurang.push({ desaId, jenis, ke, bulan, kelompok: elemen })
      else hasil.isian.push({ desaId, jenis, ke, bulan, elemen, jumlah: jumlahMinggu(m[5] ?? tolak(satu)) })
    }
  }
}

const jumlahMinggu = (teks: string): number => teks.split('+').reduce((n, satu) => n + bulat(satu), 0)

function tolak(teks: string): never {
  throw new Error(`kisah tidak dikenal: ${teks}`)
}

const pasangan = (isi: string): [string, string][] =>
  isi.split(',').map((satu) => {
    const [nama, nilai] = satu.split('=')
    return [nama?.trim() || tolak(satu), nilai ?? tolak(satu)]
  })

function bulat(teks: string): number {
  return /^\d+$/.test(teks) ? Number(teks) : tolak(teks)
}

function jenisUnit(teks: string): JenisUnit {
  return Object.hasOwn(JENIS_UNIT, teks) ? (teks as JenisUnit) : tolak(teks) // its own keys are the kinds
}

type Susunan = { readonly katalog: KatalogIsian; readonly indikator: (kode: string) => Indikator }

const nomorUnit = ({ desaId, jenis, ke }: Omit<Milik, 'bulan'>): number => desaId * 1000 + JENIS_UNIT[jenis] * 100 + ke

/** The engine's materials of a story for one indikator; units that exist owe what the catalogue asks of their kind. */
export function susunKisah({ katalog, indikator }: Susunan, kode: string, kisah: KisahKatalog): Bahan {
  const formula = indikator(kode)
  const rujukan = [...formula.pembilang, ...formula.penyebut].flat().flatMap(({ syarat, sumber, rujukan: ke }) => {
    if (syarat?.jenis === 'desa-di-jalur') return [syarat.indikator]
    return sumber === 'desa' ? [ke] : []
  })
  return siapkanBahan({
    indikator: formula,
    elemen: [...katalog.elemen.values()],
    bulanJadwal: new Map([...katalog.kelompok.values()].map((k) => [k.kelompokId, k.bulanJadwal])),
    ...barisKisah(katalog, kisah),
    kampanye: kisah.kampanye,
    dasar: 'proyeksi',
    pengaturan: PENGATURAN_BAWAAN,
    rujukan: new Map(
      [...new Set(rujukan)].map((lain) => {
        const bahan = susunKisah({ katalog, indikator }, lain, kisah)
        return [lain, (desaId, bulan) => hasilDesa(bahan, desaId, bulan)]
      }),
    ),
  })
}

function unitKisah(kisah: KisahKatalog): Omit<Milik, 'bulan'>[] {
  const semua = new Map<number, Omit<Milik, 'bulan'>>()
  for (const { desaId, jenis, ke } of [...kisah.isian, ...kisah.kurang]) {
    semua.set(nomorUnit({ desaId, jenis, ke }), { desaId, jenis, ke })
  }
  for (const { desaId, jenis, banyak } of kisah.unit) {
    for (let ke = 1; ke <= banyak; ke += 1) semua.set(nomorUnit({ desaId, jenis, ke }), { desaId, jenis, ke })
  }
  return [...semua.values()]
}

function barisKisah(katalog: KatalogIsian, kisah: KisahKatalog) {
  const masa = { mulai: SEJAK_SEMULA, akhir: null }
  const unit = unitKisah(kisah)
  return {
    rekap: kemasRekap(rekapKisah(katalog, kisah)),
    lapor: laporKisah(katalog, kisah),
    wajib: unit.flatMap((u) =>
      kelompokWajib(katalog, u.jenis).map((kelompokId) => ({
        ...masa,
        desaId: u.desaId,
        unitId: nomorUnit(u),
        sumber: JENIS_UNIT[u.jenis],
        kelompokId,
      })),
    ),
    unit: unit.map((u) => ({ ...masa, desaId: u.desaId, unitId: nomorUnit(u), jenis: u.jenis })),
    isianUnit: kisah.isian.map((i) => ({
      desaId: i.desaId,
      bulan: i.bulan,
      unitId: nomorUnit(i),
      sumber: JENIS_UNIT[i.jenis],
      elemenId: elemenId(katalog, i.elemen),
      jumlah: i.jumlah,
    })),
    sasaran: kisah.sasaran.flatMap((s) =>
      [2024, 2025, 2026].map((tahun) => ({ ...s, tahun, dasar: 'proyeksi' as const, mulai: tahun * 100 + 1 })),
    ),
  }
}

const elemenId = (katalog: KatalogIsian, kode: string): number => katalog.elemen.get(kode)?.elemenId ?? tolak(kode)

const kelompokWajib = (katalog: KatalogIsian, jenis: JenisUnit): number[] => [
  ...new Set([...katalog.elemen.values()].filter((e) => e.pelapor.get(JENIS_UNIT[jenis])).map((e) => e.kelompokId)),
]

function rekapKisah(katalog: KatalogIsian, kisah: KisahKatalog) {
  const hasil = new Map<
    string,
    { desaId: number; bulan: Bulan; elemenId: number; sumber: number; jumlah: number; unit: number }
  >()
  for (const i of kisah.isian) {
    const kunci = {
      desaId: i.desaId,
      bulan: i.bulan,
      elemenId: elemenId(katalog, i.elemen),
      sumber: JENIS_UNIT[i.jenis],
    }
    const lama = hasil.get(JSON.stringify(kunci))
    hasil.set(JSON.stringify(kunci), { ...kunci, jumlah: (lama?.jumlah ?? 0) + i.jumlah, unit: (lama?.unit ?? 0) + 1 })
  }
  return [...hasil.values()]
}

function laporKisah(katalog: KatalogIsian, kisah: KisahKatalog) {
  const hasil = new Map<
    string,
    { desaId: number; bulan: Bulan; kelompokId: number; sumber: number; unit: number[]; unitKurang: number[] }
  >()
  const catat = (milik: Milik, kelompokId: number, lengkap: boolean) => {
    const kunci = { desaId: milik.desaId, bulan: milik.bulan, kelompokId, sumber: JENIS_UNIT[milik.jenis] }
    const baris = hasil.get(JSON.stringify(kunci)) ?? { ...kunci, unit: [], unitKurang: [] }
    const daftar = lengkap ? baris.unit : baris.unitKurang
    if (!daftar.includes(nomorUnit(milik))) daftar.push(nomorUnit(milik))
    hasil.set(JSON.stringify(kunci), baris)
  }
  for (const i of kisah.isian) catat(i, katalog.elemen.get(i.elemen)?.kelompokId ?? tolak(i.elemen), true)
  for (const k of kisah.kurang) {
    const kelompok = [...katalog.kelompok.values()].find(({ kode }) => kode === k.kelompok) ?? tolak(k.kelompok)
    catat(k, kelompok.kelompokId, false)
  }
  return [...hasil.values()]
}
