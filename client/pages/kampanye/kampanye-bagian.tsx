import { Link } from 'wouter'
import { DataTable, type Kolom } from '#client/components/data-table.tsx'
import { Lajur } from '#client/components/lajur.tsx'
import { Segmented } from '#client/components/segmented.tsx'
import { formatJumlah, formatPersen } from '#client/format/bilangan.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { BarisKampanye, KampanyeJawaban } from '#contract/kampanye.ts'

type Dipilih = NonNullable<KampanyeJawaban['dipilih']>

const TINGKAT = ['kecamatan', 'puskesmas', 'desa'] as const

/** Kecamatan, puskesmas or desa side by side, in the order of the list. */
export function KampanyeBagian({ dipilih }: { readonly dipilih: Dipilih }) {
  const { konteks, ubah, alamat } = useKonteks()
  const ada = TINGKAT.filter((tingkat) => dipilih.baris.some((b) => b.tingkat === tingkat))
  const tingkat = ada.find((satu) => satu === konteks.susunan.urut) ?? ada[0] ?? 'desa'
  const berjalan = dipilih.keadaan === 'berjalan'
  const kolom: readonly Kolom<BarisKampanye>[] = [
    {
      ...{ kunci: 'nama', judul: t(`rincian.${tingkat}`), nilai: (b) => b.nama },
      isi: (b) => (
        <Link
          href={alamat('/kampanye', {
            ...{ wilayah: b.kode, hierarki: b.tingkat === 'puskesmas' ? 'kerja' : 'administrasi' },
            susunan: { lipat: String(dipilih.kampanye) },
          })}
        >
          {b.nama}
        </Link>
      ),
    },
    {
      ...{ kunci: 'lajur', judul: t('kampanye.kolom.jalur') },
      isi: ({ angka }) =>
        angka.sasaran === null ? (
          <small>{t('kampanye.tanpaSasaran')}</small>
        ) : (
          <Lajur
            semua={angka.sasaran}
            bagian={[{ rupa: 'dilayani', banyak: angka.dilayani ?? 0 }]}
            target={dipilih.target / 100}
          />
        ),
    },
    hitungan('dilayani', (b) => b.angka.dilayani),
    hitungan('sasaran', (b) => b.angka.sasaran),
    {
      ...{ kunci: 'persen', judul: t('kampanye.kolom.persen'), rata: 'kanan', menurun: true },
      ...{ nilai: (b) => b.angka.persen, isi: (b) => <Persen baris={b} /> },
    },
    ...(berjalan ? [hitungan('hariIni', (b) => b.angka.hariIni)] : []),
    hitungan('sisa', (b) => b.angka.sisa),
    ...(berjalan ? [hitungan('perHari', (b) => b.angka.perHari)] : []),
  ]
  return (
    <section>
      <h2>{t('kampanye.bagian')}</h2>
      {ada.length > 1 && (
        <div className="kampanye-saring">
          <Segmented
            label={t('kampanye.bagian')}
            nilai={tingkat}
            pilihan={ada.map((nilai) => ({ nilai, teks: t(`rincian.${nilai}`) }))}
            onPilih={(urut) => ubah({ susunan: { ...konteks.susunan, urut } }, { ganti: true })}
          />
        </div>
      )}
      <DataTable
        keterangan={t('kampanye.bagian')}
        kolom={kolom}
        baris={dipilih.baris.filter((b) => b.tingkat === tingkat)}
        kunciBaris={(b) => b.kode}
        milik={tingkat}
        sedikitDulu
        bertumpuk
      />
    </section>
  )
}

const hitungan = (
  kunci: 'dilayani' | 'sasaran' | 'hariIni' | 'sisa' | 'perHari',
  nilai: (baris: BarisKampanye) => number | null,
): Kolom<BarisKampanye> => ({
  ...{ kunci, judul: t(`kampanye.kolom.${kunci}`), rata: 'kanan', menurun: true },
  ...{ nilai, isi: (b) => formatJumlah(nilai(b)) },
})

/** More than all is shown as it is. */
const Persen = ({ baris: { angka } }: { readonly baris: BarisKampanye }) => (
  <span title={angka.persen !== null && angka.persen > 100 ? t('kampanye.catatan.lebih') : undefined}>
    {formatPersen(angka.persen)}
    {angka.persen !== null && angka.persen > 100 && <strong className="lebih-seratus">{t('jkn.lebih')}</strong>}
  </span>
)
