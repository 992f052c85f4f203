import { Link } from 'wouter'
import { StatusMark } from '#client/components/status-mark.tsx'
import { formatHari } from '#client/format/bulan.ts'
import { alamatNotifikasi, sebutAlasan, sebutAngka, sebutHal, sebutTerlambat } from '#client/format/teks-notifikasi.ts'
import { t } from '#client/messages/t.ts'
import type { WilayahRingkas } from '#contract/angka.ts'
import type { NotifikasiRingkas } from '#contract/notifikasi.ts'

type Props = {
  readonly satu: NotifikasiRingkas
  /** Of a single desa, or puskesmas, its name is known. */
  readonly tingkat: WilayahRingkas['tingkat']
}

/** One notification in short: what, where, its figure, why, and what is planned. */
export function TindakKartu({ satu, tingkat }: Props) {
  const { desa, puskesmas, rencana, kunjungan, dinaikkan, angka, indikator } = satu
  const hal = sebutHal(satu)
  const status = angka.jenis === 'indikator' ? angka.status : null
  return (
    <article className="tindak-kartu" data-lajur={satu.lajur} data-lewat={satu.terlambat.length > 0 || undefined}>
      <h3>
        <Link href={alamatNotifikasi(satu)} aria-label={t('tindak.buka', { hal, desa: desa.nama })}>
          {hal}
        </Link>
      </h3>
      {tingkat !== 'desa' && (
        <p className="tindak-desa">
          {desa.nama}
          {tingkat !== 'puskesmas' && puskesmas && <small>{puskesmas.nama}</small>}
        </p>
      )}
      <p className="tindak-angka">
        {status && indikator && <StatusMark tampak={status} arah={indikator.arah} ringkas />}
        {sebutAngka(satu)}
      </p>
      <p className="redup">{sebutAlasan(satu)}</p>
      {rencana && (
        <p className="tindak-rencana">
          {t('tindak.rencana.baris', {
            jenis: sebutJenis(rencana.jenis),
            ...{ hari: formatHari(rencana.tenggat), pelaksana: rencana.pelaksana },
          })}
          {kunjungan > 0 && ` · ${t('tindak.kunjungan.banyak', { n: kunjungan })}`}
        </p>
      )}
      <TindakTanda terlambat={sebutTerlambat(satu)} dinaikkan={dinaikkan} />
    </article>
  )
}

const JENIS = ['kunjungan-rumah', 'kelas', 'sweeping', 'validasi-data', 'rujukan', 'lain'] as const

const sebutJenis = (jenis: string): string => {
  const dikenal = JENIS.find((satu) => satu === jenis)
  return dikenal ? t(`tindak.rencana.jenis.${dikenal}`) : jenis
}

type TandaProps = { readonly terlambat: string; readonly dinaikkan: number }

/** What is overdue, and to whom it was raised: words, never colour alone. */
export const TindakTanda = ({ terlambat, dinaikkan }: TandaProps) =>
  terlambat || dinaikkan > 0 ? (
    <p className="tindak-tanda">
      {terlambat && <span data-tanda="lewat">{terlambat}</span>}
      {dinaikkan > 0 && <span data-tanda="naik">{t(`tindak.dinaikkan.${dinaikkan === 2 ? 2 : 1}`)}</span>}
    </p>
  ) : null
