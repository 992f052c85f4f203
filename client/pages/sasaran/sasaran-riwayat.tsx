import { useEndpoint } from '#client/api/query.ts'
import { ErrorState } from '#client/components/error-state.tsx'
import { Sheet } from '#client/components/sheet.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatJumlah } from '#client/format/bilangan.ts'
import { formatBulan, formatWaktu } from '#client/format/bulan.ts'
import { t } from '#client/messages/t.ts'
import type { SasaranJawaban } from '#contract/sasaran.ts'
import type { SelKisi } from './sasaran-kisi.tsx'

type Props = { readonly data: SasaranJawaban; readonly sel: SelKisi | null; readonly onClose: () => void }

/** Who changed what and when: of the cell one stands in, else of the table. */
export function SasaranRiwayat({ data, sel, onClose }: Props) {
  const { tahun, dasar, wilayah, jenis } = data
  const kueri = { tahun, dasar, wilayah: sel?.desa.kode ?? wilayah.kode, ...(sel && { jenis: sel.jenis.kode }) }
  const { data: jawaban, error, refetch, isPlaceholderData } = useEndpoint('getRiwayatSasaran', kueri)
  const nama = new Map(jenis.map((satu) => [satu.kode, satu.nama]))
  const riwayat = isPlaceholderData ? undefined : jawaban?.riwayat
  const tulis = (n: number | null) => (n === null ? t('sasaran.riwayat.kosongkan') : formatJumlah(n))
  const judul = sel
    ? t('sasaran.riwayat.sel', { jenis: sel.jenis.nama, desa: sel.desa.nama })
    : t('sasaran.riwayat.semua', { tahun: String(tahun) })
  return (
    <Sheet judul={judul} onClose={onClose}>
      {!sel && <p className="redup">{t('sasaran.riwayat.arti')}</p>}
      {error && <ErrorState galat={error} onUlang={() => void refetch()} />}
      {!riwayat && !error && <Skeleton bentuk="tabel" />}
      {riwayat?.length === 0 && <p>{t('sasaran.riwayat.kosong')}</p>}
      <ul className="daftar-akun">
        {riwayat?.map((satu, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of one answer, none of which moves
          <li key={i}>
            <span>
              {!sel && `${satu.desa.nama}, ${nama.get(satu.jenis) ?? satu.jenis}: `}
              {t('sasaran.riwayat.ubah', { lama: tulis(satu.lama), baru: tulis(satu.baru) })}
              {dasar === 'riil' && ` ${t('sasaran.riwayat.sejak', { bulan: formatBulan(satu.mulai) })}`}
              <small>
                {formatWaktu(satu.pada)}, {satu.oleh}
                {satu.dokumen && `, ${satu.dokumen}`}
              </small>
            </span>
          </li>
        ))}
      </ul>
      {jawaban?.selebihnya && riwayat && (
        <p className="redup">{t('sasaran.riwayat.selebihnya', { n: riwayat.length })}</p>
      )}
    </Sheet>
  )
}
