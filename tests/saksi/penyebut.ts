/** Lower (and upper) sides that nobody reports: people to be served, units that exist, desa that meet a condition. */

import type { Indikator, Kriteria, Mentah, Suku, Unit } from './baris.ts'
import { adaPada, berutang, hitungan, jumlah, pelapor, sudahMasuk } from './laporan.ts'
import { elemenDari } from './rumus.ts'
import { deret, mundur, nomor, tahun } from './waktu.ts'

export type Dasar = 'proyeksi' | 'riil'
export type Titik = { readonly desa: readonly number[]; readonly m: number; readonly dasar: Dasar }

/** `proyeksi` holds the whole year; `riil` from its month on, earlier months keep theirs. null: nobody entered one. */
export function sasaran(mentah: Mentah, jenis: string, desa: number, m: number, dasar: Dasar): number | null {
  const baris = mentah.sasaran.get(`${desa} ${jenis} ${dasar} ${tahun(m)}`) ?? []
  return baris.filter((b) => b.mulai <= m).at(-1)?.jumlah ?? null
}

/** Of a split desa the first is the one that was: its people of the year are those of all parts, if it has them. */
const sasaranBersama = ([asal = null, ...bagian]: readonly (number | null)[]): readonly (number | null)[] =>
  asal === null ? bagian : [asal]

/** The desa that a merged one came of; none of a split, or of a desa alone. */
export function asalGabungan(mentah: Mentah, desa: readonly number[]): readonly number[] {
  const asal = new Set(mentah.mekar.filter((p) => desa.includes(p.desa) && desa.includes(p.asal)).map((p) => p.asal))
  return asal.size > 1 ? [...asal] : []
}

/** Of a merged desa its people are those of all that it came of, and nobody's number while one of them has none. */
function sasaranGabungan(mentah: Mentah, desa: readonly number[], satu: (d: number) => number | null): number[] | null {
  const asal = asalGabungan(mentah, desa)
  if (asal.length === 0) return null
  const nilai = asal.map(satu).filter((n) => n !== null)
  return nilai.length === asal.length ? nilai : []
}

/** Posyandu, pustu ... that stand in the desa in the month. */
export const unitDi = (mentah: Mentah, jenis: string, desa: number, m: number): Unit[] =>
  (mentah.unitDesa.get(desa) ?? []).filter((u) => {
    const pindah = mentah.berpindah.get(u.id)
    const disini = !pindah || pindah.filter((p) => p.mulai <= m).at(-1)?.desa === desa
    return disini && u.jenis === jenis && adaPada(u, m)
  })

export function nilaiSuku(mentah: Mentah, suku: Suku, { desa, m, dasar }: Titik): number | null {
  const satu = (d: number): number | null => {
    switch (suku.sumber) {
      case 'sasaran':
        return sasaran(mentah, suku.rujukan, d, m, dasar)
      case 'unit':
        return unitDi(mentah, suku.rujukan, d, m).filter((u) => memenuhi(mentah, suku, u, desa, m)).length
      case 'laporan':
        return hitungLaporan(mentah, suku.rujukan, d, m)
      default:
        throw new Error(`suku ${suku.sumber}`)
    }
  }
  const gabungan = suku.sumber === 'sasaran' ? sasaranGabungan(mentah, desa, satu) : null
  const nilai = gabungan ?? (suku.sumber === 'sasaran' ? sasaranBersama(desa.map(satu)) : desa.map(satu))
  if (nilai.every((n) => n === null)) return null
  const semua = nilai.reduce<number>((a, b) => a + (b ?? 0), 0)
  return semua * suku.koef * (suku.prorata ? nomor(m) / 12 : 1)
}

/** Of parts together what the unit said of any of them is its own. */
function memenuhi(mentah: Mentah, { syarat }: Suku, unit: Unit, desa: readonly number[], m: number): boolean {
  if (syarat?.jenis !== 'unit-memenuhi') return true
  return syarat.kriteria.every((k) => kriteriaTerpenuhi(mentah, k, unit, desa, m))
}

