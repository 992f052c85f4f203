import { useState } from 'react'
import { useEndpoint } from '#client/api/query.ts'
import { DataTable } from '#client/components/data-table.tsx'
import { ErrorState } from '#client/components/error-state.tsx'
import { Sentence } from '#client/components/sentence.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatTarget } from '#client/format/bilangan.ts'
import { t } from '#client/messages/t.ts'
import type { TargetJawaban } from '#contract/target.ts'
import type { BagianProps } from './sasaran.tsx'
import { useSegarkan } from './sasaran-alamat.ts'
import { SasaranBerkas } from './sasaran-berkas.tsx'
import { Pilih } from './sasaran-pilih.tsx'
import { SasaranSalin } from './sasaran-salin.tsx'
import { SasaranTargetUbah } from './sasaran-target-ubah.tsx'

export type IndikatorTarget = TargetJawaban['indikator'][number]

const SARING = ['semua', 'ditetapkan', 'contoh'] as const
type Saring = (typeof SARING)[number]

const cocok: Readonly<Record<Saring, (satu: IndikatorTarget) => boolean>> = {
  semua: () => true,
  ditetapkan: ({ berlaku }) => berlaku !== null && berlaku.tingkat !== 'contoh',
  contoh: ({ berlaku }) => berlaku?.tingkat === 'contoh',
}

/** Which target holds here, of which level and by which document; the dinas sets them, and copies those of last year. */
export function SasaranTarget({ alamat }: BagianProps) {
  const { wilayah, tahun } = alamat
  const [cari, setCari] = useState('')
  const [saring, setSaring] = useState<Saring>('semua')
  const [panel, setPanel] = useState<'salin' | 'berkas' | { readonly kode: string } | null>(null)
  const { data, error, refetch } = useEndpoint('getTarget', { wilayah, tahun })
  const muatUlang = useSegarkan(wilayah)
  if (error) return <ErrorState galat={error} onUlang={() => void refetch()} />
  if (!data) return <Skeleton bentuk="tabel" />
  const dicari = cari.trim().toLowerCase()
  const indikator = data.indikator.filter(
    (satu) =>
      cocok[saring](satu) && (satu.nama.toLowerCase().includes(dicari) || satu.kode.toLowerCase().includes(dicari)),
  )
  const terbuka = typeof panel === 'object' ? data.indikator.find(({ kode }) => kode === panel?.kode) : undefined
  const banyak = (apa: Saring) => data.indikator.filter(cocok[apa]).length
  return (
    <>
      <Sentence
        kalimat={t('target.kalimat', {
          ...{ tahun: String(tahun), wilayah: data.wilayah.nama, n: banyak('ditetapkan'), contoh: banyak('contoh') },
          tanpa: data.indikator.filter(({ berlaku }) => berlaku === null).length,
        })}
        catatan={t('target.arti')}
      />
      <div className="sasaran-pilih">
        <div className="sasaran-medan">
          <label htmlFor="cari-indikator">{t('target.cari')}</label>
          <input
            id="cari-indikator"
            type="search"
            className="pilih"
            value={cari}
            onChange={(acara) => setCari(acara.target.value)}
          />
        </div>
        <Pilih
          judul={t('target.saring')}
          nilai={saring}
          onPilih={(nilai) => setSaring(SARING.find((s) => s === nilai) ?? 'semua')}
        >
          {SARING.map((satu) => (
            <option key={satu} value={satu}>
              {t(`target.saring.${satu}`)}
            </option>
          ))}
        </Pilih>
        {data.bolehUbah && (
          <span className="tombol-baris">
            <button type="button" className="button" onClick={() => setPanel('salin')}>
              {t('target.salin', { tahun: String(tahun - 1) })}
            </button>
            <button type="button" className="button" onClick={() => setPanel('berkas')}>
              {t('sasaran.berkas')}
            </button>
          </span>
        )}
      </div>
      {indikator.length === 0 ? (
        <p className="redup">{t('sasaran.target.kosong')}</p>
      ) : (
        <TabelTarget data={data} indikator={indikator} onPilih={(kode) => setPanel({ kode })} />
      )}
      {panel === 'salin' && <SasaranSalin data={data} onJadi={muatUlang} onClose={() => setPanel(null)} />}
      {panel === 'berkas' && (
        <SasaranBerkas
          jenis="target"
          masa={{ wilayah: data.kabupaten.kode, tahun }}
          onJadi={muatUlang}
          onClose={() => setPanel(null)}
        />
      )}
      {terbuka && (
        <SasaranTargetUbah
          key={terbuka.kode}
          data={data}
          indikator={terbuka}
          onJadi={muatUlang}
          onClose={() => setPanel(null)}
        />
      )}
    </>
  )
}

type TabelProps = {
  readonly data: TargetJawaban
  readonly indikator: readonly IndikatorTarget[]
  readonly onPilih: (kode: string) => void
}

function TabelTarget({ data, indikator, onPilih }: TabelProps) {
  const baris = (kode: string) => data.baris.filter((b) => b.indikator === kode).length
  return (
    <DataTable<IndikatorTarget>
      keterangan={t('sasaran.bagian.target')}
      baris={indikator}
      kunciBaris={({ kode }) => kode}
      onPilih={({ kode }) => onPilih(kode)}
      labelPilih={() => t('target.kolom.lain')}
      sedikitDulu
      kolom={[
        {
          ...{ kunci: 'nama', judul: t('target.kolom.indikator') },
          ...{ isi: ({ nama }) => nama, nilai: ({ nama }) => nama },
        },
        {
          ...{ kunci: 'persen', judul: t('target.kolom.persen'), rata: 'kanan', menurun: true },
          isi: ({ berlaku, bentukTarget }) =>
            berlaku ? formatTarget(berlaku.persen) : t(bentukTarget === 'tanpa' ? 'target.tanpa' : 'target.belum'),
          nilai: ({ berlaku }) => berlaku?.persen ?? null,
        },
        {
          ...{ kunci: 'tingkat', judul: t('target.kolom.tingkat') },
          isi: ({ berlaku }) => berlaku && <Tingkat {...berlaku} />,
          nilai: ({ berlaku }) => berlaku?.tingkat ?? null,
        },
        {
          ...{ kunci: 'dokumen', judul: t('target.kolom.dokumen') },
          ...{ isi: ({ berlaku }) => berlaku?.dokumen ?? '', nilai: ({ berlaku }) => berlaku?.dokumen ?? null },
        },
        {
          ...{ kunci: 'lain', judul: t('target.kolom.lain'), rata: 'kanan', menurun: true },
          isi: ({ kode }) => (baris(kode) > 0 ? t('target.baris', { n: baris(kode) }) : ''),
          nilai: ({ kode }) => baris(kode),
        },
      ]}
    />
  )
}

function Tingkat({ tingkat, sendiri }: NonNullable<IndikatorTarget['berlaku']>) {
  const kata = t(`target.tingkat.${tingkat}`)
  if (tingkat === 'contoh') return <span className="sasaran-contoh">{kata}</span>
  return sendiri ? t('target.sendiri', { tingkat: kata }) : kata
}
