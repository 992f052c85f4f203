/**
 * The figure of one desa and month before it is judged: its kind of cell, its counts, and the pair of counts that may
 * be compared with the month before. Percent, target and status are an area's matter, and a desa is an area of one.
 */
import { type Bahan, ingat, ingatSekali } from './bahan.ts'
import { type Bulan, geser, januari, rentang, tahunDari } from './bulan.ts'
import { gabungBulan, gabungBulanMenurut, sumberMentah, unitMelapor } from './bulan-desa.ts'
import { type Gabungan, gabungkan, type Pasangan } from './gabung.ts'
import { type Gabung, JENIS_UNIT, type Sisi } from './indikator.ts'
import { adaSuku, sukuLain } from './penyebut.ts'
import { bertumbuh, type Jendela, jendela, kampanyePada } from './periode.ts'
import { dariLaporan, rumusDari } from './rumus.ts'
import { type Kelengkapan, kelengkapanBulan, kelengkapanDesa } from './wajib-desa.ts'

export type Sel = 'nilai' | 'belum-lapor' | 'tidak-dijadwalkan' | 'tanpa-sasaran'

export type HasilDesa = {
  readonly sel: Sel
  readonly bulanIni: Sel
  readonly kedaluwarsa: boolean
  readonly sdBulan: Bulan | null
  /** Pembilang of the window; null where there is none or no sasaran to hold it against. */
  readonly p: number | null
  /** Penyebut; for a sasaran also where nobody reported. */
  readonly q: number | null
  /** This month's own count, and the count of the month before. */
  readonly ini: number | null
  readonly lalu: number | null
  readonly kelengkapan: Kelengkapan
  /** Unit-months due and received over the whole window. */
  readonly jendelaWajib: number
  readonly jendelaMasuk: number
}

type Isi = { readonly p: number; readonly q: number | null; readonly bulan: readonly Bulan[] }

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
  const sendiri = gabung.aturan === 'tunggal' || mentah?.sumber.includes(JENIS_UNIT['rekap-desa'])
  const hasil = sendiri ? mentah : gabungkan(gabung, sumberTerakhir(bahan, desaId, terisi))
  return hasil && { p: hasil.p, q: hasil.q, bulan: terisi }
}

