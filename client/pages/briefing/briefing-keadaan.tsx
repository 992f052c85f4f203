import { Link } from 'wouter'
import { formatBulan, formatWaktu } from '#client/format/bulan.ts'
import { kataKeadaan, kataPosisiBriefing } from '#client/format/kalimat-briefing.ts'
import { useSayaMasuk } from '#client/frame/gerbang.tsx'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { BriefingJawaban, TerbitanBriefing } from '#contract/briefing.ts'
import { kataTerbitan, tampilDari } from './briefing-tampil.ts'

type Props = { readonly jawaban: BriefingJawaban; readonly terakhir: number }

/** What the page is: issued or a preview, how sure, as of when, and whether something newer is to be read instead. */
export function BriefingKeadaan({ jawaban: { isi, terbitan, berubah }, terakhir }: Props) {
  const { konteks, alamat } = useKonteks()
  const { hanyaSah } = useSayaMasuk().pandangan
  const ke = (revisi: number | null) =>
    alamat('/briefing', { susunan: { ...konteks.susunan, tampil: tampilDari(revisi) } })
  return (
    <div className="briefing-keadaan">
      <p>
        <b>{terbitan ? kataTerbitan(terbitan) : t('briefing.pratinjau')}</b>
        {' · '}
        {kataPosisiBriefing(isi)}
        {' · '}
        <span className={isi.sah ? undefined : 'briefing-sementara'}>{kataKeadaan(isi)}</span>
      </p>
      {terbitan && (
        <p className="redup briefing-layar">
          {t('briefing.oleh', { oleh: terbitan.oleh, waktu: formatWaktu(terbitan.dibuatPada) })}
        </p>
      )}
      {!terbitan && (
        <p className="redup">
          {hanyaSah ? t('briefing.belumTerbit', { bulan: formatBulan(isi.bulan) }) : t('briefing.pratinjau.arti')}
        </p>
      )}
      {terbitan && terbitan.revisi < terakhir && (
        <p className="briefing-peringatan">
          {t('briefing.digantikan', { revisi: terakhir })}{' '}
          <Link href={ke(terakhir)}>{t('briefing.digantikan.lihat')}</Link>
        </p>
      )}
      {terbitan && berubah && terbitan.revisi === terakhir && (
        <p className="briefing-peringatan">
          {t('briefing.berubah')} <Link href={ke(null)}>{t('briefing.berubah.lihat')}</Link>
        </p>
      )}
    </div>
  )
}

type DaftarProps = {
  readonly jawaban: BriefingJawaban
  readonly terbitan: readonly (TerbitanBriefing & { readonly bulan: string })[]
}

/** Everything issued so far; old pages stay to be read. */
export function BriefingDaftar({ jawaban, terbitan }: DaftarProps) {
  const { konteks, alamat } = useKonteks()
  const ke = (bulan: string, revisi: number | null) =>
    alamat('/briefing', { bulan, susunan: { ...konteks.susunan, tampil: tampilDari(revisi) } })
  const kini = jawaban.terbitan
  return (
    <section className="briefing-daftar briefing-layar">
      <h2>{t('briefing.daftar')}</h2>
      {terbitan.length === 0 && <p className="redup">{t('briefing.daftar.kosong')}</p>}
      <ul>
        {kini && (
          <li>
            <Link href={ke(jawaban.isi.bulan, null)}>{t('briefing.daftar.kini')}</Link>
          </li>
        )}
        {terbitan.map((satu) => (
          <li key={`${satu.bulan} ${satu.revisi}`}>
            <Link
              href={ke(satu.bulan, satu.revisi)}
              aria-current={satu.bulan === jawaban.isi.bulan && satu.revisi === kini?.revisi ? 'true' : undefined}
            >
              {t('briefing.daftar.satu', { bulan: formatBulan(satu.bulan), revisi: satu.revisi })}
            </Link>{' '}
            <span className="redup">
              {formatWaktu(satu.dibuatPada)}
              {satu.sementara && ` · ${t('briefing.sementara')}`}
              {satu.catatan && ` · ${satu.catatan}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
