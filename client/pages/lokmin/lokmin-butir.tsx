import { useState } from 'react'
import { Link } from 'wouter'
import { Icon } from '#client/components/icon.tsx'
import { Segmented } from '#client/components/segmented.tsx'
import { kataAcuan, MENGAPA, SEBAB } from '#client/format/kata-lokmin.ts'
import { t } from '#client/messages/t.ts'
import type { AcuanLokmin, ButirLokmin } from '#contract/lokmin.ts'
import { type BarisTampil, listBaris, type Rapat, useRapat } from './lokmin-keadaan.ts'
import { MedanLokmin } from './lokmin-medan.tsx'

/** The points in their order; the same for all who look. */
export function urutButir(rapat: Rapat): readonly BarisTampil<'butir'>[] {
  return listBaris(rapat, 'butir').toSorted((a, b) => a.baris.urutan - b.baris.urutan || (a.kunci < b.kunci ? -1 : 1))
}

/** What a point is called at present, also while it is typed. */
export function judulButir({ server, keadaan }: Rapat, kunci: string): string {
  const nomor = `${kunci} judul`
  const baris = (keadaan.draf.get(nomor) ?? server.get(nomor))?.baris
  return baris?.jenis === 'isi' && baris.teks.trim() !== '' ? baris.teks : t('lokmin.butir.baru')
}

export function LokminAgenda() {
  const rapat = useRapat()
  const butir = urutButir(rapat)
  const { isi, penulis, server } = rapat
  const tambah = () => {
    const urutan = Math.max(0, ...butir.map(({ baris }) => baris.urutan)) + 1
    penulis.tulis(crypto.randomUUID(), { jenis: 'butir', urutan, dihapus: false }, undefined)
  }
  /** Both rows of a swap are written: each is a row with a version of its own. */
  const tukar = (a: BarisTampil<'butir'>, b: BarisTampil<'butir'>) => {
    const sama = a.baris.urutan === b.baris.urutan
    penulis.tulis(a.kunci, { ...a.baris, urutan: b.baris.urutan }, server.get(a.kunci))
    penulis.tulis(b.kunci, { ...b.baris, urutan: a.baris.urutan + (sama ? 1 : 0) }, server.get(b.kunci))
  }
  return (
    <section className="lokmin-agenda" aria-label={t('lokmin.agenda')}>
      <h2>{t('lokmin.agenda')}</h2>
      {butir.length === 0 && <p className="redup">{t('lokmin.agenda.kosong')}</p>}
      <ol className="lokmin-urut">
        {butir.map((satu, i) => {
          const [atas, bawah] = [butir[i - 1], butir[i + 1]]
          const judul = judulButir(rapat, satu.kunci)
          return (
            <li key={satu.kunci} id={`butir-${satu.kunci}`}>
              <LokminButir kunci={satu.kunci} />
              {isi.bolehKelola && (
                <div className="lokmin-gerak">
                  <Gerak
                    nama={t('lokmin.butir.naik', { judul })}
                    tanda="↑"
                    {...(atas && { onTekan: () => tukar(satu, atas) })}
                  />
                  <Gerak
                    nama={t('lokmin.butir.turun', { judul })}
                    tanda="↓"
                    {...(bawah && { onTekan: () => tukar(satu, bawah) })}
                  />
                  <Gerak
                    nama={t('lokmin.butir.buang', { judul })}
                    tanda="×"
                    onTekan={() => penulis.tulis(satu.kunci, { ...satu.baris, dihapus: true }, server.get(satu.kunci))}
                  />
                </div>
              )}
            </li>
          )
        })}
      </ol>
      {isi.bolehKelola && (
        <button type="button" className="button" onClick={tambah}>
          <Icon nama="tambah" /> {t('lokmin.butir.tambah')}
        </button>
      )}
    </section>
  )
}

const Gerak = ({ nama, tanda, onTekan }: { nama: string; tanda: string; onTekan?: () => void }) => (
  <button type="button" className="button" disabled={!onTekan} onClick={onTekan} title={nama} aria-label={nama}>
    <span aria-hidden="true">{tanda}</span>
  </button>
)

/** One point: the figure that it came from, its problem, causes and decision. */
export function LokminButir({ kunci }: { readonly kunci: string }) {
  const { isi } = useRapat()
  const butir = isi.butir.find((satu) => satu.kunci === kunci)
  return (
    <article className="lokmin-butir">
      <p className="lokmin-asal" data-asal={butir?.asal ?? 'sendiri'}>
        {t(`lokmin.asal.${butir?.asal ?? 'sendiri'}`)}
      </p>
      <MedanLokmin butir={kunci} medan="judul" satuBaris />
      {butir?.acuan && (
        <p className="lokmin-acuan">
          {kataAcuan(butir.acuan)} <AlamatAcuan acuan={butir.acuan} />
        </p>
      )}
      <MedanLokmin butir={kunci} medan="masalah" />
      <Sebab kunci={kunci} butir={butir} />
      <MedanLokmin butir={kunci} medan="keputusan" />
    </article>
  )
}

/** The screen on which that figure stands. */
function AlamatAcuan({ acuan }: { readonly acuan: AcuanLokmin }) {
  const { kode: wilayah, tingkat } = useRapat().isi.lokmin.wilayah
  const hierarki = tingkat === 'puskesmas' ? 'kerja' : 'administrasi'
  const kueri = (lain: Readonly<Record<string, string>>) => new URLSearchParams({ wilayah, hierarki, ...lain })
  const alamat = {
    indikator: () =>
      acuan.jenis === 'indikator' ? `/pws?${kueri({ bulan: acuan.bulan, indikator: acuan.indikator })}` : '',
    laporan: () => (acuan.jenis === 'laporan' ? `/kelengkapan?${kueri({ bulan: acuan.bulan })}` : ''),
    rtl: () => `/lokmin?${kueri({ tampil: 'rtl' })}`,
    notifikasi: () => `/tindak-lanjut?${kueri({})}`,
  }[acuan.jenis]()
  return <Link href={alamat}>{t('lokmin.butir.lihat')}</Link>
}

const CARA = ['ikan', 'mengapa'] as const

/** Causes along the bones of a fish, or by asking why five times; what was written is always shown. */
function Sebab({ kunci, butir }: { readonly kunci: string; readonly butir: ButirLokmin | undefined }) {
  const { isi } = useRapat()
  const tertulis = new Set(butir?.isi.filter(({ teks }) => teks.trim() !== '').map(({ medan }) => medan))
  const [cara, setCara] = useState<(typeof CARA)[number]>(MENGAPA.some((m) => tertulis.has(m)) ? 'mengapa' : 'ikan')
  if (!isi.bolehKelola) {
    return (
      <div className="lokmin-sebab">
        {[...SEBAB, ...MENGAPA].map((medan) => (
          <MedanLokmin key={medan} butir={kunci} medan={medan} />
        ))}
      </div>
    )
  }
  return (
    <details className="lokmin-sebab-lipat" open={tertulis.size > 2}>
      <summary>{t('lokmin.sebab')}</summary>
      <Segmented
        label={t('lokmin.sebab')}
        pilihan={CARA.map((nilai) => ({ nilai, teks: t(`lokmin.sebab.${nilai}`) }))}
        nilai={cara}
        onPilih={setCara}
      />
      <div className="lokmin-sebab" data-cara={cara}>
        {(cara === 'ikan' ? SEBAB : MENGAPA).map((medan) => (
          <MedanLokmin key={medan} butir={kunci} medan={medan} />
        ))}
      </div>
    </details>
  )
}
