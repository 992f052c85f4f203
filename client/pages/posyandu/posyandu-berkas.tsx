import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { getCsrf } from '#client/api/csrf.ts'
import { endpointTable } from '#client/api/endpoint-table.ts'
import { tulisKueri } from '#client/api/kueri.ts'
import { problemJaringan, readProblem } from '#client/api/problem.ts'
import { kodeKab } from '#client/api/versi.ts'
import { Kirim } from '#client/components/kirim.tsx'
import { Sheet } from '#client/components/sheet.tsx'
import { t } from '#client/messages/t.ts'
import type { JawabanBerkas } from '#contract/sasaran.ts'
import { segarkan } from './posyandu-simpan.ts'

type Props = { readonly wilayah: string; readonly onClose: () => void }

async function kirimBerkas(wilayah: string, berkas: File, kering: '0' | '1'): Promise<JawabanBerkas> {
  const { metode, jalur } = endpointTable.postImporKader
  const jawaban = await fetch(jalur + tulisKueri({ wilayah, nama: berkas.name, kering }), {
    method: metode,
    headers: { Accept: 'application/json', 'Content-Type': 'application/octet-stream', 'X-CSRF': getCsrf() ?? '' },
    body: berkas,
  }).catch(() => {
    throw problemJaringan()
  })
  if (!jawaban.ok) throw await readProblem(jawaban)
  // The server held this answer against the contract before it left.
  return (await jawaban.json()) as JawabanBerkas
}

/** A sheet of kader: first what it would do, then, if that is right, done; all of it or nothing. */
export function PosyanduBerkas({ wilayah, onClose }: Props) {
  const id = useId()
  const klien = useQueryClient()
  const [berkas, setBerkas] = useState<File | null>(null)
  const [hasil, setHasil] = useState<JawabanBerkas | null>(null)
  const ditolak = (hasil?.ditolak.length ?? 0) + (hasil?.ditolakLain ?? 0)
  const banyak = (hasil?.baru ?? 0) + (hasil?.berubah ?? 0)
  const siapTerap = hasil !== null && banyak > 0 && ditolak === 0
  const kirim = async () => {
    if (!berkas) return
    const jawaban = await kirimBerkas(wilayah, berkas, siapTerap ? '0' : '1')
    setHasil(jawaban)
    if (jawaban.diterapkan) await segarkan(klien, kodeKab(wilayah))
  }
  return (
    <Sheet judul={t('register.impor.judul')} sisi="tengah" onClose={onClose}>
      {hasil?.diterapkan ? (
        <div role="status">
          <p>{t('register.impor.jadi')}</p>
          <Hasil hasil={hasil} ditolak={0} />
        </div>
      ) : (
        <Kirim
          tombol={siapTerap ? t('register.impor.terap', { n: banyak }) : t('register.impor.periksa')}
          onKirim={kirim}
          siap={berkas !== null}
        >
          <p className="redup">{t('register.impor.arti')}</p>
          <div className="medan">
            <label htmlFor={id}>{t('register.impor.pilih')}</label>
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
          {hasil && (
            <div role="status">
              <Hasil hasil={hasil} ditolak={ditolak} />
            </div>
          )}
        </Kirim>
      )}
    </Sheet>
  )
}

const TAMPIL = 20

function Hasil({ hasil, ditolak }: { readonly hasil: JawabanBerkas; readonly ditolak: number }) {
  const { baru, berubah, sama } = hasil
  const lain = ditolak - Math.min(TAMPIL, hasil.ditolak.length)
  return (
    <>
      <p>{t('register.impor.hasil', { baru, berubah, sama, ditolak })}</p>
      <ul className="register-tolak">
        {hasil.ditolak.slice(0, TAMPIL).map((satu) => (
          <li key={`${satu.lembar} ${satu.baris} ${satu.kolom}`}>
            {t('register.impor.baris', { baris: satu.baris, kolom: satu.kolom ?? '', alasan: satu.alasan })}{' '}
            <small>{satu.saran}</small>
          </li>
        ))}
        {lain > 0 && <li>{t('register.impor.lain', { n: lain })}</li>}
      </ul>
      {ditolak > 0 && <p>{t('register.impor.semua')}</p>}
    </>
  )
}
