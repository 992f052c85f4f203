import { useState } from 'react'
import { call } from '#client/api/call.ts'
import { useEndpoint } from '#client/api/query.ts'
import { kodeKab } from '#client/api/versi.ts'
import { ErrorState } from '#client/components/error-state.tsx'
import { Kirim } from '#client/components/kirim.tsx'
import { Medan } from '#client/components/medan.tsx'
import { Sentence } from '#client/components/sentence.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { kataSumber, selPerkiraan } from '#client/format/perkiraan.ts'
import { bacaJumlah } from '#client/format/sasaran.ts'
import { t } from '#client/messages/t.ts'
import type { PerkiraanSasaranJawaban } from '#contract/sasaran.ts'
import type { BagianProps } from './sasaran.tsx'
import { useSegarkan } from './sasaran-alamat.ts'
import { RinciDesa, TabelPerkiraan } from './sasaran-perkiraan-tabel.tsx'
import { Pilih } from './sasaran-pilih.tsx'
import { SasaranTetapan } from './sasaran-tetapan.tsx'

/** Estimates beside what stands now: nothing is written until somebody agrees. */
export function SasaranPerkiraan({ alamat }: BagianProps) {
  const { tahun, dasar, mulai } = alamat
  const wilayah = kodeKab(alamat.wilayah)
  const [total, setTotal] = useState<ReadonlyMap<string, number>>(new Map())
  const [dihitung, setDihitung] = useState(false)
  const kueri = {
    ...{ wilayah, tahun, dasar, ...(dasar === 'riil' && mulai && { mulai }) },
    ...(total.size > 0 && { total: [...total].map(([kode, n]) => `${kode}:${n}`).join(',') }),
  }
  const { data, error, refetch } = useEndpoint('getPerkiraanSasaran', kueri)
  const muatUlang = useSegarkan(wilayah)
  if (error) return <ErrorState galat={error} onUlang={() => void refetch()} />
  if (!data) return <Skeleton bentuk="tabel" />
  return (
    <>
      <Sentence
        kalimat={t('perkiraan.kalimat', { tahun: String(tahun), dasar: t(`sasaran.dasar.${dasar}`).toLowerCase() })}
        catatan={t('perkiraan.bagi')}
      />
      <SasaranTetapan wilayah={wilayah} tetapan={data.tetapan} onJadi={muatUlang} />
      <TotalLain
        data={data}
        onTambah={(kode, n) => {
          setTotal((lama) => new Map([...lama, [kode, n]]))
          setDihitung(true)
        }}
      />
      {dihitung ? (
        <Pratinjau
          key={JSON.stringify(kueri)}
          data={data}
          masa={{ wilayah, tahun, dasar, mulai: dasar === 'riil' ? data.mulai : null }}
          onJadi={muatUlang}
        />
      ) : (
        <button type="button" className="button button-utama" onClick={() => setDihitung(true)}>
          {t('perkiraan.hitung')}
        </button>
      )}
    </>
  )
}

type TotalProps = { readonly data: PerkiraanSasaranJawaban; readonly onTambah: (kode: string, n: number) => void }

/** A total that was decided elsewhere, to be shared out. */
function TotalLain({ data, onTambah }: TotalProps) {
  const semua = data.semuaJenis
  const [kode, setKode] = useState(semua[0]?.kode ?? '')
  const [teks, setTeks] = useState('')
  const n = bacaJumlah(teks)
  return (
    <details>
      <summary>{t('perkiraan.total')}</summary>
      <p className="redup">{t('perkiraan.total.arti')}</p>
      <Kirim
        tombol={t('perkiraan.total.tambah')}
        siap={typeof n === 'number'}
        onKirim={async () => {
          if (typeof n === 'number') onTambah(kode, n)
          setTeks('')
        }}
      >
        <Pilih judul={t('perkiraan.kolom.jenis')} nilai={kode} onPilih={setKode}>
          {semua.map((satu) => (
            <option key={satu.kode} value={satu.kode}>
              {satu.nama}
            </option>
          ))}
        </Pilih>
        <Medan judul={t('perkiraan.total.jumlah')} nilai={teks} onIsi={setTeks} inputMode="numeric" />
      </Kirim>
    </details>
  )
}

type PratinjauProps = {
  readonly data: PerkiraanSasaranJawaban
  readonly masa: { wilayah: string; tahun: number; dasar: 'proyeksi' | 'riil'; mulai: string | null }
  readonly onJadi: () => Promise<void>
}

function Pratinjau({ data, masa, onJadi }: PratinjauProps) {
  // What stands is replaced only where somebody ticks it.
  const [pakai, setPakai] = useState<ReadonlySet<string>>(
    () => new Set(data.jenis.flatMap((j) => (selPerkiraan(j, data.desa).mengganti === 0 ? [j.kode] : []))),
  )
  const [dokumen, setDokumen] = useState<string | null>(null)
  const [rinci, setRinci] = useState<string | null>(null)
  const [kabar, setKabar] = useState('')
  const dipakai = data.jenis.filter(({ kode }) => pakai.has(kode))
  const sel = dipakai.flatMap((j) => selPerkiraan(j, data.desa).sel)
  const usulan = t('perkiraan.dokumen', {
    sumber: [...new Set(dipakai.flatMap((j) => kataSumber(j, data.tetapan).split('; ')))].filter(Boolean).join('; '),
  }).slice(0, 200)
  const simpan = async () => {
    const { berubah, dihapus } = await call('postSasaran', {}, { isi: { ...masa, dokumen: dokumen ?? usulan, sel } })
    await onJadi()
    setKabar(t('sasaran.simpan.jadi', { berubah, dihapus, tahun: String(masa.tahun) }))
  }
  const balik = (kode: string) =>
    setPakai((lama) => new Set(lama.has(kode) ? [...lama].filter((k) => k !== kode) : [...lama, kode]))
  const terbuka = data.jenis.find(({ kode }) => kode === rinci)
  return (
    <section>
      <h2>{t('perkiraan.pratinjau')}</h2>
      <TabelPerkiraan data={data} pakai={pakai} onPakai={balik} onRinci={setRinci} />
      {terbuka && <RinciDesa jenis={terbuka} desa={data.desa} />}
      <p role="status" className="sasaran-kabar">
        {kabar}
      </p>
      <p>{t('sasaran.simpan.akibat', { tahun: String(masa.tahun) })}</p>
      <Kirim tombol={t('sasaran.simpan', { n: sel.length })} onKirim={simpan} siap={sel.length > 0}>
        <Medan judul={t('sasaran.simpan.dokumen')} nilai={dokumen ?? usulan} onIsi={setDokumen} maxLength={200} />
      </Kirim>
    </section>
  )
}
