// What the home needs to know before it can be drawn, worked out from the address and from who asks. It is asked at once,
// beside the program; the screens ask by the same functions and find the answers there.

import type { Saya } from '#client/api/saya.ts'
import { type Pertanyaan, titip, titipBaca } from '#client/api/titipan.ts'
import type { Kueri } from '#client/api/types.ts'
import { kodeKab } from '#client/api/versi.ts'
import { type Konteks, readAlamat } from './alamat.ts'

const BERANDA = '/ringkasan'

/** Those of a puskesmas, and who compares puskesmas, think in work areas, the others in kecamatan. */
export const hierarkiAwal = ({ tugas, penugasan, aktif }: Saya): Konteks['hierarki'] =>
  tugas === 'bandingkan' ||
  penugasan
    .find((satu) => satu.penugasan === aktif)
    ?.tempat.some(({ jenis }) => jenis === 'puskesmas' || jenis === 'unit')
    ? 'kerja'
    : 'administrasi'

/** The tree of the area's kabupaten, at a month where there is one. */
export const kueriWilayah = (wilayah: string, bulan: string | undefined): Kueri<'getWilayah'> => ({
  wilayah: kodeKab(wilayah),
  ...(bulan && { bulan }),
})

/** The catalogue of that kabupaten and year. */
export const kueriIndikator = (wilayah: string, bulan: string): Kueri<'getIndikator'> => ({
  tahun: Number(bulan.slice(0, 4)),
  wilayah: kodeKab(wilayah),
})

/** Asks what the address leads to; resolves with all questions that were asked, whatever becomes of their answers. */
export async function tanyaAwal({ pathname, search }: Pick<Location, 'pathname' | 'search'>): Promise<Pertanyaan[]> {
  const ditanya: Pertanyaan[] = [{ nama: 'getSaya', kueri: {} }]
  const jawaban = await titipBaca('getSaya', {})
  const saya = jawaban?.keadaan === 'penuh' ? jawaban.saya : null
  const diBeranda = pathname === BERANDA || (pathname === '/' && saya?.tugas !== 'profil')
  if (!saya?.tindakan.includes('baca') || !diBeranda) return ditanya
  const { bulan: diAlamat, dasar = 'proyeksi', ...alamat } = readAlamat(search)
  const wilayah = alamat.wilayah ?? saya.beranda
  if (!wilayah) return ditanya
  const pohon = { nama: 'getWilayah', kueri: kueriWilayah(wilayah, diAlamat) } as const
  const tempat = titipBaca(pohon.nama, pohon.kueri)
  const bulan = diAlamat ?? (await tempat)?.kabupaten?.bulanTerakhir
  ditanya.push(pohon)
  if (!bulan) return ditanya
  const hierarki = alamat.hierarki ?? hierarkiAwal(saya)
  const lain = [
    { nama: 'getIndikator', kueri: kueriIndikator(wilayah, bulan) },
    { nama: 'getRingkasan', kueri: { wilayah, hierarki, bulan, dasar } },
  ] as const
  for (const { nama, kueri } of lain) titip(nama, kueri).catch(() => undefined)
  return [...ditanya, ...lain]
}
