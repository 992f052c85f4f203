import '#client/styles/akun.css'
import '#client/styles/temuan.css'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { call } from '#client/api/call.ts'
import { Problem } from '#client/api/problem.ts'
import { refreshKab } from '#client/api/query.ts'
import { kodeKab, raiseVersi } from '#client/api/versi.ts'
import { Kirim } from '#client/components/kirim.tsx'
import { TandaTemuan } from '#client/components/periksa-temuan.tsx'
import { formatWaktu } from '#client/format/bulan.ts'
import { t } from '#client/messages/t.ts'
import type { TemuanDicek } from '#contract/temuan.ts'

type Props = {
  readonly temuan: TemuanDicek
  /** Called with the finding as it stands after an answer, before lists are asked for again. */
  readonly onJawab?: (temuan: TemuanDicek) => void
  /** Without the way to its form, where that stands beside it already. */
  readonly tanpaFormulir?: boolean
}

/** What became of a finding, and the three ways on: explain it here, correct it in its form, or leave it open. */
export function JawabTemuan({ temuan, onJawab, tanpaFormulir = false }: Props) {
  const [menulis, setMenulis] = useState(false)
  const { kirim, kabar, setKabar } = useJawab(temuan, onJawab)
  const { keadaan, klarifikasi, boleh } = temuan
  const formulir = boleh.perbaiki && !tanpaFormulir
  return (
    <div className="temuan-jawab">
      <p className="temuan-keadaan">
        <TandaTemuan keadaan={keadaan} />
        <Keterangan temuan={temuan} />
      </p>
      {klarifikasi && (
        <blockquote className="temuan-klarifikasi">
          {klarifikasi.teks}
          <footer>{t('temuan.oleh', { oleh: klarifikasi.oleh, waktu: formatWaktu(klarifikasi.pada) })}</footer>
        </blockquote>
      )}
      {menulis ? (
        <Tulis temuan={temuan} kirim={kirim} onSelesai={() => setMenulis(false)} />
      ) : (
        (boleh.jawab || formulir) && (
          <p className="temuan-laku">
            {boleh.jawab && (
              <button
                type="button"
                className="link-button"
                aria-label={t(klarifikasi ? 'temuan.ubah.arti' : 'temuan.jelaskan.arti', {
                  ...{ unit: temuan.unit, pesan: temuan.pesan },
                })}
                onClick={() => {
                  setKabar(null)
                  setMenulis(true)
                }}
              >
                {t(klarifikasi ? 'temuan.ubah' : 'temuan.jelaskan')}
              </button>
            )}
            {boleh.jawab && klarifikasi && <Tarik kirim={kirim} />}
            {formulir && <Link href={tautanFormulir(temuan)}>{t('temuan.perbaiki')}</Link>}
          </p>
        )
      )}
      <p role="status" className="temuan-kabar">
        {kabar}
      </p>
    </div>
  )
}

const Keterangan = ({ temuan: { keadaan, diperbaikiPada } }: { readonly temuan: TemuanDicek }) =>
  keadaan === 'dibiarkan' ? (
    <small>{t('temuan.dibiarkan.arti')}</small>
  ) : diperbaikiPada ? (
    <small>{formatWaktu(diperbaikiPada)}</small>
  ) : null

/** The form in which a laporan is corrected. */
export const tautanFormulir = (temuan: Pick<TemuanDicek, 'kodeUnit' | 'kodeDesa' | 'bulan' | 'minggu'>): string =>
  `/isi/formulir?${new URLSearchParams({
    ...{ unit: temuan.kodeUnit, desa: temuan.kodeDesa, bulan: temuan.bulan, minggu: String(temuan.minggu) },
  })}`

type Kirimkan = (klarifikasi: string | null, sudahDiperiksa: boolean) => Promise<'disimpan' | 'sama' | 'mungkin-nama'>

function useJawab(temuan: TemuanDicek, onJawab: Props['onJawab']) {
  const klien = useQueryClient()
  const [kabar, setKabar] = useState<string | null>(null)
  const kab = kodeKab(temuan.kodeDesa)
  const kirim: Kirimkan = async (klarifikasi, sudahDiperiksa) => {
    const { kodeUnit: unit, kodeDesa: desa, bulan, minggu, aturan, kiri, kanan } = temuan
    try {
      const jawaban = await call(
        'postJawabTemuan',
        {},
        {
          isi: { unit, desa, bulan, minggu, aturan, kiri, kanan, klarifikasi, sudahDiperiksa },
        },
      )
      if (jawaban.hasil === 'mungkin-nama') return jawaban.hasil
      onJawab?.({ ...temuan, keadaan: jawaban.keadaan, klarifikasi: jawaban.klarifikasi })
      setKabar(t(klarifikasi === null ? 'temuan.ditarik' : 'temuan.tersimpan'))
      raiseVersi(kab, jawaban.versi)
      await refreshKab(klien, kab)
      return jawaban.hasil
    } catch (salah) {
      // The figures on screen are old, or the question is gone: what stands now is shown beside what was typed.
      if (salah instanceof Problem && (salah.status === 409 || salah.status === 404)) await refreshKab(klien, kab)
      throw salah
    }
  }
  return { kirim, kabar, setKabar }
}

const TERPENDEK = 3

type TulisProps = { readonly temuan: TemuanDicek; readonly kirim: Kirimkan; readonly onSelesai: () => void }

/** The words themselves. What may be a name is said before it is kept, and whoever wrote it decides. */
function Tulis({ temuan, kirim, onSelesai }: TulisProps) {
  const [teks, setTeks] = useState(temuan.klarifikasi?.teks ?? '')
  const [nama, setNama] = useState(false)
  const simpan = async () => {
    const hasil = await kirim(teks.trim(), nama)
    if (hasil === 'mungkin-nama') setNama(true)
    else onSelesai()
  }
  return (
    <>
      <Kirim
        tombol={t(nama ? 'temuan.nama.simpan' : 'temuan.simpan')}
        siap={teks.trim().length >= TERPENDEK}
        onKirim={simpan}
      >
        <label className="medan temuan-teks">
          {t('temuan.teks')}
          <textarea
            // biome-ignore lint/a11y/noAutofocus: the button before it asked to write
            autoFocus
            className="masukan"
            rows={3}
            maxLength={500}
            value={teks}
            onChange={(acara) => {
              setTeks(acara.target.value)
              // Other words are looked at anew.
              setNama(false)
            }}
          />
          <span className="redup">{t('temuan.teks.arti')}</span>
        </label>
        {nama && (
          <p role="alert" className="temuan-nama">
            {t('temuan.nama')}
          </p>
        )}
      </Kirim>
      <button type="button" className="link-button temuan-batal" onClick={onSelesai}>
        {t('temuan.batal')}
      </button>
    </>
  )
}

function Tarik({ kirim }: { readonly kirim: Kirimkan }) {
  const [galat, setGalat] = useState<string | null>(null)
  const tarik = () =>
    kirim(null, false).catch((salah: unknown) =>
      setGalat(salah instanceof Problem ? salah.message : t('galat.tampilan')),
    )
  return (
    <>
      <button type="button" className="link-button" onClick={() => void tarik()}>
        {t('temuan.tarik')}
      </button>
      {galat && (
        <span role="alert" className="kirim-galat">
          {galat}
        </span>
      )}
    </>
  )
}
