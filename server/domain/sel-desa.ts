/**
 * The figure of one desa and month before it is judged: its kind of cell, its counts, and the pair of counts that may
 * be compared with the month before. Percent, target and status are an area's matter, and a desa is an area of one.
 */
import { type BacaRujukan, type Bahan, ingat, ingatSekali, sukuDari } from './bahan.ts'
import { type Bulan, bulanKe, geser, januari, rentang, tahunDari } from './bulan.ts'
import { gabungBulan } from './bulan-desa.ts'
import { type Isi, isiElemen, isiKumulatif, isiPotret, jendelaPada } from './isi-jendela.ts'
import { bulanBerisi } from './isi-rekap.ts'
import { adaSuku, sukuLain } from './penyebut.ts'
import { bertumbuh } from './periode.ts'
import { dariLaporan, rumusDari } from './rumus.ts'
import { jatuhTempo, type Kelengkapan, kelengkapanBulan, kelengkapanDesa, kelengkapanSejak } from './wajib-desa.ts'

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
  for (const b of bulanBerisi(bahan.isiRekap, desaId, bulan)) if (gabungBulan(bahan, desaId, b, true)) return b
  return null
}

function kelengkapan(bahan: Bahan, desaId: number, bulan: Bulan, jendelaBulan: readonly Bulan[]): Kelengkapan {
  const { periode } = bahan.indikator
  const rujukan = rujukanDesa(bahan)
  if (rujukan) return rujukan(desaId, bulan).kelengkapan
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
  if (periode === 'kohort-triwulan') return kelengkapanTriwulan(bahan, desaId, jendelaBulan)
  return kelengkapanBulan(bahan, desaId, bulan)
}

/** Of the quarter that is shown, laporan by laporan: the months after it say nothing about it. */
function kelengkapanTriwulan(bahan: Bahan, desaId: number, bulan: readonly Bulan[]): Kelengkapan {
  const bulanan = bulan.map((b) => kelengkapanBulan(bahan, desaId, b))
  return { wajib: bulanan.flatMap((k) => k.wajib), masuk: bulanan.flatMap((k) => k.masuk) }
}

/** What a count of desa looks at: it waits for the laporan that the figure it looks at waits for. */
const rujukanDesa = (bahan: Bahan): BacaRujukan | null =>
  ingatSekali(bahan, 'rujukan-desa', () => {
    const suku = sukuDari(bahan.indikator).find((s) => s.sumber === 'desa')
    return (suku && bahan.rujukan.get(suku.rujukan)) ?? null
  })

type Jendelanya = { readonly desaId: number; readonly bulan: Bulan; readonly jendela: readonly Bulan[] }

/** Due and received unit-months of a window that grows; elsewhere the month's own. */
function kelengkapanJendela(bahan: Bahan, { desaId, bulan: m, jendela: bulan }: Jendelanya, kini: Kelengkapan) {
  const rujukan = rujukanDesa(bahan)?.(desaId, m)
  if (rujukan) return { wajib: rujukan.jendelaWajib, masuk: rujukan.jendelaMasuk }
  if (bahan.indikator.periode === 'potret' || bahan.indikator.periode === 'terjadwal')
    return { wajib: kini.wajib.length, masuk: kini.masuk.length }
  const [awal] = bulan
  // a window that grows month by month
  if (awal !== undefined && jendelaPada(bahan, geser(m, -1))?.pembilang[0] === awal && bulan.at(-1) === m)
    return kelengkapanSejak(bahan, desaId, awal, m)
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
  const seluruh = kelengkapanJendela(bahan, { desaId, bulan, jendela: jendelaBulan }, lengkap)
  if (!kapan) return susun(TANPA_ANGKA, 'tidak-dijadwalkan', 'tidak-dijadwalkan', lengkap, seluruh)

  const { p, isi, tanpaSasaran } = pembilangDesa(bahan, desaId, bulan)
  // a potret's penyebut is that of its own report, across New Year too (domain.md 4.1)
  const bulanPenyebut = indikator.periode === 'potret' ? (isi?.bulan[0] ?? bulan) : bulan
  const penyebutLain = sukuLain(bahan, 'penyebut', desaId, bulanPenyebut)
  const dilaporkan = dariLaporan(rumusDari(bahan).pembilang)
  const kini = dilaporkan ? gabungBulan(bahan, desaId, bulan, true) : null
  const turunan = dilaporkan || p === null ? null : bulanTurunan(bahan, { desaId, bulan, jendela: jendelaBulan })
  const bulanIni: Sel = kini || turunan === bulan ? 'nilai' : bulanTerjadwal(bahan, bulan)
  if (tanpaSasaran || penyebutLain?.nilai === null) {
    const sel = penyebutLain?.nilai === null && !tanpaSasaran ? penyebutLain.sebab : 'tanpa-sasaran'
    return susun(TANPA_ANGKA, sel, bulanIni, lengkap, seluruh)
  }

  const q = penyebutLain?.nilai ?? isi?.q ?? null
  const lalu = bertumbuh(indikator) ? gabungBulan(bahan, desaId, geser(bulan, -1), true) : null
  const lama = p === null ? bulanTerlalulama(bahan, desaId, bulan) : null
  const sdBulan = p === null ? lama : (isi?.bulan.at(-1) ?? turunan ?? bulan)
  const ini = bertumbuh(indikator) ? (kini?.p ?? null) : p
  const angka = { p, q, ini, lalu: lalu?.p ?? null, sdBulan, kedaluwarsa: lama !== null }
  return susun(angka, p === null ? 'belum-lapor' : 'nilai', bulanIni, lengkap, seluruh)
}

