import { Link } from 'wouter'
import { IsianTanda } from '#client/components/isian-tanda.tsx'
import { namaUnit } from '#client/format/nama-unit.ts'
import { t } from '#client/messages/t.ts'
import { keadaan, type Laporan } from '#client/perangkat/laporan.ts'
import type { TugasLapor } from '#contract/formulir.ts'

type KolomKepala = {
  readonly unit: TugasLapor['unit']
  readonly laporan: Laporan
  /** Why the column is closed; null: it is open. */
  readonly sebab: string | null
}

type Props = { readonly kolom: readonly KolomKepala[] }

/** The units, each with where its laporan is; a conflict is settled in its form. */
export function KepalaTabel({ kolom }: Props) {
  return (
    <thead>
      <tr>
        <th scope="col">{t('isi.tabel.elemen')}</th>
        {kolom.map(({ unit, laporan, sebab }) => {
          const { bulan, desa } = laporan
          return (
            <th key={laporan.alamat} scope="col">
              <Link href={`/isi/formulir?${new URLSearchParams({ unit: unit.kode, desa, bulan })}`}>
                {namaUnit(unit)}
              </Link>
              <IsianTanda keadaan={keadaan(laporan)} />
              {sebab && <small>{sebab}</small>}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
