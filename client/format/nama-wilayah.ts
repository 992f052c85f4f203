import { t } from '#client/messages/t.ts'
import type { WilayahRingkas } from '#contract/angka.ts'
import type { WilayahJawaban } from '#contract/wilayah.ts'

const JENIS = /^(kab\.|kabupaten|kota|kec\.|kecamatan|puskesmas|uptd?|desa|kelurahan)\b/i

/** 'Kecamatan Pagak', 'Puskesmas Pagak': the name with what it is, unless the name says so itself. */
export function namaWilayah({ nama, tingkat }: Pick<WilayahRingkas, 'nama' | 'tingkat'>): string {
  if (JENIS.test(nama) || tingkat === 'kabupaten' || tingkat === 'desa') return nama
  return `${t(`rincian.${tingkat}`)} ${nama}`
}

/** 'Kabupaten Malang', 'Kota Batu'. */
export const namaKabupaten = ({
  nama,
  jenis,
}: Pick<NonNullable<WilayahJawaban['kabupaten']>, 'nama' | 'jenis'>): string =>
  JENIS.test(nama) ? nama : `${t(`wilayah.jenis.${jenis}`)} ${nama}`

/** An area under its full name: beside its kota of the same name, 'Malang' alone says too little. */
export const sebutWilayah = <W extends Pick<WilayahRingkas, 'kode' | 'nama' | 'tingkat'>>(
  wilayah: W,
  kabupaten: NonNullable<WilayahJawaban['kabupaten']>,
): W => ({
  ...wilayah,
  nama: wilayah.kode === kabupaten.kode ? namaKabupaten(kabupaten) : namaWilayah(wilayah),
})
