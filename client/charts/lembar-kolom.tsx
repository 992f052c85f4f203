import type { CSSProperties, ReactNode } from 'react'
import { formatJumlah } from '#client/format/bilangan.ts'
import { dasarTren } from '#client/format/dasar-tren.ts'
import { bertumbuh, sampaiBulan } from '#client/format/periode.ts'
import { kataSatuan } from '#client/format/satuan.ts'
import { t } from '#client/messages/t.ts'
import type { IndikatorRingkas } from '#contract/angka.ts'
import { type BatangLembar, type GambarLembar, urutanBatang } from './baris-lembar.ts'
import { LembarBatang, LembarStatus } from './lembar-batang.tsx'
import { Panah } from './panah.tsx'
import { formatSumbu, formatUkuran, formatUkuranRapat } from './ukuran.ts'

type CatatanTarget = { readonly teks: string; readonly arti: string }

type Props = {
  readonly gambar: GambarLembar
  readonly indikator: IndikatorRingkas
  readonly keterangan: string
  /** 'target s.d. Juni 45 %' and '90 % × 6/12', beside the target line. */
  readonly target: { readonly judul: string; readonly turunan: string | null } | null
  /** More about the target, a word and what it means: that it is an example, say. */
  readonly catatanTarget?: CatatanTarget | null
  readonly onBuka: (kode: string) => void
}

/** Names stand upright from so many columns on, */
const PADAT = 15
/** and from so many the words of the target line give their room to the columns. */
const RAPAT = 26

/**
 * The sheet as on the wall: one column per desa, its bar above its figures, the whole area last. It is a table with the
 * picture as its first row, so that bar and figures can never drift apart; wider than the screen, it scrolls inside
 * itself and the whole area stays in sight.
 */
