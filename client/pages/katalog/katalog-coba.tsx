import { useState } from 'react'
import { CellMark } from '#client/components/cell-mark.tsx'
import { DataTable, type Kolom } from '#client/components/data-table.tsx'
import { Pecahan } from '#client/components/katalog-pecahan.tsx'
import { Sentence } from '#client/components/sentence.tsx'
import { formatDesimal, formatJumlah } from '#client/format/bilangan.ts'
import { formatBulan, formatNamaBulanPendek } from '#client/format/bulan.ts'
import {
  formatSelisih,
  kalimatCoba,
  peringatanCoba,
  saringCoba,
  type TandaTampil,
} from '#client/format/katalog-coba.ts'
import { formatHitungan, getNilai } from '#client/format/nilai.ts'
import { t } from '#client/messages/t.ts'
import type { IndikatorRingkas } from '#contract/angka.ts'
import type { BarisCoba, CobaJawaban } from '#contract/kelola-katalog.ts'

/** What a trial found: the figure of the whole area, what to look at, month by month, and every part of it. */
export function HasilCobaKatalog({ hasil }: { readonly hasil: CobaJawaban }) {
  const [tanda, setTanda] = useState<TandaTampil | null>(null)
  return (
    <div className="katalog-hasil">
      <div role="status">
        <Sentence {...kalimatCoba(hasil)} />
      </div>
      <Peringatan hasil={hasil} tanda={tanda} onSaring={setTanda} />
      {hasil.lama && <RumusLama lama={hasil.lama} skala={hasil.indikator.skala} />}
      {hasil.garis.length > 1 && <Garis hasil={hasil} />}
      <Baris hasil={hasil} tanda={tanda} />
    </div>
  )
}

type PeringatanProps = {
  readonly hasil: CobaJawaban
  readonly tanda: TandaTampil | null
  readonly onSaring: (tanda: TandaTampil | null) => void
}

