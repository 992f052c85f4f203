/** Each view that can be taken along as tables, out of the answer of its endpoint. */
import { sebutWilayah } from '#client/format/nama-wilayah.ts'
import { t } from '#client/messages/t.ts'
import type { BandingkanJawaban } from '#contract/bandingkan.ts'
import type { DukunganJawaban, JarakOrang } from '#contract/dukungan.ts'
import type { KaderJawaban, PosyanduJawaban } from '#contract/kader.ts'
import type { KelengkapanJawaban } from '#contract/kelengkapan.ts'
import type { MatriksJawaban } from '#contract/matriks.ts'
import type { PenghargaanJawaban } from '#contract/penghargaan.ts'
import type { Lembar } from '#contract/peta.ts'
import type { ProfilJawaban } from '#contract/profil.ts'
import type { RingkasanJawaban } from '#contract/ringkasan.ts'
import type { SpmJawaban } from '#contract/spm.ts'
import type { TrenJawaban } from '#contract/tren.ts'
import type { LembarDokumen, PerihalBuku } from './buku.ts'
import type { TabelDokumen } from './tabel.ts'
import { tabelBanding, tabelKelompok, tabelTriwulan } from './tabel-banding.ts'
import { tabelCorong } from './tabel-corong.ts'
import { tabelDukungan } from './tabel-dukungan.ts'
import { tabelBagian, tabelProfil, tabelRingkasan, tabelSasaran } from './tabel-indikator.ts'
import { tabelKelengkapan, tabelUnitLapor } from './tabel-kelengkapan.ts'
import type { KonteksDokumen } from './tabel-konteks.ts'
import { tabelPeta, tabelPws } from './tabel-lembar.ts'
import { tabelMatriks, tabelMatriksDatar } from './tabel-matriks.ts'
import { tabelKader, tabelKeterampilan, tabelPenghargaan, tabelPosyandu, tabelPustu } from './tabel-posyandu.ts'
import { tabelSpm, tabelSpmBagian } from './tabel-spm.ts'
import { tabelTren } from './tabel-tren.ts'
import { tabelTrenBanding } from './tabel-tren-banding.ts'

/** The answer of a view's endpoint under the view's name. */
export type IsiTampilan =
  | { readonly tampilan: 'ringkasan'; readonly jawaban: RingkasanJawaban }
  | { readonly tampilan: 'peta'; readonly jawaban: Lembar }
  | { readonly tampilan: 'pws'; readonly jawaban: Lembar }
  | { readonly tampilan: 'lembar-klaster'; readonly jawaban: LembarKlaster }
  | { readonly tampilan: 'matriks'; readonly jawaban: MatriksJawaban }
  | { readonly tampilan: 'tren'; readonly jawaban: TrenDiambil }
  | { readonly tampilan: 'profil'; readonly jawaban: ProfilJawaban }
  | { readonly tampilan: 'kelengkapan'; readonly jawaban: KelengkapanJawaban }
  | { readonly tampilan: 'spm'; readonly jawaban: SpmJawaban }
  | { readonly tampilan: 'dukungan'; readonly jawaban: DukunganDiambil }
  | { readonly tampilan: 'bandingkan'; readonly jawaban: BandingkanDiambil }
  | { readonly tampilan: 'posyandu'; readonly jawaban: PosyanduJawaban }
  | { readonly tampilan: 'kader'; readonly jawaban: KaderJawaban }
  | { readonly tampilan: 'penghargaan'; readonly jawaban: PenghargaanJawaban }

/** The desa that need support, by the distance that the screen shows. */
type DukunganDiambil = DukunganJawaban & { readonly jarak: JarakOrang }

/** A trend with those of the areas that the screen draws beside it. */
type TrenDiambil = TrenJawaban & { readonly lain: readonly TrenJawaban[] }

/** Areas beside each other, and how the screen shows them. */
type BandingkanDiambil = BandingkanJawaban & { readonly tampil: 'peringkat' | 'corong' | 'kelompok' }

/** The sheets of several indikator of one area, and how many others have nothing to show. */
export type LembarKlaster = Pick<Lembar, 'wilayah' | 'bulan'> & {
  readonly klaster: number
  /** The one kelompok of it that was asked for; null: all. */
  readonly kelompok: string | null
  readonly lembar: readonly Lembar[]
  readonly kosong: number
}

