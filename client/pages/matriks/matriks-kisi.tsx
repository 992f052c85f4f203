// biome-ignore-all lint/a11y/useSemanticElements: a table cannot leave out the rows and columns that are out of sight
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import { gerak, KLASTER, type Letak, NAMA } from '#client/format/matriks-gerak.ts'
import type { SusunMatriks } from '#client/format/matriks-susun.ts'
import { type AksiMatriks, lakukan, letakDari, sematkan } from './matriks-aksi.ts'
import { BarisMatriks, idSel, type Kisi, lebarKisi } from './matriks-baris.tsx'
import { useGulir } from './matriks-gulir.ts'
import { KepalaMatriks } from './matriks-kepala.tsx'
import type { ModelMatriks } from './matriks-model.ts'
import type { UkuranMatriks } from './matriks-ukuran.ts'
import { MatriksUraian } from './matriks-uraian.tsx'

type Props = {
  readonly model: ModelMatriks
  readonly ukuran: UkuranMatriks
  readonly susun: SusunMatriks
  readonly keterangan: string
  readonly aksi: AksiMatriks
  /** The column that was looked for; a new object each time it is. */
  readonly tuju: { readonly kolom: number } | null
}

/**
 * The matrix as a grid of which only what is in sight is drawn. It is one stop of the Tab key: arrows move the active
 * cell, which the grid names to screen readers, so that a cell may leave the page without taking the focus along.
 */
export function MatriksKisi({ model, ukuran, susun, keterangan, aksi, tuju }: Props) {
  const id = useId()
  const kotak = useRef<HTMLDivElement>(null)
  const { pandangan, bawa } = useGulir(kotak, model, ukuran)
  const { aktif, setAktif } = useAktif(model)
  const [sorot, setSorot] = useState<Letak | null>(null)
  const kisi = useKisi({ id, model, ukuran }, pandangan)
  const pergi = (ke: Letak) => {
    setAktif(ke)
    bawa(ke)
  }
  useTuju(tuju, (kolom) => pergi({ baris: Math.max(0, aktif.baris), kolom }))
  const kelompok = awalKelompok(model)
  const onKeyDown = (acara: KeyboardEvent) => {
    const batas = {
      ...{ baris: model.baris.length, kolom: model.kolom.length, halaman: pandangan.halaman },
      ...{ ringkas: ukuran.ringkas > 0, kelompok },
    }
    const ke = acara.altKey || acara.metaKey ? null : gerak(acara, aktif, batas)
    const isAksi = acara.key === 'Enter' || acara.key === ' '
    const isSemat = acara.key.toLowerCase() === 'p' && !acara.ctrlKey && !acara.metaKey
    if (ke) pergi(ke)
    else if (isAksi) lakukan(model, aktif, aksi)
    else if (isSemat) sematkan(model, aktif, aksi)
    else return
    acara.preventDefault()
  }
  const onClick = (acara: MouseEvent) => {
    const letak = letakDari(acara.target)
    if (!letak) return
    kotak.current?.focus({ preventScroll: true })
    setAktif(letak)
    const isTombol = acara.target instanceof Element && acara.target.closest('[data-aksi]') !== null
    if (isTombol) sematkan(model, letak, aksi)
    // A press on a name only makes its row the active one: its button pins it.
    else if (letak.kolom >= 0 || letak.baris < 0) lakukan(model, letak, aksi)
  }
  const { baris } = pandangan
  const dari = model.sematBaris + baris.dari
  const deret = (nomor: number, ke: number) => (
    <BarisMatriks
      key={model.jawaban.baris[nomor]?.kode}
      {...{ kisi, ke, nomor }}
      aktif={aktif.baris === ke ? aktif.kolom : null}
      disematkan={ke < model.sematBaris}
    />
  )
  return (
    <>
      <div
        ref={kotak}
        role="grid"
        className="matriks-kisi"
        tabIndex={0}
        aria-label={keterangan}
        aria-readonly
        aria-rowcount={model.baris.length + 3}
        aria-colcount={model.kolom.length + (ukuran.ringkas > 0 ? 2 : 1)}
        aria-activedescendant={
          isTergambar(aktif, kisi, model.sematBaris, baris) ? idAktif(id, aktif, kelompok) : undefined
        }
        style={gayaUkuran(ukuran)}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onPointerMove={(acara) => setSorot((lama) => samakan(lama, letakDari(acara.target)))}
        onPointerLeave={() => setSorot(null)}
      >
        <div role="presentation" className="matriks-lembar" style={{ width: lebarKisi(kisi) }}>
          <div role="rowgroup" className="matriks-atas">
            <KepalaMatriks kisi={kisi} aktif={aktif} urut={susun.urut} semat={susun.semat} />
            {model.baris.slice(0, model.sematBaris).map(deret)}
          </div>
          <div role="rowgroup" style={{ height: (model.baris.length - model.sematBaris) * ukuran.baris }}>
            <div role="presentation" style={{ height: baris.dari * ukuran.baris }} />
            {model.baris.slice(dari, model.sematBaris + baris.sampai).map((nomor, i) => deret(nomor, dari + i))}
          </div>
        </div>
      </div>
      <MatriksUraian model={model} letak={sorot ?? aktif} />
    </>
  )
}

