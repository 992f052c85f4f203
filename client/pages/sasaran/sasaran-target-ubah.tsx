import { useState } from 'react'
import { call } from '#client/api/call.ts'
import { useEndpoint } from '#client/api/query.ts'
import { Kirim } from '#client/components/kirim.tsx'
import { Medan } from '#client/components/medan.tsx'
import { Sheet } from '#client/components/sheet.tsx'
import { formatTarget } from '#client/format/bilangan.ts'
import { formatWaktu } from '#client/format/bulan.ts'
import { bacaPersen } from '#client/format/sasaran.ts'
import { t } from '#client/messages/t.ts'
import type { BarisTarget, TargetJawaban, TingkatTarget } from '#contract/target.ts'
import { Pilih } from './sasaran-pilih.tsx'
import type { IndikatorTarget } from './sasaran-target.tsx'

type Props = {
  readonly data: TargetJawaban
  readonly indikator: IndikatorTarget
  readonly onJadi: () => Promise<void>
  readonly onClose: () => void
}

/** The targets of one indikator, level by level, with their documents and history. */
export function SasaranTargetUbah({ data, indikator, onJadi, onClose }: Props) {
  const [kabar, setKabar] = useState('')
  const { tahun, bolehUbah } = data
  const riwayat = useEndpoint('getRiwayatTarget', { wilayah: data.kabupaten.kode, indikator: indikator.kode })
  const baris = data.baris.filter((b) => b.indikator === indikator.kode)
  const jadi = async () => {
    await onJadi()
    await riwayat.refetch()
    setKabar(t('target.tersimpan', { tahun: String(tahun) }))
  }
  return (
    <Sheet judul={t('target.judul', { nama: indikator.nama, tahun: String(tahun) })} onClose={onClose}>
      <div className="sasaran-lembar">
        <h3>{t('target.berlaku')}</h3>
        {baris.length === 0 && (
          <p>
            {indikator.berlaku?.tingkat === 'contoh'
              ? t('target.berlaku.kosong', { persen: formatTarget(indikator.berlaku.persen) })
              : t('target.berlaku.tiada')}
          </p>
        )}
        <ul className="daftar-akun">
          {baris.map((b) => (
            <li key={`${b.tingkat} ${b.wilayah?.kode}`}>
              <span>
                {formatTarget(b.persen)}, {t(`target.tingkat.${b.tingkat}`)} {b.wilayah?.nama}
                <small>{b.dokumen}</small>
              </span>
              {bolehUbah && <Hapus data={data} baris={b} onJadi={jadi} />}
            </li>
          ))}
        </ul>
        {bolehUbah && indikator.bentukTarget !== 'tanpa' && (
          <Tetapkan data={data} indikator={indikator} baris={baris} onJadi={jadi} />
        )}
        <p role="status">{kabar}</p>
        <h3>{t('target.riwayat')}</h3>
        {riwayat.data?.riwayat.length === 0 && <p>{t('sasaran.riwayat.kosong')}</p>}
        <ul className="daftar-akun">
          {riwayat.data?.riwayat.map((r, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of one answer, none of which moves
            <li key={i}>
              <span>
                {t('target.riwayat.baris', {
                  ...{ tahun: String(r.tahun), tingkat: t(`target.tingkat.${r.tingkat}`), wilayah: r.wilayah ?? '' },
                  lama: r.lama === null ? t('sasaran.riwayat.kosongkan') : formatTarget(r.lama),
                  baru: r.baru === null ? t('sasaran.riwayat.kosongkan') : formatTarget(r.baru),
                })}
                <small>
                  {formatWaktu(r.pada)}, {r.oleh}
                  {r.dokumen && `, ${r.dokumen}`}
                </small>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Sheet>
  )
}

type HapusProps = Pick<Props, 'data' | 'onJadi'> & { readonly baris: BarisTarget }

function Hapus({ data, baris, onJadi }: HapusProps) {
  const { tingkat, wilayah, persen, dokumen, indikator } = baris
  const hapus = async () => {
    const target = [{ indikator, tingkat, wilayah: wilayah?.kode ?? null, lama: persen, baru: null, dokumen }]
    await call('postTarget', {}, { isi: { wilayah: data.kabupaten.kode, tahun: data.tahun, target } })
    await onJadi()
  }
  return (
    <Kirim tombol={t('target.hapus')} onKirim={hapus}>
      <span className="sr-only">
        {t('target.hapus.arti', { tingkat: t(`target.tingkat.${tingkat}`), wilayah: wilayah?.nama ?? '' })}
      </span>
    </Kirim>
  )
}

const TINGKAT: readonly TingkatTarget[] = ['kabupaten', 'kecamatan', 'puskesmas', 'desa', 'provinsi', 'nasional']

function Tetapkan({
  data,
  indikator,
  baris,
  onJadi,
}: Omit<Props, 'onClose'> & { readonly baris: readonly BarisTarget[] }) {
  const { tahun, kabupaten } = data
  const [tingkat, setTingkat] = useState<TingkatTarget>(data.wilayah.tingkat)
  const [tempat, setTempat] = useState(data.wilayah.kode)
  const [persen, setPersen] = useState('')
  const [dokumen, setDokumen] = useState('')
  const pohon = useEndpoint('getWilayah', { wilayah: kabupaten.kode, bulan: `${tahun}-01` }).data
  const pilihan =
    tingkat === 'kecamatan' || tingkat === 'puskesmas' || tingkat === 'desa' ? pohon?.[tingkat] : undefined
  const wilayah = pilihan ? (pilihan.find(({ kode }) => kode === tempat)?.kode ?? pilihan[0]?.kode ?? null) : null
  const baru = bacaPersen(persen)
  const simpan = async () => {
    const lama = baris.find((b) => b.tingkat === tingkat && (b.wilayah?.kode ?? null) === wilayah)?.persen ?? null
    const target = [{ indikator: indikator.kode, tingkat, wilayah, lama, baru, dokumen }]
    await call('postTarget', {}, { isi: { wilayah: kabupaten.kode, tahun, target } })
    setPersen('')
    await onJadi()
  }
  return (
    <>
      <h3>{t('target.tetapkan')}</h3>
      <Kirim tombol={t('target.simpan')} onKirim={simpan} siap={baru !== null && dokumen.trim().length >= 3}>
        <Pilih
          judul={t('target.tingkat')}
          nilai={tingkat}
          onPilih={(nilai) => setTingkat(TINGKAT.find((satu) => satu === nilai) ?? 'kabupaten')}
        >
          {TINGKAT.map((satu) => (
            <option key={satu} value={satu}>
              {t(`target.tingkat.${satu}`)}
            </option>
          ))}
        </Pilih>
        {pilihan && (
          <Pilih judul={t('target.wilayah')} nilai={wilayah ?? ''} onPilih={setTempat}>
            {pilihan.map(({ kode, nama }) => (
              <option key={kode} value={kode}>
                {nama}
              </option>
            ))}
          </Pilih>
        )}
        <Medan judul={t('target.persen')} nilai={persen} onIsi={setPersen} inputMode="decimal" />
        {persen !== '' && baru === null && <p className="kirim-galat">{t('target.salah')}</p>}
        <Medan
          judul={t('target.kolom.dokumen')}
          arti={t('sasaran.simpan.dokumen.arti')}
          nilai={dokumen}
          onIsi={setDokumen}
          maxLength={200}
        />
      </Kirim>
    </>
  )
}
