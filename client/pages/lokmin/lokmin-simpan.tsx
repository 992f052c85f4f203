import { t } from '#client/messages/t.ts'
import { perluKirim } from '#client/perangkat/lokmin-langkah.ts'
import { useRapat } from './lokmin-keadaan.ts'

/** Whether what is typed is safe, and where. */
export function SimpanLokmin() {
  const { keadaan, penulis, tersambung, isi } = useRapat()
  if (!isi.bolehKelola) return null
  const draf = [...keadaan.draf.values()]
  const bentrok = draf.some(({ kini }) => kini !== null)
  const galat = draf.some((satu) => satu.galat !== null)
  const menunggu = draf.some(perluKirim)
  const luring = keadaan.luring || !tersambung
  const kata = bentrok ? 'bentrok' : galat ? 'galat' : luring ? 'luring' : menunggu ? 'menyimpan' : 'tersimpan'
  return (
    <div className="lokmin-simpan" data-keadaan={kata}>
      <p role="status">{t(`lokmin.simpan.${kata}`)}</p>
      {keadaan.mungkinNama && <p className="lokmin-nama-orang">{t('lokmin.simpan.nama')}</p>}
      {(galat || keadaan.luring) && (
        <button type="button" className="button" onClick={penulis.cobaLagi}>
          {t('lokmin.simpan.ulang')}
        </button>
      )}
    </div>
  )
}
