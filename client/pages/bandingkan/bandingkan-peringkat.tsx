import { Panah } from '#client/charts/panah.tsx'
import { Sebaran } from '#client/charts/sebaran.tsx'
import { formatDesimal, formatJumlah, formatPersen } from '#client/format/bilangan.ts'
import { kataNilai } from '#client/format/kalimat-bandingkan.ts'
import { formatHitungan } from '#client/format/nilai.ts'
import { arahPoin, lebihDari100, puncakSebaran, urutBanding } from '#client/format/urut-banding.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { BandingkanJawaban, BarisBanding, SatuBanding } from '#contract/bandingkan.ts'

type Props = { readonly satu: SatuBanding; readonly jawaban: BandingkanJawaban }

/** The areas that differ from the target, from the best on; then those within chance, then those not judged; the whole area last. */
export function BandingkanPeringkat({ satu, jawaban }: Props) {
  const { rincian } = jawaban
  const baris = urutBanding(satu.baris)
  const puncak = puncakSebaran(satu)
  const total = { ...satu.total, nama: jawaban.wilayah.nama }
  return (
    <section className="peringkat" aria-label={t('bandingkan.tampil.peringkat')}>
      <div className="peringkat-baris peringkat-kepala" aria-hidden="true">
        <span>{t('bandingkan.kolom.tempat')}</span>
        <span>{t(`tabel.nama.${rincian}`)}</span>
        <span>{t('bandingkan.kolom.nilai')}</span>
        <span>{t('bandingkan.kolom.sebaran')}</span>
        <span>{t('bandingkan.kolom.dinilai')}</span>
        <span title={t('bandingkan.bulan.arti')}>{t('bandingkan.kolom.bulan')}</span>
        <span>{t('bandingkan.kolom.tahun')}</span>
      </div>
      <ol>
        {baris.map((b) => (
          <Baris key={b.kode} baris={b} puncak={puncak} />
        ))}
        <Baris baris={total} puncak={puncak} total />
      </ol>
      <p className="redup">{t('bandingkan.bulan.arti')}</p>
    </section>
  )
}

type BarisProps = { readonly baris: BarisBanding; readonly puncak: number; readonly total?: boolean }

function Baris({ baris, puncak, total = false }: BarisProps) {
  const { ubah } = useKonteks()
  const { angka, nilai, peringkat, bulanLalu, tahunLalu } = baris
  return (
    <li className="peringkat-baris" data-nilai={nilai} data-total={total || undefined}>
      <span className="peringkat-tempat">{peringkat === null ? '' : formatJumlah(peringkat)}</span>
      <span className="peringkat-nama">{baris.nama}</span>
      <button type="button" className="peringkat-nilai" onClick={() => ubah({ buka: baris.kode })}>
        <span className="sr-only">{t('dukungan.buka', { nama: baris.nama })}</span> <b>{formatPersen(angka.persen)}</b>{' '}
        <small>{formatHitungan(angka)}</small>
      </button>
      <Sebaran baris={baris} puncak={puncak} />
      <span className="peringkat-kata">
        {kataNilai(baris)}
        {lebihDari100(angka) && <b className="peringkat-lebih">{t('bandingkan.lebih.tanda')}</b>}
      </span>
      <Poin kolom={t('bandingkan.kolom.bulan')} poin={bulanLalu.poin} />
      <Poin kolom={t('bandingkan.kolom.tahun')} poin={tahunLalu.poin} />
    </li>
  )
}

/** A change in points with its arrow; a dash where the two were not reported alike. */
function Poin({ kolom, poin }: { readonly kolom: string; readonly poin: number | null }) {
  return (
    <span className="peringkat-poin">
      <small>{kolom}</small>
      {poin === null ? (
        t('angka.tanpa')
      ) : (
        <>
          <Panah tren={arahPoin(poin)} /> {t('bandingkan.poin', { n: formatDesimal(Math.abs(poin)) })}
        </>
      )}
    </span>
  )
}
