import { useMemo } from 'react'
import { Ambil } from '#client/components/ambil.tsx'
import { Combobox } from '#client/components/combobox.tsx'
import { namaKlaster } from '#client/format/katalog.ts'
import type { SusunMatriks } from '#client/format/matriks-susun.ts'
import { useSayaMasuk } from '#client/frame/gerbang.tsx'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { MatriksJawaban } from '#contract/matriks.ts'
import type { ModelMatriks } from './matriks-model.ts'

// A picture of so many cells would have no letters that can be read.
const TANPA_GAMBAR = ['pdf', 'xlsx', 'csv'] as const

type Props = {
  readonly model: ModelMatriks
  readonly susun: SusunMatriks
  readonly onSusun: (sebagian: Partial<SusunMatriks>) => void
  readonly onRincian: (rincian: MatriksJawaban['rincian']) => void
  readonly onLompat: (kode: string) => void
  /** Back to the order of the answer, everything shown. */
  readonly onAwal: (() => void) | null
}

/** What the rows are, which of them, and where to go. */
export function MatriksAlat({ model, susun, onSusun, onRincian, onLompat, onAwal }: Props) {
  const { jawaban, baris, kolom } = model
  const { wilayah, hierarki, dasar, bulan } = jawaban
  const satuan = t(`matriks.satuan.${jawaban.rincian}`)
  const unit = jawaban.rincian === 'posyandu' || jawaban.rincian === 'pustu'
  const banyak = kolom.flatMap(({ nomor }) => nomor).length
  return (
    <div className="matriks-alat">
      <PilihRincian nilai={jawaban.rincian} onPilih={onRincian} />
      <input
        type="search"
        className="pilih matriks-cari"
        aria-label={t('matriks.cari', { satuan })}
        placeholder={t('matriks.cari', { satuan })}
        value={susun.cari}
        onChange={(acara) => onSusun({ cari: acara.target.value })}
      />
      {!unit && (
        <label className="matriks-hanya">
          <input
            type="checkbox"
            checked={susun.hanyaBawah}
            onChange={(acara) => onSusun({ hanyaBawah: acara.target.checked })}
          />
          {t('matriks.hanya')}
        </label>
      )}
      <Lompat model={model} onLompat={onLompat} />
      <span className="matriks-banyak" role="status">
        {t('matriks.tampil', { baris: baris.length, kolom: banyak })}
      </span>
      <span className="matriks-kanan">
        {onAwal && (
          <button type="button" className="link-button" onClick={onAwal}>
            {t('matriks.awal')}
          </button>
        )}
        <Ambil
          tampilan="matriks"
          kueri={{ ...{ wilayah: wilayah.kode, hierarki, dasar, bulan }, rincian: jawaban.rincian }}
          bentuk={TANPA_GAMBAR}
          lain={klasterDari(jawaban).map((klaster) => ({
            ...({ tampilan: 'matriks', bentuk: 'pdf', judul: t('ambil.matriks.klaster', { klaster }) } as const),
            kueri: { ...{ wilayah: wilayah.kode, hierarki, dasar, bulan, klaster }, rincian: jawaban.rincian },
          }))}
        />
      </span>
    </div>
  )
}

/** Klaster of the columns: each is a PDF of its own, since all of them are more than paper holds. */
const klasterDari = ({ kolom }: MatriksJawaban): readonly number[] =>
  [...new Set(kolom.map(({ indikator }) => indikator.klaster))].sort((a, b) => a - b)

type RincianProps = {
  readonly nilai: MatriksJawaban['rincian']
  readonly onPilih: (rincian: MatriksJawaban['rincian']) => void
}

/** Parts of the area that this role may read, and the units in it. */
function PilihRincian({ nilai, onPilih }: RincianProps) {
  const { konteks, pohon } = useKonteks()
  const { perDesa } = useSayaMasuk().pandangan
  const seluruh = pohon.kabupaten?.kode === konteks.wilayah
  const wilayah = [...(perDesa ? (['desa'] as const) : []), ...(seluruh ? (['kecamatan', 'puskesmas'] as const) : [])]
  const unit = perDesa ? (['posyandu', 'pustu'] as const) : []
  return (
    <select
      className="pilih"
      aria-label={t('matriks.rincian')}
      value={nilai}
      onChange={(acara) => {
        const dipilih = [...wilayah, ...unit].find((satu) => satu === acara.target.value)
        if (dipilih) onPilih(dipilih)
      }}
    >
      {wilayah.map((satu) => (
        <option key={satu} value={satu}>
          {t(`rincian.${satu}`)}
        </option>
      ))}
      {unit.map((satu) => (
        <option key={satu} value={satu}>
          {t(`matriks.rincian.${satu}`)}
        </option>
      ))}
    </select>
  )
}

function Lompat({ model, onLompat }: Pick<Props, 'model' | 'onLompat'>) {
  const kelompok = useMemo(() => {
    const isi = new Map<string, { kunci: string; teks: string; cari: string }[]>()
    for (const { indikator } of model.jawaban.kolom) {
      const judul = `${namaKlaster(indikator.klaster)} · ${indikator.kelompok}`
      const butir = { kunci: indikator.kode, teks: indikator.nama, cari: indikator.kode }
      isi.set(judul, [...(isi.get(judul) ?? []), butir])
    }
    return [...isi].map(([judul, butir]) => ({ judul, butir }))
  }, [model.jawaban])
  return (
    <Combobox
      label={t('matriks.lompat')}
      cari={t('matriks.lompat.cari')}
      teks={t('matriks.lompat')}
      nilai=""
      lebar="lebar"
      kelompok={kelompok}
      onPilih={onLompat}
    />
  )
}
