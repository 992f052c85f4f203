// Fetched after the first view: the parts of an area beside each other.
import { bahasaNama } from '#client/format/bahasa-nama.ts'
import '#client/styles/banding.css'
import { type KeyboardEvent, useRef, useState } from 'react'
import { Link } from 'wouter'
import { Legend } from '#client/components/legend.tsx'
import { Glyph } from '#client/components/status-mark.tsx'
import { type KolomBanding, kataBanding, kolomBanding, lipatKolom, nilaiBanding } from '#client/format/banding.ts'
import { formatJumlah } from '#client/format/bilangan.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import type { BagianPapan } from '#client/format/papan.ts'
import { getTampak, getTanda, hitungTampak } from '#client/format/tampak.ts'
import { useSayaMasuk } from '#client/frame/gerbang.tsx'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { RingkasanJawaban, SelBagian } from '#contract/ringkasan.ts'

type Props = { readonly ringkasan: RingkasanJawaban; readonly papan: readonly BagianPapan[] }

/** Desa (or puskesmas, or kecamatan) by priority: status and value, in the order of the list, never from best to worst. */
export function RingkasanBanding({ ringkasan, papan }: Props) {
  const { alamat, ubah } = useKonteks()
  const { perLaporan } = useSayaMasuk().pandangan
  const { wilayah, hierarki, prioritas, bagian } = ringkasan
  const { tampil: kolom, dilipat } = lipatKolom(kolomBanding(papan, prioritas), bagian)
  const satuan = wilayah.tingkat !== 'kabupaten' ? 'desa' : hierarki === 'kerja' ? 'puskesmas' : 'kecamatan'
  const adaDitahan = kolom.some(({ nomor }) => bagian.some(({ sel }) => !sel[nomor]))
  const judul = t('banding.judul', { satuan: t(`kalimat.satuan.${satuan}`) })
  return (
    <section className="banding" aria-labelledby="banding-judul">
      <h2 id="banding-judul">{judul}</h2>
      {bagian.length === 0 || kolom.length === 0 ? (
        <p className="redup">{t(bagian.length === 0 ? 'banding.kosong' : 'banding.kosong.papan')}</p>
      ) : (
        <>
          <p className="redup">
            {t('banding.arti')} {adaDitahan && t('banding.ditahan.arti')}
          </p>
          <TabelBanding
            {...{ ringkasan, kolom, judul, satuan, perLaporan }}
            keIndikator={(indikator) => alamat('/pws', { indikator, rincian: null })}
            keWilayah={(kode) => alamat('/ringkasan', { wilayah: kode, rincian: null })}
            onBuka={(indikator, kode) => ubah({ indikator, buka: kode })}
          />
          <Legend arah="campur" hitung={hitungTampak(selDari(bagian, kolom))} />
          {dilipat.map(({ sebab, nama }) => (
            <p className="redup" key={sebab}>
              {t(`banding.lipat.${sebab}`, { satuan: t(`kalimat.satuan.${satuan}`), nama: nama.join(', ') })}
            </p>
          ))}
        </>
      )}
    </section>
  )
}

/** All cells of the table, as its legend counts them. */
const selDari = (bagian: RingkasanJawaban['bagian'], kolom: readonly KolomBanding[]): readonly SelBagian[] =>
  bagian.flatMap(({ sel }) => kolom.flatMap(({ nomor }) => sel[nomor] ?? []))

type TabelProps = {
  readonly ringkasan: Pick<RingkasanJawaban, 'bagian' | 'belumLapor'>
  readonly kolom: readonly KolomBanding[]
  readonly judul: string
  readonly satuan: 'desa' | 'kecamatan' | 'puskesmas'
  /** Addresses behind the heads of columns and rows. */
  readonly keIndikator: (kode: string) => string
  readonly keWilayah: (kode: string) => string
  readonly onBuka: (indikator: string, wilayah: string) => void
  /** Whether it also says who has not reported and what is to be checked. */
  readonly perLaporan: boolean
}

type Letak = readonly [baris: number, kolom: number]

const GERAK: Readonly<Record<string, Letak>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

