import { Link } from 'wouter'
import { StatusMark } from '#client/components/status-mark.tsx'
import { bahasaNama } from '#client/format/bahasa-nama.ts'
import { formatJumlah, formatPersen } from '#client/format/bilangan.ts'
import { kataKurang } from '#client/format/kata-kurang.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import type { BagianPapan, Prioritas } from '#client/format/papan.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'

type Props = { readonly bagian: readonly BagianPapan[]; readonly utama: Prioritas | null }

/** Who needs support: by persons short, only beyond what chance explains; a list that is empty says why. */
export function RingkasanDukungan({ bagian, utama }: Props) {
  const ada = bagian
    .filter(({ spm }) => !spm)
    .flatMap(({ baris }) => baris)
    .filter(({ perluDukungan }) => perluDukungan.length > 0)
  const ditampilkan = utama && utama.perluDukungan.length > 0 ? utama : ada[0]
  if (!ditampilkan) {
    return (
      <section>
        <h2>{t('ringkasan.dukungan.judulKosong')}</h2>
        <p className="redup">{t(utama ? 'ringkasan.dukungan.kosong' : 'ringkasan.dukungan.belumDinilai')}</p>
      </section>
    )
  }
  return (
    <section className="dukungan">
      <h2>{t('ringkasan.dukungan', { indikator: namaPendek(ditampilkan.indikator.nama) })}</h2>
      <p className="redup">{t('ringkasan.dukungan.arti')}</p>
      <Daftar satu={ditampilkan} />
      <Lain baris={ada.filter((satu) => satu !== ditampilkan)} />
    </section>
  )
}

function Daftar({ satu: { indikator, perluDukungan } }: { readonly satu: Prioritas }) {
  const { ubah } = useKonteks()
  return (
    <ol className="dukungan-daftar">
      {perluDukungan.map(({ kode, nama, selisih, persen, status }) => (
        <li key={kode}>
          <button type="button" onClick={() => ubah({ indikator: indikator.kode, buka: kode })}>
            <span className="dukungan-nama">{nama}</span>
            <span>
              <b className="prioritas-selisih">{formatJumlah(selisih)}</b>{' '}
              <span className="redup">{t('ringkasan.dukungan.orang', { satuan: kataKurang(indikator) })}</span>
            </span>
            <span>{formatPersen(persen)}</span>
            {status && <StatusMark tampak={status} arah={indikator.arah} />}
          </button>
        </li>
      ))}
    </ol>
  )
}

/** The other indikator in which somebody needs support, in short. */
function Lain({ baris }: { readonly baris: readonly Prioritas[] }) {
  const { alamat } = useKonteks()
  if (baris.length === 0) return null
  return (
    <>
      <h3>{t('ringkasan.dukungan.lain')}</h3>
      <ul className="dukungan-lain">
        {baris.map(({ indikator, perluDukungan }) => (
          <li key={indikator.kode}>
            <Link href={alamat('/peta', { indikator: indikator.kode, rincian: null })} lang={bahasaNama(indikator)}>
              {namaPendek(indikator.nama)}
            </Link>{' '}
            <span className="redup">
              {t('ringkasan.dukungan.lain.isi', {
                n: perluDukungan.length,
                satuan: kataKurang(indikator),
                selisih: perluDukungan.reduce((semua, satu) => semua + satu.selisih, 0),
              })}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
