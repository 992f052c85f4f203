/** What the months of a view add up to for one desa, by the indikator's periode (domain.md 4.1). */
import { type Bahan, ingat, ingatSekali } from './bahan.ts'
import { type Bulan, januari, rentang, tahunDari } from './bulan.ts'
import { gabungBulan, gabungBulanMenurut, sumberBulan, sumberMentah, unitMelapor } from './bulan-desa.ts'
import { type Gabungan, gabungkan, type Pasangan } from './gabung.ts'
import { type Gabung, JENIS_UNIT, type Sisi } from './indikator.ts'
import { isiRekap } from './isi-rekap.ts'
import { type Jendela, jendela, kampanyePada } from './periode.ts'
import { dariLaporan, rumusDari } from './rumus.ts'

const REKAP_DESA = JENIS_UNIT['rekap-desa']

/** Sum of a window, and the months that are in it. */
export type Isi = { readonly p: number; readonly q: number | null; readonly bulan: readonly Bulan[] }

/** Late additions may come from units that had not reported in the round itself: only then do their penyebut add up. */
function penyebutPutaran(bahan: Bahan, desaId: number, isi: readonly (readonly [Bulan, number])[]): number | null {
  const [awal, susulan] = isi
  if (!awal || !susulan) return awal?.[1] ?? null
  const lama = unitMelapor(bahan, desaId, awal[0])
  const baru = unitMelapor(bahan, desaId, susulan[0])
  if ([...baru].every((u) => !lama.has(u))) return awal[1] + susulan[1]
  return [...baru].every((u) => lama.has(u)) ? awal[1] : Math.max(awal[1], susulan[1])
}

/**
 * Over months of one year a formula of year-to-dates is the latest reported, never a sum over sources that took turns: the
 * deciding source's own where one alone decides, else every source's latest, combined (domain.md 3, 4.5).
 */
function jumlahBerjalan(bahan: Bahan, desaId: number, bulan: readonly Bulan[]): Isi | null {
  const { gabung } = bahan.indikator
  const terisi = bulan.filter((b) => gabungBulan(bahan, desaId, b) !== null)
  const akhir = terisi.at(-1)
  if (akhir === undefined) return null
  const mentah = gabungkan(gabung, sumberMentah(bahan, desaId, akhir))
  const sendiri = gabung.aturan === 'tunggal' || mentah?.sumber.includes(REKAP_DESA)
  const hasil = sendiri ? mentah : gabungkan(gabung, sumberTerakhir(bahan, desaId, terisi))
  return hasil && { p: hasil.p, q: hasil.q, bulan: terisi }
}

/** Each source's latest year-to-date; a desa's recap is no unit and leaves nothing behind. */
function sumberTerakhir(bahan: Bahan, desaId: number, bulan: readonly Bulan[]): ReadonlyMap<number, Pasangan> {
  const hasil = new Map<number, Pasangan>()
  for (const b of bulan)
    for (const [sumber, isi] of sumberMentah(bahan, desaId, b)) if (sumber !== REKAP_DESA) hasil.set(sumber, isi)
  return hasil
}

const setahun = (bulan: readonly Bulan[]): boolean => tahunDari(bulan[0] ?? 0) === tahunDari(bulan.at(-1) ?? 0)

function jumlahJendela(
  bahan: Bahan,
  desaId: number,
  bulan: readonly Bulan[],
  gabung: Gabung = bahan.indikator.gabung,
): Isi | null {
  const sendiri = gabung === bahan.indikator.gabung
  if (sendiri && rumusDari(bahan).semuaBerjalan && setahun(bulan)) return jumlahBerjalan(bahan, desaId, bulan)
  const isi: IsiGabungan[] = []
  const bulanIsi: Bulan[] = []
  let jumlah = 0
  const { pembilang, penyebut } = rumusDari(bahan)
  const adaQ = dariLaporan(penyebut)
  let terakhir: Gabungan | null = null
  for (const b of bulan) {
    const g = sendiri ? gabungBulan(bahan, desaId, b) : gabungBulanMenurut(bahan, desaId, b, gabung)
    if (!g) continue
    terakhir = g
    jumlah += g.p
    bulanIsi.push(b)
    if (adaQ) isi.push({ b, g })
  }
  if (!terakhir) return null
  const p = pembilang.posisi ? terakhir.p : jumlah
  if (!adaQ) return { p, q: null, bulan: bulanIsi }
  const q = isi.flatMap(({ b, g }) => (g.q === null ? [] : [[b, g.q] as const]))
  if (bahan.indikator.periode === 'terjadwal') return { p, q: penyebutPutaran(bahan, desaId, q), bulan: bulanIsi }
  if (penyebut.posisi) return { p, q: posisiTerakhir(bahan, desaId, isi, gabung), bulan: bulanIsi }
  return { p, q: q.length === 0 ? null : q.reduce((n, [, x]) => n + x, 0), bulan: bulanIsi }
}

type IsiGabungan = { readonly b: Bulan; readonly g: Gabungan }

