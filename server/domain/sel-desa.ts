/**
 * The figure of one desa and month before it is judged: its kind of cell, its counts, and the pair of counts that may
 * be compared with the month before. Percent, target and status are an area's matter, and a desa is an area of one.
 */
import { type Bahan, ingat } from './bahan.ts'
import { type Bulan, geser, januari, rentang, tahunDari } from './bulan.ts'
import { dariElemen, gabungBulan, type Kelengkapan, kelengkapanDesa, unitMelapor } from './bulan-desa.ts'
import { type Gabung, JENIS_UNIT, type Sisi } from './indikator.ts'
import { adaSuku, sukuLain } from './penyebut.ts'
import { bertumbuh, jendela, kampanyePada } from './periode.ts'

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

const semuaPosisi = (bahan: Bahan, sisi: Sisi): boolean => {
  const elemen = sisi.flat().filter((s) => s.sumber === 'elemen')
  return elemen.length > 0 && elemen.every((s) => bahan.elemenKode.get(s.rujukan)?.sifat === 'posisi')
}

/** Late additions may come from units that had not reported in the round itself: only then do their penyebut add up. */
function penyebutPutaran(bahan: Bahan, desaId: number, isi: readonly (readonly [Bulan, number])[]): number | null {
  const [awal, susulan] = isi
  if (!awal || !susulan) return awal?.[1] ?? null
  const lama = unitMelapor(bahan, desaId, awal[0])
  const baru = unitMelapor(bahan, desaId, susulan[0])
  if ([...baru].every((u) => !lama.has(u))) return awal[1] + susulan[1]
  return [...baru].every((u) => lama.has(u)) ? awal[1] : Math.max(awal[1], susulan[1])
}

function jumlahJendela(bahan: Bahan, desaId: number, bulan: readonly Bulan[], gabung: Gabung): Isi | null {
  const isi = bulan.flatMap((b) => {
    const g = gabungBulan(bahan, desaId, b, gabung)
    return g ? [{ b, g }] : []
  })
  const terakhir = isi.at(-1)
  if (!terakhir) return null
  const { pembilang, penyebut, periode } = bahan.indikator
  const p = semuaPosisi(bahan, pembilang) ? terakhir.g.p : isi.reduce((n, x) => n + x.g.p, 0)
  const bulanIsi = isi.map((x) => x.b)
  if (!dariElemen(penyebut)) return { p, q: null, bulan: bulanIsi }
  const q = isi.flatMap(({ b, g }) => (g.q === null ? [] : [[b, g.q] as const]))
  if (periode === 'terjadwal') return { p, q: penyebutPutaran(bahan, desaId, q), bulan: bulanIsi }
  if (semuaPosisi(bahan, penyebut)) return { p, q: q.at(-1)?.[1] ?? null, bulan: bulanIsi }
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
  if (p.length === 0 || q.length === 0) return null
  return { p: p.reduce((a, b) => a + b, 0), q: q.reduce((a, b) => a + b, 0), bulan: kini }
}

function isiElemen(bahan: Bahan, desaId: number, bulan: Bulan): Isi | null {
  const { indikator } = bahan
  const kapan = jendela(indikator, bulan, kampanyePada(bahan.kampanye, bulan))
  if (!kapan) return null
  if (indikator.periode === 'kohort-triwulan') return jumlahKohort(bahan, desaId, kapan.pembilang, kapan.penyebut)
  if (indikator.periode === 'potret') return isiPotret(bahan, desaId, kapan.pembilang)
  if (indikator.gabung.aturan === 'maksimum') return jumlahMaksimum(bahan, desaId, kapan.pembilang)
  if (kapan.pembilang.length === 1 && kapan.pembilang[0] !== undefined)
    return isiSatuBulan(bahan, desaId, kapan.pembilang[0])
  return jumlahJendela(bahan, desaId, kapan.pembilang, indikator.gabung)
}

function isiSatuBulan(bahan: Bahan, desaId: number, bulan: Bulan): Isi | null {
  const hanyaBulanIni = bahan.indikator.periode !== 'kumulatif' && bahan.indikator.periode !== 'rasio-kumulatif'
  const g = gabungBulan(bahan, desaId, bulan, bahan.indikator.gabung, hanyaBulanIni)
  return g && { p: g.p, q: g.q, bulan: [bulan] }
}

/** The latest of some months that was reported, for a potret. */
export function isiPotret(bahan: Bahan, desaId: number, bulan: readonly Bulan[]): Isi | null {
  for (const b of [...bulan].reverse()) {
    const g = gabungBulan(bahan, desaId, b, bahan.indikator.gabung, true)
    if (g) return { p: g.p, q: g.q, bulan: [b] }
  }
  return null
}

