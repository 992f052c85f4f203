import { type ReactNode, useId } from 'react'
import { Icon } from '#client/components/icon.tsx'
import { formatTanggal, jumlahHadir } from '#client/format/kata-lokmin.ts'
import { t } from '#client/messages/t.ts'
import type { BarisTulisIsi } from '#contract/lokmin.ts'
import { type BarisTampil, listBaris, useRapat } from './lokmin-keadaan.ts'
import { Bentrok } from './lokmin-medan.tsx'
import { TabelRtl } from './lokmin-rtl.tsx'

type Milik<J extends BarisTulisIsi['jenis']> = Extract<BarisTulisIsi, { jenis: J }>

/** Decisions that somebody does by a day: typed here, told as done in the table below them. */
export function LokminRtlTulis() {
  const rapat = useRapat()
  const { isi, wilayah, penulis } = rapat
  const baru = (): Milik<'rtl'> => ({
    ...{
      jenis: 'rtl',
      butir: null,
      apa: '',
      siapa: '',
      sektor: '',
      tenggat: null,
      perlu: '',
      desa: null,
      dihapus: false,
    },
  })
  return (
    <section className="lokmin-bagian">
      <h2>{t('lokmin.rtl.panjang')}</h2>
      {isi.bolehKelola ? (
        <>
          <datalist id="lokmin-sektor">
            {isi.sektor.map((satu) => (
              <option key={satu} value={satu} />
            ))}
          </datalist>
          {listBaris(rapat, 'rtl').map((satu) => (
            <BarisRtl key={satu.kunci} {...satu} />
          ))}
          <Tambah teks={t('lokmin.rtl.tambah')} onTekan={() => penulis.tulis(crypto.randomUUID(), baru(), undefined)} />
        </>
      ) : isi.rtl.length > 0 ? (
        <TabelRtl rtl={isi.rtl} wilayah={wilayah} />
      ) : (
        <p className="redup">{t('lokmin.rtl.kosong')}</p>
      )}
      {isi.lanjutan.length > 0 && (
        <>
          <h3>{t('lokmin.rtl.lanjutan')}</h3>
          <TabelRtl rtl={isi.lanjutan} wilayah={wilayah} denganLokmin />
        </>
      )}
    </section>
  )
}

function BarisRtl({ kunci, baris }: BarisTampil<'rtl'>) {
  const { isi, penulis, server } = useRapat()
  const tulis = (ubahan: Partial<Milik<'rtl'>>) => penulis.tulis(kunci, { ...baris, ...ubahan }, server.get(kunci))
  return (
    <Baris kunci={kunci} nama={t('lokmin.rtl')} onBuang={() => tulis({ dihapus: true })}>
      <Isian lebar judul={t('lokmin.rtl.apa')} nilai={baris.apa} onIsi={(apa) => tulis({ apa })} maks={400} />
      <Isian judul={t('lokmin.rtl.siapa')} nilai={baris.siapa} onIsi={(siapa) => tulis({ siapa })} maks={120} />
      <Isian
        judul={t('lokmin.rtl.sektor')}
        nilai={baris.sektor}
        onIsi={(sektor) => tulis({ sektor })}
        maks={80}
        daftar="lokmin-sektor"
      />
      <Isian
        judul={t('lokmin.rtl.tenggat')}
        jenis="date"
        nilai={baris.tenggat ?? ''}
        onIsi={(hari) => tulis({ tenggat: hari || null })}
      />
      <Isian judul={t('lokmin.rtl.perlu')} nilai={baris.perlu ?? ''} onIsi={(perlu) => tulis({ perlu })} maks={240} />
      {isi.desa.length > 0 && (
        <PilihDesa
          nilai={baris.desa ?? ''}
          kosong={t('lokmin.rtl.desa.semua')}
          onPilih={(desa) => tulis({ desa: desa || null })}
        />
      )}
    </Baris>
  )
}

