import { IsianKelompok } from '#client/components/isian-kelompok.tsx'
import { type PerluCek, palingBanyak } from '#client/format/cek-isian.ts'
import {
  type Bagian,
  bagianFormulir,
  dasarFormulir,
  elemenFormulir,
  namaSiklus,
  sasaranKelompok,
} from '#client/format/isi-formulir.ts'
import { t } from '#client/messages/t.ts'
import { angkaDari, type Teks } from '#client/perangkat/angka.ts'
import type { Laporan } from '#client/perangkat/laporan.ts'
import type { Formulir } from '#contract/formulir.ts'

type Props = {
  readonly formulir: Formulir
  readonly laporan: Laporan
  readonly terkunci: boolean
  readonly cek: readonly PerluCek[]
  readonly onIsi: (sel: string, teks: string) => void
  readonly onIsiBanyak: (teks: Teks) => void
}

/** All fields: what is due, in the order of life; what may be filled besides, folded. */
export function MedanFormulir(props: Props) {
  const { formulir } = props
  const { wajib, boleh } = bagianFormulir(formulir)
  const n = boleh.flatMap(({ kelompok }) => kelompok).length
  return (
    <>
      {wajib.map((bagian) => (
        <Siklus key={bagian.siklus} bagian={bagian} {...props} />
      ))}
      <p className="redup">{t('isi.kosongBukanNol')}</p>
      {n > 0 && (
        <details className="isi-boleh">
          <summary>{t('isi.boleh', { n })}</summary>
          {boleh.map((bagian) => (
            <Siklus key={bagian.siklus} bagian={bagian} {...props} />
          ))}
        </details>
      )}
    </>
  )
}

function Siklus({ bagian, formulir, laporan, terkunci, cek, onIsi, onIsiBanyak }: Props & { readonly bagian: Bagian }) {
  const angka = angkaDari(laporan.teks)
  return (
    <section className="isi-siklus">
      <h2>{namaSiklus(bagian.siklus)}</h2>
      {bagian.kelompok.map((kelompok) => (
        <IsianKelompok
          key={kelompok.kode}
          kelompok={kelompok}
          sasaran={sasaranKelompok(formulir, kelompok)}
          dasar={dasarFormulir(formulir)}
          teks={laporan.teks}
          onIsi={onIsi}
          onIsiBanyak={onIsiBanyak}
          bulanLalu={formulir.minggu > 0 ? null : formulir.bulanLalu}
          terkunci={terkunci}
          penolakan={laporan.penolakan}
          cekMenurutSel={cekMenurutSel(formulir, cek)}
          paling={(elemen, kode) => {
            const satu = formulir.aturan.find((milik) => milik.kode === kode)
            return satu ? palingBanyak(satu, angka, elemen) : null
          }}
        />
      ))}
    </section>
  )
}

/** The first field that has a question under it. */
export function selCek(formulir: Formulir, cek: readonly PerluCek[]): string | null {
  const ada = cekMenurutSel(formulir, cek)
  const { wajib, boleh } = bagianFormulir(formulir)
  const urut = [...wajib, ...boleh].flatMap(({ kelompok }) => kelompok.flatMap(({ elemen }) => elemen))
  return urut.find(({ kode }) => ada.has(kode))?.kode ?? null
}

/** Each question under the last of its fields, where the person is by then. */
function cekMenurutSel(formulir: Formulir, cek: readonly PerluCek[]): ReadonlyMap<string, readonly PerluCek[]> {
  const urutan = elemenFormulir(formulir).map(({ kode }) => kode)
  const hasil = new Map<string, PerluCek[]>()
  for (const satu of cek) {
    const akhir = [...satu.elemen].sort((a, b) => urutan.indexOf(b) - urutan.indexOf(a))[0]
    if (akhir) hasil.set(akhir, [...(hasil.get(akhir) ?? []), satu])
  }
  return hasil
}
