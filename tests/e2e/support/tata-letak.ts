// What a page does with its room, read where it stands: texts that are cut off, things that move, focus that is lost.
import type { Page } from 'playwright-core'

/** Runs there what is compiled here: the compiler keeps the names of inner functions by a function of its own. */
async function diHalaman<A, H>(page: Page, jalankan: (isi: A) => H, isi: A): Promise<Awaited<H>> {
  await page.evaluate('globalThis.__name ??= (satu) => satu')
  // Playwright's type of a function that is taken there is wider than this one.
  return page.evaluate(jalankan as (isi: unknown) => H, isi) as Promise<Awaited<H>>
}

/** Texts that their own box, a box around them or the window cuts off, where nothing can be scrolled to them. */
export const teksTerpotong = (page: Page): Promise<readonly string[]> =>
  diHalaman(
    page,
    () => {
      const LONGGAR = 1.5
      const jendela = document.documentElement.clientWidth
      const gulir = (gaya: string) => gaya === 'auto' || gaya === 'scroll'
      /** The box that an element is laid out in: what is taken out of the flow is not cut off by the boxes it left. */
      const wadah = (elemen: Element): Element | null => {
        const { position } = getComputedStyle(elemen)
        if (position === 'fixed') return null
        let induk = elemen.parentElement
        while (position === 'absolute' && induk && getComputedStyle(induk).position === 'static')
          induk = induk.parentElement
        return induk
      }
      const terpotong = (teks: DOMRect, mulai: Element): boolean => {
        let [x, y] = [true, true]
        for (let kotak: Element | null = mulai; kotak && kotak !== document.body; kotak = wadah(kotak)) {
          const { overflowX, overflowY } = getComputedStyle(kotak)
          const tepi = kotak.getBoundingClientRect()
          // What is for screen readers alone is a point; what is folded has no height.
          if (tepi.width <= 1 || tepi.height <= 1) return false
          if (gulir(overflowX)) x = false
          else if (
            x &&
            overflowX !== 'visible' &&
            (teks.left < tepi.left - LONGGAR || teks.right > tepi.right + LONGGAR)
          )
            return true
          if (gulir(overflowY)) y = false
          else if (
            y &&
            overflowY !== 'visible' &&
            (teks.top < tepi.top - LONGGAR || teks.bottom > tepi.bottom + LONGGAR)
          )
            return true
        }
        return x && (teks.left < -LONGGAR || teks.right > jendela + LONGGAR)
      }
      const hasil = new Set<string>()
      const semua = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      while (semua.nextNode()) {
        const { textContent: isi, parentElement: induk } = semua.currentNode
        // A map is looked around in; what is skipped to comes into sight with its focus.
        if (!isi?.trim() || !induk?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
        if (induk.closest('.leaflet-container, .skip, .sr-only, option, script, style')) continue
        const kawasan = document.createRange()
        kawasan.selectNodeContents(semua.currentNode)
        const potong = [...kawasan.getClientRects()].some((teks) => teks.width > 0 && terpotong(teks, induk))
        if (potong)
          hasil.add(`${induk.tagName.toLowerCase()}.${[...induk.classList].join('.')}: ${isi.trim().slice(0, 60)}`)
      }
      return [...hasil]
    },
    null,
  )

/** What moves, or would on the next change, for longer than `detik`. */
export const gerakan = (page: Page, detik: number): Promise<readonly string[]> =>
  diHalaman(
    page,
    (batas: number) => {
      const lama = (teks: string) => Math.max(...teks.split(',').map((satu) => Number.parseFloat(satu)))
      const nama = (elemen: Element | null) =>
        elemen ? `${elemen.tagName.toLowerCase()}.${[...elemen.classList].join('.')}` : ''
      const berjalan = document
        .getAnimations()
        .filter(
          ({ playState, effect }) => playState === 'running' && Number(effect?.getComputedTiming().duration) > batas,
        )
        .map(({ effect }) => `runs: ${nama(effect instanceof KeyframeEffect ? effect.target : null)}`)
      const siap = [...document.querySelectorAll('body *')].flatMap((elemen) =>
        [null, '::before', '::after'].flatMap((semu) => {
          const gaya = getComputedStyle(elemen, semu)
          const pindah = gaya.transitionProperty !== 'none' && lama(gaya.transitionDuration) > batas
          const gerak = gaya.animationName !== 'none' && lama(gaya.animationDuration) > batas
          return pindah || gerak ? [`would: ${nama(elemen)}${semu ?? ''}`] : []
        }),
      )
      return [...new Set([...berjalan, ...siap])]
    },
    detik,
  )

/** Where focus is: its element in words, whether it can be seen to be there, and whether it is in the window. */
export type Fokus = { readonly nama: string; readonly tampak: boolean; readonly terlihat: boolean }

export const fokusKini = (page: Page): Promise<Fokus> =>
  diHalaman(
    page,
    () => {
      const elemen = document.activeElement
      if (!elemen || elemen === document.body) return { nama: '', tampak: false, terlihat: false }
      Object.assign(window, { fokusTerakhir: elemen })
      // Where the field itself shows nothing, the box around it does.
      const berpenanda = (kotak: Element | null): boolean => {
        if (!kotak) return false
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(kotak)
        return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none'
      }
      const { left, right, top, bottom, width, height } = elemen.getBoundingClientRect()
      const nama = elemen.getAttribute('aria-label') ?? elemen.textContent?.trim().slice(0, 40) ?? ''
      return {
        nama: `${elemen.tagName.toLowerCase()}.${[...elemen.classList].join('.')} ${nama}`,
        tampak: [
          elemen,
          elemen.parentElement,
          elemen.closest('label'),
          elemen.parentElement?.parentElement ?? null,
        ].some(berpenanda),
        terlihat: width * height > 0 && right > 0 && bottom > 0 && left < innerWidth && top < innerHeight,
      }
    },
    null,
  )

/** What can be tabbed to, stands after the last stop that `fokusKini` saw, and so was passed over. */
export const belumDilalui = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { fokusTerakhir } = window as unknown as { fokusTerakhir: Element }
    const BISA = 'a[href], button:enabled, input:enabled:not([type=radio]), select:enabled, textarea:enabled, summary'
    return [...document.querySelectorAll(BISA)]
      .filter((satu) => satu.getAttribute('tabindex') !== '-1' && satu.checkVisibility({ visibilityProperty: true }))
      .filter((satu) => fokusTerakhir.compareDocumentPosition(satu) === Node.DOCUMENT_POSITION_FOLLOWING)
      .map((satu) => `${satu.tagName.toLowerCase()}.${[...satu.classList].join('.')} ${satu.textContent?.slice(0, 40)}`)
  })
