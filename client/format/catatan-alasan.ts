import { t } from '#client/messages/t.ts'
import type { Angka, IndikatorRingkas } from '#contract/angka.ts'
import type { Alasan } from './alasan.ts'
import { formatPersen } from './bilangan.ts'
import { formatBulanPendek } from './bulan.ts'
import { formatNilai, getNilai } from './nilai.ts'

/** What stands beside a name that has no status: what came in of what was due, how old, or the value; null for nothing. */
export function catatanAlasan(angka: Angka, indikator: IndikatorRingkas, alasan: Alasan): string | null {
  switch (alasan) {
    case 'belum-lapor':
    case 'bulan-ini':
    case 'sementara':
      return catatanLapor(angka)
    case 'kurang-ukur':
      return catatanUkur(angka)
    case 'kedaluwarsa':
      return angka.sdBulan && t('pws.catatan.data', { bulan: formatBulanPendek(angka.sdBulan) })
    case 'tanpa-sasaran':
    case 'tidak-dijadwalkan':
      return null
    default:
      return getNilai(angka, indikator) === null ? null : formatNilai(angka, indikator)
  }
}

/** An area waits for its desa, a desa for its units. */
function catatanLapor({ desaLapor, desaSemua, laporanMasuk, laporanWajib }: Angka): string | null {
  if (desaSemua > 1 && desaLapor < desaSemua) return t('pws.catatan.desa', { lapor: desaLapor, semua: desaSemua })
  return laporanWajib > 0 ? t('pws.catatan.laporan', { masuk: laporanMasuk, wajib: laporanWajib }) : null
}

const catatanUkur = ({ ukur }: Angka): string | null =>
  ukur && ukur.penyebut > 0
    ? t('pws.catatan.ukur', { persen: formatPersen((ukur.pembilang / ukur.penyebut) * 100) })
    : null
