import { useState } from 'react'
import { Link } from 'wouter'
import { formatJumlah } from '#client/format/bilangan.ts'
import { formatBulan } from '#client/format/bulan.ts'
import { type KelompokTemuan, kelompokTemuan } from '#client/format/kelompok-temuan.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { KelengkapanJawaban } from '#contract/kelengkapan.ts'

/** Figures that do not go together, each question once with the places it was found at. */
export function KelengkapanDicek({ jawaban }: { readonly jawaban: KelengkapanJawaban }) {
  const { temuan, bulanan } = jawaban
  const bulan = formatBulan(jawaban.bulan)
  const adaLaporan = (bulanan.at(-1)?.masuk ?? 0) > 0
  return (
    <section id="perlu-dicek" className="dicek">
      <h2>
        {t('dicek.judul')} {temuan.length > 0 && <span className="redup">{formatJumlah(temuan.length)}</span>}
      </h2>
      {temuan.length === 0 ? (
        <p className="redup">{t(adaLaporan ? 'dicek.kosong' : 'dicek.kosong.belum', { bulan })}</p>
      ) : (
        <>
          <p className="redup">{t('dicek.arti')}</p>
          {kelompokTemuan(temuan).map((satu, i) => (
            <Kelompok key={`${satu.aturan} ${satu.pesan}`} kelompok={satu} buka={i === 0} />
          ))}
        </>
      )}
    </section>
  )
}

const SEPINTAS = 8

function Kelompok({ kelompok, buka }: { readonly kelompok: KelompokTemuan; readonly buka: boolean }) {
  const { alamat } = useKonteks()
  const [semua, setSemua] = useState(false)
  const { pesan, keparahan, sisi, temuan } = kelompok
  const tampil = semua ? temuan : temuan.slice(0, SEPINTAS)
  return (
    <details open={buka}>
      <summary>
        <span>
          {pesan}
          <small data-keparahan={keparahan}>{t(`dicek.${keparahan}`)}</small>
        </span>
        <b>{formatJumlah(temuan.length)}</b>
      </summary>
      <table className="dicek-tabel">
        <caption className="sr-only">{t('dicek.tabel', { pesan })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('dicek.kolom.desa')}</th>
            <th scope="col">{sisi.kiri}</th>
            <th scope="col">{sisi.kanan}</th>
            <th scope="col">{t('dicek.kolom.selisih')}</th>
          </tr>
        </thead>
        <tbody>
          {tampil.map(({ kodeDesa, desa, unit, bulan, kiri, kanan }) => (
            <tr key={`${kodeDesa} ${unit} ${bulan}`}>
              <th scope="row">
                <Link href={alamat('/profil', { wilayah: kodeDesa, rincian: null })}>{desa}</Link>
                {!unit.includes(desa) && <small>{unit}</small>}
              </th>
              <td>{formatJumlah(kiri)}</td>
              <td>{formatJumlah(kanan)}</td>
              <td>{formatJumlah(kiri - kanan)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {temuan.length > tampil.length && (
        <button type="button" className="link-button" onClick={() => setSemua(true)}>
          {t('dicek.lagi', { n: temuan.length - tampil.length })}
        </button>
      )}
    </details>
  )
}
