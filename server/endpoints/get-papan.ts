import type { getPapan, Papan } from '#contract/papan.ts'
import { lingkupPapan } from '#domain/izin.ts'
import type { Handler } from '#http/mount.ts'
import type { PapanTersimpan } from '#store/papan.ts'
import { bukaPapan, listPapanTerbuka } from '#usecases/susun-papan.ts'
import { masalahTidakAda } from './sajikan.ts'

export const handleGetPapan: Handler<typeof getPapan.kueri, typeof getPapan.isi, typeof getPapan.keluaran> = async (
  { db, sekarang },
  { kueri, aktor },
) => {
  const terbuka = await bukaPapan(db, { wilayah: kueri.wilayah, pembaca: { aktor, sekarang: sekarang() } })
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const papan = await listPapanTerbuka(db, terbuka)
  return {
    papan: papan.map((satu) => sajikanPapan(satu, aktor.penggunaId)),
    bolehLingkup: [...lingkupPapan(terbuka.pembaca)],
  }
}

const asalDari = ({ penggunaId }: PapanTersimpan, saya: number): Papan['asal'] =>
  penggunaId === null ? 'bawaan' : penggunaId === saya ? 'sendiri' : 'rekan'

export const sajikanPapan = (papan: PapanTersimpan, saya: number): Papan => ({
  kunci: papan.kode ?? String(papan.papanId),
  nama: papan.nama,
  namaEn: papan.namaEn,
  asal: asalDari(papan, saya),
  pemilik: papan.pemilik,
  lingkup: papan.lingkup,
  versi: papan.penggunaId === null ? 0 : papan.versi,
  potongan: papan.potongan.map(({ jenis, judul, indikator, lebar, rincian, teks, judulEn, teksEn }) => ({
    ...{ jenis, judul, lebar, rincian: rincian ?? null, teks: teks ?? null },
    indikator: [...indikator],
    ...{ judulEn, teksEn },
  })),
})
