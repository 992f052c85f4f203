import { useState } from 'react'
import { Problem } from '#client/api/problem.ts'
import { Kirim } from '#client/components/kirim.tsx'
import { Sheet } from '#client/components/sheet.tsx'
import { susunLaku } from '#client/format/periksa.ts'
import { t } from '#client/messages/t.ts'
import type { LaporanPeriksa, Tahap } from '#contract/tahap.ts'
import type { Pilihan } from './periksa-pilihan.ts'

type Props = {
  readonly pilihan: Pilihan
  readonly bolehTahap: readonly Tahap[]
  /** More laporan pass the filter than this page shows. */
  readonly adaHalamanLain: boolean
}

/** What may be done with those selected, the count in each button's words; nothing while none is. */
export function PeriksaTindakan({ pilihan, bolehTahap, adaHalamanLain }: Props) {
  const [buka, setBuka] = useState<readonly LaporanPeriksa[] | null>(null)
  const { sibuk, galat, kirim } = useKirimTahap(pilihan)
  const laku = susunLaku([...pilihan.isi.values()], bolehTahap)
  const catatan = laku.find(({ tahap }) => tahap !== 'dibuka')
  if (pilihan.isi.size === 0 && !galat) return null
  return (
    <section className="periksa-tindakan" aria-label={t('periksa.terpilih', { n: pilihan.isi.size })}>
      <p role="status">
        <b>{t('periksa.terpilih', { n: pilihan.isi.size })}</b>{' '}
        <span className="redup">
          {[
            catatan && catatan.tanpaVerifikasi > 0 && t('periksa.laku.tanpaVerifikasi', { n: catatan.tanpaVerifikasi }),
            catatan && catatan.dicek > 0 && t('periksa.laku.dicek', { n: catatan.dicek }),
            adaHalamanLain && t('periksa.halaman.pilihan'),
          ]
            .filter(Boolean)
            .join(' ')}
        </span>
      </p>
      {galat && (
        <p role="alert" className="kirim-galat">
          {galat}
        </p>
      )}
      <div className="periksa-tombol">
        {laku.map(({ tahap, laporan }, i) => (
          <button
            key={tahap}
            type="button"
            className={i === 0 && tahap !== 'dibuka' ? 'button button-utama' : 'button'}
            disabled={sibuk}
            onClick={() => (tahap === 'dibuka' ? setBuka(laporan) : void kirim(tahap, laporan))}
          >
            {sibuk && i === 0 ? t('periksa.mengirim') : t(`periksa.laku.${tahap}`, { n: laporan.length })}
          </button>
        ))}
        <button type="button" className="link-button" onClick={pilihan.kosongkan}>
          {t('periksa.batal')}
        </button>
      </div>
      {buka && <BukaKembali laporan={buka} pilihan={pilihan} onClose={() => setBuka(null)} />}
    </section>
  )
}

/** Sends once at a time and keeps what went wrong. */
export function useKirimTahap(pilihan: Pilihan) {
  const [sibuk, setSibuk] = useState(false)
  const [galat, setGalat] = useState<string | null>(null)
  const kirim = async (tahap: Tahap, laporan: readonly LaporanPeriksa[]) => {
    setSibuk(true)
    setGalat(null)
    try {
      await pilihan.kirim(tahap, laporan)
    } catch (salah) {
      setGalat(salah instanceof Problem ? salah.message : t('galat.tampilan'))
    } finally {
      setSibuk(false)
    }
  }
  return { sibuk, galat, kirim }
}

const TERPENDEK = 3

type BukaProps = {
  readonly laporan: readonly LaporanPeriksa[]
  readonly pilihan: Pilihan
  readonly onClose: () => void
}

/** Opening again wants a reason, which is kept with the version. */
export function BukaKembali({ laporan, pilihan, onClose }: BukaProps) {
  const [alasan, setAlasan] = useState('')
  return (
    <Sheet judul={t('periksa.buka.judul', { n: laporan.length })} onClose={onClose} sisi="tengah">
      <p>{t('periksa.buka.arti')}</p>
      <Kirim
        tombol={t('periksa.buka.kirim', { n: laporan.length })}
        siap={alasan.trim().length >= TERPENDEK}
        onKirim={async () => {
          await pilihan.kirim('dibuka', laporan, alasan.trim())
          onClose()
        }}
      >
        <label className="medan periksa-alasan">
          {t('periksa.buka.alasan')}
          <textarea
            className="masukan"
            rows={3}
            maxLength={500}
            required
            value={alasan}
            onChange={(acara) => setAlasan(acara.target.value)}
          />
          <span className="redup">{t('periksa.buka.alasan.arti')}</span>
        </label>
      </Kirim>
    </Sheet>
  )
}
