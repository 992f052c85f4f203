import { checkRekap, type HasilPeriksa } from '#usecases/check-rekap.ts'
import { readOpsi, teksOpsi } from './opsi.ts'
import type { Perintah } from './perintah.ts'

const PAKAI = 'check rekap [--wilayah KODE] [--json]'

export const perintah: Perintah = {
  pakai: PAKAI,
  arti: 'Menghitung ulang rekap dari isian dengan jalan lain dan menyebut setiap baris yang berbeda.',
  run: async ({ db, args }) => {
    const opsi = readOpsi(args, { wilayah: 'string', json: 'boolean' }, PAKAI)
    if (!opsi) return 1
    const wilayah = teksOpsi(opsi.wilayah)
    const hasil = await checkRekap(db, wilayah)
    if (!hasil) {
      console.error(`Wilayah ${wilayah} tidak dikenal.`)
      return 1
    }
    console.log(opsi.json ? JSON.stringify(hasil, null, 2) : format(hasil))
    return hasil.selisih.length === 0 ? 0 : 1
  },
}

function format({ laporan, isian, rekap, selisih }: HasilPeriksa): string {
  const angka = (n: number) => n.toLocaleString('id-ID')
  const diperiksa = `${angka(laporan)} laporan, ${angka(isian)} isian, ${angka(rekap)} baris rekap`
  if (selisih.length === 0) return `Rekap sesuai dengan isian (${diperiksa}).`
  const baris = selisih.map(({ tabel, desa, bulan, apa, sumber, tersimpan, semestinya }) => {
    const isi = `tersimpan ${tersimpan ?? '(tidak ada)'}, semestinya ${semestinya ?? '(tidak ada)'}`
    return `  ${tabel}: desa ${desa}, bulan ${bulan}, ${apa}, ${sumber}: ${isi}`
  })
  const saran = 'Perbaiki dengan: npm run pws -- rebuild rekap'
  return [`${angka(selisih.length)} baris rekap berbeda dari isian (${diperiksa}):`, ...baris, saran].join('\n')
}
