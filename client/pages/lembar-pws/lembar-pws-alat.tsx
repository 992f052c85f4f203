import { useEffect } from 'react'
import { Icon } from '#client/components/icon.tsx'
import { Segmented } from '#client/components/segmented.tsx'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { Lembar } from '#contract/peta.ts'

/** What can be done with the sheet: the next indikator, finer rows, print. */
export function LembarAlat({ lembar }: { lembar: Lembar }) {
  const { sebelum, sesudah, pindah } = useIndikatorTetangga()
  return (
    <div className="lembar-alat">
      <Tetangga arah="kiri" nama={sebelum?.nama} onPindah={() => pindah(sebelum)} />
      <Tetangga arah="kanan" nama={sesudah?.nama} onPindah={() => pindah(sesudah)} />
      <span className="lembar-petunjuk">{t('pws.indikator.petunjuk')}</span>
      <RincianSwitch lembar={lembar} />
      <button type="button" className="button" onClick={() => window.print()}>
        {t('pws.cetak')}
      </button>
    </div>
  )
}

type TetanggaProps = { arah: 'kiri' | 'kanan'; nama: string | undefined; onPindah: () => void }

function Tetangga({ arah, nama, onPindah }: TetanggaProps) {
  const label = t(arah === 'kiri' ? 'pws.indikator.sebelum' : 'pws.indikator.sesudah')
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={nama ? `${label}: ${nama}` : label}
      title={nama}
      disabled={!nama}
      onClick={onPindah}
    >
      <Icon nama={arah} />
    </button>
  )
}

/** A kabupaten's sheet shows kecamatan or puskesmas; its desa are one choice away. */
function RincianSwitch({ lembar }: { lembar: Lembar }) {
  const { konteks, ubah } = useKonteks()
  if (lembar.wilayah.tingkat !== 'kabupaten') return null
  const tengah = konteks.hierarki === 'kerja' ? 'puskesmas' : 'kecamatan'
  return (
    <Segmented
      label={t('rincian.judul')}
      nilai={lembar.rincian === 'desa' ? 'desa' : tengah}
      pilihan={[
        { nilai: tengah, teks: t(`rincian.${tengah}`) },
        { nilai: 'desa', teks: t('rincian.desa') },
      ]}
      onPilih={(rincian) => ubah({ rincian, buka: null })}
    />
  )
}

type Pilihan = { readonly kode: string; readonly nama: string } | undefined

/** The neighbours in the catalogue's order, also by the keys [ and ] from anywhere that is not being typed in. */
function useIndikatorTetangga() {
  const { katalog, indikator, ubah } = useKonteks()
  const letak = katalog.findIndex(({ kode }) => kode === indikator.kode)
  const sebelum: Pilihan = katalog[letak - 1]
  const sesudah: Pilihan = katalog[letak + 1]
  const pindah = (ke: Pilihan) => ke && ubah({ indikator: ke.kode, buka: null }, { ganti: true })
  useEffect(() => {
    const dengar = (acara: KeyboardEvent) => {
      if (acara.ctrlKey || acara.metaKey || acara.altKey || isBusy(acara.target)) return
      if (acara.key === '[') pindah(sebelum)
      if (acara.key === ']') pindah(sesudah)
    }
    document.addEventListener('keydown', dengar)
    return () => document.removeEventListener('keydown', dengar)
  })
  return { sebelum, sesudah, pindah }
}

/** Whether a key belongs to what has the focus: a field, or a dialog in front of the sheet. */
const isBusy = (sasaran: EventTarget | null): boolean =>
  sasaran instanceof Element && sasaran.closest('input, textarea, select, dialog, [contenteditable]') !== null
