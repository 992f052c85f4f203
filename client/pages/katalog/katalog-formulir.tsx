import { useEffect, useRef, useState } from 'react'
import type { Pesan } from '#client/components/katalog-medan.tsx'
import {
  catatanKolom,
  LANGKAH,
  type LangkahKatalog,
  langkahKolom,
  type NamaRujukan,
  namaRujukan,
} from '#client/format/katalog-rancangan.ts'
import { t } from '#client/messages/t.ts'
import type { CobaJawaban, IsiRancangan, PilihanIndikatorJawaban, RancanganJawaban } from '#contract/kelola-katalog.ts'
import type { AlamatFormulir } from './katalog-alamat.ts'
import { KatalogJadi, LangkahAktif } from './katalog-langkah-aktif.tsx'
import { LangkahArti } from './katalog-langkah-arti.tsx'
import { LangkahCoba } from './katalog-langkah-coba.tsx'
import { LangkahMulai } from './katalog-langkah-mulai.tsx'
import { LangkahRumus } from './katalog-langkah-rumus.tsx'
import type { Dikenal } from './katalog-penyimpan.ts'
import { type Simpanan, useSimpanRancangan } from './katalog-simpan.ts'

export type AwalFormulir = Pick<RancanganJawaban, 'isi' | 'rumusBaru' | 'dicobaPada'> & {
  readonly dikenal: Dikenal | null
  readonly pemeriksaan: RancanganJawaban['pemeriksaan'] | null
}

/** What every step with fields is given. */
export type LangkahProps = {
  readonly isi: IsiRancangan
  readonly ubah: (baru: Partial<IsiRancangan>) => void
  readonly pilihan: PilihanIndikatorJawaban
  readonly nama: NamaRujukan
  readonly rumusBaru: boolean
  readonly pesan: (kolom: string, beserta?: boolean) => Pesan
}

/** A trial and the version of the draft that it was made with. */
export type HasilCoba = { readonly versi: number; readonly jawaban: CobaJawaban }

type Props = {
  readonly wilayah: string
  readonly awal: AwalFormulir
  readonly pilihan: PilihanIndikatorJawaban
  readonly langkah: LangkahKatalog
  readonly onUbah: (ubah: Partial<AlamatFormulir>, ganti?: boolean) => void
  readonly onDibuat: (rancangan: number) => void
}

export function FormulirKatalog({ wilayah, awal, pilihan, langkah, onUbah, onDibuat }: Props) {
  const simpanan = useSimpanRancangan({ wilayah, ...awal, onDibuat })
  const { isi, pemeriksaan, dikenal } = simpanan
  const [hasil, setHasil] = useState<HasilCoba | null>(null)
  // Steps whose empty fields may be spoken of: those one has been through.
  const [dilewati, setDilewati] = useState<ReadonlySet<LangkahKatalog>>(new Set(awal.dikenal ? LANGKAH : []))
  // How often one was kept in a step; by then its fields say why.
  const [ditahan, setDitahan] = useState(0)
  useEffect(() => {
    if (ditahan > 0) focusSalah()
  }, [ditahan])
  const galat = pemeriksaan?.galat ?? []
  const kurang = (apa: LangkahKatalog) => galat.filter(({ kolom }) => langkahKolom(kolom) === apa).length
  const pergi = async (ke: LangkahKatalog) => {
    setDilewati((lama) => new Set([...lama, langkah]))
    // An untouched form leaves no empty draft behind.
    if (dikenal !== null || awal.rumusBaru || isi !== awal.isi) await simpanan.simpan()
    onUbah({ langkah: ke })
  }
  // On from a step only once its fields are in order; the row of steps above leads anywhere at any time.
  const lanjut = async (ke: LangkahKatalog) => {
    const belum = async () => {
      setDilewati((lama) => new Set([...lama, langkah]))
      await simpanan.simpan()
      return simpanan.pemeriksaanKini()?.galat.some(({ kolom }) => langkahKolom(kolom) === langkah) ?? false
    }
    if (await belum()) setDitahan((n) => n + 1)
    else onUbah({ langkah: ke })
  }
  const isian: LangkahProps = {
    ...{ isi, pilihan, rumusBaru: awal.rumusBaru, nama: namaRujukan(pilihan) },
    ubah: (baru) => simpanan.ubah({ ...isi, ...baru }),
    pesan: (kolom, beserta = false) => ({
      galat: dilewati.has(langkah) ? catatanKolom(galat, kolom, beserta) : [],
      peringatan: catatanKolom(pemeriksaan?.peringatan ?? [], kolom, beserta),
    }),
  }
  const [jadi, setJadi] = useState(false)
  if (jadi) return <KatalogJadi wilayah={wilayah} isi={isi} />
  const dicobaPada = hasil && hasil.versi === dikenal?.versi ? hasil.jawaban.dicobaPada : dicobaAwal(awal, dikenal)
  return (
    <>
      <p className="say">
        {awal.rumusBaru
          ? t('katalog.formulir.rumus', { nama: isi.nama || isi.kode })
          : isi.nama || t('katalog.formulir.baru')}
      </p>
      <TitiLangkah langkah={langkah} kurang={pemeriksaan ? kurang : null} onPilih={(ke) => void pergi(ke)} />
      <IsiLangkah langkah={langkah}>
        {langkah === 'arti' && <LangkahArti {...isian} />}
        {langkah === 'rumus' && <LangkahRumus {...isian} />}
        {langkah === 'mulai' && <LangkahMulai {...isian} />}
        {langkah === 'coba' && <LangkahCoba {...{ wilayah, simpanan, hasil, onPergi: pergi }} onHasil={setHasil} />}
        {langkah === 'aktif' && (
          <LangkahAktif
            {...{ wilayah, simpanan, dicobaPada, onPergi: pergi }}
            rumusBaru={awal.rumusBaru}
            onJadi={() => setJadi(true)}
          />
        )}
      </IsiLangkah>
      <Kaki
        langkah={langkah}
        simpanan={simpanan}
        onMundur={(ke) => void pergi(ke)}
        onLanjut={(ke) => void lanjut(ke)}
      />
    </>
  )
}

