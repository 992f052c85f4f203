import { useState } from 'react'
import type { PerluCek } from '#client/format/cek-isian.ts'
import { t } from '#client/messages/t.ts'
import { bacaAngka, type Teks } from '#client/perangkat/angka.ts'
import type { Penolakan } from '#client/perangkat/laporan.ts'
import type { KelompokFormulir } from '#contract/formulir.ts'
import { IsianMedan } from './isian-medan.tsx'
import { IsianRinci } from './isian-rinci.tsx'

type Props = {
  readonly kelompok: KelompokFormulir
  readonly teks: Teks
  readonly onIsi: (sel: string, teks: string) => void
  readonly onIsiBanyak: (teks: Teks) => void
  readonly bulanLalu: string | null
  readonly terkunci: boolean
  readonly penolakan: readonly Penolakan[]
  readonly cekMenurutSel: ReadonlyMap<string, readonly PerluCek[]>
  readonly paling: (elemen: string) => number | null
}

/** One group of fields; where files feed it, it stands grey until somebody opens it. */
export function IsianKelompok(props: Props) {
  const { kelompok, teks, onIsi, onIsiBanyak, bulanLalu, terkunci, penolakan, cekMenurutSel, paling } = props
  const [dibuka, setDibuka] = useState(false)
  const adaBerkas = kelompok.elemen.some(({ dariBerkas }) => dariBerkas !== null)
  const kosong = kelompok.elemen.filter((satu) => !berkas(satu) && (teks[satu.kode] ?? '').trim() === '')
  function berkas({ dariBerkas }: { readonly dariBerkas: unknown }): boolean {
    return dariBerkas !== null && !dibuka
  }
  return (
    <fieldset className="isian-kelompok">
      <legend>{kelompok.nama}</legend>
      {adaBerkas && !dibuka && !terkunci && (
        <p className="isian-berkas">
          {t('isi.berkas.arti')}{' '}
          <button type="button" className="link-button" onClick={() => setDibuka(true)}>
            {t('isi.berkas.buka')}
          </button>
        </p>
      )}
      {kelompok.elemen.map((satu) => (
        <div key={satu.kode} className="isian-baris">
          <IsianMedan
            elemen={satu}
            teks={teks[satu.kode] ?? ''}
            onIsi={onIsi}
            bulanLalu={bulanLalu}
            terkunci={terkunci}
            dariBerkas={berkas(satu)}
            salah={bacaAngka(teks[satu.kode] ?? '') === 'salah'}
            penolakan={penolakan.find(({ sel }) => sel === satu.kode)?.pesan}
            cek={cekMenurutSel.get(satu.kode) ?? TANPA_CEK}
            paling={cekMenurutSel.has(satu.kode) ? paling(satu.kode) : null}
          />
          {satu.pilah && !berkas(satu) && (
            <IsianRinci elemen={satu} teks={teks} onIsi={onIsi} terkunci={terkunci} penolakan={penolakan} />
          )}
        </div>
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

const TANPA_CEK: readonly PerluCek[] = []
