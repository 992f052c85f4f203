// What a document says of itself beside its figures: of whom, as of when, how sure, and from which program.
import { formatBulan } from '#client/format/bulan.ts'
import { namaWilayah } from '#client/format/nama-wilayah.ts'
import { getLocale, t } from '#client/messages/t.ts'
import type { Angka, WilayahRingkas } from '#contract/angka.ts'
import type { CaraBaca } from './bahasa.ts'

export type Keterangan = CaraBaca & {
  /** Full name of the kabupaten: 'Kabupaten Contoh'. */
  readonly kabupaten: string
  /** When the figures stood as they are shown, an ISO instant, told in the time zone of the kabupaten. */
  readonly posisi: string
  readonly zonaWaktu: string
  /** Not every laporan behind the figures is validated. */
  readonly sementara: boolean
  /** Figures of the example kabupaten. */
  readonly contoh: boolean
}

const SINGKATAN: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
}

/** 'Posisi data 22 November 2026, 12.04 WIB'. */
export function kataPosisi({ posisi, zonaWaktu }: Pick<Keterangan, 'posisi' | 'zonaWaktu'>): string {
  const saat = new Date(posisi)
  const tulis = (bentuk: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(getLocale(), { ...bentuk, timeZone: zonaWaktu }).format(saat)
  const jam = `${tulis({ hour: '2-digit', minute: '2-digit' })} ${SINGKATAN[zonaWaktu] ?? zonaWaktu}`
  return t('dokumen.posisi', { hari: tulis({ day: 'numeric', month: 'long', year: 'numeric' }), jam })
}

/** Where the figures come from: 'Sumber: laporan posyandu, pustu dan puskesmas, Kabupaten Contoh'. */
export const kataSumber = ({ kabupaten }: Pick<Keterangan, 'kabupaten'>): string =>
  t('dokumen.sumber', { kabupaten, aplikasi: t('aplikasi.nama') })

type Bertotal = { readonly bulan: string; readonly total: Pick<Angka, 'bulanIni' | 'sdBulan' | 'sementara'> }

/** The month that the figures are of: 'Oktober 2026', or 'per September 2026' where none of this month is in them. */
export const kataBulan = ({ bulan, total: { bulanIni, sdBulan } }: Bertotal): string =>
  bulanIni !== 'nilai' && sdBulan !== null && sdBulan !== bulan
    ? t('dokumen.per', { bulan: formatBulan(sdBulan) })
    : formatBulan(bulan)

/** Sure of nothing more than its figures are: where some of the area are missing, it is provisional for everybody. */
export const keteranganDari = (keterangan: Keterangan, { total }: Pick<Bertotal, 'total'>): Keterangan => ({
  ...keterangan,
  sementara: keterangan.sementara || total.sementara,
})

type Berwilayah = { readonly wilayah: WilayahRingkas }

/** The answer with its area under its full name: 'Kabupaten Malang', 'Kecamatan Pagak'; 'Malang' alone is a kota too. */
export const sebut = <J extends Berwilayah>(jawaban: J, { kabupaten }: Pick<Keterangan, 'kabupaten'>): J => {
  const { wilayah } = jawaban
  const nama = wilayah.tingkat === 'kabupaten' ? kabupaten : namaWilayah(wilayah)
  return { ...jawaban, wilayah: { ...wilayah, nama } }
}

type Bernama = { readonly nama: string; readonly induk: string | null }

/** Rows of the same name with the kecamatan or puskesmas that tells them apart. */
export function bedakanNama<B extends Bernama>(
  baris: readonly B[],
  namaInduk: ((kode: string) => string | undefined) | undefined,
): B[] {
  const banyak = new Map<string, number>()
  for (const { nama } of baris) banyak.set(nama, (banyak.get(nama) ?? 0) + 1)
  return baris.map((satu) => {
    const induk = satu.induk === null || banyak.get(satu.nama) === 1 ? undefined : namaInduk?.(satu.induk)
    return induk === undefined ? satu : { ...satu, nama: `${satu.nama} (${induk})` }
  })
}
