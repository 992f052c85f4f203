// The map of one indikator and month as a picture: desa filled by their looks under the outlines and names of kecamatan or
// puskesmas. Where no boundaries were imported one equal square stands for each desa: no geography is made up.
import { kalimatPeta } from '#client/format/kalimat-peta.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { formatNilai } from '#client/format/nilai.ts'
import { type Geometri, readGeometri } from '#client/map/geometri.ts'
import { type GambarSvg, gambarSvg, susunLetak } from '#client/map/jalur-svg.ts'
import { letakkanLabel } from '#client/map/letak-label.ts'
import { findTengah } from '#client/map/tengah.ts'
import { t } from '#client/messages/t.ts'
import type { Baris } from '#contract/angka.ts'
import type { BatasJawaban } from '#contract/batas.ts'
import type { Lembar } from '#contract/peta.ts'
import type { WilayahJawaban } from '#contract/wilayah.ts'
import { dalamBahasa } from './bahasa.ts'
import { type Bentuk, type Gambar, kelompok, tulis } from './gambar.ts'
import { bingkai, type Kop } from './gambar-bingkai.ts'
import { blokKotak, type KelompokDesa } from './gambar-peta-kotak.ts'
import { buatPewarnaan, type RupaDaerah } from './gambar-peta-warna.ts'
import type { Blok } from './gambar-teks.ts'
import { lebarTeks } from './huruf.ts'
import { type Keterangan, kataBulan, keteranganDari, sebut } from './keterangan.ts'
import { isWarna, RUPA, WARNA } from './warna.ts'

export type BahanPeta = { readonly pohon: Pohon; readonly batas: Pick<BatasJawaban, 'topologi' | 'atribusi'> }
type Pohon = Pick<WilayahJawaban, 'kecamatan' | 'puskesmas' | 'desa'>

export type PilihanPeta = BahanPeta & { readonly keterangan: Keterangan }

const LEBAR = 769
const TINGGI = 520

/** A map as a picture that stands by itself. */
export const gambarPeta = (jawaban: Lembar, pilihan: PilihanPeta): Gambar =>
  dalamBahasa(pilihan.keterangan, () => {
    const lembar = sebut(jawaban, pilihan.keterangan)
    return bingkai(kopPeta(lembar, pilihan), isiPeta(lembar, pilihan), keteranganDari(pilihan.keterangan, lembar))
  })

/** What stands around a map. */
export function kopPeta(lembar: Lembar, { batas }: Pick<BahanPeta, 'batas'>): Kop {
  const { indikator, wilayah } = lembar
  const { kalimat, catatan } = kalimatPeta(lembar)
  return {
    judul: t('dokumen.peta.judul', {
      indikator: namaPendek(indikator.nama),
      wilayah: wilayah.nama,
      bulan: kataBulan(lembar),
    }),
    kalimat: [kalimat, catatan].filter(Boolean).join(' '),
    catatan: [batas.topologi ? t('peta.cetak.batas', { sumber: batas.atribusi.join(', ') }) : t('dokumen.kotak')],
    legenda: buatPewarnaan(lembar).legenda,
  }
}

/** The drawing alone, in a box; with names where there is room for them, or without where `huruf` is 0. */
export function isiPeta(
  lembar: Lembar,
  { pohon, batas }: BahanPeta,
  kotak: Kotak = {
    lebar: LEBAR,
    tinggi: TINGGI,
  },
): Gambar {
  const peta = susunPeta(lembar, pohon)
  const geometri = batas.topologi ? readGeometri(batas.topologi) : null
  const { judul } = kopPeta(lembar, { batas })
  const isi = geometri ? blokBatas(lembar, geometri, peta, kotak) : blokDesa(peta, kotak)
  return { ...isi, lebar: kotak.lebar, judul, uraian: uraianPeta(lembar, judul) }
}

type Kotak = { readonly lebar: number; readonly tinggi: number; readonly huruf?: number }

function blokBatas(lembar: Lembar, geometri: Geometri, peta: Peta, { lebar, tinggi, huruf = 8 }: Kotak): Blok {
  const svg = gambarSvg(geometri, { fokus: peta.fokus, indukDari: peta.indukDari, lebar })
  const skala = Math.min(lebar / svg.lebar, tinggi / (svg.tinggi || 1), 1)
  const kiri = (lebar - svg.lebar * skala) / 2
  const label = huruf > 0 ? labelPeta(lembar, geometri, { peta, skala, lebar, huruf }) : []
  return {
    tinggi: svg.tinggi * skala,
    bentuk: [
      kelompok(bidangPeta(svg, peta, { skala, perDesa: lembar.rincian === 'desa' }), kiri, 0, skala),
      kelompok(label, kiri, 0),
    ],
  }
}

function blokDesa({ kelompok: semua, barisDari, rupa }: Peta, { lebar, tinggi }: Kotak): Blok {
  const rupaDari = (kode: string) => {
    const baris = barisDari(kode)
    const milik = baris ? rupa(baris) : null
    return { isi: milik?.isi ?? WARNA.outside, garis: milik?.tampak ? RUPA[milik.tampak].garis : WARNA.raised }
  }
  const isi = blokKotak(semua, rupaDari, lebar)
  const skala = Math.min(1, tinggi / (isi.tinggi || 1))
  return { tinggi: isi.tinggi * skala, bentuk: [kelompok(isi.bentuk, ((1 - skala) * lebar) / 2, 0, skala)] }
}

type Peta = {
  readonly fokus: ReadonlySet<string>
  readonly indukDari: (kode: string) => string | null
  readonly namaInduk: ReadonlyMap<string, string>
  readonly kelompok: readonly KelompokDesa[]
  /** The row that colours a desa. */
  readonly barisDari: (kodeDesa: string) => Baris | undefined
  readonly rupa: (baris: Baris) => RupaDaerah
}

