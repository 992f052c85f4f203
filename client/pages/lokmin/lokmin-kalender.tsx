import { useState } from 'react'
import { Link } from 'wouter'
import { useEndpoint } from '#client/api/query.ts'
import { formatBulan, geserBulan } from '#client/format/bulan.ts'
import { kataJenis, namaTempat } from '#client/format/kata-lokmin.ts'
import { getBahasa, getLocale, t } from '#client/messages/t.ts'
import type { ButirSiklus, LokminRingkas } from '#contract/lokmin.ts'
import { alamatRapat } from './lokmin.tsx'

type Props = { readonly wilayah: string; readonly hariIni: string }

/** One month, Monday first: meetings on their day, and what is due on its last day. */
export function LokminKalender({ wilayah, hariIni }: Props) {
  const [bulan, setBulan] = useState(hariIni.slice(0, 7))
  const { data } = useEndpoint('getLokminDaftar', { wilayah, tahun: Number(bulan.slice(0, 4)) })
  return (
    <section className="lokmin-kalender" aria-label={formatBulan(bulan)}>
      <div className="lokmin-tahun">
        <button type="button" className="button" onClick={() => setBulan(geserBulan(bulan, -1))}>
          <span aria-hidden="true">‹</span>
          <span className="sr-only">{t('lokmin.bulan.sebelum')}</span>
        </button>
        <h2 aria-live="polite">{formatBulan(bulan)}</h2>
        <button type="button" className="button" onClick={() => setBulan(geserBulan(bulan, 1))}>
          <span aria-hidden="true">›</span>
          <span className="sr-only">{t('lokmin.bulan.sesudah')}</span>
        </button>
      </div>
      <table className="lokmin-kisi">
        <caption className="sr-only">{formatBulan(bulan)}</caption>
        <thead>
          <tr>
            {NAMA_HARI.map((hari) => (
              <th key={hari} scope="col">
                {new Intl.DateTimeFormat(getLocale(), { weekday: 'short', timeZone: 'UTC' }).format(new Date(hari))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {minggu(bulan).map((baris) => (
            <tr key={baris[0]}>
              {baris.map((hari) => (
                <td
                  key={hari}
                  data-luar={hari.slice(0, 7) !== bulan}
                  aria-current={hari === hariIni ? 'date' : undefined}
                >
                  <Hari
                    hari={hari}
                    lokmin={data?.lokmin.filter(({ tanggal }) => tanggal === hari) ?? []}
                    siklus={data?.siklus.filter(({ selambatnya }) => selambatnya === hari) ?? []}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

type HariProps = {
  readonly hari: string
  readonly lokmin: readonly LokminRingkas[]
  readonly siklus: readonly ButirSiklus[]
}

function Hari({ hari, lokmin, siklus }: HariProps) {
  return (
    <>
      <span className="lokmin-hari">{Number(hari.slice(8))}</span>
      {lokmin.map((satu) => (
        <Link key={satu.lokmin} href={alamatRapat(satu.wilayah.kode, satu.lokmin)} data-keadaan={satu.keadaan}>
          {kataJenis(satu.jenis)} {namaTempat(satu.wilayah)}
        </Link>
      ))}
      {siklus.map((satu) => (
        <span key={satu.kode} className="lokmin-jatuh" data-keadaan={satu.keadaan}>
          {getBahasa() === 'id' ? satu.nama : satu.namaEn}
        </span>
      ))}
    </>
  )
}

/** Any Monday to Sunday, for their names. */
const NAMA_HARI = ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06', '2026-11-07', '2026-11-08']
const SEHARI = 86_400_000

/** The weeks that a month lies in. */
function minggu(bulan: string): readonly (readonly string[])[] {
  const awal = Date.parse(`${bulan}-01T00:00:00Z`)
  const mundur = (new Date(awal).getUTCDay() + 6) % 7
  const akhir = Date.parse(`${geserBulan(bulan, 1)}-01T00:00:00Z`)
  const banyak = Math.ceil((mundur + (akhir - awal) / SEHARI) / 7)
  return Array.from({ length: banyak }, (_, m) =>
    Array.from({ length: 7 }, (_h, h) => new Date(awal + (m * 7 + h - mundur) * SEHARI).toISOString().slice(0, 10)),
  )
}
