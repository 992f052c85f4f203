import type { MouseEvent } from 'react'
import { lipatTeks } from '#client/format/lipat-teks.ts'
import { type Daerah, getDaerah, type Peristiwa, titikDalam } from './daerah.ts'

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

const KECIL_PX = 20
const BESAR_PX = 96
// So few that each square has room for its name and value.
const PALING_BANYAK_BESAR = 36
const HURUF_SEBARIS = 11

/** One equal square per desa, grouped by parent: for a kabupaten without boundaries. It shows no place, on purpose. */
export function PetaKotak({ kelompok, daerah, terpilih, sorot, label, onSorot, onPilih }: Props) {
  const besar = kelompok.reduce((n, { desa }) => n + desa.length, 0) <= PALING_BANYAK_BESAR
  return (
    <div className="kotak" data-ukuran={besar ? 'besar' : 'kecil'} role="img" aria-label={label}>
      {kelompok.map(({ kode, nama, desa }) => (
        <div key={kode} className="kotak-kelompok">
          <span className="kotak-nama">{nama}</span>
          <div className="kotak-desa">
            {desa.map((satu) => (
              <Kotak
                key={satu.kode}
                nama={satu.nama}
                daerah={getDaerah(daerah, satu.kode)}
                besar={besar}
                terpilih={terpilih}
                sorot={sorot}
                onSorot={onSorot}
                onPilih={onPilih}
              />
            ))}
          </div>
        </div>
      ))}
    </div>
  )
}

type KotakProps = Pick<Props, 'terpilih' | 'sorot' | 'onSorot' | 'onPilih'> & {
  readonly nama: string
  readonly daerah: Daerah
  readonly besar: boolean
}

function Kotak({ nama, daerah: { kunci, tanda, redup, nilai }, besar, terpilih, sorot, onSorot, onPilih }: KotakProps) {
  const sisi = besar ? BESAR_PX : KECIL_PX
  const milik = kunci !== ''
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the table beside it is the keyboard's way to the same rows
    <svg
      className="shape shape-desa"
      width={sisi}
      height={sisi}
      viewBox={`0 0 ${sisi} ${sisi}`}
      aria-hidden="true"
      {...tanda}
      data-kunci={kunci}
      data-redup={redup ? '' : undefined}
      data-terpilih={milik && kunci === terpilih ? '' : undefined}
      data-sorot={milik && kunci === sorot ? '' : undefined}
      onPointerMove={(acara) => milik && acara.pointerType !== 'touch' && onSorot(kunci, titikDari(acara))}
      onPointerLeave={() => onSorot(null)}
      onClick={(acara) => milik && onPilih(kunci, titikDari(acara))}
    >
      <rect x="1" y="1" width={sisi - 2} height={sisi - 2} rx={besar ? 6 : 3} />
      {besar && (
        <>
          {lipatTeks(nama, HURUF_SEBARIS, 3).map((baris, i) => (
            <text key={baris} className="kotak-teks" x="9" y={21 + i * 15}>
              {baris}
            </text>
          ))}
          <text className="kotak-teks kotak-nilai" x="9" y={sisi - 10}>
            {nilai}
          </text>
        </>
      )}
    </svg>
  )
}

/** Where the pointer stands inside the picture that holds all groups. */
const titikDari = (acara: MouseEvent<SVGElement>) =>
  titikDalam(acara.currentTarget.closest('.peta-gambar') ?? acara.currentTarget, acara)