/** Terms that run from January whatever the periode, e.g. doses given so far. */
function isiKumulatif(bahan: Bahan, desaId: number, bulan: Bulan): number | null {
  const suku = bahan.indikator.pembilang[0]?.filter((s) => s.sumber === 'elemen' && s.jendela === 'kumulatif') ?? []
  if (suku.length === 0) return null
  const sisi: Sisi = [suku.map((s) => ({ ...s, jendela: null }))]
  const bantu: Bahan = ingat(bahan, 'bantu-kumulatif', () => ({
    ...bahan,
    indikator: { ...bahan.indikator, pembilang: sisi, penyebut: [] },
    ingatan: new Map(),
  }))
  const bulanan = rentang(januari(tahunDari(bulan)), bulan)
  return jumlahJendela(bantu, desaId, bulanan, bahan.indikator.gabung)?.p ?? null
}

const adaKumulatif = (bahan: Bahan): boolean =>
  bahan.indikator.pembilang.some((a) => a.some((s) => s.sumber === 'elemen' && s.jendela === 'kumulatif'))

type Pembilang = { readonly p: number | null; readonly isi: Isi | null; readonly tanpaSasaran: boolean }

function pembilangDesa(bahan: Bahan, desaId: number, bulan: Bulan): Pembilang {
  const { pembilang, minimalNol } = bahan.indikator
  const isi = isiElemen(bahan, desaId, bulan)
  const lain = sukuLain(bahan, pembilang, desaId, bulan)
  const kumulatif = adaKumulatif(bahan) ? isiKumulatif(bahan, desaId, bulan) : 0
  const elemen = dariElemen(pembilang) ? (isi?.p ?? null) : 0
  const tanpaSasaran = lain !== null && lain.nilai === null && lain.sebab === 'tanpa-sasaran'
  if (elemen === null || kumulatif === null || (lain && lain.nilai === null)) return { p: null, isi, tanpaSasaran }
  const tanda = pembilang[0]?.find((s) => s.jendela === 'kumulatif')
  const p = elemen + (lain?.nilai ?? 0) + (tanda ? kumulatif : 0)
  return { p: minimalNol ? Math.max(0, p) : p, isi, tanpaSasaran }
}

/** Whether a potret exists that is only too old to show. */
function bulanTerlalulama(bahan: Bahan, desaId: number, bulan: Bulan): Bulan | null {
  if (bahan.indikator.periode !== 'potret') return null
  const bulanan = [...(bahan.rekapDesa.get(desaId)?.keys() ?? [])].filter((b) => b <= bulan).sort((a, b) => b - a)
  return bulanan.find((b) => gabungBulan(bahan, desaId, b, bahan.indikator.gabung, true)) ?? null
}

function kelengkapan(bahan: Bahan, desaId: number, bulan: Bulan, jendelaBulan: readonly Bulan[]) {
  const { periode } = bahan.indikator
  if (periode === 'potret')
    return kelengkapanDesa(bahan, desaId, { pada: bulan, bulan: jendelaBulan, menurutJadwal: false })
  if (periode === 'terjadwal')
    return kelengkapanDesa(bahan, desaId, {
      pada: jendelaBulan[0] ?? bulan,
      bulan: jendelaBulan,
      menurutJadwal: false,
    })
  return kelengkapanDesa(bahan, desaId, { pada: bulan, bulan: [bulan], menurutJadwal: true })
}

/** Due and received unit-months of a window that grows; elsewhere the month's own. */
function kelengkapanJendela(bahan: Bahan, desaId: number, bulan: readonly Bulan[], kini: Kelengkapan) {
  if (bahan.indikator.periode === 'potret' || bahan.indikator.periode === 'terjadwal')
    return { wajib: kini.wajib.size, masuk: kini.masuk.size }
  let wajib = 0
  let masuk = 0
  for (const b of bulan) {
    const k = ingat(bahan, `k${desaId}/${b}`, () =>
      kelengkapanDesa(bahan, desaId, { pada: b, bulan: [b], menurutJadwal: true }),
    )
    wajib += k.wajib.size
    masuk += k.masuk.size
  }
  return { wajib, masuk }
}

function hitungDesa(bahan: Bahan, desaId: number, bulan: Bulan): HasilDesa {
  const { indikator } = bahan
  const kapan = jendela(indikator, bulan, kampanyePada(bahan.kampanye, bulan))
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
  const penyebutLain = sukuLain(bahan, indikator.penyebut, desaId, bulan)
  const kini = dariElemen(indikator.pembilang) ? gabungBulan(bahan, desaId, bulan, indikator.gabung, true) : null
  const bulanIni: Sel =
    kini || (!dariElemen(indikator.pembilang) && p !== null) ? 'nilai' : bulanTerjadwal(bahan, bulan)
  if (tanpaSasaran || penyebutLain?.nilai === null)
    return {
      ...dasar,
      sel: penyebutLain?.nilai === null && !tanpaSasaran ? penyebutLain.sebab : 'tanpa-sasaran',
      bulanIni,
    }

  const q = penyebutLain?.nilai ?? isi?.q ?? null
  const lalu = bertumbuh(indikator) ? gabungBulan(bahan, desaId, geser(bulan, -1), indikator.gabung, true) : null
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
  ingat(bahan, `h${desaId}/${bulan}`, () => hitungDesa(bahan, desaId, bulan))

/** Whether the formula stands over a sasaran, a number of persons to be served. */
export const berSasaran = (bahan: Bahan): boolean => adaSuku(bahan.indikator.penyebut, 'sasaran')
