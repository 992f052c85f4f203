import { denganProyeksi, gambarTren, jenisTanda, susunBerurutan, susunPerTahun } from '#client/charts/baris-tren.ts'
import { TandaKata } from '#client/charts/tanda-kosong.tsx'
import { TrenGrafik } from '#client/charts/tren-grafik.tsx'
import type { ProyeksiTren } from '#client/charts/tren-proyeksi.tsx'
import { Glyph } from '#client/components/status-mark.tsx'
import { formatPersen, formatTarget } from '#client/format/bilangan.ts'
import { formatBulanPendek, formatNamaBulanPendek } from '#client/format/bulan.ts'
import { uraianTren } from '#client/format/kalimat-tren.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { BULAN_DASAR, type Perkiraan, perkirakan } from '#client/format/proyeksi.ts'
import { t } from '#client/messages/t.ts'
import type { TrenJawaban } from '#contract/tren.ts'

type Props = { readonly tren: TrenJawaban; readonly perTahun: boolean; readonly onBuka: (bulan: string) => void }

/** The picture of the trend, what it finds in words, and the marks that occur in it. */
export function TrenGambar({ tren, perTahun, onBuka }: Props) {
  const { indikator, titik } = tren
  const gambar = gambarTren(titik, indikator.periode)
  const target = titik.at(-1)?.target ?? null
  const uraian = `${t('tren.gambar', { indikator: namaPendek(indikator.nama), wilayah: tren.wilayah.nama })} ${uraianTren(tren)}`
  const perkiraan = gambar.besaran === 'persen' ? perkirakan(tren) : null
  const dasar = perTahun ? susunPerTahun(gambar) : susunBerurutan(gambar)
  const susunan = perkiraan?.proyeksi ? denganProyeksi(dasar, perkiraan.proyeksi, perTahun) : dasar
  const contoh = tren.targetTahun?.tingkat === 'contoh' && target !== null ? tren.targetTahun : null
  return (
    <figure className="tren-gambar">
      <div className="grafik">
        <TrenGrafik
          susunan={susunan}
          besaran={gambar.besaran}
          indikator={indikator}
          perTahun={perTahun}
          formatLetak={perTahun ? (kunci) => formatNamaBulanPendek(`2000-${kunci}`) : formatBulanPendek}
          uraian={uraian}
          target={target === null ? null : t('tren.target', { target: formatTarget(target) })}
          proyeksi={perkiraan && kataProyeksi(perkiraan)}
          onBuka={onBuka}
        />
      </div>
      <figcaption key={`${tren.wilayah.kode} ${indikator.kode}`} className="tren-tanda">
        {gambar.baris.some((b) => b.titik.sementara) && (
          <span>
            <Glyph tampak="sementara" ukuran={12} /> {t('tren.tanda.sementara')}
          </span>
        )}
        {jenisTanda(susunan, perTahun).map((j) => (
          <span key={j}>
            <TandaKata tampak={j} /> {t(`sel.${j}`)}
          </span>
        ))}
        {contoh && <span>{t('pws.target.contoh.arti', { dokumen: contoh.dokumen })}</span>}
      </figcaption>
    </figure>
  )
}

function kataProyeksi({ proyeksi, kejar }: Perkiraan): ProyeksiTren | null {
  const akhir = proyeksi?.titik.at(-1)
  if (!akhir) return null
  const setahun = kejar && {
    persen: kejar.target,
    kata: t('tren.proyeksi.target', { target: formatTarget(kejar.target) }),
  }
  return { nilai: formatPersen(akhir.persen), kata: t('tren.proyeksi.garis', { n: BULAN_DASAR }), target: setahun }
}
