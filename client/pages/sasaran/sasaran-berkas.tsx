import { useId, useState } from 'react'
import { kirimBerkas } from '#client/api/kirim-berkas.ts'
import { Kirim } from '#client/components/kirim.tsx'
import { Sheet } from '#client/components/sheet.tsx'
import { t } from '#client/messages/t.ts'
import type { JawabanBerkas } from '#contract/sasaran.ts'

type Masa = {
  readonly wilayah: string
  readonly tahun: number
  readonly dasar?: 'proyeksi' | 'riil'
  readonly mulai?: string
}
type Props = {
  readonly jenis: 'sasaran' | 'target'
  readonly masa: Masa
  readonly onJadi: () => Promise<void>
  readonly onClose: () => void
}

const ENDPOINT = { sasaran: 'postImporSasaran', target: 'postImporTarget' } as const

/** A file: first what it would do, then, if that is right, done. */
export function SasaranBerkas({ jenis, masa, onJadi, onClose }: Props) {
  const id = useId()
  const [berkas, setBerkas] = useState<File | null>(null)
  const [hasil, setHasil] = useState<JawabanBerkas | null>(null)
  const [lewati, setLewati] = useState(false)
  const ditolak = (hasil?.ditolak.length ?? 0) + (hasil?.ditolakLain ?? 0)
  const banyak = (hasil?.baru ?? 0) + (hasil?.berubah ?? 0)
  const siapTerap = hasil !== null && banyak > 0 && (ditolak === 0 || lewati)
  const kirim = async () => {
    if (!berkas) return
    const { dasar, mulai, ...lain } = masa
    const cara = { kering: siapTerap ? '0' : '1', lewati: lewati ? '1' : '0' }
    const kueri = { ...lain, ...(jenis === 'sasaran' && { dasar, mulai }), ...cara }
    const jawaban = await kirimBerkas(ENDPOINT[jenis], kueri, berkas)
    setHasil(jawaban)
    if (jawaban.diterapkan) await onJadi()
  }
  const judul =
    jenis === 'target'
      ? t('sasaran.berkas.judul.target', { tahun: String(masa.tahun) })
      : t('sasaran.berkas.judul.sasaran', {
          tahun: String(masa.tahun),
          dasar: t(`sasaran.dasar.${masa.dasar ?? 'proyeksi'}`).toLowerCase(),
        })
  return (
    <Sheet judul={judul} onClose={onClose} sisi="tengah">
      {hasil?.diterapkan ? (
        <div role="status">
          <p>{t('sasaran.berkas.jadi')}</p>
          <Hasil hasil={hasil} />
        </div>
      ) : (
        <Kirim
          tombol={siapTerap ? t('sasaran.berkas.terap', { n: banyak }) : t('sasaran.berkas.periksa')}
          onKirim={kirim}
          siap={berkas !== null}
        >
          <p className="redup">{t(`sasaran.berkas.arti.${jenis}`)}</p>
          <div className="medan">
            <label htmlFor={id}>{t('sasaran.berkas.pilih')}</label>
            <input
              id={id}
              type="file"
              accept=".csv,.xlsx,.xls,.txt"
              onChange={(acara) => {
                setBerkas(acara.target.files?.[0] ?? null)
                setHasil(null)
                setLewati(false)
              }}
            />
          </div>
          {hasil && (
            <div role="status">
              <Hasil hasil={hasil} />
              <p>{t('sasaran.berkas.belum')}</p>
            </div>
          )}
          {ditolak > 0 && banyak > 0 && (
            <label className="centang">
              <input type="checkbox" checked={lewati} onChange={(acara) => setLewati(acara.target.checked)} />
              {t('sasaran.berkas.lewati', { n: ditolak })}
            </label>
          )}
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
    <>
      <p>{t('sasaran.berkas.hasil', { baru, berubah, sama, ditolak })}</p>
      <ul className="sasaran-tolak">
        {hasil.ditolak.slice(0, TAMPIL).map((satu) => (
          <li key={`${satu.lembar} ${satu.baris} ${satu.kolom}`}>
            {t('sasaran.berkas.baris', { baris: satu.baris, kolom: satu.kolom ?? '', alasan: satu.alasan })}{' '}
            <small>{satu.saran}</small>
          </li>
        ))}
        {lain > 0 && <li>{t('sasaran.berkas.lain', { n: lain })}</li>}
      </ul>
      <ul className="sasaran-tolak">
        {hasil.perubahan.slice(0, TAMPIL).map((satu) => (
          <li key={`${satu.apa} ${satu.kolom}`}>
            {satu.apa}, {satu.kolom}:{' '}
            {t('sasaran.riwayat.ubah', {
              lama: satu.lama ?? t('sasaran.riwayat.kosongkan'),
              baru: satu.baru ?? t('sasaran.riwayat.kosongkan'),
            })}
          </li>
        ))}
      </ul>
    </>
  )
}