/** The sheets of a workbook, and the parts of a PDF, in their order. */
export function lembarTampilan(isi: IsiTampilan, konteks: KonteksDokumen): readonly LembarDokumen[] {
  switch (isi.tampilan) {
    case 'ringkasan':
      return [
        lembar(t('berkas.lembar.prioritas'), tabelRingkasan(isi.jawaban, konteks)),
        ...bila(t('berkas.lembar.bagian'), tabelBagian(isi.jawaban, konteks)),
      ]
    case 'peta':
      return [lembar(t('berkas.lembar.peta'), tabelPeta(isi.jawaban, konteks))]
    case 'pws':
      return [lembar(t('berkas.lembar.pws'), tabelPws(isi.jawaban, konteks))]
    case 'lembar-klaster':
      return isi.jawaban.lembar.map((satu) => lembar(satu.indikator.kode, tabelPws(satu, konteks)))
    case 'matriks': {
      const nama = [t('berkas.lembar.matriks'), t('berkas.pembilang'), t('berkas.penyebut')]
      return tabelMatriks(isi.jawaban, konteks).map((tabel, i) => lembar(nama[i] ?? '', tabel))
    }
    case 'tren':
      return lembarTren(isi.jawaban, konteks)
    case 'profil':
      return [
        lembar(t('berkas.lembar.profil'), tabelProfil(isi.jawaban, konteks)),
        lembar(t('berkas.lembar.sasaran'), tabelSasaran(isi.jawaban, konteks)),
      ]
    case 'kelengkapan':
      return [
        lembar(t('berkas.lembar.lapor'), tabelKelengkapan(isi.jawaban, konteks)),
        ...bila(t('berkas.lembar.unit'), tabelUnitLapor(isi.jawaban, konteks)),
      ]
    case 'spm':
      return [
        lembar(t('berkas.lembar.spm'), tabelSpm(isi.jawaban, konteks)),
        ...bila(t('berkas.lembar.spmBagian'), tabelSpmBagian(isi.jawaban, konteks)),
      ]
    case 'dukungan':
      return jarakTampil(isi.jawaban).map((jarak) =>
        lembar(t(`berkas.lembar.${jarak}`), tabelDukungan(isi.jawaban, jarak, konteks)),
      )
    case 'posyandu':
      return [
        lembar(t('register.tampilan.posyandu'), tabelPosyandu(isi.jawaban, konteks)),
        ...bila(t('register.tampilan.pustu'), tabelPustu(isi.jawaban, konteks)),
      ]
    case 'kader':
      return [
        lembar(t('register.unit.kader'), tabelKader(isi.jawaban, konteks)),
        lembar(t('register.tampilan.keterampilan'), tabelKeterampilan(isi.jawaban)),
      ]
    case 'penghargaan':
      return [lembar(t('register.tampilan.penghargaan'), tabelPenghargaan(isi.jawaban, konteks))]
    case 'bandingkan':
      return [
        ...(isi.jawaban.tampil === 'corong' ? bila(t('berkas.lembar.corong'), tabelCorong(isi.jawaban, konteks)) : []),
        ...bila(t('berkas.lembar.kelompok'), tabelKelompok(isi.jawaban, konteks)),
        ...bila(t('berkas.lembar.banding'), tabelBanding(isi.jawaban, konteks)),
        ...bila(t('berkas.lembar.triwulan'), tabelTriwulan(isi.jawaban, konteks)),
      ]
  }
}

/** Areas side by side first, then each with all that is known of its months. */
function lembarTren(jawaban: TrenDiambil, konteks: KonteksDokumen): readonly LembarDokumen[] {
  const semua = [jawaban, ...jawaban.lain]
  if (semua.length === 1) return [lembar(t('berkas.lembar.tren'), tabelTren(jawaban, konteks))]
  return [
    lembar(t('berkas.lembar.tren'), tabelTrenBanding(semua, konteks)),
    ...semua.map((satu, i) => lembar(`${i + 1} ${satu.wilayah.nama}`, tabelTren(satu, konteks))),
  ]
}

/** First the distance that is shown; the other one only where persons are known at all. */
const jarakTampil = ({ jarak, selisih, belum }: DukunganDiambil): readonly JarakOrang[] => {
  const lain = jarak === 'selisih' ? 'belum' : 'selisih'
  return { selisih, belum }[lain] ? [jarak, lain] : [jarak]
}

const lembar = (nama: string, tabel: TabelDokumen): LembarDokumen => ({ nama, tabel })
const bila = (nama: string, tabel: TabelDokumen | null): readonly LembarDokumen[] => (tabel ? [{ nama, tabel }] : [])

/** The one table of a CSV: the rows of the view; of completeness every unit where these may be read. */
export function tabelCsv(isi: IsiTampilan, konteks: KonteksDokumen): Pick<TabelDokumen, 'kepala' | 'baris'> {
  if (isi.tampilan === 'matriks') return tabelMatriksDatar(isi.jawaban, konteks)
  const semua = lembarTampilan(isi, konteks)
  const tabel = (isi.tampilan === 'kelengkapan' ? semua.at(-1) : semua[0])?.tabel
  return tabel ?? { kepala: [], baris: [] }
}

/** What the answer is about. */
export function perihalTampilan(isi: IsiTampilan, { kabupaten }: KonteksDokumen): PerihalBuku {
  const { bulan } = isi.jawaban
  if (isi.tampilan === 'profil') {
    const { desa, indikator } = isi.jawaban
    return { wilayah: desa.nama, bulan, indikator: indikator.map((satu) => satu.indikator.kode) }
  }
  return { wilayah: sebutWilayah(isi.jawaban.wilayah, kabupaten).nama, bulan, indikator: indikatorTampilan(isi) }
}

function indikatorTampilan(isi: Exclude<IsiTampilan, { tampilan: 'profil' }>): readonly string[] {
  switch (isi.tampilan) {
    case 'ringkasan':
      return isi.jawaban.prioritas.map(({ indikator }) => indikator.kode)
    case 'matriks':
      return isi.jawaban.kolom.map(({ indikator }) => indikator.kode)
    case 'lembar-klaster':
      return isi.jawaban.lembar.map(({ indikator }) => indikator.kode)
    case 'spm':
      return isi.jawaban.spm.map(({ indikator }) => indikator.kode)
    case 'bandingkan':
      return isi.jawaban.banding.map(({ indikator }) => indikator.kode)
    case 'kelengkapan':
    case 'posyandu':
    case 'kader':
    case 'penghargaan':
      return []
    default:
      return [isi.jawaban.indikator.kode]
  }
}
