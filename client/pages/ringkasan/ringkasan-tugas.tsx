// Fetched with the home of those who come to fill in or to look through laporan: the way there, and how many wait.
import { Link } from 'wouter'
import { useEndpoint } from '#client/api/query.ts'
import { formatBulan } from '#client/format/bulan.ts'
import { useSayaMasuk } from '#client/frame/gerbang.tsx'
import { halamanTugas } from '#client/frame/halaman.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import '#client/styles/tugas.css'

/** The first task of a role, where there is a screen for it. */
export function RingkasanTugas() {
  const jalur = halamanTugas(useSayaMasuk()).map((satu) => satu.jalur)
  if (jalur.includes('/isi')) return <Isi />
  return jalur.includes('/periksa') ? <Periksa /> : null
}

/** What is still owed of the month before; once that is done, the month that runs. */
function Isi() {
  const { konteks, kabupaten } = useKonteks()
  const awal = useEndpoint('getTugasLapor', { bulan: kabupaten.bulanTerakhir ?? konteks.bulan })
  const [kini, lalu] = awal.data?.bulanBuka ?? []
  const tugas = useEndpoint('getTugasLapor', { bulan: lalu ?? '' }, { aktif: lalu !== undefined })
  if (awal.isError || tugas.isError) return <Tugas ke="/isi" teks={t('nav.isi')} catatan={null} />
  if (!kini || !lalu || tugas.data?.bulan !== lalu) return <Tugas ke="/isi" teks={t('nav.isi')} catatan={null} />
  const n = tugas.data.tugas.filter(({ wajib, lengkap }) => wajib && !lengkap).length
  const bulan = n > 0 ? lalu : kini
  return (
    <Tugas
      ke={`/isi?bulan=${bulan}`}
      teks={t('tugas.isi', { bulan: formatBulan(bulan) })}
      catatan={n > 0 ? t('tugas.isi.tunggu', { n }) : t('tugas.isi.sudah', { bulan: formatBulan(lalu) })}
    />
  )
}

function Periksa() {
  const { konteks } = useKonteks()
  const { wilayah, bulan } = konteks
  const { data } = useEndpoint('getPeriksa', { wilayah, bulan, halaman: 1 })
  const nama = formatBulan(bulan)
  const n = data && data.jumlah.terkirim + data.jumlah.terverifikasi
  return (
    <Tugas
      ke={`/periksa?wilayah=${wilayah}&bulan=${bulan}`}
      teks={t('tugas.periksa', { bulan: nama })}
      catatan={
        n === undefined ? null : n > 0 ? t('tugas.periksa.tunggu', { n }) : t('tugas.periksa.sudah', { bulan: nama })
      }
    />
  )
}

type TugasProps = { readonly ke: string; readonly teks: string; readonly catatan: string | null }

const Tugas = ({ ke, teks, catatan }: TugasProps) => (
  <p className="tugas">
    <Link className="button" href={ke}>
      {teks}
    </Link>
    <span>{catatan}</span>
  </p>
)
