// How an import and its rows are told to the browser.
import type { BerkasImpor, LaporanImpor, PenolakanSel } from '#contract/impor.ts'
import { formatBulan } from '#domain/bulan.ts'
import type { Penolakan } from '#domain/impor.ts'
import { barisDari, lembarDari, perluMaksud } from '#domain/impor-laporan.ts'
import type { LaporanPratinjau } from '#store/impor-pratinjau.ts'
import type { Unggahan } from '#store/impor-unggahan.ts'

export function sajikanBerkas(unggahan: Unggahan): BerkasImpor {
  const { imporId, jenis, kodeKab, namaBerkas, sidik, bita, format, versiFormat, pilihan, status } = unggahan
  const { namaOleh: oleh, pengunggah } = unggahan
  return {
    ...{ impor: imporId, jenis, wilayah: kodeKab, namaBerkas, sidik, bita, format, versiFormat, status, oleh },
    ...{ tahun: pilihan.tahun ?? null, bulan: pilihan.bulan ? formatBulan(pilihan.bulan) : null },
    ...{ hitung: hitungDari(unggahan), peran: pengunggah?.aktor.penugasan.peran ?? null },
    mulaiPada: unggahan.mulaiPada.toISOString(),
    selesaiPada: unggahan.selesaiPada?.toISOString() ?? null,
  }
}

/** Of the command line, too, which counts less. */
function hitungDari({ ringkasan }: Unggahan): BerkasImpor['hitung'] {
  const { baru, berubah = 0, sama = 0, ditolak = 0, barisDitolak = ditolak, peringatan = 0 } = ringkasan
  return baru === undefined ? null : { baru, berubah, sama, ditolak, barisDitolak, peringatan }
}

/** What only somebody at the command line can do. */
const PERINTAH = /,? atau jalankan: .*(?=\.?$)| \([^()]*--[^()]*\)/g

const SARAN_EJAAN = 'Pilih desanya di sini, atau perbaiki ejaannya di berkas.'

type SelDitolak = Penolakan & { readonly unit?: string | null; readonly desa?: string | null }

export function sajikanPenolakan({ unit = null, desa = null, ...satu }: SelDitolak): PenolakanSel {
  const { lembar, baris, kolom, nilai, alasan, saran, ejaan } = satu
  return {
    ...{ lembar: lembar ?? null, baris, unit, desa, kolom, nilai, alasan },
    // The words of the command line are of no use here.
    saran: ejaan ? SARAN_EJAAN : (saran?.replace(PERINTAH, '') ?? null),
    ejaan: ejaan ? { ...ejaan, calon: [...ejaan.calon] } : null,
  }
}

export const sajikanLaporan = (satu: LaporanPratinjau, { ringkasan }: Unggahan): LaporanImpor => ({
  lembar: ringkasan.lembar?.[lembarDari(satu.nomor[0] ?? 0)] ?? null,
  baris: satu.nomor.map(barisDari),
  desa: { kode: satu.kodeDesa, nama: satu.namaDesa },
  unit: { kode: satu.kodeUnit, nama: satu.namaUnit, jenis: satu.jenisUnit },
  ...{ bulan: formatBulan(satu.bulan), minggu: satu.minggu, sel: satu.sel, selSama: satu.selSama },
  ...{ nomor: satu.pertama, bentrok: satu.bentrok, status: satu.status, tidakBuka: satu.tidakBuka },
  ...{ perluAlasan: perluMaksud(satu), ikut: satu.ikut, timpa: satu.timpa },
  diubah: satu.diubah && { ...satu.diubah, pada: new Date(satu.diubah.pada).toISOString() },
})