function Peringatan({ hasil, tanda, onSaring }: PeringatanProps) {
  const semua = peringatanCoba(hasil)
  const tenang = !semua.some(({ berat }) => berat)
  return (
    <section className="katalog-peringatan">
      <h3>{t('katalog.coba.lihat')}</h3>
      {tenang && <p>{t('katalog.coba.tenang', { apa: t(`katalog.rincian.${hasil.rincian}`) })}</p>}
      <ul>
        {semua.map((satu) => (
          <li key={satu.tanda} data-berat={satu.berat || undefined}>
            {satu.pesan}{' '}
            <button
              type="button"
              className="link-button"
              aria-pressed={tanda === satu.tanda}
              onClick={() => onSaring(tanda === satu.tanda ? null : satu.tanda)}
            >
              {t(tanda === satu.tanda ? 'katalog.coba.semua' : 'katalog.coba.saring')}
              <span className="sr-only">: {t(`katalog.coba.sebut.${satu.tanda}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

type LamaProps = { readonly lama: NonNullable<CobaJawaban['lama']>; readonly skala: number }

const RumusLama = ({ lama, skala }: LamaProps) => (
  <details className="katalog-lama">
    <summary>{t('katalog.coba.lama', { tahun: String(lama.berlakuDari) })}</summary>
    <Pecahan
      pembilang={lama.rumusPembilang}
      penyebut={lama.rumusPenyebut}
      skala={skala}
      tanpaPenyebut={lama.rumusPenyebut === '' || lama.rumusPenyebut === '-'}
    />
  </details>
)

/** The whole area from January on, both formulas. */
function Garis({ hasil: { garis, lama, wilayah, indikator } }: { readonly hasil: CobaJawaban }) {
  const tulis = (n: number | null) => (indikator.jenis === 'kejadian' ? formatJumlah(n) : formatDesimal(n))
  const baris = [
    { judul: t('katalog.coba.kolom.baru'), nilai: garis.map(({ baru }) => baru) },
    ...(lama ? [{ judul: t('katalog.coba.kolom.lama'), nilai: garis.map((satu) => satu.lama) }] : []),
  ]
  const judul = t(indikator.jenis === 'kejadian' ? 'katalog.coba.garis' : 'katalog.coba.garis.persen', {
    nama: wilayah.nama,
  })
  return (
    <section>
      <h3>{judul}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="table-wrap katalog-garis" aria-label={judul} tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('katalog.coba.bulan')}</th>
              {garis.map(({ bulan }) => (
                <th key={bulan} scope="col" data-rata="kanan">
                  {formatNamaBulanPendek(bulan)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {baris.map((satu) => (
              <tr key={satu.judul}>
                <th scope="row">{satu.judul}</th>
                {satu.nilai.map((n, i) => (
                  <td key={garis[i]?.bulan} data-rata="kanan">
                    {tulis(n)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

function Baris({ hasil, tanda }: { readonly hasil: CobaJawaban; readonly tanda: TandaTampil | null }) {
  const { indikator, lama, total, rincian, bulan } = hasil
  const isi = { apa: t(`katalog.rincian.${rincian}`), bulan: formatBulan(bulan) }
  return (
    <section className="katalog-baris">
      <h3>{t('katalog.coba.tabel', isi)}</h3>
      <DataTable<BarisCoba>
        keterangan={t('katalog.coba.tabel', isi)}
        baris={saringCoba(hasil.baris, tanda)}
        kunciBaris={({ kode }) => kode}
        sedikitDulu
        kolom={[
          { kunci: 'nama', judul: t('katalog.coba.kolom.wilayah'), isi: ({ nama }) => nama, nilai: ({ nama }) => nama },
          {
            ...{ kunci: 'hitungan', judul: t('katalog.coba.kolom.hitungan'), rata: 'kanan', menurun: true },
            ...{ isi: ({ baru }) => formatHitungan(baru), nilai: ({ baru }) => baru.pembilang },
          },
          {
            ...{ kunci: 'baru', judul: t('katalog.coba.kolom.baru'), rata: 'kanan', menurun: true },
            isi: ({ baru }) => <CellMark angka={baru} indikator={indikator} />,
            nilai: ({ baru }) => getNilai(baru, indikator),
          },
          ...(lama ? kolomLama(indikator) : []),
          {
            ...{ kunci: 'tanda', judul: t('katalog.coba.kolom.tanda') },
            ...{ isi: (b) => <Tanda baris={b} />, nilai: (b) => b.tanda.length, menurun: true },
          },
        ]}
        kaki={
          <tr>
            <th scope="row">{total.nama}</th>
            <td data-rata="kanan">{formatHitungan(total.baru)}</td>
            <td data-rata="kanan">
              <CellMark angka={total.baru} indikator={indikator} />
            </td>
            {lama && (
              <>
                <td data-rata="kanan">
                  {total.lama ? <CellMark angka={total.lama} indikator={indikator} /> : t('angka.tanpa')}
                </td>
                <td data-rata="kanan">{formatSelisih(total.selisih, indikator)}</td>
              </>
            )}
            <td>
              <Tanda baris={total} />
            </td>
          </tr>
        }
      />
    </section>
  )
}

/** By the formula that holds, and how far the draft is from it. */
const kolomLama = (indikator: IndikatorRingkas): readonly Kolom<BarisCoba>[] => [
  {
    ...{ kunci: 'lama', judul: t('katalog.coba.kolom.lama'), rata: 'kanan', menurun: true },
    isi: ({ lama }) => (lama ? <CellMark angka={lama} indikator={indikator} /> : t('angka.tanpa')),
    nilai: ({ lama }) => (lama ? getNilai(lama, indikator) : null),
  },
  {
    ...{ kunci: 'selisih', judul: t('katalog.coba.kolom.selisih'), rata: 'kanan', menurun: true },
    isi: ({ selisih }) => formatSelisih(selisih, indikator),
    nilai: ({ selisih }) => selisih,
  },
]

/** The marks of a row in words; that its value is another one shows beside it. */
const Tanda = ({ baris: { tanda } }: { readonly baris: BarisCoba }) => (
  <span className="katalog-tanda">
    {tanda
      .filter((satu) => satu !== 'nilai-berubah')
      .map((satu) => t(`katalog.coba.sebut.${satu}`))
      .join(', ')}
  </span>
)
