import { useId, useState } from 'react'
import { type EndpointBerkas, kirimBerkas } from '#client/api/kirim-berkas.ts'
import { t } from '#client/messages/t.ts'
import type { JawabanBerkas } from '#contract/sasaran.ts'
import { Kirim } from './kirim.tsx'
import { Sheet } from './sheet.tsx'

type Kueri = Readonly<Record<string, string | number>>

type Props = {
  readonly judul: string
  /** What the file has to hold. */
  readonly arti: string
  readonly endpoint: EndpointBerkas
  readonly kueri: Kueri
  /** Hands out the sheet to be filled in, where this screen does not do so already. */
  readonly onTemplat?: () => void
  readonly onJadi: () => Promise<void>
  readonly onClose: () => void
}

/** A sheet that comes in whole or not at all: first what it would do, then, if nothing is refused, done. */
export function BerkasMasuk({ judul, arti, endpoint, kueri, onTemplat, onJadi, onClose }: Props) {
  const id = useId()
  const [berkas, setBerkas] = useState<File | null>(null)
  const [hasil, setHasil] = useState<JawabanBerkas | null>(null)
  const banyak = (hasil?.baru ?? 0) + (hasil?.berubah ?? 0)
  const siapTerap = hasil !== null && banyak > 0 && hasil.ditolak.length + hasil.ditolakLain === 0
  const kirim = async () => {
    if (!berkas) return
    const jawaban = await kirimBerkas(endpoint, { ...kueri, kering: siapTerap ? '0' : '1' }, berkas)
    setHasil(jawaban)
    if (jawaban.diterapkan) await onJadi()
  }
  return (
    <Sheet judul={judul} onClose={onClose} sisi="tengah">
      {hasil?.diterapkan ? (
        <p role="status">{t('berkasMasuk.jadi', { n: banyak })}</p>
      ) : (
        <Kirim
          tombol={siapTerap ? t('berkasMasuk.terap', { n: banyak }) : t('berkasMasuk.periksa')}
          onKirim={kirim}
          siap={berkas !== null}
        >
          <p className="redup">{arti}</p>
          {onTemplat && (
            <p>
              <button type="button" className="link-button" onClick={onTemplat}>
                {t('berkasMasuk.templat')}
              </button>
            </p>
          )}
          <div className="medan">
            <label htmlFor={id}>{t('berkasMasuk.pilih')}</label>
            <input
              id={id}
              type="file"
              accept=".csv,.xlsx,.xls,.txt"
              onChange={(acara) => {
                setBerkas(acara.target.files?.[0] ?? null)
                setHasil(null)
              }}
            />
          </div>
          {hasil && <Hasil hasil={hasil} />}
        </Kirim>
      )}
    </Sheet>
  )
}

const TAMPIL = 20

function Hasil({ hasil }: { readonly hasil: JawabanBerkas }) {
  const { baru, berubah, sama } = hasil
  const ditolak = hasil.ditolak.length + hasil.ditolakLain
  const lain = ditolak - Math.min(TAMPIL, hasil.ditolak.length)
  return (
    <div role="status">
      <p>{t('berkasMasuk.hasil', { baru, berubah, sama, ditolak })}</p>
      <ul className="daftar-polos">
        {hasil.ditolak.slice(0, TAMPIL).map((satu) => (
          <li key={`${satu.lembar} ${satu.baris} ${satu.kolom}`}>
            {t('berkasMasuk.baris', { baris: satu.baris, kolom: satu.kolom ?? '', alasan: satu.alasan })}{' '}
            <small>{satu.saran}</small>
          </li>
        ))}
        {lain > 0 && <li>{t('berkasMasuk.lain', { n: lain })}</li>}
      </ul>
      <p>{t(ditolak > 0 ? 'berkasMasuk.perbaiki' : 'berkasMasuk.belum')}</p>
    </div>
  )
}