export function LokminHadir() {
  const rapat = useRapat()
  const { isi, penulis, server } = rapat
  const baris = listBaris(rapat, 'hadir')
  const tambah = () =>
    penulis.tulis(
      crypto.randomUUID(),
      { jenis: 'hadir', jabatan: '', instansi: '', jumlah: 1, dihapus: false },
      undefined,
    )
  return (
    <section className="lokmin-bagian">
      <h2>
        {t('lokmin.hadir')} <span className="redup">{t('lokmin.hadir.jumlah', { n: jumlahHadir(isi) })}</span>
      </h2>
      <p className="redup">{t('lokmin.hadir.arti')}</p>
      {isi.bolehKelola ? (
        <>
          {baris.map(({ kunci, baris: satu }) => {
            const tulis = (ubahan: Partial<Milik<'hadir'>>) =>
              penulis.tulis(kunci, { ...satu, ...ubahan }, server.get(kunci))
            return (
              <Baris key={kunci} kunci={kunci} nama={t('lokmin.hadir')} onBuang={() => tulis({ dihapus: true })}>
                <Isian
                  judul={t('lokmin.hadir.jabatan')}
                  nilai={satu.jabatan}
                  onIsi={(jabatan) => tulis({ jabatan })}
                  maks={120}
                />
                <Isian
                  judul={t('lokmin.hadir.instansi')}
                  nilai={satu.instansi}
                  onIsi={(instansi) => tulis({ instansi })}
                  maks={120}
                />
                <Isian
                  judul={t('lokmin.hadir.orang')}
                  jenis="number"
                  nilai={String(satu.jumlah)}
                  onIsi={(n) => tulis({ jumlah: Math.min(999, Math.max(1, Math.trunc(Number(n)) || 1)) })}
                />
              </Baris>
            )
          })}
          <Tambah teks={t('lokmin.hadir.tambah')} onTekan={tambah} />
        </>
      ) : (
        <ul>
          {isi.hadir.map((h) => (
            <li key={h.kunci}>
              {h.jabatan}, {h.instansi}: {h.jumlah}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** What each kepala desa promised before the others. */
export function LokminKomitmen() {
  const rapat = useRapat()
  const { isi, penulis } = rapat
  const baris = listBaris(rapat, 'komitmen')
  const nama = new Map(isi.desa.map(({ kode, nama: satu }) => [kode, satu]))
  const tambah = () =>
    penulis.tulis(
      crypto.randomUUID(),
      {
        ...{
          jenis: 'komitmen',
          desa: '',
          isi: '',
          angka: null,
          satuan: '',
          tenggat: null,
          status: 'belum',
          dihapus: false,
        },
      },
      undefined,
    )
  return (
    <section className="lokmin-bagian">
      <h2>{t('lokmin.komitmen')}</h2>
      {baris.length === 0 && <p className="redup">{t('lokmin.komitmen.kosong')}</p>}
      {isi.bolehKelola ? (
        <>
          {baris.map((satu) => (
            <BarisKomitmen key={satu.kunci} {...satu} />
          ))}
          <Tambah teks={t('lokmin.komitmen.tambah')} onTekan={tambah} />
        </>
      ) : (
        <ul className="lokmin-komitmen">
          {baris.map(({ kunci, baris: k }) => (
            <li key={kunci}>
              <strong>{nama.get(k.desa)}</strong>: {k.isi}
              {k.angka !== null && ` (${[k.angka, k.satuan].filter(Boolean).join(' ')})`}
              {k.tenggat && <span className="redup"> · {formatTanggal(k.tenggat)}</span>}
              <span className="redup"> · {t(`lokmin.rtl.status.${k.status ?? 'belum'}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const STATUS = ['belum', 'berjalan', 'selesai', 'batal'] as const

function BarisKomitmen({ kunci, baris }: BarisTampil<'komitmen'>) {
  const { penulis, server } = useRapat()
  const id = useId()
  const tulis = (ubahan: Partial<Milik<'komitmen'>>) => penulis.tulis(kunci, { ...baris, ...ubahan }, server.get(kunci))
  return (
    <Baris kunci={kunci} nama={t('lokmin.komitmen')} onBuang={() => tulis({ dihapus: true })}>
      <PilihDesa nilai={baris.desa} kosong={t('lokmin.baris.pilihDesa')} onPilih={(desa) => tulis({ desa })} />
      <Isian lebar judul={t('lokmin.komitmen.isi')} nilai={baris.isi} onIsi={(isi) => tulis({ isi })} maks={400} />
      <Isian
        judul={t('lokmin.komitmen.angka')}
        jenis="number"
        nilai={baris.angka == null ? '' : String(baris.angka)}
        onIsi={(n) => tulis({ angka: n === '' ? null : Math.max(0, Math.trunc(Number(n)) || 0) })}
      />
      <Isian
        judul={t('lokmin.komitmen.satuan')}
        nilai={baris.satuan ?? ''}
        onIsi={(satuan) => tulis({ satuan })}
        maks={40}
      />
      <Isian
        judul={t('lokmin.rtl.tenggat')}
        jenis="date"
        nilai={baris.tenggat ?? ''}
        onIsi={(hari) => tulis({ tenggat: hari || null })}
      />
      <div className="lokmin-isian">
        <label htmlFor={id}>{t('lokmin.rtl.status')}</label>
        <select
          id={id}
          className="pilih"
          value={baris.status ?? 'belum'}
          onChange={(a) => tulis({ status: STATUS.find((s) => s === a.target.value) ?? 'belum' })}
        >
          {STATUS.map((s) => (
            <option key={s} value={s}>
              {t(`lokmin.rtl.status.${s}`)}
            </option>
          ))}
        </select>
      </div>
    </Baris>
  )
}

type BarisProps = {
  readonly kunci: string
  readonly nama: string
  readonly onBuang: () => void
  readonly children: ReactNode
}

function Baris({ kunci, nama, onBuang, children }: BarisProps) {
  const { keadaan } = useRapat()
  return (
    <fieldset className="lokmin-baris">
      <legend className="sr-only">{nama}</legend>
      {children}
      <button type="button" className="button" onClick={onBuang} title={t('lokmin.baris.buang')}>
        <Icon nama="tutup" />
        <span className="sr-only">{t('lokmin.baris.buang')}</span>
      </button>
      <Bentrok nomor={kunci} draf={keadaan.draf.get(kunci)} />
    </fieldset>
  )
}

type IsianProps = {
  readonly judul: string
  readonly nilai: string
  readonly onIsi: (nilai: string) => void
  readonly jenis?: 'text' | 'date' | 'number'
  readonly maks?: number
  readonly daftar?: string
  readonly lebar?: boolean
}

function Isian({ judul, nilai, onIsi, jenis = 'text', maks, daftar, lebar = false }: IsianProps) {
  const id = useId()
  return (
    <div className={lebar ? 'lokmin-isian lokmin-lebar' : 'lokmin-isian'}>
      <label htmlFor={id}>{judul}</label>
      <input
        id={id}
        className="masukan"
        type={jenis}
        value={nilai}
        maxLength={maks}
        list={daftar}
        min={jenis === 'number' ? 0 : undefined}
        onChange={(a) => onIsi(a.target.value)}
      />
    </div>
  )
}

type DesaProps = { readonly nilai: string; readonly kosong: string; readonly onPilih: (kode: string) => void }

function PilihDesa({ nilai, kosong, onPilih }: DesaProps) {
  const { isi } = useRapat()
  const id = useId()
  return (
    <div className="lokmin-isian">
      <label htmlFor={id}>{t('lokmin.rtl.desa')}</label>
      <select id={id} className="pilih" value={nilai} onChange={(a) => onPilih(a.target.value)}>
        <option value="">{kosong}</option>
        {isi.desa.map((d) => (
          <option key={d.kode} value={d.kode}>
            {d.nama}
          </option>
        ))}
      </select>
    </div>
  )
}

const Tambah = ({ teks, onTekan }: { readonly teks: string; readonly onTekan: () => void }) => (
  <button type="button" className="button" onClick={onTekan}>
    <Icon nama="tambah" /> {teks}
  </button>
)