export function TabelBanding({ ringkasan, kolom, judul, satuan, perLaporan, ...aksi }: TabelProps) {
  const { bagian } = ringkasan
  const tunggu = perLaporan ? ringkasan.belumLapor : null
  const tabel = useRef<HTMLTableElement>(null)
  // One stop for Tab in the whole grid; the arrows move within it.
  const [letak, setLetak] = useState<Letak>([0, 0])
  const onKeyDown = (acara: KeyboardEvent) => {
    const gerak = GERAK[acara.key]
    if (!gerak || !(acara.target instanceof HTMLButtonElement)) return
    const ke = [letak[0] + gerak[0], letak[1] + gerak[1]] as const
    const tujuan = tabel.current?.querySelector<HTMLButtonElement>(`[data-letak="${ke.join(' ')}"]`)
    if (!tujuan) return
    acara.preventDefault()
    setLetak(ke)
    tujuan.focus()
  }
  return (
    <div className="banding-wadah">
      <table className="banding-tabel" ref={tabel} onKeyDown={onKeyDown}>
        <caption className="sr-only">{judul}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`tabel.nama.${satuan}`)}</th>
            {kolom.map(({ satu: { indikator } }) => (
              <th scope="col" key={indikator.kode} className="banding-kepala">
                <Link href={aksi.keIndikator(indikator.kode)} title={indikator.nama} lang={bahasaNama(indikator)}>
                  {namaPendek(indikator.nama)}
                </Link>
              </th>
            ))}
            {tunggu && <th scope="col">{t('banding.belum')}</th>}
            {perLaporan && <th scope="col">{t('banding.dicek')}</th>}
          </tr>
        </thead>
        <tbody>
          {bagian.map(({ kode, nama, sel, temuan }, i) => (
            <tr key={kode}>
              <th scope="row">
                <Link href={aksi.keWilayah(kode)}>{nama}</Link>
              </th>
              {kolom.map((satu, j) => {
                const isi = sel[satu.nomor]
                const indikator = satu.satu.indikator.kode
                return (
                  <td key={indikator}>
                    {isi ? (
                      <Sel
                        sel={isi}
                        target={satu.satu.angka.target}
                        kata={kataBanding(isi, satu, nama)}
                        letak={`${i} ${j}`}
                        terjangkau={i === letak[0] && j === letak[1]}
                        onPilih={() => {
                          setLetak([i, j])
                          aksi.onBuka(indikator, kode)
                        }}
                      />
                    ) : (
                      <Ditahan nama={`${namaPendek(satu.satu.indikator.nama)}, ${nama}`} />
                    )}
                  </td>
                )
              })}
              {tunggu && <Hitung n={tunggu.filter(({ kodeDesa }) => kodeDesa === kode).length} />}
              {perLaporan && <Hitung n={temuan} />}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Withheld from this role: not empty, not zero, and nobody failed to report. */
const Ditahan = ({ nama }: { readonly nama: string }) => (
  <span className="banding-ditahan" title={t('banding.ditahan')}>
    <span aria-hidden="true">×</span>
    <span className="sr-only">{`${nama}: ${t('banding.ditahan')}`}</span>
  </span>
)

const Hitung = ({ n }: { readonly n: number }) => (
  <td className="banding-hitung" data-nol={n === 0 || undefined}>
    {formatJumlah(n)}
  </td>
)

type SelProps = {
  readonly sel: SelBagian
  readonly target: number | null
  readonly kata: string
  readonly letak: string
  readonly terjangkau: boolean
  readonly onPilih: () => void
}

function Sel({ sel, target, kata, letak, terjangkau, onPilih }: SelProps) {
  const tampak = getTampak(sel)
  return (
    <button
      type="button"
      className="banding-sel"
      data-letak={letak}
      data-dukungan={sel.dukungan || undefined}
      tabIndex={terjangkau ? 0 : -1}
      title={kata}
      onClick={onPilih}
    >
      <span className="mark" {...getTanda(tampak)}>
        <Glyph tampak={tampak} ukuran={10} />
      </span>
      <span aria-hidden="true">{nilaiBanding(sel, target)}</span>
      <span className="sr-only">{kata}</span>
    </button>
  )
}
