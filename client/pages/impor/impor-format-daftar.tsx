import { useQueryClient } from '@tanstack/react-query'
import { Link } from 'wouter'
import { call } from '#client/api/call.ts'
import { useEndpoint } from '#client/api/query.ts'
import { ErrorState } from '#client/components/error-state.tsx'
import { Kirim } from '#client/components/kirim.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatWaktu } from '#client/format/bulan.ts'
import { t } from '#client/messages/t.ts'
import type { FormatBaris } from '#contract/impor.ts'

/** The forms in which files may come: those of the program, of the kabupaten, of a puskesmas; and those no longer used. */
export function ImporFormatDaftar({ wilayah }: { readonly wilayah: string }) {
  const { data, error, refetch } = useEndpoint('getFormat', { wilayah })
  if (error && !data) return <ErrorState galat={error} onUlang={() => void refetch()} />
  const dipakai = data?.format.filter((satu) => satu.dipakai) ?? []
  const lama = data?.format.filter((satu) => !satu.dipakai) ?? []
  const daftar = (semua: readonly FormatBaris[]) => (
    <ul className="impor-format">
      {semua.map((satu) => (
        <Baris key={satu.nama} format={satu} wilayah={wilayah} sekabupaten={data?.sekabupaten ?? false} />
      ))}
    </ul>
  )
  return (
    <section>
      <h2>{t('impor.format')}</h2>
      <p className="redup">{t(data?.sekabupaten === false ? 'impor.format.arti.puskesmas' : 'impor.format.arti')}</p>
      {!data && <Skeleton bentuk="tabel" baris={3} />}
      {daftar(dipakai)}
      {lama.length > 0 && (
        <details className="impor-pilihan">
          <summary>{t('impor.format.lama', { n: lama.length })}</summary>
          {daftar(lama)}
        </details>
      )}
    </section>
  )
}

type BarisProps = { readonly format: FormatBaris; readonly wilayah: string; readonly sekabupaten: boolean }

function Baris({ format, wilayah, sekabupaten }: BarisProps) {
  const { nama, judul, keterangan, bawaan, teruji, isian, bolehUbah, dipakai, milik } = format
  return (
    <li>
      <b>{judul}</b> <code>{nama}</code> <small className="redup">{asalFormat(format)}</small>
      {!teruji && <small className="impor-belum">{t('impor.format.belumTeruji')}</small>}
      <p>{[keterangan, isian.length > 0 && t('impor.format.isian', { n: isian.length })].filter(Boolean).join(' ')}</p>
      {!bawaan && bolehUbah && (
        <div className="tombol-baris impor-biasa">
          {dipakai && (
            <Link href={`/impor/format?${new URLSearchParams({ wilayah, format: nama })}`} className="button">
              {t('impor.format.buka', { nama: judul })}
            </Link>
          )}
          {dipakai && sekabupaten && milik !== null && (
            <Ubah
              format={format}
              wilayah={wilayah}
              tombol={t('impor.format.sekabupaten')}
              ubah={{ sekabupaten: true }}
            />
          )}
          <Ubah
            format={format}
            wilayah={wilayah}
            tombol={t(dipakai ? 'impor.format.berhenti' : 'impor.format.pakaiLagi')}
            ubah={{ dipakai: !dipakai }}
          />
        </div>
      )}
    </li>
  )
}

/** Whose it is, who saved it last and when, and the how manieth version it is. */
function asalFormat({ bawaan, oleh, milik, versi, diubahPada }: FormatBaris): string {
  if (bawaan) return t('impor.format.bawaan')
  return [
    milik === null
      ? t('impor.format.milik.kabupaten')
      : t('impor.format.milik', { nama: milik.map((satu) => satu.nama).join(', ') }),
    versi !== null && t('impor.format.versi', { n: versi }),
    t('impor.format.oleh', { oleh: oleh ?? '–', waktu: diubahPada ? formatWaktu(diubahPada) : '' }),
  ]
    .filter(Boolean)
    .join(' · ')
}

type UbahProps = {
  readonly format: FormatBaris
  readonly wilayah: string
  readonly tombol: string
  readonly ubah: { readonly dipakai?: boolean; readonly sekabupaten?: boolean }
}

/** One change of a format that leaves alone how files are read. */
function Ubah({ format: { versi, ...format }, wilayah, tombol, ubah }: UbahProps) {
  const klien = useQueryClient()
  const kirim = async () => {
    await call('postFormat', {}, { isi: { wilayah, format, versi, dipakai: format.dipakai, ...ubah } })
    await klien.invalidateQueries({ queryKey: ['getFormat'] })
  }
  return (
    <Kirim tombol={tombol} onKirim={kirim}>
      {null}
    </Kirim>
  )
}
