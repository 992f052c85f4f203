import { useState } from 'react'
import { call } from '#client/api/call.ts'
import { kodeKab } from '#client/api/versi.ts'
import { Medan } from '#client/components/medan.tsx'
import { t } from '#client/messages/t.ts'
import type { KelolaDesaJawaban, KelolaWilayahJawaban, LangkahWilayah } from '#contract/kelola-wilayah.ts'
import { Pilih, Terap } from './wilayah-terap.tsx'

export const AKSI_DESA = [
  ...(['pindah-puskesmas', 'pindah-kecamatan', 'mekar'] as const),
  ...(['gabung', 'identitas', 'penanggung-jawab'] as const),
] as const
export type AksiDesa = (typeof AKSI_DESA)[number]

type Props = {
  readonly aksi: AksiDesa
  readonly desa: KelolaDesaJawaban
  readonly kabupaten: KelolaWilayahJawaban
  readonly onSelesai: () => Promise<void>
}

/** What is being written, of every kind of change; each reads what it needs. */
export type IsiLangkah = {
  readonly tujuan: string
  readonly kode: string
  readonly nama: string
  readonly bagian: readonly { readonly kode: string; readonly nama: string }[]
  readonly bagi: Readonly<Record<string, string>>
  readonly indukBerakhir: boolean
  readonly dengan: readonly string[]
  readonly unit: string
  readonly jabatan: string
  readonly petugas: string
}

const KOSONG: IsiLangkah = {
  ...{ tujuan: '', kode: '', nama: '', bagian: [{ kode: '', nama: '' }], bagi: {}, indukBerakhir: false },
  ...{ dengan: [], unit: '', jabatan: '', petugas: '' },
}

/** Records one change of a desa: from which month, by which document, what; seen before it is done. */
export function LangkahDesa({ aksi, desa, kabupaten, onSelesai }: Props) {
  const [isi, setIsi] = useState<IsiLangkah>({ ...KOSONG, jabatan: t('kelola.jabatan.bawaan') })
  const [sejak, setSejak] = useState(desa.bulan)
  const [dokumen, setDokumen] = useState('')
  const ubah = (baru: Partial<IsiLangkah>) => setIsi((lama) => ({ ...lama, ...baru }))
  const langkah = langkahDari(aksi, desa, isi)
  const siap = langkah !== null && /^\d{4}-\d{2}$/.test(sejak) && dokumen.trim().length >= 3
  const kirim = async (kering: boolean) => {
    if (!langkah) throw new Error('not ready')
    const wilayah = kodeKab(desa.desa.kode)
    return call('postKelolaWilayah', {}, { isi: { wilayah, kering, sejak, dokumen, langkah } })
  }
  const Isian = ISIAN[aksi]
  return (
    <section>
      <h3>{t(`kelola.aksi.${aksi}`)}</h3>
      <Terap kunci={JSON.stringify({ langkah, sejak, dokumen })} siap={siap} onKirim={kirim} onSelesai={onSelesai}>
        <Isian isi={isi} ubah={ubah} desa={desa} kabupaten={kabupaten} />
        <Medan judul={t('kelola.sejak')} nilai={sejak} onIsi={setSejak} type="month" />
        <Medan judul={t('kelola.dokumen')} arti={t('kelola.dokumen.arti')} nilai={dokumen} onIsi={setDokumen} />
      </Terap>
    </section>
  )
}

const teksAtauKosong = (teks: string): string | null => (teks.trim() === '' ? null : teks.trim())

