import '#client/styles/periksa.css'
import { useEndpoint } from '#client/api/query.ts'
import { tulisSisi } from '#client/format/sisi-temuan.ts'
import { t } from '#client/messages/t.ts'
import { JawabTemuan } from '#client/pages/kelengkapan/kelengkapan-jawab.tsx'
import type { KelengkapanJawaban } from '#contract/kelengkapan.ts'
import type { TemuanDicek } from '#contract/temuan.ts'

type Alamat = { readonly unit: string; readonly desa: string; readonly bulan: string; readonly minggu: number }

/** All that is asked of one laporan, also by the months and units beside it; undefined until the server has said so. */
export function useTemuanLaporan({ unit, desa, bulan, minggu }: Alamat, aktif = true) {
  const { data, error, isPlaceholderData } = useEndpoint(
    'getKelengkapan',
    { wilayah: desa, bulan, panjang: 1, temuanUnit: unit, temuanKeadaan: 'semua' },
    { aktif },
  )
  const milik: KelengkapanJawaban['temuan'] | undefined = isPlaceholderData ? undefined : data?.temuan
  return { temuan: milik?.filter((satu) => satu.minggu === minggu), error }
}

/** Each question with its two sides and the words that answer it. */
export const TemuanLaporan = ({ temuan }: { readonly temuan: readonly TemuanDicek[] }) => (
  <ul className="periksa-temuan-daftar">
    {temuan.map((satu) => (
      <li key={satu.aturan}>
        <p>{satu.pesan}</p>
        <p className="redup">{t('dicek.dengan', { ...tulisSisi(satu), a: satu.kiri, b: satu.kanan })}</p>
        <JawabTemuan temuan={satu} tanpaFormulir />
      </li>
    ))}
  </ul>
)