function kriteriaTerpenuhi(mentah: Mentah, k: Kriteria, unit: Unit, desa: readonly number[], m: number): boolean {
  const bulan = deret(mundur(m, 11), m)
  const ambil = (kode: string, b: number) =>
    jumlah(desa.map((d) => hitungan(mentah, { unit, desa: d, bulan: b }, elemenDari(mentah, kode))))
  if (k.ukur === 'jumlah') return bulan.reduce((n, b) => n + (ambil(k.elemen, b) ?? 0), 0) >= k.minimal
  if (k.ukur === 'terakhir') {
    const nilai = bulan.map((b) => ambil(k.elemen, b)).filter((n) => n !== null)
    return (nilai.at(-1) ?? 0) >= k.minimal
  }
  const cukup = ({ atas, bawah }: { atas: string; bawah: string }, b: number) => {
    const [a, p] = [ambil(atas, b), ambil(bawah, b)]
    return a !== null && p !== null && p > 0 && a / p >= k.minimalRasio
  }
  const layanan = k.rasio.filter((r) => bulan.filter((b) => cukup(r, b)).length >= k.bulan)
  return layanan.length >= k.dari
}

/** Counts of laporan themselves: `masuk:posyandu`, `wajib:posyandu`, `kelompok-lengkap`, `kelompok-masuk`. */
function hitungLaporan(mentah: Mentah, rujukan: string, desa: number, m: number): number {
  const kelompok = [...mentah.jadwalKelompok.keys()]
  const [apa, jenis] = rujukan.split(':')
  if (apa === 'kelompok-lengkap' || apa === 'kelompok-masuk') {
    const masuk = pelapor(mentah, desa, m).flatMap((unit) =>
      kelompok.filter((k) => adaIsi(mentah, unit, desa, m, k)).map((k) => ({ unit, k })),
    )
    if (apa === 'kelompok-masuk') return masuk.length
    return masuk.filter(({ unit, k }) => sudahMasuk(mentah, { unit, desa, bulan: m }, k)).length
  }
  const unit = new Set(kelompok.flatMap((k) => berutang(mentah, desa, m, k)).filter((u) => u.jenis === jenis))
  if (apa === 'wajib') return unit.size
  return [...unit].filter((u) => mentah.lapor.get(`${desa} ${m}`)?.has(u.id)).length
}

function adaIsi(mentah: Mentah, unit: Unit, desa: number, m: number, kelompok: number): boolean {
  const lapor = mentah.lapor.get(`${desa} ${m}`)?.get(unit.id) ?? []
  const anggota = mentah.anggota.get(kelompok) ?? []
  const milik = anggota.filter((e) => mentah.pelapor.has(`${e.id} ${unit.jenis}`))
  return lapor.some(({ isi }) => milik.some((e) => isi.has(e.id)))
}

/** What the lower side is, apart from what is reported; null where nobody entered it. Without terms: nothing (0). */
export function penyebutLain(mentah: Mentah, i: Indikator, titik: Titik): number | null {
  const suku = i.suku.filter((s) => s.sisi === 'penyebut' && s.sumber !== 'elemen')
  const nilai = suku.map((s) => (s.sumber === 'desa' ? penyebutDesa(mentah, s, titik) : nilaiSuku(mentah, s, titik)))
  return nilai.some((n) => n === null) ? null : nilai.reduce<number>((a, b) => a + (b ?? 0), 0)
}

/** A desa counts as one where the indikator that is looked at has a lower side there. */
function penyebutDesa(mentah: Mentah, suku: Suku, titik: Titik): number | null {
  const acuan = mentah.indikator.find((x) => x.kode === suku.rujukan)
  const dasar = acuan && penyebutLain(mentah, acuan, titik)
  return dasar ? suku.koef : null
}
