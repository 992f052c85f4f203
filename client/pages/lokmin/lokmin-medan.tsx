import { useId } from 'react'
import { formatWaktu } from '#client/format/bulan.ts'
import { t } from '#client/messages/t.ts'
import { type BarisServer, type DrafLokmin, kunciDraf } from '#client/perangkat/lokmin-langkah.ts'
import type { BarisTulisIsi, ButirLokmin } from '#contract/lokmin.ts'
import { useRapat } from './lokmin-keadaan.ts'

type NamaMedan = ButirLokmin['isi'][number]['medan']
type Props = {
  readonly butir: string
  readonly medan: NamaMedan
  readonly label?: string
  readonly satuBaris?: boolean
}

/** One field of a point: typed by anybody at any time; what two wrote differently stands side by side. */
export function MedanLokmin({ butir, medan, label, satuBaris = false }: Props) {
  const { isi, server, keadaan, penulis } = useRapat()
  const id = useId()
  const nomor = kunciDraf(butir, { jenis: 'isi', medan, teks: '' })
  const [draf, ada] = [keadaan.draf.get(nomor), server.get(nomor)]
  const teks = teksDari(draf?.baris ?? ada?.baris)
  const nama = label ?? t(`lokmin.medan.${medan}`)
  if (!isi.bolehKelola)
    return teks.trim() === '' ? null : <MedanBaca nama={nama} teks={teks} judul={medan === 'judul'} />
  const tulis = (baru: string) => penulis.tulis(butir, { jenis: 'isi', medan, teks: baru }, ada)
  return (
    <div className="lokmin-medan" data-medan={medan}>
      <label htmlFor={id} className={medan === 'judul' ? 'sr-only' : undefined}>
        {nama}
      </label>
      <textarea
        id={id}
        className="masukan"
        rows={satuBaris ? 1 : 2}
        maxLength={4000}
        value={teks}
        aria-describedby={ada?.oleh ? `${id}-oleh` : undefined}
        onChange={(a) => tulis(satuBaris ? a.target.value.replaceAll('\n', ' ') : a.target.value)}
      />
      {ada?.oleh && (
        <p id={`${id}-oleh`} className="lokmin-oleh">
          {ada.oleh}, {formatWaktu(ada.pada)}
        </p>
      )}
      <Bentrok nomor={nomor} draf={draf} />
    </div>
  )
}

const MedanBaca = ({ nama, teks, judul }: { readonly nama: string; readonly teks: string; readonly judul: boolean }) =>
  judul ? (
    <h3 className="lokmin-teks">{teks}</h3>
  ) : (
    <div className="lokmin-medan">
      <p className="lokmin-nama">{nama}</p>
      <p className="lokmin-teks">{teks}</p>
    </div>
  )

const teksDari = (baris: BarisTulisIsi | undefined): string => (baris?.jenis === 'isi' ? baris.teks : '')

/** What the server refused, and the two versions of somebody who wrote at the same time. */
export function Bentrok({ nomor, draf }: { readonly nomor: string; readonly draf: DrafLokmin | undefined }) {
  const { penulis } = useRapat()
  if (draf?.galat) {
    return (
      <p role="alert" className="kirim-galat">
        {draf.galat}
      </p>
    )
  }
  const { kini } = draf ?? {}
  if (!draf || !kini) return null
  return (
    <section className="lokmin-bentrok" aria-label={t('lokmin.bentrok.judul')}>
      <Versi judul={t('lokmin.bentrok.saya')} teks={uraian(draf.baris)}>
        <button type="button" className="button" onClick={() => penulis.putuskan(nomor, 'saya')}>
          {t('lokmin.bentrok.pakaiSaya')}
        </button>
      </Versi>
      <Versi judul={namaPenulis(kini)} teks={uraian(kini.baris)}>
        <button type="button" className="button" onClick={() => penulis.putuskan(nomor, 'mereka')}>
          {t('lokmin.bentrok.pakaiMereka')}
        </button>
      </Versi>
      {draf.baris.jenis === 'isi' && (
        <button type="button" className="button" onClick={() => penulis.putuskan(nomor, 'gabung')}>
          {t('lokmin.bentrok.gabung')}
        </button>
      )}
    </section>
  )
}

const namaPenulis = ({ oleh }: BarisServer): string =>
  oleh === '' ? t('lokmin.bentrok.lain') : t('lokmin.bentrok.mereka', { oleh })

const Versi = ({ judul, teks, children }: { judul: string; teks: string; children: React.ReactNode }) => (
  <div>
    <p className="lokmin-nama">{judul}</p>
    <p className="lokmin-teks">{teks}</p>
    {children}
  </div>
)

/** What a row says, as one text. */
function uraian(baris: BarisTulisIsi): string {
  switch (baris.jenis) {
    case 'isi':
      return baris.teks
    case 'butir':
      return String(baris.urutan)
    case 'rtl':
      return [baris.apa, baris.siapa, baris.sektor, baris.tenggat, baris.perlu].filter(Boolean).join(' · ')
    case 'hadir':
      return [baris.jabatan, baris.instansi, baris.jumlah].join(' · ')
    case 'komitmen':
      return [baris.isi, baris.angka, baris.satuan, baris.tenggat]
        .filter((satu) => satu !== null && satu !== '')
        .join(' · ')
  }
}
