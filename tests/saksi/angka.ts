/** From the cells of its desa to the figure of an area: ratio of sums, completeness, distances (domain.md 4.3 to 4.5, 5). */
import type { Tren } from './banding.ts'
import type { Indikator, Mentah } from './baris.ts'
import { bertumbuh, duaAngka, type Tampak } from './berdampingan.ts'
import type { Dasar } from './penyebut.ts'
import { putusan } from './putusan.ts'
import { adalahKejadian, beberapaBulan, type Jenis, type Sel, selDesa } from './sel.ts'
import { type TargetTahun, targetKini } from './target.ts'
import type { Hitung } from './utang.ts'
import { deret, tahun } from './waktu.ts'
import type { Daun } from './wilayah.ts'

const BATAS_LENGKAP = 80

export type Angka = {
  readonly sel: Jenis
  readonly bulanIni: Jenis
  readonly sd: number | null
  readonly atas: number | null
  readonly bawah: number | null
  readonly persen: number | null
  readonly laju: number | null
  readonly target: number | null
  readonly ini: number | null
  readonly lalu: number | null
  readonly sementara: boolean
  readonly kedaluwarsa: boolean
  readonly utang: Hitung
  readonly ukur: { readonly atas: number; readonly bawah: number } | null
  readonly belumDilayani: number | null
  readonly selisih: number | null
  readonly desaLapor: number
  readonly desaSemua: number
  readonly desaTanpaSasaran: number
  readonly status: string | null
  readonly tren: Tren | null
  readonly kecil: boolean
}

export type Tanya = {
  readonly mentah: Mentah
  readonly i: Indikator
  readonly m: number
  readonly dasar: Dasar
}

/** `bersama`: the desa that the cell speaks for. */
export type Bagian = { readonly daun: Daun; readonly bersama: readonly number[]; readonly sel: Sel } & Tampak

export function bagianDari(tanya: Tanya, daun: Daun): Bagian {
  const bersama = beberapaBulan(tanya.i) || daun.gabungan ? daun.bersama : [daun.desa]
  const lihat = { ...tanya, desa: bersama }
  const sel = selDesa(tanya.mentah, lihat)
  return { daun, bersama, sel, ...duaAngka(tanya.mentah, lihat, sel) }
}

/** Only the kabupaten has rates over births; what is counted by school or by cohort has no figure of a desa. */
export type Tingkat = 'kabupaten' | 'kecamatan' | 'puskesmas' | 'desa'

export function angkaWilayah(
  tanya: Tanya,
  semua: readonly Bagian[],
  { tingkat, target }: { readonly tingkat: Tingkat; readonly target: TargetTahun | null },
): Angka {
  const { i, m, mentah } = tanya
  const bagian = sekali(semua)
  const sel = bagian.map((b) => b.sel)
  if (tingkat === 'desa' && tanpaDesa(i)) return KOSONG
  const nilai = sel.filter((s) => s.sel === 'nilai')
  const dasarnya = sel.filter((s) => s.sel === 'nilai' || (s.sel === 'belum-lapor' && tetapDiPenyebut(i)))
  const atas = nilai.length > 0 ? nilai.reduce((n, s) => n + (s.atas ?? 0), 0) : null
  const bawah = jumlahkan(dasarnya.map((s) => s.bawah))
  const jenis = jenisDari(sel.map((s) => s.sel))
  const kini = jenis === 'tidak-dijadwalkan' || adalahKejadian(i) ? null : targetKini(mentah, i, m, target)
  const utang = hitung(sel.map((s) => s.utang))
  const ini = jumlahkan(bagian.map((b) => b.ini?.atas ?? null))
  const lalu = jumlahkan(bagian.map((b) => b.lalu?.atas ?? null))
  const dasar = {
    sel: jenis,
    bulanIni: jenisDari(sel.map((s) => s.bulanIni)),
    sd: nilai.length > 0 ? tanggal(i, nilai) : null,
    atas,
    bawah: adalahKejadian(i) ? null : bawah,
    persen: atas !== null && bawah && !adalahKejadian(i) ? (atas / bawah) * 100 : null,
    laju: atas === null ? null : laju(tanya, bagian, tingkat),
    target: kini,
    ini: jenis === 'nilai' || bertumbuh(i) ? ini : null,
    lalu,
    sementara: jenis === 'nilai' && sementara(i, sel, tingkat, utang),
    kedaluwarsa: jenis !== 'nilai' && sel.some((s) => s.kedaluwarsa),
    utang,
    ukur: jumlahUkur(i, nilai),
    ...jarak(i, atas, bawah, kini),
    desaLapor: sel.filter((s) => melapor(i, s)).length,
    desaSemua: bagian.length,
    desaTanpaSasaran: sel.filter((s) => s.sel === 'tanpa-sasaran').length,
  }
  return { ...dasar, ...putusan(tanya, bagian, { tingkat, target, dasar }) }
}

/** Parts that are counted together enter once. */
function sekali(bagian: readonly Bagian[]): Bagian[] {
  return [...new Map(bagian.map((b) => [b.bersama.join(), b])).values()]
}

