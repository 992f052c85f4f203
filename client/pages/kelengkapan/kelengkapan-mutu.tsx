import { DataTable, type Kolom } from '#client/components/data-table.tsx'
import { formatJumlah } from '#client/format/bilangan.ts'
import { formatBulan } from '#client/format/bulan.ts'
import type { UnitLapor } from '#client/format/kelompok-lapor.ts'
import { namaUnit } from '#client/format/nama-unit.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { KelengkapanJawaban } from '#contract/kelengkapan.ts'
import type { MutuUnit } from '#contract/temuan.ts'

/**
 * The parts of each unit's quality beside each other, by desa or by name. Counts cannot be sorted by: a list of the worst
 * is what this must not become.
 */
export function KelengkapanMutu({ jawaban }: { readonly jawaban: KelengkapanJawaban }) {
  const { jenis } = useKonteks().konteks
  const unit = jawaban.unit.filter((satu) => jenis === null || satu.jenis === jenis)
  const nama = { n: jawaban.bulanan.length, bulan: formatBulan(jawaban.bulan) }
  if (unit.length === 0) return null
  return (
    <section id="mutu" className="mutu">
      <h2>{t('mutu.judul')}</h2>
      <p className="redup">{t('mutu.arti', nama)}</p>
      <DataTable
        keterangan={t('mutu.tabel', nama)}
        kolom={kolomMutu()}
        baris={unit}
        kunciBaris={({ kode, kodeDesa }) => `${kode} ${kodeDesa}`}
        sedikitDulu
      />
    </section>
  )
}

const BAGIAN = ['lengkap', 'tepat', 'tidakBuka'] as const
const TEMUAN = ['terbuka', 'dibiarkan', 'dijelaskan', 'diperbaiki'] as const

const kolomMutu = (): readonly Kolom<UnitLapor>[] => [
  { kunci: 'desa', judul: t('mutu.desa'), isi: ({ desa }) => desa, nilai: ({ desa }) => desa },
  { kunci: 'unit', judul: t('mutu.unit'), isi: (unit) => namaUnit(unit), nilai: (unit) => namaUnit(unit) },
  {
    kunci: 'lapor',
    judul: t('mutu.lapor'),
    arti: t('mutu.lapor.arti'),
    rata: 'kanan',
    isi: ({ mutu: { lapor, wajib } }) => t('mutu.dari', { n: lapor, wajib }),
  },
  ...BAGIAN.map((satu) => ({ kunci: satu, judul: t(`mutu.${satu}`), rata: 'kanan' as const, isi: hitung(satu) })),
  ...TEMUAN.map((satu) => ({
    kunci: satu,
    judul: t(`mutu.${satu}`),
    arti: t(`mutu.${satu}.arti`),
    rata: 'kanan' as const,
    isi: hitung(satu),
  })),
]

/** Nothing is no number to stumble over. */
const hitung =
  (bagian: keyof MutuUnit) =>
  ({ mutu }: UnitLapor) =>
    mutu[bagian] === 0 ? <span className="redup">0</span> : formatJumlah(mutu[bagian])