type AngkaDesa = Pick<HasilDesa, 'p' | 'q' | 'ini' | 'lalu' | 'sdBulan' | 'kedaluwarsa'>

const TANPA_ANGKA: AngkaDesa = { p: null, q: null, ini: null, lalu: null, sdBulan: null, kedaluwarsa: false }

// Field by field: a kabupaten's home has some sixty thousand of these, and spreading costs ten times as much.
const susun = (
  { p, q, ini, lalu, sdBulan, kedaluwarsa }: AngkaDesa,
  sel: Sel,
  bulanIni: Sel,
  kelengkapan: Kelengkapan,
  { wajib: jendelaWajib, masuk: jendelaMasuk }: { readonly wajib: number; readonly masuk: number },
): HasilDesa => ({
  sel,
  bulanIni,
  kedaluwarsa,
  sdBulan,
  p,
  q,
  ini,
  lalu,
  kelengkapan,
  jendelaWajib,
  jendelaMasuk,
})

/** The last month in what nobody reports itself: of the figure that it looks at, else in which any laporan due for it came. */
function bulanTurunan(bahan: Bahan, { desaId, bulan, jendela: kapan }: Jendelanya): Bulan {
  const rujukan = rujukanDesa(bahan)?.(desaId, bulan)
  if (rujukan) return rujukan.sdBulan ?? bulan
  const dari = rumusDari(bahan).kumulatif.length > 0 ? januari(tahunDari(bulan)) : (kapan[0] ?? bulan)
  const lengkap = rentang(dari, bulan).map((b) => ({ b, ...kelengkapanBulan(bahan, desaId, b) }))
  if (lengkap.every((k) => k.wajib.length === 0)) return bulan
  return lengkap.findLast((k) => k.masuk.length > 0)?.b ?? bulan
}

/** A silent month: nobody was late where nothing was due, as between the quarters of a potret. */
function bulanTerjadwal(bahan: Bahan, bulan: Bulan): Sel {
  const { periode, jadwal } = bahan.indikator
  const dijadwalkan =
    periode === 'terjadwal'
      ? jadwal.includes(bulanKe(bulan))
      : periode !== 'potret' || [...rumusDari(bahan).kelompok].some((k) => jatuhTempo(bahan, k, bulan))
  return dijadwalkan ? 'belum-lapor' : 'tidak-dijadwalkan'
}

/** The figure of one desa in the view of one month; every desa and month is worked out once. */
export const hasilDesa = (bahan: Bahan, desaId: number, bulan: Bulan): HasilDesa =>
  ingat(bahan, 'hasil', desaId, bulan, () => hitungDesa(bahan, desaId, bulan))

/** Whether the formula stands over a sasaran, a number of persons to be served. */
export const berSasaran = (bahan: Bahan): boolean => adaSuku(bahan.indikator.penyebut, 'sasaran')
