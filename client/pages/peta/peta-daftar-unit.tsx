import { DataTable, type Kolom } from '#client/components/data-table.tsx'
import { EmptyState } from '#client/components/empty-state.tsx'
import { Sheet } from '#client/components/sheet.tsx'
import { TandaLapor } from '#client/components/tanda-lapor.tsx'
import { formatBulan } from '#client/format/bulan.ts'
import { t } from '#client/messages/t.ts'
import type { UnitTempat } from '#contract/unit.ts'
import type { WilayahJawaban } from '#contract/wilayah.ts'
import { punyaTitik, sebutanUnit, sebutUnit } from './peta-unit.ts'

type Props = {
  readonly unit: readonly UnitTempat[]
  readonly pohon: WilayahJawaban
  readonly wilayah: string
  readonly bulan: string
  readonly onPilih: (unit: UnitTempat) => void
  readonly onClose: () => void
}

const URUTAN_LAPOR: readonly UnitTempat['keadaan'][] = ['belum', 'sebagian', 'terlambat', 'tepat', 'tidak-wajib']

/** Every unit of the area, with or without a place on the map: the marks in the form that keyboards and readers use. */
export function PetaDaftarUnit({ unit, pohon, wilayah, bulan, onPilih, onClose }: Props) {
  const desa = new Map(pohon.desa.map(({ kode, nama }) => [kode, nama]))
  return (
    <Sheet judul={t('peta.unit.judul', { wilayah })} onClose={onClose}>
      {unit.length === 0 ? (
        <EmptyState judul={t('peta.unit.kosong.judul')} isi={t('peta.unit.kosong.isi')} />
      ) : (
        <DataTable
          keterangan={t('peta.unit.keterangan', { bulan: formatBulan(bulan) })}
          kolom={buatKolom(bulan, desa)}
          baris={unit}
          kunciBaris={({ kode }) => kode}
          terpilih={null}
          onPilih={onPilih}
          labelPilih={(satu) => t('peta.unit.buka', { nama: sebutUnit(satu) })}
        />
      )}
    </Sheet>
  )
}

const buatKolom = (bulan: string, desa: ReadonlyMap<string, string>): readonly Kolom<UnitTempat>[] => [
  {
    kunci: 'nama',
    judul: t('peta.unit.nama'),
    isi: (satu) => (
      <>
        {sebutUnit(satu)}
        <small>
          {[sebutanUnit(satu), satu.kodeDesa && desa.get(satu.kodeDesa), !punyaTitik(satu) && t('peta.unit.tanpaTitik')]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </>
    ),
    nilai: sebutUnit,
  },
  {
    kunci: 'laporan',
    judul: t('peta.unit.laporan', { bulan: formatBulan(bulan) }),
    isi: ({ keadaan }) => (
      <span className="unit-lapor">
        <TandaLapor keadaan={keadaan} /> {t(`lapor.${keadaan}`)}
      </span>
    ),
    nilai: ({ keadaan }) => URUTAN_LAPOR.indexOf(keadaan),
  },
]
