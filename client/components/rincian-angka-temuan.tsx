import { formatJumlah } from '#client/format/bilangan.ts'
import { formatBulan } from '#client/format/bulan.ts'
import { tulisSisi } from '#client/format/sisi-temuan.ts'
import { t } from '#client/messages/t.ts'
import type { AngkaJawaban } from '#contract/rincian-angka.ts'
import { ArtiIstilah } from './apa-artinya.tsx'

type Temuan = AngkaJawaban['temuan'][number]

/** What is to be checked: each question once, with the places it was found at; what must be explained comes first. */
export function RincianAngkaTemuan({ temuan }: { readonly temuan: readonly Temuan[] }) {
  if (temuan.length === 0) return null
  return (
    <section>
      <h3>
        {t('rinci.temuan')}
        <ArtiIstilah nama={t('rinci.temuan')} istilah="istilah.temuan" />{' '}
        <span className="rinci-banyak">{formatJumlah(temuan.length)}</span>
      </h3>
      {kelompokTemuan(temuan).map((satu) => (
        <Kelompok key={satu[0].pesan} temuan={satu} />
      ))}
    </section>
  )
}

type Sekelompok = readonly [Temuan, ...Temuan[]]

function kelompokTemuan(temuan: readonly Temuan[]): readonly Sekelompok[] {
  const kelompok = new Map<string, Sekelompok>()
  for (const satu of temuan) {
    const lama = kelompok.get(satu.pesan)
    kelompok.set(satu.pesan, lama ? [...lama, satu] : [satu])
  }
  const mendesak = ([awal]: Sekelompok) => Number(awal.keparahan !== 'jelaskan')
  return [...kelompok.values()].sort((a, b) => mendesak(a) - mendesak(b) || b.length - a.length)
}

/** The unit, and its desa unless its name says so already. */
const kataTempat = ({ unit, desa }: Temuan): string =>
  unit.includes(desa) ? unit : [unit, desa].filter(Boolean).join(', ')

function kataSisi(satu: Temuan): string {
  const nama = tulisSisi(satu)
  return t('rinci.temuan.angka', { kiri: satu.kiri, namaKiri: nama.kiri, kanan: satu.kanan, namaKanan: nama.kanan })
}

/** Few enough to be seen at once; more open on demand. */
const SEPINTAS = 2

function Kelompok({ temuan }: { temuan: Sekelompok }) {
  const [awal] = temuan
  return (
    <details className="rinci-temuan" open={temuan.length <= SEPINTAS}>
      <summary>
        <span>
          {awal.pesan}
          <small>{awal.keparahan === 'jelaskan' ? t('rinci.temuan.jelaskan') : t('rinci.temuan.lunak')}</small>
        </span>
        <b>{formatJumlah(temuan.length)}</b>
      </summary>
      <ul>
        {temuan.map((satu) => (
          <li key={`${satu.desa} ${satu.unit} ${satu.bulan}`}>
            {kataTempat(satu)}, {formatBulan(satu.bulan)}: {kataSisi(satu)}
          </li>
        ))}
      </ul>
    </details>
  )
}
