// How values become colours: by status, or in classes that the reader chooses.
import { useId, useState } from 'react'
import { Segmented } from '#client/components/segmented.tsx'
import { alamatKelas, BANYAK_KELAS, bacaBatas } from '#client/format/cara-kelas.ts'
import { CARA_AWAL, type CaraKelas } from '#client/format/kelas.ts'
import { t } from '#client/messages/t.ts'

type Props = {
  /** What the reader chose; null where it was left to the figures. */
  readonly kelas: CaraKelas | null
  /** Whether the rows have statuses to colour by. */
  readonly adaStatus: boolean
  /** Null gives the choice back. */
  readonly onPilih: (kelas: string | null) => void
}

const CARA = ['kuantil', 'rata', 'sendiri'] as const
const BATAS_AWAL: CaraKelas = { cara: 'sendiri', batas: [50, 80, 95] }

export function PetaKelas({ kelas, adaStatus, onPilih }: Props) {
  const berkelas = kelas !== null || !adaStatus
  const kini = kelas ?? CARA_AWAL
  const pilih = (cara: (typeof CARA)[number]) =>
    onPilih(
      alamatKelas(
        cara === 'sendiri' ? BATAS_AWAL : { cara, banyak: kini.cara === 'sendiri' ? CARA_AWAL.banyak : kini.banyak },
      ),
    )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form
    <div className="peta-kelas" role="group" aria-label={t('peta.kelas')}>
      {adaStatus && (
        <Segmented
          label={t('peta.kelas')}
          nilai={berkelas ? 'nilai' : 'status'}
          pilihan={[
            { nilai: 'status', teks: t('peta.kelas.status') },
            { nilai: 'nilai', teks: t('peta.kelas.nilai') },
          ]}
          onPilih={(satu) => onPilih(satu === 'status' ? null : alamatKelas(CARA_AWAL))}
        />
      )}
      {berkelas && (
        <select
          className="peta-kelas-pilih"
          aria-label={t('peta.kelas.cara')}
          value={kini.cara}
          onChange={(acara) => pilih(CARA.find((satu) => satu === acara.target.value) ?? 'kuantil')}
        >
          {CARA.map((satu) => (
            <option key={satu} value={satu}>
              {t(`peta.kelas.${satu}`)}
            </option>
          ))}
        </select>
      )}
      {berkelas && kini.cara !== 'sendiri' && (
        <select
          className="peta-kelas-pilih"
          aria-label={t('peta.kelas.banyak')}
          value={kini.banyak}
          onChange={(acara) => onPilih(alamatKelas({ cara: kini.cara, banyak: Number(acara.target.value) }))}
        >
          {BANYAK_KELAS.map((n) => (
            <option key={n} value={n}>
              {t('peta.kelas.banyak.n', { n })}
            </option>
          ))}
        </select>
      )}
      {berkelas && kini.cara === 'sendiri' && (
        <Batas key={alamatKelas(kini)} batas={kini.batas} onPilih={(cara) => onPilih(alamatKelas(cara))} />
      )}
    </div>
  )
}

/** Own borders as one types them; they hold on Enter or on leaving the field. */
function Batas({ batas, onPilih }: { readonly batas: readonly number[]; readonly onPilih: (cara: CaraKelas) => void }) {
  const [teks, setTeks] = useState(batas.join('; ').replaceAll('.', ','))
  const [salah, setSalah] = useState(false)
  const idGalat = useId()
  const pakai = () => {
    const cara = bacaBatas(teks)
    setSalah(cara === null)
    if (cara) onPilih(cara)
  }
  return (
    <>
      <input
        type="text"
        className="peta-kelas-batas"
        inputMode="decimal"
        aria-label={t('peta.kelas.batas')}
        aria-invalid={salah}
        aria-describedby={salah ? idGalat : undefined}
        placeholder={t('peta.kelas.batas.contoh')}
        autoComplete="off"
        value={teks}
        onChange={(acara) => setTeks(acara.target.value)}
        onBlur={pakai}
        onKeyDown={(acara) => acara.key === 'Enter' && pakai()}
      />
      {salah && (
        <span id={idGalat} className="peta-kelas-galat" role="alert">
          {t('peta.kelas.batas.salah')}
        </span>
      )}
    </>
  )
}
