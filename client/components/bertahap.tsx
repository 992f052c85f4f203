import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { t } from '#client/messages/t.ts'

/** So many rows are drawn at once: a phone draws them within a moment. */
const SEKALI = 60

type Bertahap = {
  /** How many rows to draw now. */
  readonly tampil: number
  readonly tambah: () => void
  readonly semua: () => void
}

/** Hundreds of rows are drawn as the reader comes to them; paper gets all of them. */
export function useBertahap(banyak: number): Bertahap {
  const [tampil, setTampil] = useState(SEKALI)
  useEffect(() => {
    // Printing takes the page as it stands: React must have drawn the rest before.
    const lengkapi = () => flushSync(() => setTampil(Number.POSITIVE_INFINITY))
    window.addEventListener('beforeprint', lengkapi)
    return () => window.removeEventListener('beforeprint', lengkapi)
  }, [])
  return {
    tampil: Math.min(tampil, banyak),
    tambah: () => setTampil((n) => n + 2 * SEKALI),
    semua: () => setTampil(Number.POSITIVE_INFINITY),
  }
}

type Props = { readonly bertahap: Bertahap; readonly banyak: number }

/** What stands after the rows drawn so far: draws more when it comes near, all at a press; nothing once all are there. */
export function Selebihnya({ bertahap, banyak }: Props) {
  const wadah = useRef<HTMLDivElement>(null)
  const { tampil, tambah, semua } = bertahap
  const sisa = banyak - tampil
  // biome-ignore lint/correctness/useExhaustiveDependencies: observed anew after each step, since what stays in sight is not told again
  useEffect(() => {
    if (!wadah.current) return
    const pengamat = new IntersectionObserver(
      (masuk) => {
        if (masuk.some(({ isIntersecting }) => isIntersecting)) tambah()
      },
      { rootMargin: '300px' },
    )
    pengamat.observe(wadah.current)
    return () => pengamat.disconnect()
  }, [tampil, sisa])
  if (sisa === 0) return null
  return (
    <div ref={wadah} className="selebihnya">
      <button type="button" className="link-button" onClick={semua}>
        {t('bertahap.semua', { n: sisa })}
      </button>
    </div>
  )
}
