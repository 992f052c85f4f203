import { Component, type ReactNode } from 'react'
import { ErrorState } from './error-state.tsx'

type Props = { readonly children: ReactNode }
type Keadaan = { readonly galat: Error | null }

/** Keeps a failure inside its page: the frame around it goes on working. */
export class ErrorBoundary extends Component<Props, Keadaan> {
  override state: Keadaan = { galat: null }

  static getDerivedStateFromError(galat: unknown): Keadaan {
    return { galat: galat instanceof Error ? galat : new Error(String(galat)) }
  }

  override render() {
    const { galat } = this.state
    return galat ? <ErrorState galat={galat} onUlang={() => this.setState({ galat: null })} /> : this.props.children
  }
}
