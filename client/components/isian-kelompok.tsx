import { useState } from 'react'
import { formatJumlah } from '#client/format/bilangan.ts'
import { isTerlaluBesar, type PerluCek } from '#client/format/cek-isian.ts'
import type { Dasar } from '#client/format/isi-formulir.ts'
import { t } from '#client/messages/t.ts'
import { bacaAngka, type Teks } from '#client/perangkat/angka.ts'
import type { Penolakan } from '#client/perangkat/laporan.ts'
import type { ElemenFormulir, Formulir, KelompokFormulir } from '#contract/formulir.ts'
import { IsianMedan } from './isian-medan.tsx'
import { adaRinci, IsianRinci } from './isian-rinci.tsx'

type Props = {
  readonly kelompok: KelompokFormulir
  /** Of the desa, those that this group's counts are held against. */
  readonly sasaran: Formulir['sasaran']
  /** Of which of their two counts. */
  readonly dasar: Dasar
  readonly teks: Teks
  readonly onIsi: (sel: string, teks: string) => void
  readonly onIsiBanyak: (teks: Teks) => void
  readonly bulanLalu: string | null
  readonly terkunci: boolean
  readonly penolakan: readonly Penolakan[]
  readonly cekMenurutSel: ReadonlyMap<string, readonly PerluCek[]>
  /** Most that an elemen may hold by a rule. */
  readonly paling: (elemen: string, aturan: string) => number | null
}

/** One group of fields; where files feed it, it stands grey until somebody opens it. */
export function IsianKelompok(props: Props) {
  const { kelompok, sasaran, dasar, teks, onIsiBanyak, terkunci, cekMenurutSel } = props
  const [dibuka, setDibuka] = useState(false)
  const adaBerkas = kelompok.elemen.some(({ dariBerkas }) => dariBerkas !== null)
  const kosong = kelompok.elemen.filter((satu) => !berkas(satu) && (teks[satu.kode] ?? '').trim() === '')
  function berkas({ dariBerkas }: { readonly dariBerkas: unknown }): boolean {
    return dariBerkas !== null && !dibuka
  }
  return (
    <fieldset className="isian-kelompok">
      <legend>{kelompok.nama}</legend>
      {sasaran.length > 0 && (
        <p className="isian-sasaran">
          {t('isi.sasaran', { daftar: sasaran.map((satu) => kataSasaran(dasar, satu)).join(' · ') })}
        </p>
      )}
      {adaBerkas && !dibuka && !terkunci && (
        <p className="isian-berkas">
          {t('isi.berkas.arti')}{' '}
          <button type="button" className="link-button" onClick={() => setDibuka(true)}>
            {t('isi.berkas.buka')}
          </button>
        </p>
      )}
      {kelompok.elemen.map((satu) => (
        <IsianBaris
          key={satu.kode}
          {...props}
          elemen={satu}
          dariBerkas={berkas(satu)}
          cek={cekMenurutSel.get(satu.kode) ?? TANPA_CEK}
        />
      ))}
      {!terkunci && kosong.length > 1 && kosong.length < kelompok.elemen.length && (
        <button
          type="button"
          className="link-button isian-nol"
          onClick={() => onIsiBanyak(Object.fromEntries(kosong.map(({ kode }) => [kode, '0'])))}
        >
          {t('isi.sisaNol')}
        </button>
      )}
    </fieldset>
  )
}

const TANPA_BATAS: readonly null[] = []

type BarisProps = Props & {
  readonly elemen: ElemenFormulir
  readonly dariBerkas: boolean
  readonly cek: readonly PerluCek[]
}

function IsianBaris({ elemen, dariBerkas, cek, teks, onIsi, bulanLalu, terkunci, penolakan, paling }: BarisProps) {
  const [rinci, setRinci] = useState(() => adaRinci(elemen, teks))
  const isi = teks[elemen.kode] ?? ''
  return (
    <div className="isian-baris">
      <IsianMedan
        elemen={elemen}
        teks={isi}
        onIsi={onIsi}
        bulanLalu={bulanLalu}
        terkunci={terkunci}
        dariBerkas={dariBerkas}
        salah={bacaAngka(isi) === 'salah' || isTerlaluBesar(elemen, bacaAngka(isi))}
        penolakan={penolakan.find(({ sel }) => sel === elemen.kode)?.pesan}
        cek={cek}
        paling={cek.length > 0 ? cek.map(({ kode }) => paling(elemen.kode, kode)) : TANPA_BATAS}
      >
        {elemen.pilah && elemen.sekaliPer !== 'kehamilan' && !rinci && !terkunci && !dariBerkas && (
          <button type="button" className="link-button isian-rinci-buka" onClick={() => setRinci(true)}>
            {t('isi.rinci')}
            <span className="sr-only"> {elemen.nama}</span>
          </button>
        )}
      </IsianMedan>
      {rinci && (
        <IsianRinci elemen={elemen} teks={teks} onIsi={onIsi} terkunci={terkunci || dariBerkas} penolakan={penolakan} />
      )}
    </div>
  )
}

const TANPA_CEK: readonly PerluCek[] = []

/** By the basis of the form; where the desa has none of that, by the other one, which is named. */
function kataSasaran(dasar: Dasar, satu: Formulir['sasaran'][number]): string {
  const lain = dasar === 'riil' ? 'proyeksi' : 'riil'
  const pakai = satu[dasar] === null ? lain : dasar
  return `${satu.nama} ${t(`isi.sasaran.${pakai}`, { n: formatJumlah(satu[pakai]) })}`
}
