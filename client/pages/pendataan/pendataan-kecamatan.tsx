import { Link } from 'wouter'
import { DataTable, type Kolom } from '#client/components/data-table.tsx'
import { Lajur } from '#client/components/lajur.tsx'
import { formatJumlah } from '#client/format/bilangan.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { PendataanJawaban } from '#contract/pendataan.ts'

type Kecamatan = PendataanJawaban['kecamatan'][number]

const HITUNGAN = ['belum', 'dikembalikan', 'diserahkan', 'diperiksa'] as const

/** Kecamatan side by side, in the order of the list. */
export function PendataanKecamatan({
  kecamatan,
  semua,
}: {
  readonly kecamatan: readonly Kecamatan[]
  readonly semua: PendataanJawaban['ringkas']
}) {
  const { alamat } = useKonteks()
  const kolom: readonly Kolom<Kecamatan>[] = [
    {
      ...{ kunci: 'nama', judul: t('pendataan.kolom.kecamatan'), nilai: (k) => k.nama },
      isi: (k) => <Link href={alamat('/pendataan', { wilayah: k.kode, hierarki: 'administrasi' })}>{k.nama}</Link>,
    },
    { kunci: 'lajur', judul: t('pendataan.kolom.lajur'), isi: (k) => <LajurPendataan ringkas={k.ringkas} /> },
    ...HITUNGAN.map(
      (satu): Kolom<Kecamatan> => ({
        ...{ kunci: satu, judul: t(`pendataan.status.${satu}`), rata: 'kanan', menurun: true },
        ...{ nilai: (k) => k.ringkas[satu], isi: (k) => formatJumlah(k.ringkas[satu]) },
      }),
    ),
    {
      ...{ kunci: 'desa', judul: t('pendataan.kolom.desa'), rata: 'kanan', menurun: true },
      ...{ nilai: (k) => k.ringkas.desa, isi: (k) => formatJumlah(k.ringkas.desa) },
    },
    {
      ...{ kunci: 'keluarga', judul: t('pendataan.kolom.keluarga'), rata: 'kanan', menurun: true },
      ...{ nilai: (k) => k.ringkas.keluarga, isi: (k) => formatJumlah(k.ringkas.keluarga) },
    },
  ]
  return (
    <section>
      <h2>{t('pendataan.perKecamatan')}</h2>
      <DataTable
        keterangan={t('pendataan.perKecamatan')}
        kolom={kolom}
        baris={kecamatan}
        kunciBaris={(k) => k.kode}
        bertumpuk
        kaki={
          <tr>
            <th scope="row">{t('pendataan.jumlah')}</th>
            <td>
              <LajurPendataan ringkas={semua} />
            </td>
            {HITUNGAN.map((satu) => (
              <td key={satu} data-rata="kanan">
                {formatJumlah(semua[satu])}
              </td>
            ))}
            <td data-rata="kanan">{formatJumlah(semua.desa)}</td>
            <td data-rata="kanan">{formatJumlah(semua.keluarga)}</td>
          </tr>
        }
      />
    </section>
  )
}

const LajurPendataan = ({ ringkas }: Pick<Kecamatan, 'ringkas'>) => (
  <Lajur
    semua={ringkas.desa}
    bagian={(['diperiksa', 'diserahkan', 'dikembalikan'] as const).map((rupa) => ({ rupa, banyak: ringkas[rupa] }))}
  />
)
