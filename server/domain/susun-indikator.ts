/** From a complete draft to the indikator that the engine reads, and its formula in words. */
import type { Indikator, JenisIndikator, JenisUnit, Periode, Sisi } from './indikator.ts'
import { JENIS_UNIT, parseBentukTarget, parseGabung } from './indikator.ts'
import { elemenDari } from './periksa-rumus.ts'
import type { IsiRancangan, KonteksRancangan, SukuRancangan } from './rancangan-indikator.ts'

const sisiDari = (suku: readonly SukuRancangan[]): Sisi =>
  suku.length === 0 ? [] : [suku.map((s) => ({ ...s, jendela: null, prorata: false, syarat: null }))]

/** What is counted where nobody has said it. */
export const SATUAN_HITUNG = 'orang'

/** What a new formula takes over from the version before it; of a new indikator there is none. */
export type Pendahulu = Pick<Indikator, 'tempatHitung' | 'ukur' | 'spm' | 'targetContoh' | 'dokumenTarget'> &
  Partial<Pick<Indikator, 'kelompok' | 'kelompokEn'>>

/** Of a draft without `galat`. Throws on one that has some. */
export function susunIndikator(isi: IsiRancangan, pendahulu: Pendahulu | null): Indikator {
  const { kode, berlakuDari, nama, kelompok, klaster, minimalNol, jadwal, arah, umurMaks, sensitif, skala, satuan } =
    isi
  return {
    ...{ kode, berlakuDari, nama, kelompok, klaster, minimalNol, jadwal, arah, umurMaks, sensitif, skala, satuan },
    ...{
      namaEn: isi.namaEn || null,
      kelompokEn: kelompokInggris(isi, pendahulu),
      satuanHitung: isi.satuanHitung || SATUAN_HITUNG,
    },
    satuanHitungEn: isi.satuanHitungEn || null,
    // Both were held against the closed lists by `periksaRancangan`.
    ...{ jenis: isi.jenis as JenisIndikator, periode: isi.periode as Periode },
    pembilang: sisiDari(isi.pembilang),
    penyebut: sisiDari(isi.penyebut),
    bentukTarget: parseBentukTarget(isi.bentukTarget),
    gabung: parseGabung(isi.gabung),
    tempatHitung: pendahulu?.tempatHitung ?? (isi.periode.startsWith('tahun-ajaran') ? 'sekolah' : 'domisili'),
    ukur: pendahulu?.ukur ?? null,
    spm: pendahulu?.spm ?? null,
    targetContoh: pendahulu?.targetContoh ?? null,
    dokumenTarget: pendahulu?.dokumenTarget ?? null,
  }
}

const kelompokInggris = ({ kelompok }: IsiRancangan, pendahulu: Pendahulu | null): string | null =>
  (pendahulu?.kelompok === kelompok && pendahulu.kelompokEn) || null

/** A side in words, '-' where there is none. */
export function kataSisi(suku: readonly SukuRancangan[], { elemen, sasaran }: KonteksRancangan): string {
  if (suku.length === 0) return '-'
  const kata = suku.map(({ sumber, rujukan, koefAtas, koefBawah }, i) => {
    const nama =
      sumber === 'elemen' ? (elemen.get(rujukan)?.nama ?? rujukan) : `sasaran ${sasaran.get(rujukan)?.nama ?? rujukan}`
    const kali = Math.abs(koefAtas) === koefBawah ? nama : `${kataKoefisien(Math.abs(koefAtas), koefBawah)} x ${nama}`
    const tanda = koefAtas < 0 ? '− ' : i > 0 ? '+ ' : ''
    return tanda + kali
  })
  return kata.join(' ')
}

const kataKoefisien = (atas: number, bawah: number): string =>
  bawah === 1 ? String(atas) : bawah === 100 ? `${atas} %` : `${atas}/${bawah}`

/** Kinds of unit that report the pembilang, by name. */
export function pelaporDari(isi: IsiRancangan, konteks: KonteksRancangan): JenisUnit[] {
  const nomor = new Set(elemenDari(isi.pembilang, konteks).flatMap((e) => [...e.pelapor.keys()]))
  // The keys of a literal are exactly these.
  return (Object.keys(JENIS_UNIT) as JenisUnit[]).filter((jenis) => nomor.has(JENIS_UNIT[jenis]))
}

/** Why the formula of a version cannot be the start of a draft; null: it can. */
export function tidakDapatDisalin(
  { pembilang, penyebut, periode }: Indikator,
  periodeDitawarkan: boolean,
): string | null {
  const suku = [...pembilang, ...penyebut].flat()
  if (suku.some((s) => s.sumber !== 'elemen' && s.sumber !== 'sasaran'))
    return 'Rumusnya menghitung unit, desa, atau laporan, yang tidak disusun di formulir ini.'
  if (suku.some((s) => s.jendela || s.prorata || s.syarat) || pembilang.length > 1 || penyebut.length > 1)
    return 'Rumusnya memuat syarat atau pilihan, yang tidak disusun di formulir ini.'
  return periodeDitawarkan ? null : `Cara menghimpun bulannya (${periode}) tidak disusun di formulir ini.`
}

/** The terms of a side as the form holds them; only of a version that can be copied. */
export const sukuFormulir = (sisi: Sisi): SukuRancangan[] =>
  (sisi[0] ?? []).flatMap(({ sumber, rujukan, koefAtas, koefBawah }) =>
    sumber === 'elemen' || sumber === 'sasaran' ? [{ sumber, rujukan, koefAtas, koefBawah }] : [],
  )
