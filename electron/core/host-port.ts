/** What needs the shell around the backend. The page asks for capabilities rather than testing which host it is in. */
export interface HostCapabilities {
  /** Native dialogs for files and folders; without them the page browses through `host.browse`. */
  readonly nativeDialogs: boolean;
  /** The host can show a file in the system's file manager. */
  readonly revealFiles: boolean;
  /** The host can print without the browser's own dialog. */
  readonly print: boolean;
}

export interface PickRequest {
  readonly kind: 'file' | 'folder' | 'files-or-folder' | 'save';
  readonly title: string;
  readonly suggestedName?: string;
}

export interface HostPort {
  readonly kind: 'electron' | 'loopback' | 'cli' | 'test';
  readonly capabilities: HostCapabilities;
  /** Paths a person chose in a native dialog; empty when they cancelled. `host.unsupported` without native dialogs. */
  pick(request: PickRequest): Promise<string[]>;
  reveal(path: string): Promise<void>;
}
