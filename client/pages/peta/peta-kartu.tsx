import { type ReactNode, useEffect, useRef } from 'react'
import { Icon } from '#client/components/icon.tsx'
import type { Titik } from '#client/map/daerah.ts'
import { t } from '#client/messages/t.ts'

type Props = {
  readonly nama: string
  readonly keterangan: string | null
  /** Beside the pointer, while it hovers; a pinned card stands in a corner, on a phone at the foot. */
  readonly titik?: Titik | undefined
  readonly sisi: 'kiri' | 'kanan'
  /** Whether it was opened by keyboard, which then goes on inside it. */
  readonly ambilFokus: boolean
  readonly onTutup: () => void
  readonly children: ReactNode
}

const SELA_PX = 12
// A little more than the map needs to fly somewhere.
const TERBANG_MS = 1_000

/** What the pointer stands on, or what was tapped, found or picked from a list. */
export function PetaKartu({ nama, keterangan, titik, sisi, ambilFokus, onTutup, children }: Props) {
  const kartu = useRef<HTMLElement>(null)
  const dipasang = !titik
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each place that a card is opened for
  useEffect(() => {
    if (!dipasang || !kartu.current) return
    if (ambilFokus && !sedangMengetik()) kartu.current.focus({ preventScroll: true })
    const isi = kartu.current
    const bingkai = requestAnimationFrame(() => unveil(isi))
    const sesudahTerbang = setTimeout(() => unveil(isi), TERBANG_MS)
    return () => {
      cancelAnimationFrame(bingkai)
      clearTimeout(sesudahTerbang)
    }
  }, [dipasang, nama, ambilFokus])
  if (titik) {
    return (
      <div
        className="kartu"
        data-letak="titik"
        data-kiri={titik.keKiri ? '' : undefined}
        data-atas={titik.keAtas ? '' : undefined}
        style={{ transform: `translate(${titik.x}px, ${titik.y}px)` }}
      >
        <div className="kartu-isi">
          <Nama nama={nama} keterangan={keterangan} />
          {children}
        </div>
      </div>
    )
  }
  return (
    <section
      ref={kartu}
      className="kartu"
      data-letak="tetap"
      data-sisi={sisi}
      aria-label={nama}
      tabIndex={-1}
      onKeyDown={(acara) => {
        if (acara.key === 'Escape') onTutup()
      }}
    >
      <div className="kartu-isi">
        <button
          type="button"
          className="icon-button kartu-tutup"
          aria-label={t('peta.kartu.tutup', { nama })}
          onClick={onTutup}
        >
          <Icon nama="tutup" />
        </button>
        <Nama nama={nama} keterangan={keterangan} />
        {children}
      </div>
    </section>
  )
}

const Nama = ({ nama, keterangan }: Pick<Props, 'nama' | 'keterangan'>) => (
  <p className="kartu-nama">
    {nama}
    {keterangan && <small>{keterangan}</small>}
  </p>
)

/** Whether somebody has gone on typing: the card of a whole area comes with its figures, which may take a while. */
const sedangMengetik = (): boolean =>
  document.activeElement instanceof HTMLInputElement && document.activeElement.value !== ''

/** Scrolls the page by as much as a card at the foot of a phone would cover what it speaks of. */
function unveil(kartu: HTMLElement): void {
  if (getComputedStyle(kartu).position !== 'fixed') return
  const bentuk = kartu.closest('.peta-gambar')?.querySelector('.unit-tanda[data-sorot], [data-terpilih]')
  if (!bentuk) return
  const tertutup = bentuk.getBoundingClientRect().bottom + SELA_PX - kartu.getBoundingClientRect().top
  if (tertutup > 0) scrollBy({ top: tertutup })
}
