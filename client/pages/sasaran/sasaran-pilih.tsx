import { useId } from 'react'
import { useEndpoint } from '#client/api/query.ts'
import { kodeKab } from '#client/api/versi.ts'
import { Segmented } from '#client/components/segmented.tsx'
import { formatBulan } from '#client/format/bulan.ts'
import { t } from '#client/messages/t.ts'
import type { SasaranJawaban } from '#contract/sasaran.ts'
import type { BagianProps } from './sasaran.tsx'

/** Whose sasaran, of which year and basis. */
export function SasaranPilih({ alamat, data, onUbah }: BagianProps & { readonly data: SasaranJawaban }) {
  const { bagian, tahun, dasar } = alamat
  const kini = new Date().getFullYear()
  const semuaTahun = [...new Set([kini + 1, kini, kini - 1, kini - 2, tahun])].sort((a, b) => b - a)
  return (
    <div className="sasaran-pilih">
      {bagian !== 'perkiraan' && <Wilayah alamat={alamat} data={data} onUbah={onUbah} />}
      <Pilih judul={t('sasaran.tahun')} nilai={String(tahun)} onPilih={(nilai) => onUbah({ tahun: Number(nilai) })}>
        {semuaTahun.map((satu) => (
          <option key={satu}>{satu}</option>
        ))}
      </Pilih>
      {(bagian === 'tabel' || bagian === 'perkiraan') && (
        <Segmented
          label={t('sasaran.dasar')}
          pilihan={(['proyeksi', 'riil'] as const).map((nilai) => ({ nilai, teks: t(`sasaran.dasar.${nilai}`) }))}
          nilai={dasar}
          onPilih={(baru) => onUbah({ dasar: baru, mulai: null })}
        />
      )}
      {dasar === 'riil' && (bagian === 'tabel' || bagian === 'perkiraan') && (
        <Pilih judul={t('sasaran.mulai')} nilai={data.mulai} onPilih={(mulai) => onUbah({ mulai })}>
          {Array.from({ length: 12 }, (_, i) => `${tahun}-${String(i + 1).padStart(2, '0')}`).map((bulan) => (
            <option key={bulan} value={bulan}>
              {data.masaRiil.includes(bulan)
                ? t('sasaran.mulai.ada', { bulan: formatBulan(bulan) })
                : formatBulan(bulan)}
            </option>
          ))}
        </Pilih>
      )}
    </div>
  )
}

function Wilayah({ alamat, data, onUbah }: BagianProps & { readonly data: SasaranJawaban }) {
  const pohon = useEndpoint('getWilayah', { wilayah: kodeKab(alamat.wilayah), bulan: data.mulai }).data
  const terbaca = <S extends { readonly terbaca: boolean }>(semua: readonly S[]) => semua.filter((s) => s.terbaca)
  const desa = terbaca(pohon?.desa ?? [])
  const kelompok = [
    { judul: t('sasaran.wilayah.puskesmas'), isi: terbaca(pohon?.puskesmas ?? []) },
    { judul: t('sasaran.wilayah.kecamatan'), isi: terbaca(pohon?.kecamatan ?? []) },
    // A target may be a desa's own.
    { judul: t('sasaran.tabel.desa'), isi: alamat.bagian === 'target' ? desa : [] },
  ]
  const sebagian = (pohon?.desa ?? []).some(({ terbaca }) => !terbaca)
  const dikenal = [kodeKab(alamat.wilayah), ...kelompok.flatMap(({ isi }) => isi.map(({ kode }) => kode))]
  return (
    <Pilih judul={t('sasaran.wilayah')} nilai={data.wilayah.kode} onPilih={(wilayah) => onUbah({ wilayah })}>
      <option value={data.kabupaten.kode}>
        {t(sebagian ? 'sasaran.wilayah.milik' : 'sasaran.wilayah.semua', { nama: data.kabupaten.nama })}
      </option>
      {!dikenal.includes(data.wilayah.kode) && <option value={data.wilayah.kode}>{data.wilayah.nama}</option>}
      {kelompok.map(
        ({ judul, isi }) =>
          isi.length > 0 && (
            <optgroup key={judul} label={judul}>
              {isi.map(({ kode, nama }) => (
                <option key={kode} value={kode}>
                  {nama}
                </option>
              ))}
            </optgroup>
          ),
      )}
    </Pilih>
  )
}

type PilihProps = {
  readonly judul: string
  readonly nilai: string
  readonly onPilih: (nilai: string) => void
  readonly children: React.ReactNode
}

/** A native list under its name. */
export function Pilih({ judul, nilai, onPilih, children }: PilihProps) {
  const id = useId()
  return (
    <div className="sasaran-medan">
      <label htmlFor={id}>{judul}</label>
      <select id={id} className="pilih" value={nilai} onChange={(acara) => onPilih(acara.target.value)}>
        {children}
      </select>
    </div>
  )
}
