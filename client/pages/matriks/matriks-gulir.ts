import { type RefObject, useCallback, useLayoutEffect, useState } from 'react'
import type { Letak } from '#client/format/matriks-gerak.ts'
import { geserAgarTampak, type Jendela, jendela } from '#client/format/matriks-jendela.ts'
import type { ModelMatriks } from './matriks-model.ts'
import { awalKolom, muatSemat, type UkuranMatriks } from './matriks-ukuran.ts'

type Pandangan = {
  readonly baris: Jendela
  readonly kolom: Jendela
  /** So many pinned columns stay at the edge. */
  readonly semat: number
  /** So many rows are in sight. */
  readonly halaman: number
}

const CADANGAN_BARIS = 8
const CADANGAN_KOLOM = 4

/** Which rows and columns are in sight of a box that scrolls, kept up as it is scrolled and sized. */
export function useGulir(kotak: RefObject<HTMLDivElement | null>, model: ModelMatriks, ukuran: UkuranMatriks) {
  const banyak = model.baris.length - model.sematBaris
  const [pandangan, setPandangan] = useState<Pandangan>(() =>
    pandang({ clientWidth: innerWidth, clientHeight: innerHeight, scrollLeft: 0, scrollTop: 0 }, 0, model, ukuran),
  )
  const perbarui = useCallback(() => {
    const elemen = kotak.current
    if (!elemen) return
    const baru = pandang(elemen, tinggiKepala(elemen), model, ukuran)
    setPandangan((lama) => (sama(lama, baru) ? lama : baru))
  }, [kotak, model, ukuran])
  useLayoutEffect(() => {
    perbarui()
    const elemen = kotak.current
    if (!elemen) return
    const pengamat = new ResizeObserver(perbarui)
    pengamat.observe(elemen)
    elemen.addEventListener('scroll', perbarui, { passive: true })
    return () => {
      pengamat.disconnect()
      elemen.removeEventListener('scroll', perbarui)
    }
  }, [kotak, perbarui])
  /** Scrolls as little as possible until a place is in sight, and draws it. */
  const bawa = (letak: Letak) => {
    const elemen = kotak.current
    if (!elemen) return
    const { semat } = pandangan
    const tinggi = elemen.clientHeight - tinggiKepala(elemen)
    const baris = letak.baris - model.sematBaris
    if (baris >= 0)
      elemen.scrollTop = geserAgarTampak(baris, { geser: elemen.scrollTop, tampak: tinggi, satu: ukuran.baris })
    if (letak.kolom >= semat) {
      const diam = semat * ukuran.kolom
      const tampak = elemen.clientWidth - awalKolom(ukuran) - diam
      elemen.scrollLeft =
        geserAgarTampak(letak.kolom, { geser: elemen.scrollLeft + diam, tampak, satu: ukuran.kolom }) - diam
    }
    perbarui()
  }
  return { pandangan: batasi(pandangan, banyak, model.kolom.length), bawa }
}

const tinggiKepala = (elemen: HTMLElement): number =>
  elemen.querySelector<HTMLElement>('.matriks-atas')?.offsetHeight ?? 0

type Kotak = Pick<HTMLElement, 'clientWidth' | 'clientHeight' | 'scrollLeft' | 'scrollTop'>

function pandang(kotak: Kotak, kepala: number, model: ModelMatriks, ukuran: UkuranMatriks): Pandangan {
  const semat = Math.min(model.sematKolom, muatSemat(kotak.clientWidth, ukuran))
  const diam = semat * ukuran.kolom
  const tinggi = Math.max(0, kotak.clientHeight - kepala)
  return {
    semat,
    halaman: Math.max(1, Math.floor(tinggi / ukuran.baris) - 1),
    baris: jendela({
      ...{ geser: kotak.scrollTop, tampak: tinggi, satu: ukuran.baris },
      ...{ banyak: model.baris.length - model.sematBaris, cadangan: CADANGAN_BARIS },
    }),
    kolom: jendela({
      ...{ geser: kotak.scrollLeft + diam, tampak: kotak.clientWidth - awalKolom(ukuran) - diam, satu: ukuran.kolom },
      ...{ banyak: model.kolom.length, cadangan: CADANGAN_KOLOM },
    }),
  }
}

const samaJendela = (a: Jendela, b: Jendela): boolean => a.dari === b.dari && a.sampai === b.sampai

const sama = (a: Pandangan, b: Pandangan): boolean =>
  a.semat === b.semat && a.halaman === b.halaman && samaJendela(a.baris, b.baris) && samaJendela(a.kolom, b.kolom)

/** Until the box has been measured anew after rows or columns went away, nothing beyond them is drawn. */
const batasi = (pandangan: Pandangan, baris: number, kolom: number): Pandangan => ({
  ...pandangan,
  baris: jepit(pandangan.baris, baris),
  kolom: jepit(pandangan.kolom, kolom),
})

const jepit = ({ dari, sampai }: Jendela, banyak: number): Jendela => ({
  dari: Math.min(dari, banyak),
  sampai: Math.min(sampai, banyak),
})
