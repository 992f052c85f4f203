import type { PointerEvent } from 'react'
import { type Daerah, getDaerah, type Peristiwa, type Titik } from './daerah.ts'

export type KelompokKotak = {
  readonly kode: string
  readonly nama: string
  readonly desa: readonly { readonly kode: string; readonly nama: string }[]
}

type Props = Peristiwa & {
  readonly kelompok: readonly KelompokKotak[]
  readonly daerah: ReadonlyMap<string, Daerah>
  readonly terpilih: string | null
  readonly sorot: string | null
  readonly label: string
}

const SISI = 20
const JARAK = 4
const KOLOM = 8

/** One equal square per desa, grouped by parent: for a kabupaten without boundaries. It shows no place, on purpose. */
export function PetaKotak({ kelompok, daerah, terpilih, sorot, label, onSorot, onPilih }: Props) {
  return (
    <div className="kotak" role="img" aria-label={label}>
      {kelompok.map(({ kode, nama, desa }) => {
        const kolom = Math.min(KOLOM, desa.length)
        const lebar = kolom * (SISI + JARAK) - JARAK
        const tinggi = Math.ceil(desa.length / kolom) * (SISI + JARAK) - JARAK
        return (
          <div key={kode} className="kotak-kelompok">
            <span className="kotak-nama">{nama}</span>
            <svg width={lebar} height={tinggi} viewBox={`0 0 ${lebar} ${tinggi}`} aria-hidden="true">
              {desa.map((satu, i) => {
                const { kunci, tanda, redup } = getDaerah(daerah, satu.kode)
                return (
                  <rect
                    key={satu.kode}
                    className="shape shape-desa"
                    x={(i % kolom) * (SISI + JARAK)}
                    y={Math.floor(i / kolom) * (SISI + JARAK)}
                    width={SISI}
                    height={SISI}
                    rx={3}
                    {...tanda}
                    data-kunci={kunci}
                    data-redup={redup ? '' : undefined}
                    data-terpilih={kunci !== '' && kunci === terpilih ? '' : undefined}
                    data-sorot={kunci !== '' && kunci === sorot ? '' : undefined}
                    onPointerMove={(acara) =>
                      kunci && acara.pointerType !== 'touch' && onSorot(kunci, titikDari(acara))
                    }
                    onPointerLeave={() => onSorot(null)}
                    onClick={(acara) => kunci && onPilih(kunci, isSentuh(acara.nativeEvent))}
                  />
                )
              })}
            </svg>
          </div>
        )
      })}
    </div>
  )
}

const isSentuh = (acara: Event): boolean => 'pointerType' in acara && acara.pointerType === 'touch'

/** Where the pointer stands inside the picture that holds all groups. */
function titikDari(acara: PointerEvent<SVGRectElement>): Titik {
  const kotak = acara.currentTarget.closest('.peta-gambar')?.getBoundingClientRect()
  return { x: acara.clientX - (kotak?.left ?? 0), y: acara.clientY - (kotak?.top ?? 0) }
}
