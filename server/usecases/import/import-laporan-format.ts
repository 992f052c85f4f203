// What the rows of a file say, as a format reads them: which month, desa and unit, and what was counted there.
import type { BarisTabel } from '#berkas/tabel.ts'
import type { Bulan } from '#domain/bulan.ts'
import type { FormatLaporan } from '#domain/format-impor.ts'
import type { Penolakan } from '#domain/impor.ts'
import { normalkanNama } from '#domain/nama-desa.ts'
import type { Unit } from '#store/unit.ts'
import { VERSI_DASAR } from './import-laporan-bentuk.ts'
import { bacaIsian } from './import-laporan-isian.ts'
import { DILEWATI, type Dibaca, type KonteksLaporan } from './import-laporan-konteks.ts'
import { susunBaris } from './import-laporan-susun.ts'
import { bacaBulanBaris, bacaMinggu, cocokkanDesaBaris, cocokkanTujuan, cocokkanUnit } from './import-laporan-tempat.ts'
import { alamat } from './import-unit-baris.ts'

const TEMPAT_JUMLAH =
  /^(?:sub|grand)?(?:jumlah|total)(?:kabupaten|kecamatan|puskesmas|desa|semua|total|jumlah)?$|^kabupaten$/

/** Whether a row is a line of sums: by what stands where a place should. */
const isJumlah = (format: FormatLaporan, baris: BarisTabel): boolean => {
  const tempat = [format.unit === 'kolom' ? 'unit' : 'desa', 'desa', 'kodeDesa', 'puskesmas']
  const teks = tempat.map((kunci) => baris.teks(kunci)).find((satu) => satu !== '')
  return TEMPAT_JUMLAH.test(normalkanNama(teks ?? ''))
}

/** What a row says. Rows of sums, and rows in which nothing was reported, are left out. */
export function bacaBarisFormat(konteks: KonteksLaporan, format: FormatLaporan, baris: BarisTabel): Dibaca {
  if (isJumlah(format, baris)) return DILEWATI
  const tolakan: Penolakan[] = []
  const { sel, panjang } = bacaIsian(format, baris, tolakan)
  if (!panjang && tolakan.length === 0 && sel.every(({ jumlah }) => jumlah === null)) return DILEWATI
  const bulan = bacaBulanBaris(konteks, baris, tolakan)
  const tempat = bulan === null ? null : cocokkanTempat(konteks, format, { baris, bulan, tolakan })
  const minggu = bacaMinggu(baris, tolakan)
  if (bulan === null || !tempat || minggu === null) return { kunci: null, isi: [], tolakan }
  const kunci = { desaId: tempat.desaId, bulan, unitId: tempat.unit.unitId, minggu }
  const versiDasar = panjang ? null : bacaVersiDasar(baris)
  return { ...susunBaris(konteks, { baris, kunci, unit: tempat.unit, sel, tolakan }), panjang, versiDasar }
}

// Hidden, and nobody's to fill in: what is no version is as good as none.
function bacaVersiDasar(baris: BarisTabel): number | null {
  const teks = baris.teks(VERSI_DASAR)
  return /^\d{1,9}$/.test(teks) ? Number(teks) : null
}

type Minta = { readonly baris: BarisTabel; readonly bulan: Bulan; readonly tolakan: Penolakan[] }

function cocokkanTempat(
  konteks: KonteksLaporan,
  format: FormatLaporan,
  minta: Minta,
): { desaId: number; unit: Unit } | null {
  const { baris, tolakan } = minta
  if (format.unit === 'kolom') {
    const unit = cocokkanUnit(konteks, baris, tolakan)
    const desaId = unit && cocokkanTujuan(konteks, { ...minta, unit })
    return unit && desaId !== null ? { desaId, unit } : null
  }
  const desa = cocokkanDesaBaris(konteks, minta)
  if (!desa) return null
  const unit =
    format.unit === 'puskesmas'
      ? konteks.pencocok.findPuskesmas(baris.teks('puskesmas'))
      : konteks.rekapDesa.get(desa.desaId)
  if (unit) return { desaId: desa.desaId, unit }
  const [alasan, saran] =
    format.unit === 'puskesmas'
      ? ['Puskesmas baris ini tidak dikenal.', 'Isi nama atau kode puskesmasnya.']
      : [
          'Desa ini belum punya unit rekap-desa.',
          'Minta dinas mendaftarkan rekap desanya (import unit dengan --rekap-desa).',
        ]
  tolakan.push({ ...alamat(baris, format.unit === 'puskesmas' ? 'puskesmas' : 'desa'), alasan, saran })
  return null
}
