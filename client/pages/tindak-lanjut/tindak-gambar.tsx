import '#client/styles/tren.css'
import { useEndpoint } from '#client/api/query.ts'
import { gambarTren, susunBerurutan } from '#client/charts/baris-tren.ts'
import { TrenGrafik } from '#client/charts/tren-grafik.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatJumlah, formatTarget } from '#client/format/bilangan.ts'
import { formatBulan, formatBulanPendek } from '#client/format/bulan.ts'
import { uraianTren } from '#client/format/kalimat-tren.ts'
import { tandaBulan } from '#client/format/kisah-notifikasi.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { t } from '#client/messages/t.ts'
import type { TindakLanjutJawaban } from '#contract/tindak-lanjut.ts'
import type { TrenJawaban } from '#contract/tren.ts'

/** The figure's line with what was done marked on it, and the distance to the target then and now: did it help? */
export function TindakGambar({ satu }: { readonly satu: TindakLanjutJawaban }) {
  const { desa, indikator } = satu
  const { data: tren } = useEndpoint(
    'getTren',
    {
      ...{ wilayah: desa.kode, hierarki: 'administrasi', indikator: indikator?.kode ?? '', dasar: 'proyeksi' },
      // To the month that runs, in which something may have been done before anybody reports of it.
      ...{ bulan: satu.hariIni.slice(0, 7), panjang: 13 },
    },
    { aktif: indikator !== null },
  )
  if (!indikator) return null
  return (
    <section className="tindak-gambar">
      <h2>{t('tindak.satu.menolong')}</h2>
      {tren ? <Gambar tren={tren} satu={satu} /> : <Skeleton bentuk="gambar" />}
    </section>
  )
}

type Props = { readonly tren: TrenJawaban; readonly satu: TindakLanjutJawaban }

function Gambar({ tren, satu }: Props) {
  const { indikator, titik } = tren
  const gambar = gambarTren(titik, indikator.periode)
  const target = titik.at(-1)?.target ?? null
  const tanda = tandaBulan(satu)
  const ada = new Set(titik.map(({ bulan }) => bulan))
  const uraian = [
    t('tren.gambar', { indikator: namaPendek(indikator.nama), wilayah: tren.wilayah.nama }),
    uraianTren(tren),
    ...tanda.map(({ bulan, kata }) => `${formatBulan(bulan)}: ${kata}.`),
  ].join(' ')
  return (
    <>
      <Selisih tren={tren} satu={satu} />
      <figure className="tren-gambar">
        <div className="grafik">
          <TrenGrafik
            susunan={susunBerurutan(gambar)}
            besaran={gambar.besaran}
            indikator={indikator}
            perTahun={false}
            formatLetak={formatBulanPendek}
            uraian={uraian}
            target={target === null ? null : t('tren.target', { target: formatTarget(target) })}
            proyeksi={null}
            onBuka={() => undefined}
            tanda={tanda.filter(({ bulan }) => ada.has(bulan)).map(({ bulan, kata }) => ({ kunci: bulan, kata }))}
          />
        </div>
        {tanda.length > 0 && <figcaption className="redup">{t('tindak.satu.tanda')}</figcaption>}
      </figure>
    </>
  )
}

/** Persons short when it was raised, and by the last figure that there is. */
function Selisih({ tren: { titik, indikator }, satu }: Props) {
  const dulu = titik.find(({ bulan }) => bulan === satu.bulanMulai)
  const kini = titik.findLast(({ bulanIni, selisihKeTarget }) => bulanIni === 'nilai' && selisihKeTarget !== null)
  if (dulu?.selisihKeTarget == null || kini?.selisihKeTarget == null) return null
  const beda = kini.selisihKeTarget - dulu.selisihKeTarget
  const lainTahun = indikator.periode.includes('kumulatif') && dulu.bulan.slice(0, 4) !== kini.bulan.slice(0, 4)
  const kata = lainTahun
    ? t('tindak.satu.tahun')
    : beda === 0
      ? t('tindak.satu.tetap')
      : t(beda < 0 ? 'tindak.satu.berkurang' : 'tindak.satu.bertambah', { n: formatJumlah(Math.abs(beda)) })
  return (
    <>
      <dl className="tindak-selisih">
        {[dulu, ...(kini.bulan === dulu.bulan ? [] : [kini])].map(({ bulan, selisihKeTarget }) => (
          <div key={bulan}>
            <dt>{t('tindak.satu.dulu', { bulan: formatBulan(bulan) })}</dt>
            <dd>{t('tindak.satu.orang', { n: formatJumlah(selisihKeTarget) })}</dd>
          </div>
        ))}
      </dl>
      {kini.bulan !== dulu.bulan && <p>{kata}</p>}
    </>
  )
}
