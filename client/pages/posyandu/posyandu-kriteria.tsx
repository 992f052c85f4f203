import { TandaPutusan } from '#client/components/putusan.tsx'
import { formatJumlah } from '#client/format/bilangan.ts'
import { formatBulanPendek } from '#client/format/bulan.ts'
import { kataCapai, kataKosong } from '#client/format/posyandu.ts'
import { t } from '#client/messages/t.ts'
import type { HasilKriteria } from '#contract/kader.ts'

/** Criteria that open: what was counted, in which months, and which laporan are missing. */
export const PosyanduKriteria = ({ kriteria }: { readonly kriteria: readonly HasilKriteria[] }) => (
  <ul className="register-kriteria">
    {kriteria.map((satu) => (
      <li key={satu.kode}>
        <details>
          <summary>
            <span>{satu.nama}</span>
            <span className="redup">{kataCapai(satu)}</span>
            <TandaPutusan putusan={satu.putusan} />
          </summary>
          <Isi hasil={satu} />
        </details>
      </li>
    ))}
  </ul>
)

function Isi({ hasil }: { readonly hasil: HasilKriteria }) {
  const kosong = kataKosong(hasil)
  return (
    <div className="register-kriteria-isi">
      {kosong && <p>{kosong}</p>}
      {hasil.deret.length === 0 && <p className="redup">{t('register.kriteria.register')}</p>}
      {hasil.deret.map((deret) => {
        const judul = deret.bawah ? `${deret.nama} / ${deret.bawah}` : deret.nama
        return (
          <section key={judul} className="register-deret" aria-label={judul}>
            <p>{judul}</p>
            <ol>
              {deret.titik.map((titik) => (
                <li key={titik.bulan} data-cukup={titik.nilai === null ? 'kosong' : titik.cukup ? 'ya' : 'tidak'}>
                  <span className="redup">{formatBulanPendek(titik.bulan)}</span>
                  <b>{tulisTitik(titik)}</b>
                  {titik.cukup && <span className="sr-only">{t('register.kriteria.cukup')}</span>}
                </li>
              ))}
            </ol>
          </section>
        )
      })}
    </div>
  )
}

function tulisTitik({ nilai, bawah }: HasilKriteria['deret'][number]['titik'][number]): string {
  if (nilai === null) return t('register.kriteria.sel.kosong')
  return bawah === null ? formatJumlah(nilai) : `${formatJumlah(nilai)}/${formatJumlah(bawah)}`
}
