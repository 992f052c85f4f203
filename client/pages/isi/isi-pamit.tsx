import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { call } from '#client/api/call.ts'
import { Problem } from '#client/api/problem.ts'
import { muatUlang } from '#client/api/saya.ts'
import { Sheet } from '#client/components/sheet.tsx'
import { saveSimpanan } from '#client/frame/simpanan.ts'
import { t } from '#client/messages/t.ts'
import { kunciBaru } from '#client/perangkat/kunci.ts'
import { belumTerkirim, siapAntre } from '#client/perangkat/laporan.ts'
import { hapusPemilik } from '#client/perangkat/pemilik.ts'
import { bukaRuang, type Ruang } from '#client/perangkat/ruang.ts'
import '#client/styles/akun.css'

type Props = {
  readonly akun: string
  /** Of this browser only, or of all. */
  readonly jenis: 'postKeluar' | 'postKeluarSemua'
  readonly onTetap: () => void
}

/** Leaves, and takes along what this device keeps; asks first where something would be lost. */
export function IsiPamit({ akun, jenis, onTetap }: Props) {
  const [ruang, setRuang] = useState<Ruang | null>(null)
  const [sisa, setSisa] = useState<number | null>(null)
  const sudah = useRef(false)
  useEffect(() => {
    if (sudah.current) return
    sudah.current = true
    bukaRuang(akun).then(
      (baru) => {
        const hitung = () => setSisa([...baru.baca().laporan.values()].filter(belumTerkirim).length)
        setRuang(baru)
        baru.subscribe(hitung)
        hitung()
      },
      () => void pergi(akun, jenis, null),
    )
  }, [akun, jenis])
  const kosong = sisa === 0
  useEffect(() => {
    if (kosong && ruang) void pergi(akun, jenis, ruang)
  }, [kosong, ruang, akun, jenis])
  if (!ruang || sisa === null || kosong) return null
  return (
    <Sheet
      sisi="tengah"
      judul={t('isi.pamit.judul')}
      onClose={onTetap}
      kaki={
        <div className="tombol-baris">
          <button type="button" className="button button-utama" onClick={() => void kirimDulu(ruang)}>
            {t('isi.pamit.kirim')}
          </button>
          <button type="button" className="button" onClick={onTetap}>
            {t('isi.pamit.tetap')}
          </button>
          <button type="button" className="button" onClick={() => void pergi(akun, jenis, ruang)}>
            {t('isi.pamit.hapus')}
          </button>
        </div>
      }
    >
      <p role="status">{t('isi.pamit.isi', { n: sisa })}</p>
      <p>
        <Link href="/isi" onClick={onTetap}>
          {t('isi.pamit.lihat')}
        </Link>
      </p>
    </Sheet>
  )
}

/** Queues what was only typed, too; what cannot go as it stands stays, and the sheet with it. */
async function kirimDulu(ruang: Ruang): Promise<void> {
  for (const satu of [...ruang.baca().laporan.values()].filter(siapAntre)) {
    await ruang.ubah(satu, { jenis: 'antre', kunci: kunciBaru(), pada: Date.now() })
  }
  ruang.desak()
}

/**
 * Ends the session, then empties the device. Without a network the session is ended when the page is next opened with one,
 * before anything is shown.
 */
async function pergi(akun: string, jenis: Props['jenis'], ruang: Ruang | null): Promise<void> {
  try {
    await call(jenis, {}, { isi: {} })
  } catch (galat) {
    if (!(galat instanceof Problem) || galat.status === 0) saveSimpanan('keluar-tertunda', jenis)
  }
  ruang?.close()
  await hapusPemilik(akun)
  muatUlang('/')
}
