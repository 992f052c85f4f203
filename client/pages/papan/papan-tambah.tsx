import { type FormEvent, useId, useState } from 'react'
import { Combobox } from '#client/components/combobox.tsx'
import { Icon } from '#client/components/icon.tsx'
import { namaPendek } from '#client/format/nama-indikator.ts'
import type { Kelompok } from '#client/format/saring.ts'
import { BENTUK_POTONGAN, JENIS_TAMBAH, type JenisTambah, potonganBaru } from '#client/format/susun-papan.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { IndikatorLengkap } from '#contract/indikator.ts'
import type { Potongan } from '#contract/papan.ts'

type Props = { readonly banyak: number; readonly onTambah: (potongan: Potongan) => void }

/** As many as a board holds, and indikator a piece; the server refuses more. */
const POTONGAN_TERBANYAK = 24
const INDIKATOR_TERBANYAK = { angka: 16, matriks: 12 } as const

/** One more piece: its kind, then what it shows. */
export function PapanTambah({ banyak, onTambah }: Props) {
  const id = useId()
  const [jenis, setJenis] = useState<JenisTambah>('angka')
  const [indikator, setIndikator] = useState<readonly string[]>([])
  const [teks, setTeks] = useState('')
  const bentuk = BENTUK_POTONGAN[jenis]
  const terbanyak = jenis === 'angka' || jenis === 'matriks' ? INDIKATOR_TERBANYAK[jenis] : 1
  const dipakai = bentuk === 'banyak' || bentuk === 'satu' ? indikator.slice(-terbanyak) : []
  const siap = bentuk === 'teks' ? teks.trim() !== '' : bentuk === 'kosong' || dipakai.length > 0
  if (banyak >= POTONGAN_TERBANYAK) return <p className="redup">{t('papan.tambah.penuh')}</p>
  const tambah = (acara: FormEvent) => {
    acara.preventDefault()
    onTambah(potonganBaru({ jenis, indikator: [...dipakai], ...(bentuk === 'teks' && { teks }) }))
    setIndikator([])
    setTeks('')
  }
  return (
    <form className="papan-tambah" onSubmit={tambah}>
      <h2>{t('papan.tambah')}</h2>
      <div className="medan">
        <label htmlFor={`${id}-jenis`}>{t('papan.tambah.jenis')}</label>
        <select
          id={`${id}-jenis`}
          className="masukan"
          value={jenis}
          onChange={({ target }) => setJenis(JENIS_TAMBAH.find((satu) => satu === target.value) ?? 'angka')}
        >
          {JENIS_TAMBAH.map((satu) => (
            <option key={satu} value={satu}>
              {t(`papan.potongan.${satu}`)}
            </option>
          ))}
        </select>
      </div>
      {(bentuk === 'banyak' || bentuk === 'satu') && (
        <Pilihan
          dipakai={dipakai}
          onPilih={(kode) => setIndikator(bentuk === 'satu' ? [kode] : [...new Set([...dipakai, kode])])}
          onBuang={(kode) => setIndikator(dipakai.filter((satu) => satu !== kode))}
        />
      )}
      {bentuk === 'teks' && (
        <div className="medan">
          <label htmlFor={`${id}-teks`}>{t('papan.tambah.teks')}</label>
          <textarea
            id={`${id}-teks`}
            className="masukan"
            rows={3}
            maxLength={600}
            value={teks}
            onChange={({ target }) => setTeks(target.value)}
          />
        </div>
      )}
      <button type="submit" className="button" disabled={!siap}>
        {t('papan.tambah.tombol')}
      </button>
    </form>
  )
}

type PilihanProps = {
  readonly dipakai: readonly string[]
  readonly onPilih: (kode: string) => void
  readonly onBuang: (kode: string) => void
}

function Pilihan({ dipakai, onPilih, onBuang }: PilihanProps) {
  const { katalog } = useKonteks()
  const nama = (kode: string) => namaPendek(katalog.find((satu) => satu.kode === kode)?.nama ?? kode)
  return (
    <div className="medan">
      <Combobox
        label={t('papan.tambah.indikator')}
        cari={t('indikator.cari')}
        teks={t('papan.tambah.pilih')}
        nilai={dipakai.at(-1) ?? ''}
        lebar="lebar"
        kelompok={kelompokKatalog(katalog)}
        onPilih={onPilih}
      />
      {dipakai.length > 0 && (
        <ul className="papan-dipakai">
          {dipakai.map((kode) => (
            <li key={kode}>
              {nama(kode)}
              <button
                type="button"
                className="icon-button"
                aria-label={t('papan.tambah.buang', { nama: nama(kode) })}
                onClick={() => onBuang(kode)}
              >
                <Icon nama="tutup" ukuran={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function kelompokKatalog(katalog: readonly IndikatorLengkap[]): readonly Kelompok[] {
  const kelompok = new Map<string, Kelompok['butir'][number][]>()
  for (const { kelompok: judul, kode, nama, definisi } of katalog) {
    const butir = { kunci: kode, teks: nama, cari: `${kode} ${definisi}` }
    kelompok.set(judul, [...(kelompok.get(judul) ?? []), butir])
  }
  return [...kelompok].map(([judul, butir]) => ({ judul, butir }))
}
