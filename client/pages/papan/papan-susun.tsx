import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { call } from '#client/api/call.ts'
import { Problem } from '#client/api/problem.ts'
import { kodeKab } from '#client/api/versi.ts'
import { Icon } from '#client/components/icon.tsx'
import { Kirim } from '#client/components/kirim.tsx'
import { Medan } from '#client/components/medan.tsx'
import { type DrafPapan, denganKunci, type LangkahSusun } from '#client/format/susun-papan.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { Potongan } from '#contract/papan.ts'
import type { Susunan } from './papan.tsx'
import { type IsiPapan, judulPotongan, PapanPotongan } from './papan-potongan.tsx'
import { PapanTambah } from './papan-tambah.tsx'

type Props = {
  readonly draf: DrafPapan
  readonly langkah: (langkah: LangkahSusun) => void
  readonly susunan: Susunan
  readonly isi: IsiPapan
  readonly onSelesai: (kunci: string) => Promise<void>
  readonly onBatal: () => void
  /** Gives up what was arranged for what somebody else saved meanwhile. */
  readonly onBuang: () => Promise<void>
}

/** A board under one's hands: each piece can be moved, widened, named and removed, and every step taken back. */
export function PapanSusun({ draf, langkah, susunan, isi, onSelesai, onBatal, onBuang }: Props) {
  const { katalog } = useKonteks()
  const [kata, setKata] = useState('')
  const [fokus, setFokus] = useState<number | null>(null)
  const kisi = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (fokus === null) return
    kisi.current?.querySelector<HTMLElement>(`[data-ke="${fokus}"]`)?.focus()
    setFokus(null)
  }, [fokus])
  const semua = draf.potongan.length
  const geser = (ke: number, arah: -1 | 1) => {
    const [satu, tujuan] = [draf.potongan[ke], ke + arah]
    if (!satu || tujuan < 0 || tujuan >= semua) return
    langkah({ jenis: 'geser', ke, arah })
    setKata(t('papan.susun.dipindah', { judul: judulPotongan(satu, katalog), n: tujuan + 1, semua }))
    setFokus(tujuan)
  }
  const hapus = (ke: number) => {
    const satu = draf.potongan[ke]
    if (!satu) return
    langkah({ jenis: 'hapus', ke })
    setKata(t('papan.susun.dihapus', { judul: judulPotongan(satu, katalog) }))
    setFokus(Math.max(0, ke - 1))
  }
  return (
    <>
      <Simpan {...{ draf, langkah, susunan, onSelesai, onBatal, onBuang }} />
      <p className="papan-susun-kata">
        <span role="status">{kata}</span>
        {draf.lalu.length > 0 && (
          <button type="button" className="link-button" onClick={() => langkah({ jenis: 'urung' })}>
            {t('papan.susun.urung')}
          </button>
        )}
        <span className="redup">{t('papan.susun.arti')}</span>
      </p>
      <div className="papan-kisi" ref={kisi}>
        {denganKunci(draf.potongan).map(({ kunci, satu: potongan }, ke) => {
          const judul = judulPotongan(potongan, katalog)
          return (
            <div
              key={kunci}
              className="papan-potongan"
              data-lebar={potongan.lebar}
              data-jenis={potongan.jenis}
              data-susun="ya"
            >
              <Alat
                {...{ potongan, judul, ke, semua, langkah }}
                onGeser={(arah) => geser(ke, arah)}
                onHapus={() => hapus(ke)}
              />
              <PapanPotongan potongan={potongan} isi={isi} />
            </div>
          )
        })}
      </div>
      <PapanTambah
        banyak={semua}
        onTambah={(potongan) => {
          langkah({ jenis: 'tambah', potongan })
          setKata(t('papan.susun.ditambah'))
        }}
      />
    </>
  )
}

type SimpanProps = Omit<Props, 'isi'>

