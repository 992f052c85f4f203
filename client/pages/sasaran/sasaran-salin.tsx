import { useState } from 'react'
import { call } from '#client/api/call.ts'
import { useEndpoint } from '#client/api/query.ts'
import { ErrorState } from '#client/components/error-state.tsx'
import { Kirim } from '#client/components/kirim.tsx'
import { Medan } from '#client/components/medan.tsx'
import { Sheet } from '#client/components/sheet.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatTarget } from '#client/format/bilangan.ts'
import { type SalinanTarget, salinTarget } from '#client/format/sasaran.ts'
import { t } from '#client/messages/t.ts'
import type { TargetJawaban } from '#contract/target.ts'

type Props = {
  readonly data: TargetJawaban
  readonly onJadi: () => Promise<void>
  readonly onClose: () => void
}

const kunci = ({ indikator, tingkat, wilayah }: SalinanTarget): string => `${indikator} ${tingkat} ${wilayah}`

/** Last year's targets as a proposal for this one; what is set already is left alone unless ticked. */
export function SasaranSalin({ data, onJadi, onClose }: Props) {
  const { tahun, kabupaten } = data
  // Of the whole kabupaten, whichever area is in view.
  const lalu = useEndpoint('getTarget', { wilayah: kabupaten.kode, tahun: tahun - 1 })
  const kini = useEndpoint('getTarget', { wilayah: kabupaten.kode, tahun })
  const [pilih, setPilih] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [dokumen, setDokumen] = useState('')
  const galat = lalu.error ?? kini.error
  const [dulu, sini] = [lalu.data, kini.data]
  // While one of them loads, another year's stands in for it.
  const salinan = dulu?.tahun === tahun - 1 && sini?.tahun === tahun ? salinTarget(dulu.baris, sini.baris) : null
  const dipakai = (salinan ?? []).filter((s) => s.keadaan !== 'sama' && (pilih.get(kunci(s)) ?? s.keadaan === 'baru'))
  const nama = new Map(data.indikator.map((i) => [i.kode, i.nama]))
  const simpan = async () => {
    const target = dipakai.map(({ nama: _, keadaan: __, ...satu }) => ({
      ...satu,
      dokumen: dokumen.trim() === '' ? satu.dokumen : dokumen,
    }))
    await call('postTarget', {}, { isi: { wilayah: kabupaten.kode, tahun, target } })
    await onJadi()
    onClose()
  }
  return (
    <Sheet judul={t('target.salin', { tahun: String(tahun - 1) })} onClose={onClose} sisi="tengah">
      {galat && <ErrorState galat={galat} onUlang={() => void lalu.refetch()} />}
      {!salinan && !galat && <Skeleton bentuk="tabel" />}
      {salinan?.length === 0 && <p>{t('target.salin.kosong', { tahun: String(tahun - 1) })}</p>}
      {salinan && salinan.length > 0 && (
        <Kirim tombol={t('target.salin.simpan', { n: dipakai.length })} onKirim={simpan} siap={dipakai.length > 0}>
          <p>{t('target.salin.arti', { tahun: String(tahun) })}</p>
          <ul className="sasaran-salin">
            {salinan.map((satu) => (
              <li key={kunci(satu)}>
                <label className="centang">
                  <input
                    type="checkbox"
                    disabled={satu.keadaan === 'sama'}
                    checked={dipakai.includes(satu)}
                    onChange={(acara) => setPilih((lama) => new Map([...lama, [kunci(satu), acara.target.checked]]))}
                  />
                  <span>
                    {nama.get(satu.indikator) ?? satu.indikator}, {t(`target.tingkat.${satu.tingkat}`)} {satu.nama}:{' '}
                    <b>{formatTarget(satu.baru)}</b> (
                    {t(`target.salin.keadaan.${satu.keadaan}`, { persen: formatTarget(satu.lama) })})
                    <small>{satu.dokumen}</small>
                  </span>
                </label>
              </li>
            ))}
          </ul>
          <Medan judul={t('target.salin.dokumen')} nilai={dokumen} onIsi={setDokumen} maxLength={200} />
        </Kirim>
      )}
    </Sheet>
  )
}
