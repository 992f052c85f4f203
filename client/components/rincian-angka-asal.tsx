import { formatJumlah } from '#client/format/bilangan.ts'
import { formatBulan } from '#client/format/bulan.ts'
import { kataJenisUnit } from '#client/format/kata-angka.ts'
import { t } from '#client/messages/t.ts'
import type { AngkaJawaban } from '#contract/rincian-angka.ts'
import { ArtiIstilah } from './apa-artinya.tsx'

type Sumber = AngkaJawaban['sumber'][number]

/** The make-up by source: what was added, the figure it makes, and what only stands beside it. */
export function RincianAngkaAsal({ jawaban }: { readonly jawaban: AngkaJawaban }) {
  const { sumber, angka, dasar, jendela } = jawaban
  if (sumber.length === 0) {
    // A figure without its make-up: withheld from this reader.
    const alasan = angka.pembilang === null ? 'rinci.asal.takAda' : 'rinci.asal.ditahan'
    return <p className="rinci-kosong">{t(alasan)}</p>
  }
  const dihitung = sumber.filter((s) => s.peran === 'dihitung')
  const pembanding = sumber.filter((s) => s.peran === 'pembanding')
  const diLuar = bagianDiLuar(jawaban)
  const berpenyebut = sumber.some((s) => s.penyebut !== null)
  return (
    <table className="rinci-tabel rinci-asal">
      <caption>{rentang(jendela)}</caption>
      <thead>
        <tr>
          <th scope="col">
            {t('rinci.asal.sumber')}
            <ArtiIstilah nama={t('rinci.asal.sumber')} istilah="istilah.peran" />
          </th>
          <th scope="col" data-rata="kanan">
            {t('rinci.asal.pembilang')}
            <ArtiIstilah nama={t('rinci.asal.pembilang')} istilah="istilah.pembilang" />
          </th>
          {berpenyebut && (
            <th scope="col" data-rata="kanan">
              {t('rinci.asal.penyebut')}
              <ArtiIstilah nama={t('rinci.asal.penyebut')} istilah="istilah.penyebut" />
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {dihitung.map((s) => (
          <BarisSumber key={s.jenis} sumber={s} berpenyebut={berpenyebut} />
        ))}
        {diLuar && (
          <tr>
            <th scope="row">{t('rinci.asal.diLuar', { utama: diLuar.utama })}</th>
            <td data-rata="kanan">{formatJumlah(diLuar.jumlah)}</td>
            {berpenyebut && <td data-rata="kanan">{t('angka.tanpa')}</td>}
          </tr>
        )}
        <tr className="rinci-jumlah">
          <th scope="row">
            {t('rinci.asal.jumlah')}
            {!berpenyebut && angka.penyebut !== null && (
              <small>
                {t('rinci.asal.penyebutSasaran', {
                  penyebut: angka.penyebut,
                  dasar: t(`dasar.${dasar}`).toLowerCase(),
                })}
              </small>
            )}
          </th>
          <td data-rata="kanan">{formatJumlah(angka.pembilang)}</td>
          {berpenyebut && <td data-rata="kanan">{formatJumlah(angka.penyebut)}</td>}
        </tr>
        {pembanding.map((s) => (
          <BarisSumber key={s.jenis} sumber={s} berpenyebut={berpenyebut} />
        ))}
      </tbody>
    </table>
  )
}

/** What 'utama-plus' adds from outside its owner, where no source of its own was sent for it. */
function bagianDiLuar({ indikator, sumber, angka }: AngkaJawaban): { utama: string; jumlah: number } | null {
  const utama = /^utama-plus\((.+)\)$/.exec(indikator.gabung)?.[1]
  if (!utama || angka.pembilang === null) return null
  const dihitung = sumber.filter((s) => s.peran === 'dihitung')
  const jumlah = angka.pembilang - dihitung.reduce((a, s) => a + (s.pembilang ?? 0), 0)
  return dihitung.length > 0 && jumlah > 0 ? { utama, jumlah } : null
}

function BarisSumber({ sumber, berpenyebut }: { sumber: Sumber; berpenyebut: boolean }) {
  return (
    <tr data-peran={sumber.peran}>
      <th scope="row">
        {kataJenisUnit(sumber.jenis)}
        <small>
          {sumber.peran === 'pembanding' && `${t('rinci.peran.pembanding')} · `}
          {t('rinci.asal.unit', { n: sumber.unit })}
        </small>
      </th>
      <td data-rata="kanan">{formatJumlah(sumber.pembilang)}</td>
      {berpenyebut && <td data-rata="kanan">{formatJumlah(sumber.penyebut)}</td>}
    </tr>
  )
}

/** 'Januari 2025 – Juni 2025', or the one month. */
function rentang({ dari, sampai }: AngkaJawaban['jendela']): string {
  if (dari === sampai) return formatBulan(dari)
  return t('rinci.jendela', { dari: formatBulan(dari), sampai: formatBulan(sampai) })
}