/** To the first field that wants mending. */
function focusSalah(): void {
  const salah = document.querySelector('.katalog-langkah [aria-invalid], .katalog-langkah .katalog-galat')
  if (!(salah instanceof HTMLElement)) return
  salah.scrollIntoView({ block: 'center' })
  if (salah.matches('input, select, textarea')) salah.focus()
  else salah.parentElement?.querySelector<HTMLElement>('button, input, select')?.focus()
}

const dicobaAwal = ({ dicobaPada, dikenal }: AwalFormulir, kini: Dikenal | null): string | null =>
  kini !== null && dikenal?.versi === kini.versi ? dicobaPada : null

type TitiProps = {
  readonly langkah: LangkahKatalog
  /** How many fields of a step want mending; null while nothing has been held against the rules. */
  readonly kurang: ((langkah: LangkahKatalog) => number) | null
  readonly onPilih: (langkah: LangkahKatalog) => void
}

/** The five steps, in any order; each says whether something is missing in it. */
function TitiLangkah({ langkah, kurang, onPilih }: TitiProps) {
  return (
    <nav aria-label={t('katalog.formulir.langkah')}>
      <ol className="katalog-titi">
        {LANGKAH.map((satu, i) => {
          const n = kurang?.(satu) ?? 0
          const berisi = satu === 'arti' || satu === 'rumus' || satu === 'mulai'
          return (
            <li key={satu}>
              <button type="button" aria-current={satu === langkah ? 'step' : undefined} onClick={() => onPilih(satu)}>
                <span className="katalog-titi-nomor" aria-hidden="true">
                  {i + 1}
                </span>
                <span className="katalog-titi-nama">{t(`katalog.langkah.${satu}`)}</span>
                {berisi && kurang && (
                  <small data-kurang={n > 0 || undefined}>
                    {n > 0 ? t('katalog.formulir.kurang', { n }) : t('katalog.formulir.lengkap')}
                  </small>
                )}
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

/** A step under its name, which has the focus once one has come to it. */
function IsiLangkah({ langkah, children }: { readonly langkah: LangkahKatalog; readonly children: React.ReactNode }) {
  const kepala = useRef<HTMLHeadingElement>(null)
  const pertama = useRef(langkah)
  useEffect(() => {
    if (pertama.current !== langkah) kepala.current?.focus()
    pertama.current = langkah
  }, [langkah])
  return (
    <section className="katalog-langkah" aria-labelledby="katalog-langkah">
      <h2 id="katalog-langkah" ref={kepala} tabIndex={-1}>
        <small>{t('katalog.formulir.langkahKe', { n: LANGKAH.indexOf(langkah) + 1 })}</small>
        {t(`katalog.langkah.${langkah}`)}
      </h2>
      {children}
    </section>
  )
}

type KakiProps = {
  readonly langkah: LangkahKatalog
  readonly simpanan: Simpanan
  readonly onMundur: (langkah: LangkahKatalog) => void
  readonly onLanjut: (langkah: LangkahKatalog) => void
}

/** Back and on, and whether what was typed is kept. */
function Kaki({ langkah, simpanan, onMundur, onLanjut }: KakiProps) {
  const ke = LANGKAH.indexOf(langkah)
  const [mundur, lanjut] = [LANGKAH[ke - 1], LANGKAH[ke + 1]]
  return (
    <div className="katalog-kaki">
      <p className="tombol-baris">
        {mundur && (
          <button type="button" className="button" onClick={() => onMundur(mundur)}>
            {t('katalog.formulir.mundur')}
          </button>
        )}
        {lanjut && (
          <button type="button" className="button button-utama" onClick={() => onLanjut(lanjut)}>
            {t('katalog.formulir.lanjut', { langkah: t(`katalog.langkah.${lanjut}`) })}
          </button>
        )}
      </p>
      <KabarSimpan simpanan={simpanan} />
    </div>
  )
}

function KabarSimpan({ simpanan: { keadaan, sebab, simpan } }: { readonly simpanan: Simpanan }) {
  const kata = {
    ...{ belum: t('katalog.simpan.belum'), berubah: t('katalog.simpan.berubah') },
    ...{ menyimpan: t('katalog.simpan.sedang'), tersimpan: t('katalog.simpan.sudah') },
    ...{ gagal: t('katalog.simpan.gagal', { sebab }), bentrok: t('katalog.simpan.bentrok') },
  }[keadaan]
  return (
    <div className="katalog-kabar" data-keadaan={keadaan}>
      <p role={keadaan === 'gagal' || keadaan === 'bentrok' ? 'alert' : 'status'}>{kata}</p>
      {keadaan === 'gagal' && (
        <button type="button" className="button" onClick={() => void simpan()}>
          {t('katalog.simpan.ulang')}
        </button>
      )}
      {keadaan === 'bentrok' && (
        <button type="button" className="button" onClick={() => window.location.reload()}>
          {t('katalog.simpan.muatUlang')}
        </button>
      )}
    </div>
  )
}