/** A state that every source counts for itself: the latest of each, so that whose month is missing keeps its penyebut too. */
function posisiTerakhir(bahan: Bahan, desaId: number, isi: readonly IsiGabungan[], { aturan }: Gabung): number | null {
  const akhir = isi.at(-1)?.g
  if (!akhir || (aturan !== 'jumlah' && aturan !== 'jumlah-nakes') || akhir.sumber.includes(REKAP_DESA))
    return akhir?.q ?? null
  const terakhir = new Map<number, number>()
  for (const { b, g } of isi) {
    for (const [sumber, { q }] of sumberBulan(bahan, desaId, b))
      if (q !== null && sumber !== REKAP_DESA && g.sumber.includes(sumber)) terakhir.set(sumber, q)
  }
  return [...terakhir.values()].reduce((n, q) => n + q, 0)
}

const satuSumber = (jenis: 'posyandu' | 'pustu' | 'puskesmas' | 'rekap-desa'): Gabung => ({
  aturan: 'tunggal',
  urutan: [jenis],
})

/** maksimum is decided on the cumulative: the larger pembilang, for ratios the source with the larger penyebut. */
function jumlahMaksimum(bahan: Bahan, desaId: number, bulan: readonly Bulan[]): Isi | null {
  const calon = (['posyandu', 'pustu', 'puskesmas'] as const).flatMap(
    (jenis) => jumlahJendela(bahan, desaId, bulan, satuSumber(jenis)) ?? [],
  )
  return calon.reduce<Isi | null>((a, b) => (a && (a.q ?? a.p) >= (b.q ?? b.p) ? a : b), null)
}

/** A cohort's penyebut comes from another time than its pembilang. */
function jumlahKohort(bahan: Bahan, desaId: number, kini: readonly Bulan[], dulu: readonly Bulan[]): Isi | null {
  const sumber = JENIS_UNIT.puskesmas
  const ambil = (sisi: Sisi, bulan: readonly Bulan[]) =>
    bulan.flatMap((b) => {
      const nilai = sisi.flat().map((s) => {
        const elemen = bahan.elemenKode.get(s.rujukan)
        return elemen && isiRekap(bahan.isiRekap, { desaId, bulan: b, elemenId: elemen.elemenId, sumber })?.jumlah
      })
      return nilai.every((n) => n !== undefined) ? [nilai.reduce<number>((a, n) => a + (n ?? 0), 0)] : []
    })
  const p = ambil(bahan.indikator.pembilang, kini)
  const q = ambil(bahan.indikator.penyebut, dulu)
  // two quarters can be held against each other only when both were reported whole
  if (p.length < kini.length || q.length < dulu.length) return null
  return { p: p.reduce((a, b) => a + b, 0), q: q.reduce((a, b) => a + b, 0), bulan: kini }
}

/** The months that the view of month m counts; null where m has nothing scheduled yet. */
export const jendelaPada = (bahan: Bahan, bulan: Bulan): Jendela | null =>
  ingat(bahan, 'jendela', 0, bulan, () => jendela(bahan.indikator, bulan, kampanyePada(bahan.kampanye, bulan)))

export function isiElemen(bahan: Bahan, desaId: number, bulan: Bulan): Isi | null {
  const { indikator } = bahan
  const kapan = jendelaPada(bahan, bulan)
  if (!kapan) return null
  if (indikator.periode === 'kohort-triwulan') return jumlahKohort(bahan, desaId, kapan.pembilang, kapan.penyebut)
  if (indikator.periode === 'potret') return isiPotret(bahan, desaId, kapan.pembilang)
  if (indikator.gabung.aturan === 'maksimum') return jumlahMaksimum(bahan, desaId, kapan.pembilang)
  if (kapan.pembilang.length === 1 && kapan.pembilang[0] !== undefined)
    return isiSatuBulan(bahan, desaId, kapan.pembilang[0])
  return jumlahJendela(bahan, desaId, kapan.pembilang)
}

function isiSatuBulan(bahan: Bahan, desaId: number, bulan: Bulan): Isi | null {
  const hanyaBulanIni = bahan.indikator.periode !== 'kumulatif' && bahan.indikator.periode !== 'rasio-kumulatif'
  const g = gabungBulan(bahan, desaId, bulan, hanyaBulanIni)
  return g && { p: g.p, q: g.q, bulan: [bulan] }
}

/** The latest of some months that was reported, for a potret. */
export function isiPotret(bahan: Bahan, desaId: number, bulan: readonly Bulan[]): Isi | null {
  for (const b of [...bulan].reverse()) {
    const g = gabungBulan(bahan, desaId, b, true)
    if (g) return { p: g.p, q: g.q, bulan: [b] }
  }
  return null
}

/** Terms that run from January whatever the periode, e.g. doses given so far; 0 where the formula has none. */
export function isiKumulatif(bahan: Bahan, desaId: number, bulan: Bulan): number | null {
  const suku = rumusDari(bahan).kumulatif
  if (suku.length === 0) return 0
  const bantu: Bahan = ingatSekali(bahan, 'bantu-kumulatif', () => ({
    ...bahan,
    indikator: { ...bahan.indikator, pembilang: [suku.map((s) => ({ ...s, jendela: null }))], penyebut: [] },
    ingatan: new Map(),
  }))
  return jumlahJendela(bantu, desaId, rentang(januari(tahunDari(bulan)), bulan))?.p ?? null
}
