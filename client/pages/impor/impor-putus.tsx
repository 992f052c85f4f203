import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#client/api/call.ts'
import { Problem } from '#client/api/problem.ts'
import { Kirim } from '#client/components/kirim.tsx'
import { banyakDitulis, kataTerap } from '#client/format/impor.ts'
import { t } from '#client/messages/t.ts'
import type { HitungImpor, ImporJawaban } from '#contract/impor.ts'

type Props = { readonly data: ImporJawaban; readonly ulang: () => Promise<void> }

const ALASAN_TERPENDEK = 3

/**
 * The one step that writes. Its button says what; rows that were refused are left out only by a tick of one's own, and what
 * somebody vouched for changes only with a reason.
 */
export function ImporTerap({ data, hitung, ulang }: Props & { readonly hitung: HitungImpor }) {
  const [lewati, setLewati] = useState(false)
  const [alasan, setAlasan] = useState('')
  const { impor, putusan } = data
  const { barisDitolak } = hitung
  const perluAlasan = putusan?.perluAlasan ?? 0
  const kirim = async () => {
    const mengapa = perluAlasan > 0 ? { alasan: alasan.trim() } : {}
    await call('postTerapkanImpor', {}, { isi: { impor, lewatiYangDitolak: lewati, ...mengapa } })
    await ulang()
  }
  if ((putusan?.semua ?? banyakDitulis(hitung)) === 0) return <p className="impor-kabar">{t('impor.terap.tanpa')}</p>
  if (putusan?.ditulis === 0) return <p className="impor-kabar">{t('impor.terap.tanpaPilihan')}</p>
  if (putusan && putusan.usang > 0) return <Usang data={data} usang={putusan.usang} ulang={ulang} />
  const siap = (barisDitolak === 0 || lewati) && (perluAlasan === 0 || alasan.trim().length >= ALASAN_TERPENDEK)
  return (
    <div className="impor-terap">
      <Kirim tombol={kataTerap(hitung, putusan)} onKirim={kirim} siap={siap}>
        {perluAlasan > 0 && <Alasan n={perluAlasan} alasan={alasan} onUbah={setAlasan} impor={impor} ulang={ulang} />}
        {barisDitolak > 0 && (
          <label className="centang">
            <input type="checkbox" checked={lewati} onChange={({ target }) => setLewati(target.checked)} />
            {t('impor.terap.lewati', { n: barisDitolak })}
          </label>
        )}
      </Kirim>
    </div>
  )
}

type AlasanProps = {
  readonly n: number
  readonly alasan: string
  readonly onUbah: (alasan: string) => void
  readonly impor: number
  readonly ulang: () => Promise<void>
}

/** Why what somebody vouched for changes, asked once for the file; or those laporan stay out. */
function Alasan({ n, alasan, onUbah, impor, ulang }: AlasanProps) {
  const klien = useQueryClient()
  const keluarkan = async () => {
    await call('postPilihImpor', {}, { isi: { impor, pada: 'perlu-alasan', ikut: false } })
    await Promise.all([ulang(), klien.invalidateQueries({ queryKey: ['getImporBaris'] })])
  }
  return (
    <div className="impor-mengapa">
      <label className="medan">
        {t('impor.terap.alasan', { n })}
        <input className="masukan" value={alasan} maxLength={500} onChange={({ target }) => onUbah(target.value)} />
        <span className="redup">{t('impor.terap.alasan.arti', { n })}</span>
      </label>
      <button type="button" className="button" onClick={() => void keluarkan()}>
        {t('impor.terap.keluarkan', { n })}
      </button>
    </div>
  )
}

/** What was shown is not how things stand any more: nothing is written before it was looked at again. */
function Usang({ data: { impor }, usang, ulang }: Props & { readonly usang: number }) {
  const bacaUlang = async () => {
    await call('postBacaUlangImpor', {}, { isi: { impor } })
    await ulang()
  }
  return (
    <Kirim tombol={t('impor.usang.baca')} onKirim={bacaUlang}>
      <p className="impor-kabar" data-berat>
        {t('impor.usang', { n: usang })}
      </p>
    </Kirim>
  )
}

/** Throws a file away that was not applied: nothing was written. */
export function ImporBuang({ data: { impor }, ulang }: Props) {
  const kirim = async () => {
    await call('postBatalkanImpor', {}, { isi: { impor } })
    await ulang()
  }
  return (
    <div className="impor-biasa">
      <Kirim tombol={t('impor.buang')} onKirim={kirim}>
        <p className="redup">{t('impor.buang.arti')}</p>
      </Kirim>
    </div>
  )
}

type Halangan = { readonly laporan: string; readonly alasan: string }
const HALANGAN_TAMPIL = 50

/** Takes an applied import back; what was changed since stands in its way, is listed, and may be left as it is. */
export function ImporBatal({ data: { impor, hitung }, ulang }: Props) {
  const [halangan, setHalangan] = useState<readonly Halangan[]>([])
  const [biarkan, setBiarkan] = useState(false)
  const kirim = async () => {
    try {
      await call('postBatalkanImpor', {}, { isi: { impor, biarkanYangBerubah: biarkan } })
    } catch (salah) {
      const ada = salah instanceof Problem && salah.status === 409 ? readHalangan(salah) : []
      if (ada.length === 0) throw salah
      setHalangan(ada)
      return
    }
    await ulang()
  }
  return (
    <section className="impor-biasa">
      <h3>{t('impor.batal')}</h3>
      <Kirim tombol={t('impor.batal')} onKirim={kirim} siap={halangan.length === 0 || biarkan}>
        <p className="redup">{t('impor.batal.arti', { n: hitung ? banyakDitulis(hitung) : 0 })}</p>
        {halangan.length > 0 && (
          <div role="alert">
            <p className="kirim-galat">{t('impor.batal.halangan', { n: halangan.length })}</p>
            <ul className="impor-halangan">
              {halangan.slice(0, HALANGAN_TAMPIL).map(({ laporan, alasan }) => (
                <li key={`${laporan} ${alasan}`}>
                  <b>{laporan}</b> {alasan}
                </li>
              ))}
            </ul>
            <label className="centang">
              <input type="checkbox" checked={biarkan} onChange={({ target }) => setBiarkan(target.checked)} />
              {t('impor.batal.biarkan', { n: halangan.length })}
            </label>
          </div>
        )}
      </Kirim>
    </section>
  )
}

function readHalangan({ medan }: Problem): readonly Halangan[] {
  const galat = medan.get('galat')
  if (!Array.isArray(galat)) return []
  return galat.flatMap((satu: unknown) =>
    typeof satu === 'object' && satu !== null && 'pesan' in satu && typeof satu.pesan === 'string'
      ? [{ laporan: 'kolom' in satu && typeof satu.kolom === 'string' ? satu.kolom : '', alasan: satu.pesan }]
      : [],
  )
}