/** Each source's latest year-to-date; a desa's recap is no unit and leaves nothing behind. */
function sumberTerakhir(bahan: Bahan, desaId: number, bulan: readonly Bulan[]): ReadonlyMap<number, Pasangan> {
  const hasil = new Map<number, Pasangan>()
  for (const b of bulan)
    for (const [sumber, isi] of sumberMentah(bahan, desaId, b))
      if (sumber !== JENIS_UNIT['rekap-desa']) hasil.set(sumber, isi)
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
  const isi: { readonly b: Bulan; readonly g: Gabungan }[] = []
  for (const b of bulan) {
    const g = sendiri ? gabungBulan(bahan, desaId, b) : gabungBulanMenurut(bahan, desaId, b, gabung)
    if (g) isi.push({ b, g })
  }
  const terakhir = isi.at(-1)
  if (!terakhir) return null
  const { pembilang, penyebut } = rumusDari(bahan)
  const p = pembilang.posisi ? terakhir.g.p : isi.reduce((n, x) => n + x.g.p, 0)
  const bulanIsi = isi.map((x) => x.b)
  if (!dariLaporan(penyebut)) return { p, q: null, bulan: bulanIsi }
  const q = isi.flatMap(({ b, g }) => (g.q === null ? [] : [[b, g.q] as const]))
  if (bahan.indikator.periode === 'terjadwal') return { p, q: penyebutPutaran(bahan, desaId, q), bulan: bulanIsi }
  if (penyebut.posisi) return { p, q: q.at(-1)?.[1] ?? null, bulan: bulanIsi }
  return { p, q: q.length === 0 ? null : q.reduce((n, [, x]) => n + x, 0), bulan: bulanIsi }
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
        return elemen && bahan.rekapDesa.get(desaId)?.get(b)?.get(elemen.elemenId)?.get(sumber)?.jumlah
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

function isiElemen(bahan: Bahan, desaId: number, bulan: Bulan): Isi | null {
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
function isiKumulatif(bahan: Bahan, desaId: number, bulan: Bulan): number | null {
  const suku = rumusDari(bahan).kumulatif
  if (suku.length === 0) return 0
  const bantu: Bahan = ingatSekali(bahan, 'bantu-kumulatif', () => ({
    ...bahan,
    indikator: { ...bahan.indikator, pembilang: [suku.map((s) => ({ ...s, jendela: null }))], penyebut: [] },
    ingatan: new Map(),
  }))
  return jumlahJendela(bantu, desaId, rentang(januari(tahunDari(bulan)), bulan))?.p ?? null
}

type Pembilang = { readonly p: number | null; readonly isi: Isi | null; readonly tanpaSasaran: boolean }

function pembilangDesa(bahan: Bahan, desaId: number, bulan: Bulan): Pembilang {
  const isi = isiElemen(bahan, desaId, bulan)
  const lain = sukuLain(bahan, 'pembilang', desaId, bulan)
  const kumulatif = isiKumulatif(bahan, desaId, bulan)
  const elemen = dariLaporan(rumusDari(bahan).pembilang) ? (isi?.p ?? null) : 0
  const tanpaSasaran = lain !== null && lain.nilai === null && lain.sebab === 'tanpa-sasaran'
  if (elemen === null || kumulatif === null || lain?.nilai === null) return { p: null, isi, tanpaSasaran }
  const p = elemen + kumulatif + (lain?.nilai ?? 0)
  return { p: bahan.indikator.minimalNol ? Math.max(0, p) : p, isi, tanpaSasaran }
}

/** Whether a potret exists that is only too old to show. */
function bulanTerlalulama(bahan: Bahan, desaId: number, bulan: Bulan): Bulan | null {
  if (bahan.indikator.periode !== 'potret') return null
  const bulanan = [...(bahan.rekapDesa.get(desaId)?.keys() ?? [])].filter((b) => b <= bulan).sort((a, b) => b - a)
  return bulanan.find((b) => gabungBulan(bahan, desaId, b, true)) ?? null
}

function kelengkapan(bahan: Bahan, desaId: number, bulan: Bulan, jendelaBulan: readonly Bulan[]) {
  const { periode } = bahan.indikator
  if (periode === 'potret') {
    // of the laporan that are shown: who reported some other month says nothing about these
    const pada = isiPotret(bahan, desaId, jendelaBulan)?.bulan[0]
    const satu = pada === undefined ? jendelaBulan : [pada]
    return kelengkapanDesa(bahan, desaId, { pada: pada ?? bulan, bulan: satu, menurutJadwal: false })
  }
  if (periode === 'terjadwal')
    return kelengkapanDesa(bahan, desaId, {
      pada: jendelaBulan[0] ?? bulan,
      bulan: jendelaBulan,
      menurutJadwal: false,
    })
  return kelengkapanBulan(bahan, desaId, bulan)
}

/** Due and received unit-months of a window that grows; elsewhere the month's own. */
function kelengkapanJendela(bahan: Bahan, desaId: number, bulan: readonly Bulan[], kini: Kelengkapan) {
  if (bahan.indikator.periode === 'potret' || bahan.indikator.periode === 'terjadwal')
    return { wajib: kini.wajib.length, masuk: kini.masuk.length }
  let wajib = 0
  let masuk = 0
  for (const b of bulan) {
    const k = kelengkapanBulan(bahan, desaId, b)
    wajib += k.wajib.length
    masuk += k.masuk.length
  }
  return { wajib, masuk }
}

function hitungDesa(bahan: Bahan, desaId: number, bulan: Bulan): HasilDesa {
  const { indikator } = bahan
  const kapan = jendelaPada(bahan, bulan)
  const jendelaBulan = kapan?.pembilang ?? []
  const lengkap = kelengkapan(bahan, desaId, bulan, jendelaBulan)
  const seluruh = kelengkapanJendela(bahan, desaId, jendelaBulan, lengkap)
  const dasar = {
    kedaluwarsa: false,
    sdBulan: null,
    p: null,
    q: null,
    ini: null,
    lalu: null,
    kelengkapan: lengkap,
    jendelaWajib: seluruh.wajib,
    jendelaMasuk: seluruh.masuk,
  }
  if (!kapan) return { ...dasar, sel: 'tidak-dijadwalkan', bulanIni: 'tidak-dijadwalkan' }

  const { p, isi, tanpaSasaran } = pembilangDesa(bahan, desaId, bulan)
  // a potret's penyebut is that of its own report, across New Year too (domain.md 4.1)
  const bulanPenyebut = indikator.periode === 'potret' ? (isi?.bulan[0] ?? bulan) : bulan
  const penyebutLain = sukuLain(bahan, 'penyebut', desaId, bulanPenyebut)
  const dilaporkan = dariLaporan(rumusDari(bahan).pembilang)
  const kini = dilaporkan ? gabungBulan(bahan, desaId, bulan, true) : null
  const bulanIni: Sel = kini || (!dilaporkan && p !== null) ? 'nilai' : bulanTerjadwal(bahan, bulan)
  if (tanpaSasaran || penyebutLain?.nilai === null)
    return {
      ...dasar,
      sel: penyebutLain?.nilai === null && !tanpaSasaran ? penyebutLain.sebab : 'tanpa-sasaran',
      bulanIni,
    }

  const q = penyebutLain?.nilai ?? isi?.q ?? null
  const lalu = bertumbuh(indikator) ? gabungBulan(bahan, desaId, geser(bulan, -1), true) : null
  const angka = { ...dasar, bulanIni, q, ini: bertumbuh(indikator) ? (kini?.p ?? null) : p, lalu: lalu?.p ?? null }
  if (p === null) {
    const lama = bulanTerlalulama(bahan, desaId, bulan)
    return { ...angka, sel: 'belum-lapor', kedaluwarsa: lama !== null, sdBulan: lama }
  }
  return { ...angka, sel: 'nilai', p, sdBulan: isi?.bulan.at(-1) ?? bulan }
}

const bulanTerjadwal = (bahan: Bahan, bulan: Bulan): Sel =>
  bahan.indikator.periode === 'terjadwal' && !bahan.indikator.jadwal.includes(bulan % 100)
    ? 'tidak-dijadwalkan'
    : 'belum-lapor'

/** The figure of one desa in the view of one month; every desa and month is worked out once. */
export const hasilDesa = (bahan: Bahan, desaId: number, bulan: Bulan): HasilDesa =>
  ingat(bahan, 'hasil', desaId, bulan, () => hitungDesa(bahan, desaId, bulan))

/** Whether the formula stands over a sasaran, a number of persons to be served. */
export const berSasaran = (bahan: Bahan): boolean => adaSuku(bahan.indikator.penyebut, 'sasaran')