/** Behind "n dari N desa": those with this month's laporan, for a figure of another month those in it. */
function melapor(i: Indikator, s: Sel): boolean {
  if (s.sel === 'tanpa-sasaran') return false
  return ['potret', 'terjadwal', 'kohort-triwulan'].includes(i.periode) ? s.sel === 'nilai' : s.bulanIni === 'nilai'
}

/** Over births from January and for the kabupaten only; over people for any area above a desa, of those that reported. */
function laju({ mentah, i, m, dasar }: Tanya, bagian: readonly Bagian[], tingkat: Tingkat): number | null {
  if (!adalahKejadian(i) || i.skala === 100 || tingkat === 'desa') return null
  const atasKelahiran = i.suku.some((s) => s.sisi === 'penyebut' && s.sumber === 'elemen')
  if (atasKelahiran && tingkat !== 'kabupaten') return null
  const bulan = atasKelahiran ? deret(tahun(m) * 100 + 1, m) : [m]
  const sel = bulan
    .flatMap((b) => bagian.map((x) => selDesa(mentah, { i, m: b, dasar, desa: x.bersama })))
    .filter((s) => s.sel === 'nilai')
  const bawah = sel.reduce((n, s) => n + (s.bawah ?? 0), 0)
  return bawah > 0 ? (sel.reduce((n, s) => n + (s.atas ?? 0), 0) / bawah) * i.skala : null
}

export const tanpaDesa = (i: Indikator): boolean => i.tempat === 'sekolah' || i.periode === 'kohort-triwulan'

/** Nobody in a silent desa is known to be reached, so over people to be served it stays in the lower side. */
const tetapDiPenyebut = (i: Indikator): boolean =>
  beberapaBulan(i) && i.suku.some((s) => s.sisi === 'penyebut' && s.sumber === 'sasaran')

const jumlahkan = (nilai: readonly (number | null)[]): number | null => {
  const ada = nilai.filter((n) => n !== null)
  return ada.length === 0 ? null : ada.reduce((a, b) => a + b, 0)
}

const URUTAN: readonly Jenis[] = ['nilai', 'belum-lapor', 'tidak-dijadwalkan', 'tanpa-sasaran']
const jenisDari = (semua: readonly Jenis[]): Jenis => URUTAN.find((j) => semua.includes(j)) ?? 'tanpa-sasaran'

function tanggal(i: Indikator, nilai: readonly Sel[]): number {
  const semua = nilai.map((s) => s.sd ?? 0)
  return i.periode === 'potret' ? Math.min(...semua) : Math.max(...semua)
}

const hitung = (semua: readonly Hitung[]): Hitung => ({
  wajib: semua.reduce((n, u) => n + u.wajib, 0),
  masuk: semua.reduce((n, u) => n + u.masuk, 0),
})

const kurang = ({ wajib, masuk }: Hitung): boolean => masuk * 100 < BATAS_LENGKAP * wajib

function sementara(i: Indikator, sel: readonly Sel[], tingkat: Tingkat, utang: Hitung): boolean {
  if (kurang(utang) || kurang(hitung(sel.map((s) => s.utangJendela)))) return true
  const atasSasaran = i.suku.some((s) => s.sisi === 'penyebut' && s.sumber === 'sasaran')
  return tingkat === 'desa' && (atasSasaran || adalahKejadian(i)) && utang.masuk < utang.wajib
}

function jumlahUkur(i: Indikator, nilai: readonly Sel[]): Angka['ukur'] {
  if (i.ukurElemen === null) return null
  const ada = nilai.map((s) => s.ukur).filter((u) => u !== null)
  const tahu = ada.flatMap(({ atas, bawah }) => (bawah === null ? [] : [{ atas, bawah }]))
  const [semua, atas] = [ada, tahu].map((u) => u.reduce((n, satu) => n + satu.atas, 0)) as [number, number] // of two
  if (atas < semua / 2) return { atas: 0, bawah: 0 }
  return { atas, bawah: tahu.reduce((n, u) => n + u.bawah, 0) }
}

/** Two distances, for `naik` over people to be served. */
function jarak(i: Indikator, atas: number | null, bawah: number | null, target: number | null) {
  const berlaku = i.arah === 'naik' && i.suku.some((s) => s.sisi === 'penyebut' && s.sumber === 'sasaran')
  if (!berlaku || atas === null || bawah === null || adalahKejadian(i)) return { belumDilayani: null, selisih: null }
  return {
    belumDilayani: Math.max(0, bawah - atas),
    selisih: target === null ? null : Math.max(0, Math.ceil((target * bawah) / 100 - 1e-9) - atas),
  }
}

const KOSONG: Angka = {
  ...{ sel: 'tidak-dijadwalkan', bulanIni: 'tidak-dijadwalkan', sd: null, atas: null, bawah: null, persen: null },
  ...{ laju: null, target: null, ini: null, lalu: null, sementara: false, kedaluwarsa: false, ukur: null },
  ...{ utang: { wajib: 0, masuk: 0 }, belumDilayani: null, selisih: null },
  ...{ desaLapor: 0, desaSemua: 1, desaTanpaSasaran: 0, status: null, tren: null, kecil: false },
}