function susunPeta(lembar: Lembar, pohon: Pohon): Peta {
  const perKerja = lembar.rincian === 'puskesmas' || (lembar.rincian === 'desa' && lembar.hierarki === 'kerja')
  const kodeInduk = (desa: Pohon['desa'][number]) => (perKerja ? desa.puskesmas : desa.kecamatan)
  const milik = new Map(
    lembar.baris.flatMap((satu) => [satu.kode, ...satu.bersama].map((kode) => [kode, satu] as const)),
  )
  const induk = new Map(pohon.desa.map((desa) => [desa.kode, kodeInduk(desa)]))
  const barisDari = (kode: string) => milik.get(lembar.rincian === 'desa' ? kode : (induk.get(kode) ?? ''))
  const desa = pohon.desa.filter(({ kode }) => barisDari(kode) !== undefined)
  const semuaInduk = perKerja ? pohon.puskesmas : pohon.kecamatan
  return {
    fokus: new Set(desa.map(({ kode }) => kode)),
    indukDari: (kode) => induk.get(kode) ?? null,
    namaInduk: new Map(semuaInduk.map(({ kode, nama }) => [kode, nama])),
    kelompok: [...semuaInduk, { kode: null, nama: t('peta.tanpaInduk') }]
      .map(({ kode, nama }) => ({ nama, desa: desa.filter((satu) => kodeInduk(satu) === kode) }))
      .filter((satu) => satu.desa.length > 0),
    barisDari,
    rupa: buatPewarnaan(lembar).rupaDari,
  }
}

function bidangPeta(
  { bentuk, garis }: GambarSvg,
  { barisDari, rupa }: Peta,
  { skala, perDesa }: { readonly skala: number; readonly perDesa: boolean },
): readonly Bentuk[] {
  const tepi = { warna: WARNA.raised, tebal: 0.6 / skala }
  const isi = bentuk.map(({ kode, d }): Bentuk => {
    const baris = barisDari(kode)
    const milik = baris ? rupa(baris) : null
    const isi = milik?.isi ?? WARNA.outside
    const tampak = milik?.tampak
    // Of a kecamatan one area is seen, whatever desa it is made of.
    if (!perDesa)
      return { jenis: 'jalur', d, isi, ...(isWarna(isi) ? { garis: { warna: isi, tebal: 0.7 / skala } } : {}) }
    const garisTepi =
      tampak && RUPA[tampak].garis !== WARNA.raised ? { warna: RUPA[tampak].garis, tebal: 0.7 / skala } : tepi
    return { jenis: 'jalur', d, isi, garis: garisTepi }
  })
  return [...isi, { jenis: 'jalur', d: garis, garis: { warna: WARNA['border-line'], tebal: 0.9 / skala } }]
}

type CaraLabel = { readonly peta: Peta; readonly skala: number; readonly lebar: number; readonly huruf: number }

/** Names of the parents, with their value where the rows are theirs; none over another. */
function labelPeta(lembar: Lembar, geometri: Geometri, { peta, skala, lebar, huruf }: CaraLabel): readonly Bentuk[] {
  const letakan = susunLetak(geometri, peta.fokus, lebar)
  if (!letakan) return []
  const milik = (kode: string) => (peta.fokus.has(kode) ? peta.indukDari(kode) : null)
  const calon = [...geometri.bidangInduk(milik)].flatMap(([kode, bidang]) => {
    const tengah = findTengah(bidang)
    const nama = peta.namaInduk.get(kode)
    if (!tengah || nama === undefined) return []
    const [x = 0, y = 0] = letakan.letak([tengah[1], tengah[0]])
    const baris = lembar.rincian === 'desa' ? undefined : lembar.baris.find((satu) => satu.kode === kode)
    const nilai = baris && baris.sel === 'nilai' && !baris.kedaluwarsa ? formatNilai(baris, lembar.indikator) : null
    const tinggi = huruf * (nilai === null ? 1.2 : 2.3)
    const ukuran = Math.max(
      lebarTeks(nama, { ukuran: huruf, tebal: 600 }),
      nilai === null ? 0 : lebarTeks(nilai, { ukuran: huruf, tebal: 600 }),
    )
    return [
      {
        kunci: kode,
        x: x * skala,
        y: y * skala,
        lebar: ukuran,
        tinggi,
        bobot: bidang.coordinates.flat(2).length,
        nama,
        nilai,
      },
    ]
  })
  const letak = letakkanLabel(calon)
  return calon.flatMap(({ kunci, nama, nilai, tinggi }) => {
    const tempat = letak.get(kunci)
    if (!tempat) return []
    const gaya = { ukuran: huruf, rata: 'tengah', tebal: 600, warna: WARNA.text, alas: WARNA.raised } as const
    const atas = tempat.y - tinggi / 2 + huruf * 0.9
    return [
      tulis(nama, tempat.x, atas, gaya),
      ...(nilai === null ? [] : [tulis(nilai, tempat.x, atas + huruf * 1.15, { ...gaya, tebal: 700 })]),
    ]
  })
}

/** Title, sentence, and of kecamatan or puskesmas also each with its value; hundreds of desa stand in the table. */
function uraianPeta(lembar: Lembar, judul: string): string {
  const { kalimat, catatan } = kalimatPeta(lembar)
  const baris =
    lembar.rincian === 'desa' ? [] : lembar.baris.map((satu) => `${satu.nama}: ${formatNilai(satu, lembar.indikator)}`)
  return [`${judul}.`, kalimat.replaceAll('**', ''), catatan, baris.join('; ')].filter(Boolean).join(' ')
}
