/** What every table says about itself: of where and when it is, what it rests on, what to beware of. */
import { formatTarget } from '#client/format/bilangan.ts'
import { namaKabupaten } from '#client/format/nama-wilayah.ts'
import { t } from '#client/messages/t.ts'
import type { Angka, IndikatorRingkas, TargetTahun } from '#contract/angka.ts'
import type { IndikatorLengkap } from '#contract/indikator.ts'
import type { Dasar, Hierarki } from '#contract/konteks.ts'
import type { WilayahJawaban } from '#contract/wilayah.ts'
import { type CaraBaca, dalamBahasa } from './bahasa.ts'
import type { BahanPeta } from './gambar-peta.ts'
import { type Keterangan, kataPosisi } from './keterangan.ts'

/** What an answer does not say itself but belongs on paper. */
export type KonteksDokumen = {
  readonly kabupaten: NonNullable<WilayahJawaban['kabupaten']>
  /** Names of desa, kecamatan and puskesmas by code. */
  readonly nama: ReadonlyMap<string, string>
  /** The catalogue as it holds in that year. */
  readonly katalog: readonly IndikatorLengkap[]
  readonly keterangan: Keterangan
  /** What a map is drawn from; only where one is asked for. */
  readonly peta?: BahanPeta
}

type Bahan = Pick<KonteksDokumen, 'kabupaten' | 'katalog'> & {
  readonly pohon: Pick<WilayahJawaban, 'kecamatan' | 'puskesmas' | 'desa'>
  readonly cara: CaraBaca
  readonly posisi: Date
  readonly zonaWaktu: string
  readonly batas: BahanPeta['batas'] | null
}

/** The surroundings of an answer, out of what the screen has around it. */
export const susunKonteks = ({ kabupaten, katalog, pohon, cara, posisi, zonaWaktu, batas }: Bahan): KonteksDokumen => ({
  kabupaten,
  katalog,
  nama: new Map([...pohon.kecamatan, ...pohon.puskesmas, ...pohon.desa].map(({ kode, nama }) => [kode, nama])),
  keterangan: {
    ...cara,
    kabupaten: dalamBahasa(cara, () => namaKabupaten(kabupaten)),
    posisi: posisi.toISOString(),
    zonaWaktu,
    // What is not validated yet counts for everybody but those who are shown validated laporan alone.
    sementara: !kabupaten.hanyaSah,
    contoh: kabupaten.contoh,
  },
  ...(batas && { peta: { pohon, batas } }),
})

type Dasarnya = { readonly dasar?: Dasar; readonly hierarki: Hierarki; readonly versi: number }

/** The lines under a title: what the figures are counted against, and when they were read. */
export const subjudulDari = (
  { dasar, hierarki, versi }: Dasarnya,
  { keterangan }: KonteksDokumen,
  targetTahun: TargetTahun | null = null,
): readonly string[] => {
  const kataHierarki = t(`hierarki.${hierarki}`).toLowerCase()
  return [
    ...(dasar ? [t('berkas.dasar', { dasar: t(`dasar.${dasar}`).toLowerCase(), hierarki: kataHierarki })] : []),
    ...(targetTahun ? [kataTargetTahun(targetTahun)] : []),
    t('berkas.posisi', { posisi: kataPosisi(keterangan), versi: String(versi), aplikasi: t('aplikasi.nama') }),
  ]
}

const kataTargetTahun = ({ persen, dokumen, tingkat }: TargetTahun): string =>
  t(tingkat === 'contoh' ? 'berkas.target.contoh' : 'berkas.target.tahun', { target: formatTarget(persen), dokumen })

type Isi = {
  readonly angka: readonly Pick<Angka, 'sementara'>[]
  readonly indikator: readonly Pick<IndikatorRingkas, 'sensitif'>[]
}

/** What to beware of when reading these figures. */
export function catatanDari({ angka, indikator }: Isi, { kabupaten }: KonteksDokumen): readonly string[] {
  const sementara = angka.filter((satu) => satu.sementara).length
  return [
    ...(kabupaten.contoh ? [t('berkas.catatan.contoh')] : []),
    ...(sementara > 0 ? [t('berkas.catatan.sementara', { n: sementara })] : []),
    ...(indikator.some(({ sensitif }) => sensitif) ? [t('berkas.catatan.sensitif')] : []),
    t(kabupaten.hanyaSah ? 'berkas.catatan.sah' : 'berkas.catatan.belumSah'),
    t('berkas.catatan.kosong'),
    t('berkas.catatan.jumlah'),
  ]
}

/** A sentence of the screen without its marks for bold. */
export const polos = (kalimat: string, catatan?: string | null): string =>
  [kalimat, catatan ?? ''].filter(Boolean).join(' ').replaceAll('**', '')
