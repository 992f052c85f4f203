import { type ReactNode, useEffect, useRef, useState } from 'react'

/** Draws its content once it comes near the window: what is far below asks the network for nothing. */
export function SaatTerlihat({ sebelum, children }: { readonly sebelum: ReactNode; readonly children: ReactNode }) {
  const wadah = useRef<HTMLDivElement>(null)
  const [terlihat, setTerlihat] = useState(false)
  useEffect(() => {
    if (!wadah.current || terlihat) return
    const pengamat = new IntersectionObserver(
      (masuk) => {
        if (masuk.some(({ isIntersecting }) => isIntersecting)) setTerlihat(true)
      },
      { rootMargin: '200px' },
    )
    pengamat.observe(wadah.current)
    return () => pengamat.disconnect()
  }, [terlihat])
  return <div ref={wadah}>{terlihat ? children : sebelum}</div>
}
