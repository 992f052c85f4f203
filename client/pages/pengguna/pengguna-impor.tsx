import { useId, useState } from 'react'
import { call } from '#client/api/call.ts'
import type { Keluaran } from '#client/api/types.ts'
import { Kirim } from '#client/components/kirim.tsx'
import { Salin } from '#client/components/salin.tsx'
import { Sheet } from '#client/components/sheet.tsx'
import { t } from '#client/messages/t.ts'

type Hasil = Keluaran<'postImporPengguna'>

/** Rows pasted from a sheet: a column each, parted by tabs as Excel does. */
const bacaBaris = (teks: string) =>
  teks
    .split(/\r?\n/)
    .filter((baris) => baris.trim() !== '')
    .map((baris) => {
      const [namaPengguna = '', nama = '', peran = '', tempat = '', mulai = ''] = baris.split('\t')
      return { namaPengguna, nama, peran, tempat, mulai }
    })

/** Many people at once: checked first, then all of them or none. */
export function PenggunaImpor({
  onSelesai,
  onClose,
}: {
  readonly onSelesai: () => Promise<void>
  readonly onClose: () => void
}) {
  const id = useId()
  const [teks, setTeks] = useState('')
  const [hasil, setHasil] = useState<Hasil | null>(null)
  const baris = bacaBaris(teks)
  const bersih = hasil?.baris.every((satu) => satu.hasil === 'baru') ?? false
  const kirim = async () => {
    const jawaban = await call('postImporPengguna', {}, { isi: { kering: !bersih, baris } })
    setHasil(jawaban)
    if (jawaban.diterapkan) await onSelesai()
  }
  return (
    <Sheet judul={t('pengguna.impor')} onClose={onClose} sisi="tengah">
      {hasil?.diterapkan ? (
        <div role="status">
          <p>{t('pengguna.impor.selesai', { n: hasil.baris.length })}</p>
          <Salin teks={hasil.baris.map((b) => `${b.namaPengguna}\t${window.location.origin}${b.tautan}`).join('\n')} />
        </div>
      ) : (
        <Kirim
          tombol={bersih ? t('pengguna.impor.terapkan', { n: baris.length }) : t('pengguna.impor.periksa')}
          onKirim={kirim}
          siap={baris.length > 0}
        >
          <div className="medan">
            <label htmlFor={id}>{t('pengguna.impor.arti')}</label>
            <textarea
              id={id}
              className="masukan"
              rows={8}
              value={teks}
              onChange={(acara) => {
                setTeks(acara.target.value)
                setHasil(null)
              }}
            />
          </div>
          {hasil && <HasilPeriksa hasil={hasil} />}
        </Kirim>
      )}
    </Sheet>
  )
}

function HasilPeriksa({ hasil }: { readonly hasil: Hasil }) {
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('pengguna.impor.baris')}</th>
          <th scope="col">{t('masuk.nama')}</th>
          <th scope="col">{t('pengguna.impor.hasil')}</th>
        </tr>
      </thead>
      <tbody>
        {hasil.baris.map((satu) => (
          <tr key={satu.nomor}>
            <td>{satu.nomor}</td>
            <td>{satu.namaPengguna}</td>
            <td>{satu.alasan ?? t('pengguna.impor.siap')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
