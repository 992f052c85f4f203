import { useState } from 'react'
import { call } from '#client/api/call.ts'
import { useEndpoint } from '#client/api/query.ts'
import { ErrorState } from '#client/components/error-state.tsx'
import { Kirim } from '#client/components/kirim.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { t } from '#client/messages/t.ts'
import type { PengaturanJawaban } from '#contract/pengaturan.ts'

type Props = { readonly wilayah: string }

/** What a kabupaten chooses that has no screen of its own; fetched when it is opened. */
export function PengaturanKabupaten({ wilayah }: Props) {
  const [buka, setBuka] = useState(false)
  return (
    <details className="kelola-pengaturan" onToggle={(acara) => setBuka(acara.currentTarget.open)}>
      <summary>
        <h2>{t('pengaturan.judul')}</h2>
      </summary>
      {buka && <Isi wilayah={wilayah} />}
    </details>
  )
}

function Isi({ wilayah }: Props) {
  const { data, error, refetch } = useEndpoint('getPengaturan', { wilayah })
  if (error) return <ErrorState galat={error} onUlang={() => void refetch()} />
  if (!data) return <Skeleton bentuk="tabel" baris={4} />
  return <Ubah wilayah={wilayah} awal={data} onTersimpan={() => refetch().then(() => undefined)} />
}

type UbahProps = Props & { readonly awal: PengaturanJawaban; readonly onTersimpan: () => Promise<void> }

function Ubah({ wilayah, awal, onTersimpan }: UbahProps) {
  const [pilihan, setPilihan] = useState<PengaturanJawaban['peran']>(awal.prioritasPembinaan)
  const [tersimpan, setTersimpan] = useState(false)
  const ubah = (baru: PengaturanJawaban['peran']) => {
    setTersimpan(false)
    setPilihan(baru)
  }
  const simpan = async () => {
    await call('postPengaturan', {}, { isi: { wilayah, prioritasPembinaan: pilihan } })
    await onTersimpan()
    setTersimpan(true)
  }
  return (
    <Kirim tombol={t('pengaturan.simpan')} onKirim={simpan}>
      <fieldset className="kelola-bagian">
        <legend>{t('pengaturan.pembinaan')}</legend>
        <p className="redup">{t('pengaturan.pembinaan.arti')}</p>
        {awal.peran.map((peran) => (
          <label key={peran} className="centang">
            <input
              type="checkbox"
              checked={pilihan.includes(peran)}
              onChange={({ target: { checked } }) =>
                ubah(checked ? [...pilihan, peran] : pilihan.filter((satu) => satu !== peran))
              }
            />
            {t(`peran.${peran}`)}
          </label>
        ))}
        <button type="button" className="button" onClick={() => ubah(awal.bawaan.prioritasPembinaan)}>
          {t('pengaturan.bawaan')}
        </button>
      </fieldset>
      <p role="status">{tersimpan && t('pengaturan.tersimpan')}</p>
    </Kirim>
  )
}
