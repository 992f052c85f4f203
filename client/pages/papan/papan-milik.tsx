import { useState } from 'react'
import { call } from '#client/api/call.ts'
import { Problem } from '#client/api/problem.ts'
import { kodeKab } from '#client/api/versi.ts'
import { Segmented } from '#client/components/segmented.tsx'
import { useSayaMasuk } from '#client/frame/gerbang.tsx'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { Papan } from '#contract/papan.ts'
import type { Susunan } from './papan.tsx'

type Props = {
  readonly papan: Papan | undefined
  readonly bolehLingkup: readonly Papan['lingkup'][]
  readonly onSusun: (dari: Susunan, nama: string, potongan: Papan['potongan']) => void
  readonly onKata: (kata: string) => void
  readonly onSegar: () => Promise<void>
  readonly onPilih: (kunci: string) => void
}

/** What one may do with a board: arrange, share and remove one's own, copy another's, or begin a new one. */
export function PapanMilik({ papan, bolehLingkup, onSusun, onKata, onSegar, onPilih }: Props) {
  const { konteks } = useKonteks()
  const { tindakan } = useSayaMasuk()
  const [dihapus, setDihapus] = useState<Papan | null>(null)
  const wilayah = kodeKab(konteks.wilayah)
  if (!tindakan.includes('susun-papan')) return null
  const kerjakan = async (kerja: () => Promise<void>) => {
    try {
      await kerja()
    } catch (salah) {
      onKata(salah instanceof Problem ? [salah.message, ...salah.rincian].join(' ') : t('galat.tampilan'))
    }
    await onSegar()
  }
  const bagi = (satu: Papan, lingkup: Papan['lingkup']) =>
    kerjakan(async () => {
      const { papan: nomor, versi } = lihat(satu)
      await call('postPapanLingkup', {}, { isi: { wilayah, papan: nomor, versi, lingkup } })
      onKata(t('papan.lingkup.jadi', { lingkup: t(`papan.lingkup.${lingkup}`).toLowerCase() }))
    })
  const hapus = (satu: Papan) =>
    kerjakan(async () => {
      const { versi } = await call('postPapanHapus', {}, { isi: { wilayah, ...lihat(satu), hapus: true } })
      setDihapus({ ...satu, versi })
    })
  const kembalikan = (satu: Papan) =>
    kerjakan(async () => {
      await call('postPapanHapus', {}, { isi: { wilayah, ...lihat(satu), hapus: false } })
      await onSegar()
      setDihapus(null)
      onPilih(satu.kunci)
    })
  const milik = papan?.asal === 'sendiri' ? papan : null
  return (
    <div className="papan-milik">
      {dihapus && !milik && (
        <p role="status" className="papan-kata">
          {t('papan.hapus.jadi', { nama: dihapus.nama })}{' '}
          <button type="button" className="link-button" onClick={() => void kembalikan(dihapus)}>
            {t('papan.hapus.kembalikan')}
          </button>
        </p>
      )}
      {milik && bolehLingkup.length > 1 && (
        <Segmented
          label={t('papan.lingkup')}
          nilai={milik.lingkup}
          pilihan={bolehLingkup.map((satu) => ({ nilai: satu, teks: t(`papan.lingkup.${satu}`) }))}
          onPilih={(lingkup) => void bagi(milik, lingkup)}
        />
      )}
      {papan?.asal === 'rekan' && papan.pemilik && (
        <span className="redup">{t('papan.oleh', { pemilik: papan.pemilik })}</span>
      )}
      {milik ? (
        <>
          <button type="button" className="button" onClick={() => onSusun(lihat(milik), milik.nama, milik.potongan)}>
            {t('papan.susun')}
          </button>
          <button type="button" className="link-button" onClick={() => void hapus(milik)}>
            {t('papan.hapus')}
          </button>
        </>
      ) : (
        papan && (
          <button
            type="button"
            className="button"
            onClick={() => onSusun(BARU, t('papan.susun.nama.salinan', { nama: papan.nama }), papan.potongan)}
          >
            {t('papan.susun.salinan')}
          </button>
        )
      )}
      <button type="button" className="link-button" onClick={() => onSusun(BARU, '', [])}>
        {t('papan.susun.baru')}
      </button>
    </div>
  )
}

const BARU: Susunan = { papan: null, versi: null }
const lihat = ({ kunci, versi }: Papan) => ({ papan: Number(kunci), versi })