/** The change as the server takes it; null while something is missing. */
function langkahDari(
  jenis: AksiDesa,
  { desa: { kode: desa }, unit }: KelolaDesaJawaban,
  isi: IsiLangkah,
): LangkahWilayah | null {
  const bagian = isi.bagian.filter((b) => b.kode.trim() !== '' && b.nama.trim() !== '')
  switch (jenis) {
    case 'pindah-puskesmas':
      return isi.tujuan === '' ? null : { jenis, desa, puskesmas: isi.tujuan }
    case 'pindah-kecamatan':
      return isi.tujuan === '' ? null : { jenis, desa, kecamatan: isi.tujuan, kode: teksAtauKosong(isi.kode) }
    case 'mekar': {
      const kode = new Set(bagian.map((b) => b.kode.trim()))
      const bagi = unit.flatMap((u) => {
        const ke = isi.bagi[u.kode] ?? ''
        return kode.has(ke) ? [{ unit: u.kode, ke }] : []
      })
      if (bagian.length === 0) return null
      return { jenis, desa, bagian: [...bagian], unit: bagi, indukBerakhir: isi.indukBerakhir }
    }
    case 'gabung': {
      const baru = isi.tujuan === BARU
      if (isi.dengan.length === 0 || isi.tujuan === '' || (baru && bagian.length === 0)) return null
      const menjadi = baru ? bagian[0] : { tetap: isi.tujuan }
      return menjadi ? { jenis, desa: [desa, ...isi.dengan], menjadi } : null
    }
    case 'identitas': {
      const [nama, kode] = [teksAtauKosong(isi.nama), teksAtauKosong(isi.kode)]
      return nama === null && kode === null ? null : { jenis, desa, nama, kode }
    }
    case 'penanggung-jawab':
      return isi.unit === '' || isi.jabatan.trim() === ''
        ? null
        : { jenis, desa, unit: isi.unit, jabatan: isi.jabatan.trim(), nama: teksAtauKosong(isi.petugas) }
  }
}

type IsianProps = Pick<Props, 'desa' | 'kabupaten'> & {
  readonly isi: IsiLangkah
  readonly ubah: (baru: Partial<IsiLangkah>) => void
}

const ISIAN: Readonly<Record<AksiDesa, (props: IsianProps) => React.JSX.Element>> = {
  'pindah-puskesmas': ({ isi, ubah, desa, kabupaten }) => (
    <Pilih
      judul={t('kelola.tujuan.puskesmas')}
      nilai={isi.tujuan}
      pilihan={kabupaten.puskesmas.filter((p) => p.kode !== desa.desa.puskesmas?.kode)}
      onPilih={(tujuan) => ubah({ tujuan })}
    />
  ),
  'pindah-kecamatan': ({ isi, ubah, desa, kabupaten }) => (
    <>
      <Pilih
        judul={t('kelola.tujuan.kecamatan')}
        nilai={isi.tujuan}
        pilihan={kabupaten.kecamatan.filter((k) => k.kode !== desa.desa.kecamatan?.kode)}
        onPilih={(tujuan) => ubah({ tujuan })}
      />
      <Medan
        judul={t('kelola.kodeBaru')}
        arti={t('kelola.kodeBaru.arti')}
        nilai={isi.kode}
        onIsi={(kode) => ubah({ kode })}
        placeholder={isi.tujuan && `${isi.tujuan}.2001`}
      />
    </>
  ),
  mekar: IsianMekar,
  gabung: IsianGabung,
  identitas: ({ isi, ubah, desa }) => (
    <>
      <Medan
        judul={t('kelola.namaBaru')}
        arti={t('kelola.namaBaru.arti')}
        nilai={isi.nama}
        onIsi={(nama) => ubah({ nama })}
        placeholder={desa.desa.nama}
      />
      <Medan
        judul={t('kelola.kodeBaru')}
        arti={t('kelola.kodeBaru.arti')}
        nilai={isi.kode}
        onIsi={(kode) => ubah({ kode })}
        placeholder={desa.desa.kode}
      />
    </>
  ),
  'penanggung-jawab': ({ isi, ubah, desa }) => (
    <>
      <Pilih
        judul={t('kelola.jawab.unit')}
        nilai={isi.unit}
        pilihan={[
          ...desa.unit.filter((u) => u.akhir === null && (u.jenis === 'pustu' || u.jenis === 'posyandu')),
          ...(desa.desa.puskesmas ? [desa.desa.puskesmas] : []),
        ]}
        onPilih={(unit) => ubah({ unit })}
      />
      <Medan
        judul={t('kelola.petugas')}
        arti={t('kelola.petugas.arti')}
        nilai={isi.petugas}
        onIsi={(petugas) => ubah({ petugas })}
      />
      <Medan judul={t('kelola.jabatan')} nilai={isi.jabatan} onIsi={(jabatan) => ubah({ jabatan })} />
    </>
  ),
}