/** The name, and saving it: where somebody saved meanwhile, nothing is lost and a choice is offered. */
function Simpan({ draf, langkah, susunan, onSelesai, onBatal, onBuang }: SimpanProps) {
  const { konteks } = useKonteks()
  const [bentrok, setBentrok] = useState(false)
  const simpan = async (atas: Susunan) => {
    const isi = { wilayah: kodeKab(konteks.wilayah), ...atas, nama: draf.nama, potongan: draf.potongan.map(salin) }
    try {
      const { kunci } = await call('postPapan', {}, { isi })
      await onSelesai(kunci)
    } catch (salah) {
      if (!(salah instanceof Problem) || salah.status !== 409 || atas.papan === null) throw salah
      setBentrok(true)
    }
  }
  return (
    <section className="papan-simpan" aria-label={t('papan.susun.judul')}>
      <Kirim
        tombol={bentrok ? t('papan.susun.bentrok.baru') : t('papan.susun.simpan')}
        siap={draf.nama.trim() !== ''}
        onKirim={() => simpan(bentrok ? { papan: null, versi: null } : susunan)}
      >
        <Medan
          judul={t('papan.susun.nama')}
          nilai={draf.nama}
          maxLength={80}
          required
          onIsi={(nama) => langkah({ jenis: 'nama', nama })}
        />
        {bentrok && <p role="alert">{t('papan.susun.bentrok')}</p>}
      </Kirim>
      {bentrok ? (
        <button type="button" className="link-button" onClick={() => void onBuang()}>
          {t('papan.susun.bentrok.buang')}
        </button>
      ) : (
        <button type="button" className="link-button" onClick={onBatal}>
          {t('papan.susun.batal')}
        </button>
      )}
    </section>
  )
}

const salin = (satu: Potongan): Potongan => ({ ...satu, indikator: [...satu.indikator] })

type AlatProps = {
  readonly potongan: Potongan
  readonly judul: string
  readonly ke: number
  readonly semua: number
  readonly langkah: (langkah: LangkahSusun) => void
  readonly onGeser: (arah: -1 | 1) => void
  readonly onHapus: () => void
}

const PANAH: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }

/** What can be done with one piece, by mouse and by keys. */
function Alat({ potongan, judul, ke, semua, langkah, onGeser, onHapus }: AlatProps) {
  const onKeyDown = (acara: KeyboardEvent) => {
    const arah = acara.altKey ? PANAH[acara.key] : undefined
    if (!arah) return
    acara.preventDefault()
    onGeser(arah)
  }
  const lain = potongan.lebar === 'penuh' ? 'setengah' : 'penuh'
  return (
    // biome-ignore lint/a11y/useSemanticElements: a set of buttons and a field about one piece, not a form of its own
    <div
      role="group"
      className="papan-alat"
      aria-label={t('papan.susun.potongan', { n: ke + 1, semua, judul })}
      tabIndex={-1}
      data-ke={ke}
      onKeyDown={onKeyDown}
    >
      <span className="redup">{t(`papan.potongan.${potongan.jenis}`)}</span>
      {potongan.jenis !== 'belum' && potongan.jenis !== 'peta' && potongan.jenis !== 'kelengkapan' && (
        <input
          className="masukan"
          aria-label={t('papan.susun.judulPotongan', { n: ke + 1 })}
          defaultValue={potongan.judul ?? ''}
          key={potongan.judul}
          placeholder={judul}
          maxLength={120}
          onBlur={({ target }) => {
            if (target.value.trim() !== (potongan.judul ?? '')) langkah({ jenis: 'judul', ke, judul: target.value })
          }}
        />
      )}
      <button
        type="button"
        className="icon-button papan-naik"
        disabled={ke === 0}
        aria-label={t('papan.susun.naik', { judul })}
        onClick={() => onGeser(-1)}
      >
        <Icon nama="bawah" />
      </button>
      <button
        type="button"
        className="icon-button"
        disabled={ke === semua - 1}
        aria-label={t('papan.susun.turun', { judul })}
        onClick={() => onGeser(1)}
      >
        <Icon nama="bawah" />
      </button>
      <button
        type="button"
        className="icon-button papan-lebar"
        aria-label={t(`papan.susun.${lain}`, { judul })}
        title={t(`papan.susun.${lain}`, { judul })}
        onClick={() => langkah({ jenis: 'lebar', ke })}
      >
        <Icon nama={lain === 'penuh' ? 'seluruh' : 'kurang'} />
      </button>
      <button type="button" className="icon-button" aria-label={t('papan.susun.hapus', { judul })} onClick={onHapus}>
        <Icon nama="tutup" />
      </button>
    </div>
  )
}
