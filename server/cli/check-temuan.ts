import { listKabupatenSemua } from '#store/pohon.ts'
import { checkMutu, type PeriksaMutu, periksaMutu } from '#usecases/periksa-mutu.ts'
import { readOpsi } from './opsi.ts'
import type { Perintah } from './perintah.ts'

const PAKAI = 'check temuan [--periksa]'

export const perintah: Perintah = {
  pakai: PAKAI,
  arti: 'Memeriksa ulang semua laporan terhadap riwayatnya dan menyebut temuan yang basi atau berbeda; --periksa memeriksa yang basi dahulu.',
  run: async ({ db, args }) => {
    const opsi = readOpsi(args, { periksa: 'boolean' }, PAKAI)
    if (!opsi) return 1
    const pada = new Date()
    if (opsi.periksa) for (const kab of await listKabupatenSemua(db)) await periksaMutu(db, kab, { pada })
    const hasil = await checkMutu(db, pada)
    console.log(format(hasil))
    return hasil.basi === 0 && hasil.selisih.length === 0 ? 0 : 1
  },
}

function format({ desa, temuan, basi, selisih }: PeriksaMutu): string {
  const angka = (n: number) => n.toLocaleString('id-ID')
  const pokok = `${angka(desa)} desa, ${angka(temuan)} temuan dari riwayat`
  if (basi === 0 && selisih.length === 0) return `Temuan sesuai dengan laporan (${pokok}).`
  const belum = basi > 0 ? [`${angka(basi)} desa belum diperiksa sejak laporannya berubah.`] : []
  const beda = selisih.length > 0 ? [`${angka(selisih.length)} temuan berbeda:`, ...selisih.map((s) => `  ${s}`)] : []
  const saran = 'Periksa dengan: npm run pws -- check temuan --periksa'
  return [`Temuan tidak sesuai dengan laporan (${pokok}).`, ...belum, ...beda, saran].join('\n')
}
