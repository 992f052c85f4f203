import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Kirim } from '#client/components/kirim.tsx'
import { t } from '#client/messages/t.ts'
import type { JawabanPerubahan } from '#contract/kelola-perubahan.ts'

type Props = {
  /** What the form says, in short: another one makes what was shown stale. */
  readonly kunci: string
  readonly siap: boolean
  readonly onKirim: (kering: boolean) => Promise<JawabanPerubahan>
  readonly onSelesai: () => Promise<void>
  readonly children: ReactNode
}

/** Fields, then what they would do, then doing it: nothing is written before it was seen. */
export function Terap({ kunci, siap, onKirim, onSelesai, children }: Props) {
  const [lihat, setLihat] = useState<{
    readonly kunci: string
    readonly jawaban: JawabanPerubahan
    readonly ke: number
  } | null>(null)
  const [selesai, setSelesai] = useState(false)
  const kini = lihat?.kunci === kunci ? lihat.jawaban : null
  const terapkan = async () => {
    await onKirim(false)
    setSelesai(true)
    await onSelesai()
  }
  if (selesai)
    return (
      <p role="status" className="kelola-selesai">
        {t('kelola.terapkan.selesai')}
      </p>
    )
  return (
    <>
      <Kirim
        tombol={t('kelola.pratinjau')}
        siap={siap}
        onKirim={async () => {
          const jawaban = await onKirim(true)
          setLihat((lama) => ({ kunci, jawaban, ke: (lama?.ke ?? 0) + 1 }))
        }}
      >
        {children}
      </Kirim>
      {kini && (
        <Pratinjau key={lihat?.ke}>
          <p className="redup">{t('kelola.pratinjau.arti')}</p>
          <Perubahan jawaban={kini} />
          <Kirim tombol={t('kelola.terapkan')} onKirim={terapkan}>
            {null}
          </Kirim>
        </Pratinjau>
      )}
    </>
  )
}

/** Comes into sight and under the keys when it appears: it stands below the form, often beyond the edge of the panel. */
function Pratinjau({ children }: { readonly children: ReactNode }) {
  const kotak = useRef<HTMLElement>(null)
  const judul = useId()
  useEffect(() => {
    kotak.current?.focus({ preventScroll: true })
    kotak.current?.scrollIntoView({ block: 'start' })
  }, [])
  return (
    <section ref={kotak} className="kelola-pratinjau" tabIndex={-1} aria-labelledby={judul}>
      <h3 id={judul}>{t('kelola.pratinjau.judul')}</h3>
      {children}
    </section>
  )
}

function Perubahan({ jawaban }: { readonly jawaban: JawabanPerubahan }) {
  const isi = (nilai: string | number | null) => (nilai === null ? t('kelola.pratinjau.kosong') : nilai)
  return (
    <>
      <ul className="kelola-perubahan">
        {jawaban.perubahan.map((p) => (
          <li key={`${p.apa} ${p.kolom}`}>
            <small>
              {p.apa}, {p.kolom}
            </small>
            <span>
              {isi(p.lama)} → <b>{isi(p.baru)}</b>
            </span>
          </li>
        ))}
      </ul>
      {jawaban.perubahanLain > 0 && <p>{t('kelola.pratinjau.lain', { n: jawaban.perubahanLain })}</p>}
      <ul className="kelola-catatan">
        {jawaban.catatan.map((satu) => (
          <li key={satu}>{satu}</li>
        ))}
      </ul>
    </>
  )
}

type PilihProps = {
  readonly judul: string
  readonly nilai: string
  readonly pilihan: readonly { readonly kode: string; readonly nama: string }[]
  readonly onPilih: (kode: string) => void
  /** Whether nothing may be chosen. */
  readonly wajib?: boolean
}

/** One of several, natively: quick by keyboard and by thumb. */
export function Pilih({ judul, nilai, pilihan, onPilih, wajib = false }: PilihProps) {
  const id = useId()
  return (
    <div className="medan">
      <label htmlFor={id}>{judul}</label>
      <select id={id} className="pilih" value={nilai} onChange={(acara) => onPilih(acara.target.value)}>
        {!wajib && <option value="">{t('kelola.pilih')}</option>}
        {pilihan.map(({ kode, nama }) => (
          <option key={kode} value={kode}>
            {nama}
          </option>
        ))}
      </select>
    </div>
  )
}
