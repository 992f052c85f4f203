import { t } from '#client/messages/t.ts'
import type { WilayahRingkas } from '#contract/angka.ts'

const JENIS = /^(kab\.|kabupaten|kota|kec\.|kecamatan|puskesmas|uptd?|desa|kelurahan)\b/i

/** 'Kecamatan Pagak', 'Puskesmas Pagak': the name with what it is, unless the name says so itself. */
export function namaWilayah({ nama, tingkat }: Pick<WilayahRingkas, 'nama' | 'tingkat'>): string {
  if (JENIS.test(nama) || tingkat === 'kabupaten' || tingkat === 'desa') return nama
  return `${t(`rincian.${tingkat}`)} ${nama}`
}