/** The active cell, never beyond what is shown. */
function useAktif(model: ModelMatriks) {
  const [letak, setAktif] = useState<Letak>({ baris: 0, kolom: 0 })
  const aktif = {
    baris: Math.min(letak.baris, model.baris.length - 1),
    kolom: Math.min(letak.kolom, model.kolom.length - 1),
  }
  return { aktif, setAktif }
}

/** The same object for as long as nothing in it changed: rows are then not drawn again. */
function useKisi({ id, model, ukuran }: Omit<Kisi, 'semat' | 'jendela'>, { semat, kolom }: Pandangan): Kisi {
  const { dari, sampai } = kolom
  return useMemo(
    () => ({ id, model, ukuran, semat, jendela: { dari, sampai } }),
    [id, model, ukuran, semat, dari, sampai],
  )
}
type Pandangan = ReturnType<typeof useGulir>['pandangan']

function useTuju(tuju: Props['tuju'], pergi: (kolom: number) => void) {
  const terbaru = useRef(pergi)
  useEffect(() => {
    terbaru.current = pergi
  })
  useEffect(() => {
    if (tuju) terbaru.current(tuju.kolom)
  }, [tuju])
}

const awalKelompok = ({ kelompok }: ModelMatriks): readonly number[] => {
  let awal = 0
  return kelompok.map(({ kolom }) => {
    awal += kolom.length
    return awal - kolom.length
  })
}

const samakan = (lama: Letak | null, baru: Letak | null): Letak | null =>
  lama && baru && lama.baris === baru.baris && lama.kolom === baru.kolom ? lama : baru

/** Whether a cell is on the page just now. */
function isTergambar({ baris, kolom }: Letak, kisi: Kisi, sematBaris: number, jendela: Kisi['jendela']): boolean {
  const ke = baris - sematBaris
  const barisAda = baris < sematBaris || (ke >= jendela.dari && ke < jendela.sampai)
  const kolomAda =
    baris === KLASTER || kolom < kisi.semat || (kolom >= kisi.jendela.dari && kolom < kisi.jendela.sampai)
  return barisAda && kolomAda
}

const idAktif = (id: string, { baris, kolom }: Letak, kelompok: readonly number[]): string =>
  idSel(id, baris, baris === KLASTER ? (kelompok.findLast((awal) => awal <= kolom) ?? NAMA) : kolom)

const gayaUkuran = ({ nama, ringkas, kolom, baris }: UkuranMatriks): CSSProperties =>
  // Properties of our own are not in React's type.
  ({
    '--nama': `${nama}px`,
    '--ringkas': `${ringkas}px`,
    '--sel': `${kolom}px`,
    '--baris': `${baris}px`,
  }) as CSSProperties