export function LembarKolom({ gambar, indikator, keterangan, target, catatanTarget, onBuka }: Props) {
  const batang = urutanBatang(gambar)
  const gaya = { '--kolom': batang.length } as CSSProperties
  const lebih = gambar.tanpaPeringkat.length > 0 || batang.some((b) => b.lebihDari100)
  const kata = target && <KataTarget target={target} catatan={catatanTarget ?? null} />
  const rapat = batang.length > RAPAT
  const hampa = batang.every((b) => b.tinggi === null)
  // By place, not by area: ranks change from one month to the next, and a column that stays where it is writes another name.
  const kolom = batang.map((b, ke) => ({ b, kunci: `kolom-${ke}` }))
  const sheet = (
    <section
      className="lembar-gulir"
      aria-label={`${keterangan}. ${t('pws.gulir')}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      data-padat={batang.length > PADAT}
      data-rapat={rapat}
      data-lebih={lebih}
      data-hampa={hampa}
    >
      <table className="lembar" style={gaya}>
        <caption className="sr-only">{keterangan}</caption>
        <thead>
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes focus; the names below are the buttons */}
          <tr className="lembar-plot" aria-hidden="true">
            <td className="lembar-sumbu">{!hampa && <Sumbu gambar={gambar} />}</td>
            {kolom.map(({ b, kunci: tempat }) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the button with the name is the keyboard way
              <td key={tempat} {...tandaKolom(b, gambar)} onClick={() => onBuka(b.kode)}>
                <LembarBatang batang={b} gambar={gambar} rapat={rapat} hampa={hampa} />
              </td>
            ))}
            <td className="lembar-kata">
              {!rapat && !hampa && <div className="lembar-kata-isi">{kataPada(gambar, kata)}</div>}
            </td>
          </tr>
          <tr className="lembar-nama">
            <td>{satuan(gambar, indikator)}</td>
            {kolom.map(({ b, kunci: tempat }) => (
              <th key={tempat} scope="col" {...tandaKolom(b, gambar)}>
                <button
                  type="button"
                  className="lembar-nama-butir"
                  aria-label={t('tabel.buka', { nama: b.nama })}
                  onClick={() => onBuka(b.kode)}
                >
                  <span className="lembar-nama-teks">{b.nama}</span>
                </button>
              </th>
            ))}
            <td className="lembar-kata" />
          </tr>
        </thead>
        <tbody>
          {barisAngka(gambar, indikator, rapat).map(({ kunci, judul, isi }) => (
            <tr key={kunci} className={`lembar-${kunci}`}>
              <th scope="row">{judul}</th>
              {kolom.map(({ b, kunci: tempat }) => (
                <td key={tempat} {...tandaKolom(b, gambar)}>
                  {isi(b)}
                </td>
              ))}
              <td className="lembar-kata" />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
  return rapat && kata && !hampa ? (
    <>
      <div className="lembar-kata-atas">{kata}</div>
      {sheet}
    </>
  ) : (
    sheet
  )
}

/** The first column after the ranked ones is set off, the whole area too. */
function tandaKolom(batang: BatangLembar, gambar: GambarLembar) {
  const tanpaPeringkat = gambar.tanpaPeringkat[0] === batang
  return { 'data-total': batang.total || undefined, 'data-sela': tanpaPeringkat || undefined }
}

const satuan = (gambar: GambarLembar, indikator: IndikatorRingkas): string =>
  gambar.besaran === 'jumlah'
    ? kataSatuan(indikator.satuan)
    : gambar.besaran === 'persen'
      ? t('pws.satuan.persen')
      : t('pws.satuan.laju', { skala: formatJumlah(indikator.skala) })

type BarisAngka = { readonly kunci: string; readonly judul: string; readonly isi: (batang: BatangLembar) => ReactNode }

/** The rows under the bars. A cumulative shows its month's own part; what is measured monthly shows the month before. */
function barisAngka(gambar: GambarLembar, indikator: IndikatorRingkas, rapat: boolean): readonly BarisAngka[] {
  const { besaran } = gambar
  const tulis = rapat ? formatUkuranRapat : formatUkuran
  const bagianBulan = bertumbuh(indikator)
  const angka = (b: BatangLembar, mana: 'Ini' | 'Lalu') =>
    besaran === 'persen' ? b.angka[`persen${mana}`] : b.angka[`jumlah${mana}`]
  const teks = (nilai: number | null) => tulis(nilai, besaran)
  return [
    {
      kunci: 'kum',
      judul: t(sampaiBulan(indikator) ? 'pws.baris.kumulatif' : 'pws.baris.nilai'),
      isi: (b) => <span data-tinggal={b.tanpaBulanIni}>{tulis(b.tinggi, besaran)}</span>,
    },
    ...(bagianBulan
      ? [{ kunci: 'ini', judul: t('pws.baris.ini'), isi: (b: BatangLembar) => teks(angka(b, 'Ini')) }]
      : []),
    // What is compared are counts: beside a rate they would be read as one.
    ...(besaran === 'laju'
      ? []
      : [
          {
            kunci: 'lalu',
            judul: t(bagianBulan ? 'pws.baris.lalu' : 'pws.baris.sebelumnya'),
            isi: (b: BatangLembar) => teks(angka(b, 'Lalu')),
          },
        ]),
    { kunci: 'tren', judul: t('pws.baris.tren'), isi: (b) => <Panah tren={b.angka.tren} dasar={dasarTren(b.angka)} /> },
    { kunci: 'status', judul: t('pws.baris.status'), isi: (b) => <LembarStatus batang={b} arah={indikator.arah} /> },
  ]
}

function Sumbu({ gambar: { skala } }: { gambar: GambarLembar }) {
  return (
    <svg className="lembar-svg" aria-hidden="true" focusable="false">
      {skala.garis.map((nilai) => (
        <text
          key={nilai}
          x="100%"
          dx="-8"
          y={`${100 - (nilai / skala.maks) * 100}%`}
          dy={nilai === 0 ? 0 : 4}
          textAnchor="end"
        >
          {formatSumbu(nilai, skala.langkah)}
        </text>
      ))}
    </svg>
  )
}

/** The words level with the line they belong to; of a line at the very top a little lower, where they are not cut off. */
function kataPada({ total, skala }: GambarLembar, kata: ReactNode) {
  if (total.target === null) return null
  return <div style={{ bottom: `min(${(total.target / skala.maks) * 100}%, 100% - 14px)` }}>{kata}</div>
}

function KataTarget({ target, catatan }: { target: NonNullable<Props['target']>; catatan: CatatanTarget | null }) {
  return (
    <p>
      <b>{target.judul}</b> {target.turunan && <span>{target.turunan}</span>}{' '}
      {catatan && <i title={catatan.arti}>{catatan.teks}</i>}
    </p>
  )
}
