import { useEffect } from 'react'
import { Combobox } from '#client/components/combobox.tsx'
import { Icon } from '#client/components/icon.tsx'
import { namaKlaster } from '#client/format/katalog.ts'
import {
  kelompokIndikator,
  klasterKatalog,
  type LetakIndikator,
  letakIndikator,
} from '#client/format/letak-indikator.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { IndikatorLengkap } from '#contract/indikator.ts'

/** The sheets of a klaster as a pad on the wall: one before, one after, any of them, another klaster. */
export function LembarJelajah() {
  const { katalog, indikator, ubah } = useKonteks()
  const letak = letakIndikator(katalog, indikator)
  const pindah = (ke: IndikatorLengkap | undefined) => ke && ubah({ indikator: ke.kode, buka: null }, { ganti: true })
  useTombolLembar(letak, pindah)
  const klaster = klasterKatalog(katalog)
  return (
    <section className="lembar-jelajah" aria-label={t('pws.jelajah')}>
      <select
        className="pilih"
        aria-label={t('pws.jelajah.klaster')}
        value={letak.klaster}
        onChange={(acara) => pindah(klaster.find(([nomor]) => nomor === Number(acara.target.value))?.[1])}
      >
        {klaster.map(([nomor]) => (
          <option key={nomor} value={nomor}>
            {namaKlaster(nomor)}
          </option>
        ))}
      </select>
      <Tetangga arah="kiri" ke={letak.sebelum} onPindah={pindah} />
      <Combobox
        label={t('pws.jelajah.lompat')}
        cari={t('pws.jelajah.cari')}
        teks={t('pws.jelajah.letak', { nomor: letak.nomor, semua: letak.daftar.length })}
        nilai={indikator.kode}
        lebar="lebar"
        kelompok={kelompokIndikator(letak.daftar).map(({ judul, isi }) => ({
          judul,
          butir: isi.map(({ kode, nama, definisi }) => ({ kunci: kode, teks: nama, cari: `${kode} ${definisi}` })),
        }))}
        onPilih={(kode) => pindah(katalog.find((satu) => satu.kode === kode))}
      />
      <Tetangga arah="kanan" ke={letak.sesudah} onPindah={pindah} />
      <span className="lembar-petunjuk">{t('pws.indikator.petunjuk')}</span>
    </section>
  )
}

type TetanggaProps = {
  readonly arah: 'kiri' | 'kanan'
  readonly ke: IndikatorLengkap | undefined
  readonly onPindah: (ke: IndikatorLengkap | undefined) => void
}

function Tetangga({ arah, ke, onPindah }: TetanggaProps) {
  const label = t(arah === 'kiri' ? 'pws.indikator.sebelum' : 'pws.indikator.sesudah')
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={ke ? `${label}: ${ke.nama}` : label}
      title={ke?.nama}
      disabled={!ke}
      onClick={() => onPindah(ke)}
    >
      <Icon nama={arah} />
    </button>
  )
}

/** [ and ] from anywhere that is not being typed in; the arrows where nothing else answers to them. */
function useTombolLembar(
  { sebelum, sesudah }: LetakIndikator<IndikatorLengkap>,
  pindah: (ke: IndikatorLengkap | undefined) => void,
) {
  useEffect(() => {
    const dengar = (acara: KeyboardEvent) => {
      if (acara.ctrlKey || acara.metaKey || acara.altKey || acara.shiftKey || isBusy(acara.target)) return
      const bebas = isFree(acara.target)
      if (acara.key === '[' || (bebas && acara.key === 'ArrowLeft')) pindah(sebelum)
      if (acara.key === ']' || (bebas && acara.key === 'ArrowRight')) pindah(sesudah)
    }
    document.addEventListener('keydown', dengar)
    return () => document.removeEventListener('keydown', dengar)
  })
}

/** Whether a key belongs to what has the focus: a field, or a dialog in front of the sheet. */
const isBusy = (sasaran: EventTarget | null): boolean =>
  sasaran instanceof Element && sasaran.closest('input, textarea, select, dialog, [contenteditable]') !== null

/** Nothing with a use of its own for the arrows has the focus: the page, or a button of the browser of sheets. */
const isFree = (sasaran: EventTarget | null): boolean =>
  sasaran instanceof Element && (sasaran.matches('body, main, #isi') || sasaran.closest('.lembar-jelajah') !== null)
