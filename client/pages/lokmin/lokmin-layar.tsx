import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { judulLokmin } from '#client/format/kata-lokmin.ts'
import { t } from '#client/messages/t.ts'
import { LokminButir, urutButir } from './lokmin-butir.tsx'
import { useRapat } from './lokmin-keadaan.ts'
import { SimpanLokmin } from './lokmin-simpan.tsx'

/** For the wall: one point at a time, large and calm, typed live by all who write. */
export function LokminLayar({ onTutup }: { readonly onTutup: () => void }) {
  const rapat = useRapat()
  const dialog = useRef<HTMLDialogElement>(null)
  const [ke, setKe] = useState(0)
  const butir = urutButir(rapat)
  const kini = Math.min(ke, Math.max(0, butir.length - 1))
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  const geser = (langkah: number) => setKe(Math.min(butir.length - 1, Math.max(0, kini + langkah)))
  const tekan = (acara: KeyboardEvent) => {
    // Arrows belong to the text while somebody types.
    if (acara.target instanceof HTMLTextAreaElement || acara.target instanceof HTMLInputElement) return
    if (acara.key === 'ArrowRight' || acara.key === 'PageDown') geser(1)
    if (acara.key === 'ArrowLeft' || acara.key === 'PageUp') geser(-1)
  }
  const satu = butir[kini]
  return (
    <dialog ref={dialog} className="lokmin-layar" aria-label={t('lokmin.layar')} onClose={onTutup} onKeyDown={tekan}>
      <header>
        <p>{judulLokmin(rapat.isi.lokmin)}</p>
        <SimpanLokmin />
        <button type="button" className="button" onClick={onTutup}>
          {t('lokmin.layar.tutup')}
        </button>
      </header>
      <div className="lokmin-layar-isi">
        {satu ? <LokminButir key={satu.kunci} kunci={satu.kunci} /> : <p>{t('lokmin.agenda.kosong')}</p>}
      </div>
      <footer>
        <button type="button" className="button" disabled={kini === 0} onClick={() => geser(-1)}>
          {t('lokmin.butir.sebelum')}
        </button>
        <p aria-live="polite">{t('lokmin.butir.ke', { n: butir.length === 0 ? 0 : kini + 1, semua: butir.length })}</p>
        <button type="button" className="button" disabled={kini >= butir.length - 1} onClick={() => geser(1)}>
          {t('lokmin.butir.sesudah')}
        </button>
      </footer>
    </dialog>
  )
}