function Bagian({
  isi,
  ubah,
  ke,
  awalan,
}: Pick<IsianProps, 'isi' | 'ubah'> & { readonly ke: number; readonly awalan: string }) {
  const satu = isi.bagian[ke] ?? { kode: '', nama: '' }
  const ganti = (baru: Partial<typeof satu>) =>
    ubah({ bagian: isi.bagian.map((b, i) => (i === ke ? { ...b, ...baru } : b)) })
  return (
    <fieldset className="kelola-bagian">
      <legend>{t('kelola.bagian.ke', { n: ke + 1 })}</legend>
      <Medan
        judul={t('kelola.kolom.kode')}
        nilai={satu.kode}
        onIsi={(kode) => ganti({ kode: kode.trim() })}
        placeholder={`${awalan}.2099`}
      />
      <Medan judul={t('kelola.unit.nama')} nilai={satu.nama} onIsi={(nama) => ganti({ nama })} />
    </fieldset>
  )
}

const awalanDari = (kode: string): string => kode.split('.').slice(0, 3).join('.')

function IsianMekar({ isi, ubah, desa }: IsianProps) {
  const { kode, nama } = desa.desa
  const bagian = isi.bagian.filter((b) => b.kode !== '')
  const tujuan = [
    ...(isi.indukBerakhir ? [] : [{ kode: '', nama }]),
    ...bagian.map((b) => ({ kode: b.kode, nama: b.nama || b.kode })),
  ]
  const unit = desa.unit.filter((u) => u.akhir === null && u.jenis !== 'rekap-desa')
  return (
    <>
      {isi.bagian.map((_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are only ever added at the end
        <Bagian key={i} isi={isi} ubah={ubah} ke={i} awalan={awalanDari(kode)} />
      ))}
      <button
        type="button"
        className="button"
        onClick={() => ubah({ bagian: [...isi.bagian, { kode: '', nama: '' }] })}
      >
        {t('kelola.bagian.tambah')}
      </button>
      <label className="centang">
        <input
          type="checkbox"
          checked={isi.indukBerakhir}
          onChange={(acara) => ubah({ indukBerakhir: acara.target.checked })}
        />
        {t('kelola.indukBerakhir', { nama })}
      </label>
      {unit.length > 0 && bagian.length > 0 && (
        <fieldset className="kelola-bagian">
          <legend>{t('kelola.bagi')}</legend>
          {unit.map((u) => (
            <Pilih
              key={u.kode}
              judul={u.nama}
              nilai={isi.bagi[u.kode] ?? ''}
              pilihan={tujuan}
              wajib={!isi.indukBerakhir}
              onPilih={(ke) => ubah({ bagi: { ...isi.bagi, [u.kode]: ke } })}
            />
          ))}
        </fieldset>
      )}
    </>
  )
}

const BARU = 'baru'

function IsianGabung({ isi, ubah, desa, kabupaten }: IsianProps) {
  const nama = (kode: string) => kabupaten.desa.find((d) => d.kode === kode)?.nama ?? kode
  const semua = [desa.desa.kode, ...isi.dengan]
  return (
    <>
      <Pilih
        judul={t('kelola.gabung.dengan')}
        nilai=""
        pilihan={kabupaten.desa
          .filter((d) => !semua.includes(d.kode))
          .map((d) => ({ kode: d.kode, nama: t('kelola.gabung.tetap', d) }))}
        onPilih={(kode) => ubah({ dengan: [...isi.dengan, kode] })}
      />
      <p className="tombol-baris">
        {isi.dengan.map((kode) => (
          <button
            key={kode}
            type="button"
            className="button"
            aria-label={t('kelola.gabung.lepas', { nama: nama(kode) })}
            onClick={() => ubah({ dengan: isi.dengan.filter((d) => d !== kode), tujuan: '' })}
          >
            {nama(kode)} ×
          </button>
        ))}
      </p>
      <Pilih
        judul={t('kelola.gabung.menjadi')}
        nilai={isi.tujuan}
        pilihan={[
          ...semua.map((kode) => ({ kode, nama: t('kelola.gabung.tetap', { nama: nama(kode), kode }) })),
          { kode: BARU, nama: t('kelola.gabung.baru') },
        ]}
        onPilih={(tujuan) => ubah({ tujuan })}
      />
      {isi.tujuan === BARU && <Bagian isi={isi} ubah={ubah} ke={0} awalan={awalanDari(desa.desa.kode)} />}
    </>
  )
}
